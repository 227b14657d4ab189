package io.chapar.extract;

/**
 * «گل‌های کوشکی و آسانی», «شاگردان درخشان», «کاظمی‌فر در دقیقه ۷۰»: those who play and coach are
 * called by their surnames alone, in scripts without capital letters.
 */
final class PlayerName {
  /** What the table says of a word that the surname stands before. */
  private static final String AFTER = "after";

  /** What it says of one that an adjective may follow: «پنالتی محکم». */
  private static final String KNOWN = "known";

  private static final String COMMAS = "،,";
  private static final int MOST_WORDS = 3;
  private static final int MOST_NAMES = 4;

  private final Passage passage;
  private final boolean onSport;

  PlayerName(Passage passage) {
    this.passage = passage;
    onSport = !passage.language().capitals() && DoubtfulBody.isOnSport(passage);
  }

  /** The token after the name; the token itself where none begins there. */
  int end(int i) {
    if (!onSport || !NameWords.unknown(passage, i)) {
      return i;
    }
    if (isOfLand(i)) {
      return i + 2;
    }
    Match cue = passage.endingAt(Kind.PLAYER, i);
    if (cue != null && cue.field(0).isEmpty() || isListed(i)) {
      return foreign(i);
    }
    boolean led = cue != null && cue.field(0).equals(KNOWN) && isKnown(i);
    return led || plays(i) ? i + 1 : i;
  }

  /** «توماس گیلمن آمریکایی», where no table knows the name. */
  private boolean isOfLand(int i) {
    return NameWords.rare(passage, i)
        && NameWords.rare(passage, i + 1)
        && passage.is(Kind.DEMONYM, i + 2)
        && !NameWords.unknown(passage, i - 1);
  }

  /** «پدری، رافینیا و دی‌یونگ»: after one that was found. */
  private boolean isListed(int i) {
    return isJoint(i - 1)
        && passage.people().stream().anyMatch(name -> name.to() == i - 1 && isAlone(name));
  }

  private static boolean isAlone(Sentences.Range name) {
    return name.to() - name.from() == 1;
  }

  /** Words that hardly any article uses, or one that is known for a surname. */
  private int foreign(int i) {
    int end = i;
    while (end - i <= MOST_WORDS && NameWords.rare(passage, end)) {
      end++;
    }
    boolean name = end > i && end - i <= MOST_WORDS && NameWords.boundary(passage, end);
    return name ? end : isSurname(i) ? i + 1 : i;
  }

  /** «حزباوی و نژادمهدی کارت زرد گرفتند», «مهدی‌پور در دقیقه ۷۰»: what was done follows. */
  private boolean plays(int i) {
    int at = i;
    for (int n = 0; n < MOST_NAMES && isSurname(at); n++) {
      int end = passage.after(Kind.ALSO, at + 1);
      Match done = passage.at(Kind.PLAYER, end);
      if (done != null && done.field(0).equals(AFTER)) {
        return true;
      }
      at = isJoint(at + 1) ? at + 2 : passage.size();
    }
    return false;
  }

  private boolean isSurname(int i) {
    return NameWords.unknown(passage, i)
        && passage.token(i).folded().length() > 2
        && (NameWords.isSurname(passage, i) || isBuilt(i))
        && NameWords.boundary(passage, i + 1)
        && !NameWords.unknown(passage, i - 1);
  }

  private boolean isKnown(int i) {
    return NameWords.isSurname(passage, i) && NameWords.boundary(passage, i + 1);
  }

  private boolean isBuilt(int i) {
    return NameWords.rare(passage, i) && NameWords.endsLikeSurname(passage, i);
  }

  private boolean isJoint(int i) {
    return passage.mark(i, COMMAS) || passage.is(Kind.AND, i);
  }
}
