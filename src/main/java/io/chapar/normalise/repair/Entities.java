package io.chapar.normalise.repair;

import io.chapar.normalise.change.NormalisationRule;
import io.chapar.normalise.change.Trace;
import java.util.Map;

/** Decodes the character references that a publisher left in its text, also escaped ones. */
public final class Entities {
  private static final int LONGEST = 10;

  /** The references of HTML that news texts hold. Source: HTML Living Standard, 13.5. */
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", "\u00A0"),
          Map.entry("zwnj", "\u200C"),
          Map.entry("zwj", "\u200D"),
          Map.entry("lrm", "\u200E"),
          Map.entry("rlm", "\u200F"),
          Map.entry("shy", "\u00AD"),
          Map.entry("ensp", "\u2002"),
          Map.entry("emsp", "\u2003"),
          Map.entry("thinsp", "\u2009"),
          Map.entry("hellip", "…"),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"),
          Map.entry("lsaquo", "‹"),
          Map.entry("rsaquo", "›"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("bdquo", "„"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("sbquo", "‚"),
          Map.entry("bull", "•"),
          Map.entry("middot", "·"),
          Map.entry("copy", "©"),
          Map.entry("reg", "®"),
          Map.entry("trade", "™"),
          Map.entry("deg", "°"),
          Map.entry("euro", "€"),
          Map.entry("pound", "£"),
          Map.entry("times", "×"),
          Map.entry("sect", "§"),
          Map.entry("frac12", "½"));

  private Entities() {}

  public static String decode(String text, Trace trace) {
    int at = text.indexOf('&');
    if (at < 0 || text.indexOf(';', at) < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, at);
    while (at < text.length()) {
      at = text.charAt(at) == '&' ? reference(text, at, out, trace) : plain(text, at, out);
    }
    return out.toString();
  }

  private static int plain(String text, int at, StringBuilder out) {
    out.append(text.charAt(at));
    return at + 1;
  }

  /** An ampersand that comes out is read on, so that escaped references are decoded too. */
  private static int reference(String text, int start, StringBuilder out, Trace trace) {
    int at = start + 1;
    while (true) {
      int end = end(text, at);
      String decoded = end < 0 ? "" : decoded(text.substring(at, end));
      if (decoded.isEmpty()) {
        out.append('&');
        return at;
      }
      at = end + 1;
      if (!decoded.equals("&")) {
        out.append(decoded);
        trace.changed(NormalisationRule.ENTITY, text.substring(start, at), decoded);
        return at;
      }
    }
  }

  /** Where the name ends; -1 when it is none or too long. */
  private static int end(String text, int start) {
    int last = Math.min(text.length(), start + LONGEST + 1);
    for (int i = start; i < last; i++) {
      if (text.charAt(i) == ';') {
        return i;
      }
    }
    return -1;
  }

  private static String decoded(String name) {
    return name.startsWith("#") ? numbered(name) : NAMED.getOrDefault(name, "");
  }

  private static String numbered(String name) {
    boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    int code = 0;
    for (int i = hex ? 2 : 1; i < name.length(); i++) {
      int digit = Character.digit(name.charAt(i), hex ? 16 : 10);
      if (digit < 0 || code > Character.MAX_CODE_POINT) {
        return "";
      }
      code = code * (hex ? 16 : 10) + digit;
    }
    boolean sound =
        code > 0 && code <= Character.MAX_CODE_POINT && (code < 0xD800 || code > 0xDFFF);
    return sound ? Character.toString(code) : "";
  }
}
