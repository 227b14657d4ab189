package io.chapar.split.metadata;

import io.chapar.split.wording.Letters;
import io.chapar.text.TableLines;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;

/** Lists of tags to tags; those of publishers are {@code publisher-keywords.txt}. */
final class Tags {
  private static final int MOST_WORDS = 8;
  private static final int FEWEST_OF_PUBLISHER = 2;
  private static final Set<String> PUBLISHER =
      TableLines.of(Tags.class, "publisher-keywords.txt").stream()
          .flatMap(row -> Arrays.stream(row.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private Tags() {}

  private static Set<String> of(Claim list) {
    return of(List.of(list));
  }

  /** Whether a list of keywords is one that the publisher puts on all its pages. */
  static boolean isOfPublisher(Claim list) {
    return list.rule().endsWith("keywords")
        && of(list).stream()
                .filter(tag -> PUBLISHER.contains(tag.toLowerCase(Locale.ROOT)))
                .limit(FEWEST_OF_PUBLISHER)
                .count()
            == FEWEST_OF_PUBLISHER;
  }

  /**
   * Each tag, once in whatever case, of lists with commas or semicolons; a line without them may
   * hold no tag at all.
   */
  static Set<String> of(List<Claim> lists) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (Claim list : lists) {
      for (String written : plain(list.value()).split("[,،;؛]")) {
        String tag = Letters.words(written.strip()) <= MOST_WORDS ? written.strip() : "";
        tags.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag);
      }
    }
    tags.remove("");
    return new LinkedHashSet<>(tags.values());
  }

  /** Some systems escape a tag twice, and so put a semicolon into it. */
  private static String plain(String list) {
    return list.indexOf('&') < 0 ? list : Parser.unescapeEntities(list, false);
  }
}
