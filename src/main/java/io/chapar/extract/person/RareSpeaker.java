package io.chapar.extract.person;

import io.chapar.extract.language.Kind;
import io.chapar.extract.name.NameWords;
import io.chapar.extract.office.Office;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * «أكد الرئيس التنفيذي للشركة بارك سونغ وو أن …»: words that no table knows between the office of
 * the one who speaks, with what it is of, and what is said, where an article is written on to
 * nouns.
 */
final class RareSpeaker {
  private static final int MOST_OF_OFFICE = 6;
  private static final int MOST_OF_NAME = 4;

  private static final Kind[] OF_OFFICE = {
    Kind.PLACE, Kind.ORGANISATION, Kind.DEMONYM, Kind.FIELD, Kind.BODY
  };
  private static final Kind[] ENDS = {
    Kind.THAT, Kind.VERB, Kind.AND, Kind.PREPOSITION, Kind.STOP, Kind.ROLE
  };

  private RareSpeaker() {}

  /** The words of the name; null where the office is of nobody who is named so. */
  static Sentences.@Nullable Range after(Office office) {
    Passage passage = office.passage();
    boolean speaks =
        passage.language().proclitics() && passage.endingAt(Kind.VERB, office.from()) != null;
    int last = office.to() + MOST_OF_OFFICE;
    for (int i = office.to(); speaks && i < last; i++) {
      int end = passage.token(i).word() ? name(passage, i) : i;
      if (end > i + 1 && isWhole(passage, i - 1) && isClosed(passage, end)) {
        return new Sentences.Range(i, end);
      }
      speaks = passage.word(i) && passage.free(i) && !passage.anyOf(i, ENDS);
    }
    return null;
  }

  /** Of «مازحا متحمسا» every word has the ending of how somebody speaks. */
  private static int name(Passage passage, int from) {
    int i = from;
    boolean named = false;
    while (i - from < MOST_OF_NAME && isRare(passage, i)) {
      named |= !NameWords.isAdverb(passage, i);
      i++;
    }
    return named ? i : from;
  }

  private static boolean isRare(Passage passage, int i) {
    return NameWords.unknown(passage, i)
        && passage.token(i).folded().length() > 1
        && !passage.language().isDefinite(passage.token(i).folded())
        && !isOwned(passage, i)
        && passage.frequency().isRareOrUnlisted(i);
  }

  /** «فخره»: a noun with "his", where few names end so. */
  private static boolean isOwned(Passage passage, int i) {
    return passage.token(i).folded().endsWith("ه");
  }

  /** Behind a definite noun or a name, an adjective would have the article as well. */
  private static boolean isWhole(Passage passage, int i) {
    String word = passage.token(i).folded();
    return passage.language().isDefinite(word)
        || word.startsWith("لل")
        || passage.anyOf(i, OF_OFFICE);
  }

  private static boolean isClosed(Passage passage, int i) {
    return passage.is(Kind.THAT, i)
        || passage.mark(i, ":")
        || passage.mark(i, "،") && passage.is(Kind.THAT, i + 1)
        || passage.is(Kind.LINK, i) && passage.language().isDefinite(passage.token(i + 1).folded());
  }
}
