package io.chapar.text;

import org.jspecify.annotations.Nullable;

/** Text as HTML and XML hold it, between tags or in the quotes of an attribute. */
public final class HtmlText {
  private HtmlText() {}

  /** What has a meaning there is escaped; controls, which they cannot hold, are left out. */
  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    escape(text, out);
    return out.toString();
  }

  /** The same, behind what is written already. */
  public static void escape(String text, StringBuilder out) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String instead = instead(text, i);
      if (instead != null) {
        out.append(text, from, i).append(instead);
        from = i + 1;
      }
    }
    out.append(text, from, text.length());
  }

  /** Null for what stays as it is. */
  private static @Nullable String instead(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      case '\n', '\t', '\r', '\f' -> null;
      default -> c < ' ' ? "" : lost(text, at);
    };
  }

  private static @Nullable String lost(String text, int at) {
    return HalfSign.isAt(text, at) ? String.valueOf(HalfSign.LOST) : null;
  }
}
