package io.chapar.split.metadata;

import io.chapar.article.TableLines;
import io.chapar.split.wording.Letters;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;

/** Lists of tags to tags; those of houses are {@code house-keywords.txt}. */
final class Tags {
  private static final int MOST_WORDS = 8;
  private static final int FEWEST_OF_HOUSE = 2;
  private static final Set<String> HOUSE =
      TableLines.of(Tags.class, "house-keywords.txt").stream()
          .flatMap(row -> Arrays.stream(row.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private Tags() {}

  private static Set<String> of(Claim list) {
    return of(List.of(list));
  }

  /** Whether a list of keywords is one that the house puts on all its pages. */
  static boolean isOfHouse(Claim list) {
    return list.rule().endsWith("keywords")
        && of(list).stream()
                .filter(tag -> HOUSE.contains(tag.toLowerCase(Locale.ROOT)))
                .limit(FEWEST_OF_HOUSE)
                .count()
            == FEWEST_OF_HOUSE;
  }

  /** Each tag of lists with commas or semicolons; a line without them may hold no tag at all. */
  static Set<String> of(List<Claim> lists) {
    Set<String> tags = new LinkedHashSet<>();
    for (Claim list : lists) {
      for (String tag : plain(list.value()).split("[,،;؛]")) {
        tags.add(Letters.words(tag.strip()) <= MOST_WORDS ? tag.strip() : "");
      }
    }
    tags.remove("");
    return tags;
  }

  /** Some systems escape a tag twice, and so put a semicolon into it. */
  private static String plain(String list) {
    return list.indexOf('&') < 0 ? list : Parser.unescapeEntities(list, false);
  }
}
