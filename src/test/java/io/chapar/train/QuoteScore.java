package io.chapar.train;

import io.chapar.article.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Precision and recall of direct quotes, and how many of those that a named person or organisation
 * said are given to them. A quote is found where one is in the other and has half of its letters.
 */
final class QuoteScore {
  /**
   * @param speaker by name; {@code -} where the speaker has none
   */
  record Quote(String text, String speaker) {
    boolean isNamed() {
      return !speaker.equals("-");
    }
  }

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
      if (quotes.stream().anyMatch(quote -> isSame(quote.text(), answer.text()))) {
        right++;
      } else {
        faults.add("wrong quote: " + answer.text());
      }
    }
    for (Quote quote : quotes) {
      Facts.@Nullable Quote answer =
          direct.stream().filter(a -> isSame(quote.text(), a.text())).findFirst().orElse(null);
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

  private static boolean isSpeaker(String name, String answer) {
    String wanted = letters(name);
    String given = letters(Objects.requireNonNull(answer));
    return wanted.contains(given) || given.contains(wanted);
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
