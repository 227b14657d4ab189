package io.chapar.keywords;

import io.chapar.normalise.key.PlacedKey;
import io.chapar.normalise.key.PlacedKey.Gap;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Judges whether letters of a text that are those of a listed phrase are the phrase: whether words
 * begin and end there, and nothing parts them otherwise.
 */
final class PartMatcher {
  private static final char FIRST_UNSPACED = '\u0E00';
  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);
  private static final int LONGEST_ENDING = 20;
  private static final int NOWHERE = -1;

  private final PlacedKey text;
  private final Inflection language;

  PartMatcher(PlacedKey text, Inflection language) {
    this.text = text;
    this.language = language;
  }

  /**
   * The letter with which the phrase's form ends, its ending included; negative when it is none.
   *
   * @param form of the phrase, whose letters these are
   * @param from the first of the letters
   * @param to after the last of the letters
   */
  int last(PhrasePart.Form form, int from, int to) {
    PhrasePart part = form.part();
    int alike = Math.min(to - from, part.length());
    return begins(from)
            && isWritten(part.key(), from, alike)
            && !isOfAnEnding(part.key(), alike, to)
        ? last(part.word(), form.stem(), to)
        : NOWHERE;
  }

  /** In دست‌های the half-space says that ه begins an ending of دست, and does not end دسته. */
  private boolean isOfAnEnding(PlacedKey phrase, int alike, int to) {
    return alike > 1
        && text.gapBefore(to - 1) == Gap.JOINER
        && phrase.gapBefore(alike - 1) == Gap.NONE
        && to < text.length()
        && text.gapBefore(to) == Gap.NONE;
  }

  private boolean begins(int from) {
    return switch (text.gapBefore(from)) {
      case SPACE -> true;
      case APOSTROPHE -> language.beginsBehindApostrophe();
      case JOINER -> false;
      case NONE -> isAlone(from - 1) || isAlone(from) || language.mayBegin(before(from));
    };
  }

  private String before(int from) {
    int start = from - 1;
    while (text.gapBefore(start) == Gap.NONE && from - start <= LONGEST_ENDING) {
      start--;
    }
    return text.letters(start, from);
  }

  /** Scripts that write no spaces have a word at each letter. */
  private boolean isAlone(int letter) {
    return isUnspaced(text.letters()[letter]);
  }

  private boolean isWritten(PlacedKey phrase, int from, int letters) {
    for (int i = 0; i < letters; i++) {
      boolean apart = i > 0 && !fits(phrase.gapBefore(i), text.gapBefore(from + i));
      if (apart || language.hasDotlessI() && isOtherI(phrase.written(i), text.written(from + i))) {
        return false;
      }
    }
    return true;
  }

  /** A half-space is a space, or nothing; but a space is not nothing. */
  private static boolean fits(Gap listed, Gap found) {
    return switch (listed) {
      case NONE -> found == Gap.NONE || found == Gap.JOINER;
      case JOINER -> found != Gap.APOSTROPHE;
      case APOSTROPHE -> found == Gap.APOSTROPHE;
      case SPACE -> found == Gap.SPACE || found == Gap.JOINER;
    };
  }

  /** I may be the capital of either. */
  private static boolean isOtherI(char listed, char found) {
    return listed == 'ı' && (found == 'i' || found == 'İ')
        || found == 'ı' && (listed == 'i' || listed == 'İ');
  }

  private int last(ListedWord listed, String stem, int to) {
    int end = to;
    while (end < text.length() && text.gapBefore(end) != Gap.SPACE && end - to <= LONGEST_ENDING) {
      end++;
    }
    boolean alone = end > to && text.gapBefore(to) == Gap.NONE && (isAlone(to - 1) || isAlone(to));
    if (end == to || alone) {
      return stem.equals(listed.letters()) ? to - 1 : NOWHERE;
    }
    Gap gap = text.gapBefore(to);
    String ending = text.letters(to, end);
    boolean form =
        language.hasDotlessI()
            ? isForm(listed, stem, dotless(ending, to), gap)
            : language.isForm(listed, stem, ending, gap);
    return form ? end - 1 : NOWHERE;
  }

  /** Who writes without Turkish letters has I for İ too. */
  private boolean isForm(ListedWord listed, String stem, String ending, Gap gap) {
    return language.isForm(listed, stem, ending.replace('I', 'ı'), gap)
        || ending.indexOf('I') >= 0 && language.isForm(listed, stem, ending.replace('I', 'i'), gap);
  }

  /** The ending that begins here as it is written, as far as ı and I go. */
  private String dotless(String ending, int from) {
    StringBuilder written = new StringBuilder(ending);
    for (int i = 0; i < ending.length(); i++) {
      char c = text.written(from + i);
      written.setCharAt(i, c == 'ı' || c == 'I' ? c : ending.charAt(i));
    }
    return written.toString();
  }

  /** Letters of scripts that write words without spaces between. */
  private static boolean isUnspaced(char letter) {
    return letter >= FIRST_UNSPACED && UNSPACED.contains(UnicodeScript.of(letter));
  }
}
