package io.chapar.feed;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Encodings by the names that feeds and servers give them. */
final class Charsets {
  static final Charset WESTERN = Charset.forName("windows-1252");

  /** Labels that are written for their supersets (WHATWG Encoding, names and labels). */
  private static final Map<String, String> SUPERSETS =
      Map.ofEntries(
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("gb2312", "gb18030"),
          Map.entry("gb_2312-80", "gb18030"),
          Map.entry("gbk", "gb18030"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("big5", "big5-hkscs"));

  private static final Pattern PARAMETER =
      Pattern.compile("charset\\s{0,9}=\\s{0,9}[\"']?([\\w.:+-]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern DECLARATION =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([\\w.:+-]{1,40})[\"']");

  private Charsets() {}

  /** Of the HTTP header, lower case. */
  static Optional<String> ofContentType(@Nullable String contentType) {
    return contentType == null ? Optional.empty() : label(PARAMETER, contentType);
  }

  /** Of the XML declaration, lower case. */
  static Optional<String> ofDeclaration(byte[] bytes) {
    int length = Math.min(bytes.length, 1024);
    return label(DECLARATION, new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
  }

  private static Optional<String> label(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Optional.of(proper(found.group(1))) : Optional.empty();
  }

  private static String proper(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    return lower.startsWith("gb") ? SUPERSETS.getOrDefault(lower, lower) : lower;
  }

  static Optional<Charset> named(String label) {
    try {
      return Optional.of(Charset.forName(SUPERSETS.getOrDefault(label, label)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
