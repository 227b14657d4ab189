package io.chapar.train;

import io.chapar.article.Facts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Precision and recall of direct quotes, and how many of those that a named person or organisation
 * said are given to them. A quote is found where one is in the other and has half of its letters.
 */
final class QuoteScore {
  /**
   * @param speaker by name, or by several with {@code " | "} between; {@code -} where the speaker
   *     has none
   */
  record Quote(String text, String speaker) {
    boolean isNamed() {
      return !speaker.equals("-");
    }
  }

  /** Letters of the longest ending. */
  private static final int ENDING = 3;

  private int gold;
  private int answers;
  private int found;
  private int right;
  private int named;
  private int answered;
  private int spoken;

  /**
   * Adds the quotes of one article.
   *
   * @return a line for each fault
   */
  List<String> add(List<Quote> quotes, List<Facts.Quote> direct) {
    List<String> faults = new ArrayList<>();
    gold += quotes.size();
    answers += direct.size();
    for (Facts.Quote answer : direct) {
      if (quotes.stream().anyMatch(quote -> isFound(quote.text(), answer.text()))) {
        right++;
      } else {
        faults.add("wrong quote: " + answer.text());
      }
    }
    for (Quote quote : quotes) {
      Facts.@Nullable Quote answer =
          direct.stream().filter(a -> isFound(quote.text(), a.text())).findFirst().orElse(null);
      found += answer == null ? 0 : 1;
      if (answer == null) {
        faults.add("missing quote: " + quote.text());
      }
      addSpeaker(quote, answer == null ? null : answer.speaker(), faults);
    }
    return faults;
  }

  private void addSpeaker(Quote quote, @Nullable String speaker, List<String> faults) {
    if (quote.isNamed()) {
      named++;
      boolean same = speaker != null && isSpeaker(quote.speaker(), speaker);
      answered += speaker == null ? 0 : 1;
      spoken += same ? 1 : 0;
      if (!same) {
        faults.add("speaker " + speaker + ", not " + quote.speaker() + ": " + quote.text());
      }
    }
  }

  static boolean isSpeaker(String name, String answer) {
    String given = letters(answer);
    return Arrays.stream(name.split(" \\| "))
        .anyMatch(
            one ->
                letters(one).contains(given)
                    || given.contains(letters(one))
                    || areAlike(one, answer));
  }

  /**
   * Word by word, the last ones first, but for their endings: the writers have «Льва Заики» where
   * the text has.
   */
  private static boolean areAlike(String one, String other) {
    String[] words = one.split(" ");
    String[] others = other.split(" ");
    int last = Math.min(words.length, others.length);
    boolean alike = true;
    int longest = 0;
    for (int i = 1; alike && i <= last; i++) {
      String word = letters(words[words.length - i]);
      String another = letters(others[others.length - i]);
      int same = common(word, another);
      longest = Math.max(longest, same);
      alike = same > 0 && Math.max(word.length(), another.length()) - same <= ENDING;
    }
    return alike && longest > ENDING;
  }

  /** Letters with which both begin. */
  private static int common(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same;
  }

  /** Also one of the paragraphs of an answer. */
  private static boolean isFound(String quote, String answer) {
    return isSame(quote, answer) || answer.lines().anyMatch(line -> isSame(quote, line));
  }

  private static boolean isSame(String one, String other) {
    String a = letters(one);
    String b = letters(other);
    String shorter = a.length() < b.length() ? a : b;
    String longer = a.length() < b.length() ? b : a;
    return longer.contains(shorter) && 2 * shorter.length() >= longer.length();
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replace('ي', 'ی')
        .replace('ك', 'ک')
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  double precision() {
    return right / Math.max(1.0, answers);
  }

  double recall() {
    return found / Math.max(1.0, gold);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "quotes precision %.3f of %d, recall %.3f of %d; speakers right %.3f of %d answered, %.3f"
            + " of %d",
        right / Math.max(1.0, answers),
        answers,
        found / Math.max(1.0, gold),
        gold,
        spoken / Math.max(1.0, answered),
        answered,
        spoken / Math.max(1.0, named),
        named);
  }
}
