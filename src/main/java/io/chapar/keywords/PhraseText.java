package io.chapar.keywords;

import io.chapar.normalise.key.SearchKey;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a phrase as operators write it: {@code flood ~5 dead ! flood of calls !! football}. */
public final class PhraseText {
  private static final int MOST_LETTERS = 200;
  private static final int MOST_EXCLUSIONS = 20;
  private static final int MOST_BETWEEN = 50;
  private static final Pattern PART = Pattern.compile("\\s+(!!?|~\\d{1,9})\\s+");
  private static final Pattern SIGN_AT_THE_END = Pattern.compile("(^|\\s)(!!?|~\\d{0,9})$");
  private static final Pattern SIGN_AT_THE_BEGINNING = Pattern.compile("^(!|~\\d)");
  private static final Pattern SIGN_OUT_OF_PLACE = Pattern.compile("(^|\\s)(~\\S*|!+)(\\s|$)");
  private static final Pattern EXPRESSION =
      Pattern.compile("\\\\|\\*|\\|| \\?|\\(\\?|[.)\\]]\\+|\\[.*]|\\{\\d|^\\^|^/.*/\\w?$|\\w\\$$");

  private final String text;
  private @Nullable String words;
  private Phrase.@Nullable Near near;
  private final List<String> notHere = new ArrayList<>();
  private final List<String> notInArticle = new ArrayList<>();
  private int end;

  private PhraseText(String text) {
    this.text = text;
  }

  /**
   * @return of no group
   * @throws IllegalArgumentException what is wrong with it; what would be right
   */
  public static Phrase read(String text) {
    return new PhraseText(text.strip()).phrase();
  }

  /** The phrases of a text that has commas between them, Arabic ones too. */
  public static String[] parts(String phrases) {
    return phrases.split("[,،]");
  }

  private Phrase phrase() {
    refuse(SIGN_AT_THE_BEGINNING.matcher(text).find(), "begins with a sign; write a phrase first");
    refuse(SIGN_AT_THE_END.matcher(text).find(), "ends with a sign; write a phrase behind it");
    end = text.length();
    Matcher part = PART.matcher(text);
    String sign = "";
    int from = 0;
    while (part.find()) {
      take(sign, text.substring(from, part.start()));
      sign = part.group(1);
      from = part.end();
      end = sign.startsWith("!") ? Math.min(end, part.start()) : end;
    }
    take(sign, text.substring(from));
    requireFindable();
    return new Phrase(
        text.substring(0, end), null, String.valueOf(words), near, notHere, notInArticle);
  }

  private void take(String sign, String part) {
    require(part);
    if (sign.isEmpty()) {
      words = part;
    } else if (sign.startsWith("~")) {
      refuse(near != null || !isWithoutExclusions(), "has a second ~, or one behind !; write one");
      near = new Phrase.Near(part, distance(sign));
    } else {
      refuse(
          notHere.size() + notInArticle.size() >= MOST_EXCLUSIONS, "has more than 20 exclusions");
      (sign.equals("!") ? notHere : notInArticle).add(part);
    }
  }

  private boolean isWithoutExclusions() {
    return notHere.isEmpty() && notInArticle.isEmpty();
  }

  private int distance(String sign) {
    long distance = Long.parseLong(sign.substring(1));
    refuse(distance > MOST_BETWEEN, sign + " is too far; at most " + MOST_BETWEEN + " words");
    return (int) distance;
  }

  private void require(String part) {
    refuse(
        EXPRESSION.matcher(part).find(),
        "looks like an expression, and phrases are taken as they stand; write each phrase on a"
            + " line of its own, and no * behind it: endings are found by themselves");
    refuse(
        SIGN_OUT_OF_PLACE.matcher(part).find(),
        "has a sign that means nothing there; write one of ~5, ! and !! between two phrases");
    int letters = SearchKey.of(part).replace(" ", "").length();
    refuse(part, letters < 2, "is found everywhere or nowhere; a phrase has 2 letters or more");
    refuse(letters > MOST_LETTERS, "is longer than " + MOST_LETTERS + " letters; shorten it");
  }

  /** An exclusion that is a piece of the phrase stands wherever the phrase does. */
  private void requireFindable() {
    requireWithout(String.valueOf(words), notHere);
    requireWithout(String.valueOf(words), notInArticle);
    if (near != null) {
      requireWithout(near.words(), notInArticle);
    }
  }

  private void requireWithout(String found, List<String> exclusions) {
    for (String exclusion : exclusions) {
      refuse(
          isIn(found, exclusion),
          "is never found: \"" + exclusion + "\" stands wherever it does; remove the exclusion");
    }
  }

  private static boolean isIn(String words, String exclusion) {
    return (" " + SearchKey.of(words) + " ").contains(" " + SearchKey.of(exclusion) + " ");
  }

  private void refuse(boolean wrong, String why) {
    refuse(text, wrong, why);
  }

  private static void refuse(String quoted, boolean wrong, String why) {
    if (wrong) {
      throw new IllegalArgumentException("\"" + shown(quoted) + "\" " + why);
    }
  }

  private static String shown(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
