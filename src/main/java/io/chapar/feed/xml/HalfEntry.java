package io.chapar.feed.xml;

import io.chapar.article.CpuBudget;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The entry within which a document of XML breaks off. */
final class HalfEntry {
  private static final String NO_TAGS = "<!--.*?(?:-->|\\z)|<!\\[CDATA\\[.*?(?:]]>|\\z)";

  private HalfEntry() {}

  /**
   * From its start tag on. Null where the last entry is ended, and where several stand and none is:
   * that is how its publisher writes.
   *
   * @param name of the element, with its prefix
   */
  static @Nullable String in(String text, String name) {
    Matcher tag = tag(name).matcher(text);
    int starts = 0;
    int ends = 0;
    int open = -1;
    while (tag.find()) {
      CpuBudget.tick();
      boolean start = "".equals(tag.group("end")) && "".equals(tag.group("empty"));
      boolean end = "/".equals(tag.group("end"));
      starts += start ? 1 : 0;
      ends += end ? 1 : 0;
      open = start ? tag.start() : tag.group("end") == null ? open : -1;
    }
    return open < 0 || starts > 1 && ends == 0 ? null : text.substring(open);
  }

  private static Pattern tag(String name) {
    return Pattern.compile(
        NO_TAGS + "|<(?<end>/?)" + Pattern.quote(name) + "(?:\\s[^<>]*?)?(?<empty>/?)>",
        Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }
}
