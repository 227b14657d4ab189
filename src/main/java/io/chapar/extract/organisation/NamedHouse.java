package io.chapar.extract.organisation;

import io.chapar.extract.body.Adjectives;
import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.name.Acronyms;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;

/**
 * A house or company whose name stands in quotation marks without a noun: «рассказал «Фонтанке»
 * врач», «в «Магните» заявили», «по данным «Известий»».
 */
final class NamedHouse {
  /** What the table says of a phrase for what was told before: «Об этом «Интерфаксу» сообщил X». */
  private static final String THIS = "this";

  private static final String DATIVE = "у";
  private static final String FEMININE = "е";

  private final Passage passage;

  NamedHouse(Passage passage) {
    this.passage = passage;
  }

  /**
   * @param open the opening mark
   * @param after the token after the closing one
   */
  boolean is(int open, int after) {
    boolean first = passage.language().offices() == Language.Offices.FIRST;
    return first && (isTold(open, after) || speaks(open, after) || isSource(open));
  }

  /** Whom somebody told it, who stands after it, or "that" does. */
  private boolean isTold(int open, int after) {
    boolean that = passage.mark(after, ",") && passage.is(Kind.THAT, after + 1);
    boolean who = passage.anyOf(after, Kind.ROLE, Kind.GIVEN, Kind.PREPOSITION);
    return passage.endingAt(Kind.VERB, open) != null && (that || who);
  }

  private boolean speaks(int open, int after) {
    Match preposition = passage.at(Kind.PREPOSITION, open - 1);
    boolean within = preposition != null && preposition.field(1).equals(Acronyms.WITHIN);
    return within && passage.is(Kind.VERB, after);
  }

  private boolean isSource(int open) {
    Match phrase = passage.endingAt(Kind.ATTRIBUTION, open);
    return phrase != null && !phrase.field(0).equals(THIS)
        || passage.endingAt(Kind.UNNAMED, open) != null
        || passage.endingAt(Kind.DATELINE, open) != null;
  }

  /** The name in the nominative; empty where its ending does not show it. */
  String called(Sentences.Range name) {
    int last = name.to() - 1;
    String noun = noun(passage.words(last, name.to()), name.from() - 1);
    for (int i = name.from(); i < last; i++) {
      if (!passage.fits(Form.ADJECTIVE, i)) {
        return "";
      }
    }
    return noun.isEmpty() ? "" : new Adjectives(passage).nominative(name.from(), last, noun) + noun;
  }

  private String noun(String word, int open) {
    String stem = word.substring(0, word.length() - 1);
    boolean told = passage.endingAt(Kind.VERB, open) != null;
    boolean within = passage.is(Kind.PREPOSITION, open - 1);
    if (passage.language().offices() != Language.Offices.FIRST || stem.length() < 3) {
      return "";
    }
    boolean feminine = word.endsWith(FEMININE) && (told || within);
    boolean masculine = told && word.endsWith(DATIVE);
    return feminine ? stem + 'а' : masculine ? stem : "";
  }
}
