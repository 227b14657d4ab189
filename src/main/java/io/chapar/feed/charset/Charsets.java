package io.chapar.feed.charset;

import io.chapar.text.CharsetLabel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Encodings by the names that feeds and servers give them. */
final class Charsets {
  static final Charset WESTERN = Charset.forName("windows-1252");

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

  /** Of what is written for GB 18030, that; else as it was written. */
  private static String proper(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    return CharsetLabel.charset(lower)
        .filter(charset -> charset.name().equals("GB18030"))
        .map(charset -> "gb18030")
        .orElse(lower);
  }
}
