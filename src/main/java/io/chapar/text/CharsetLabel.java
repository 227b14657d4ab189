package io.chapar.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Encodings by the labels that servers and documents give them. */
public final class CharsetLabel {
  /**
   * Those that are written for their supersets, by the JDK's names (WHATWG Encoding, 4.2, names and
   * labels).
   */
  private static final Map<String, String> SUPERSETS =
      Map.ofEntries(
          Map.entry("US-ASCII", "windows-1252"),
          Map.entry("ISO-8859-1", "windows-1252"),
          Map.entry("ISO-8859-9", "windows-1254"),
          Map.entry("x-iso-8859-11", "x-windows-874"),
          Map.entry("TIS-620", "x-windows-874"),
          Map.entry("GB2312", "GB18030"),
          Map.entry("GBK", "GB18030"),
          Map.entry("EUC-KR", "x-windows-949"),
          Map.entry("Shift_JIS", "windows-31j"),
          Map.entry("Big5", "Big5-HKSCS"));

  /** Labels that the JDK does not know. */
  private static final Map<String, String> OTHERS =
      Map.of("gb_2312-80", "GB18030", "x-gbk", "GB18030", "ks_c_5601-1989", "x-windows-949");

  /** What is meant where nothing is declared or known (HTML Living Standard, 13.2.3.2). */
  public static final Charset WESTERN = Charset.forName("windows-1252");

  private static final Pattern PARAMETER =
      Pattern.compile("charset\\s{0,9}=\\s{0,9}[\"']?([\\w.:+-]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern DECLARATION =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([\\w.:+-]{1,40})[\"']");

  private CharsetLabel() {}

  /** Empty for one that is unknown. */
  public static Optional<Charset> charset(String label) {
    String lower = label.strip().toLowerCase(Locale.ROOT);
    try {
      String known = Charset.forName(OTHERS.getOrDefault(lower, lower)).name();
      return Optional.of(Charset.forName(SUPERSETS.getOrDefault(known, known)));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /** The label that a field Content-Type gives, or a meta element, in lower case. */
  public static Optional<String> ofContentType(@Nullable String contentType) {
    return contentType == null ? Optional.empty() : label(PARAMETER, contentType);
  }

  /** The label that the XML declaration gives, in lower case. */
  public static Optional<String> ofDeclaration(byte[] bytes) {
    int length = Math.min(bytes.length, 1024);
    return label(DECLARATION, new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
  }

  private static Optional<String> label(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Optional.of(proper(found.group(1))) : Optional.empty();
  }

  /** Of what is written for GB 18030, that; else as it was written. */
  private static String proper(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    return charset(lower)
        .filter(charset -> charset.name().equals("GB18030"))
        .map(charset -> "gb18030")
        .orElse(lower);
  }
}
