package io.chapar.extract.person;

import io.chapar.extract.language.Kind;
import io.chapar.extract.name.NameWords;
import io.chapar.extract.name.SurnameForm;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;
import io.chapar.extract.passage.Sport;

/**
 * «گل‌های کوشکی و آسانی», «شاگردان درخشان», «کاظمی‌فر در دقیقه ۷۰»: those who play and coach are
 * called by their surnames alone, in scripts without capital letters.
 */
final class PlayerName {
  /** What the table says of a word that the surname stands before. */
  private static final String AFTER = "after";

  private static final String COMMAS = "،,";
  private static final int MOST_NAMES = 4;

  private final Passage passage;
  private final boolean onSport;

  PlayerName(Passage passage) {
    this.passage = passage;
    onSport = !passage.language().capitals() && Sport.is(passage);
  }

  /** The token after the name; the token itself where none begins there. */
  int end(int i) {
    return onSport && isSurname(i) && (isLed(i) || isListed(i) || plays(i)) ? i + 1 : i;
  }

  private boolean isLed(int i) {
    Match cue = passage.endingAt(Kind.PLAYER, i);
    return cue != null && !cue.field(0).equals(AFTER);
  }

  /** «پدری، رافینیا و دی‌یونگ»: after one that was found. */
  private boolean isListed(int i) {
    return isJoint(i - 1)
        && passage.people().stream().anyMatch(name -> name.to() == i - 1 && isAlone(name));
  }

  private static boolean isAlone(Sentences.Range name) {
    return name.to() - name.from() == 1;
  }

  /** «حزباوی و نژادمهدی کارت زرد گرفتند», «مهدی‌پور در دقیقه ۷۰»: what was done follows. */
  private boolean plays(int i) {
    int at = i;
    boolean first = !NameWords.unknown(passage, i - 1);
    for (int n = 0; n < MOST_NAMES && first && isSurname(at); n++) {
      int end = passage.after(Kind.ALSO, at + 1);
      Match done = passage.at(Kind.PLAYER, end);
      if (done != null && done.field(0).equals(AFTER)) {
        return true;
      }
      at = isJoint(at + 1) ? at + 2 : passage.size();
    }
    return false;
  }

  /** Adjectives and people of all kinds end as surnames do: «گل زودهنگام», «تماشاچی». */
  private boolean isSurname(int i) {
    boolean known =
        passage.is(Kind.SURNAME, i)
            || SurnameForm.strongTail(passage, i)
            || SurnameForm.longTail(passage, i);
    return known
        && NameWords.unknown(passage, i)
        && passage.token(i).folded().length() > 2
        && NameWords.boundary(passage, i + 1);
  }

  private boolean isJoint(int i) {
    return passage.mark(i, COMMAS) || passage.is(Kind.AND, i);
  }
}
