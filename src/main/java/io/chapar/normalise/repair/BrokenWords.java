package io.chapar.normalise.repair;

import io.chapar.article.CpuBudget;
import io.chapar.normalise.change.NormalisationRule;
import io.chapar.normalise.change.Trace;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins words that a line of print broke at a hyphen, as they stand in a text whose lines were put
 * together: "тран- спорта". What a hyphen and a space part may also be two words ("Vor- und
 * Nachteile") or one with a hyphen of its own ("well- known"), so the other words of the article
 * decide.
 */
public final class BrokenWords {
  /** In scripts without case no print breaks words; a capital begins another word. */
  private static final Pattern BROKEN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(\\p{L}{2,60})[-\u2010]\\s{1,3}(\\p{Ll}\\p{L}{0,60})(?!\\p{L})");

  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-\u2010]\\p{L}+)*");

  /** So many halves that are no words show that print broke them. */
  private static final int FEWEST_HALVES = 2;

  private final List<String> texts;
  private @Nullable Set<String> words;
  private boolean printed;

  /**
   * @param texts of one article
   */
  public BrokenWords(List<String> texts) {
    this.texts = texts;
  }

  public String mend(String text, Trace trace) {
    if (text.indexOf("- ") < 0 && text.indexOf("-\n") < 0 && text.indexOf('\u2010') < 0) {
      return text;
    }
    StringBuilder mended = new StringBuilder(text.length());
    Matcher broken = BROKEN.matcher(text);
    while (broken.find()) {
      String whole = whole(broken);
      trace.changed(NormalisationRule.BROKEN_WORD, broken.group(), whole);
      broken.appendReplacement(mended, Matcher.quoteReplacement(whole));
    }
    return broken.appendTail(mended).toString();
  }

  /** The same as it stands where nothing shows that it is one word. */
  private String whole(MatchResult broken) {
    String first = broken.group(1);
    String second = broken.group(2);
    if (isWord(first + second)) {
      return first + second;
    }
    if (isWord(first + "-" + second)) {
      return first + "-" + second;
    }
    return isWord(second) || !printed ? broken.group() : first + second;
  }

  private boolean isWord(String letters) {
    return words().contains(lower(letters));
  }

  /** Those of the article that are not broken; read with the first that may be. */
  private Set<String> words() {
    Set<String> known = words;
    if (known == null) {
      Set<String> whole = new HashSet<>();
      Set<String> halves = new HashSet<>();
      for (String text : texts) {
        CpuBudget.tick();
        BROKEN.matcher(text).results().forEach(broken -> halves.add(lower(broken.group(2))));
        String rest = BROKEN.matcher(text).replaceAll(" ");
        WORD.matcher(rest).results().forEach(word -> whole.add(lower(word.group())));
      }
      halves.removeAll(whole);
      printed = halves.size() >= FEWEST_HALVES;
      words = whole;
      known = whole;
    }
    return known;
  }

  private static String lower(String letters) {
    return letters.replace('\u2010', '-').toLowerCase(Locale.ROOT);
  }
}
