package io.chapar.split;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.parser.Parser;

/** Lists of tags to tags. */
final class Tags {
  private static final int MOST_WORDS = 8;

  private Tags() {}

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
