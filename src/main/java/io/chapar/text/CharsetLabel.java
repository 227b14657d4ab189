package io.chapar.text;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
}
