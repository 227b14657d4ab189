package io.chapar.camel.mail;

import io.chapar.text.HtmlText;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Plain text of a mail as paragraphs of HTML. */
final class TextParagraphs {
  private static final Pattern SIGNATURE = Pattern.compile("(?m)^-- $");
  private static final Pattern BLANK_LINES = Pattern.compile("\\n(?:[ \\t]*\\n)+");

  private TextParagraphs() {}

  /**
   * Paragraphs are parted by blank lines; lines within one are joined. In flowed text (RFC 3676)
   * the end of a paragraph is also a line that does not end in a space. What stands below the
   * separator of a signature is left out.
   */
  static String html(String text, boolean flowed) {
    String lines = SIGNATURE.split(text.replace("\r\n", "\n"), 2)[0];
    String parted = flowed ? lines.replaceAll("(?<![ \\n])\\n", "\n\n") : lines;
    return BLANK_LINES
        .splitAsStream(parted)
        .map(paragraph -> paragraph.strip().replaceAll("\\s+", " "))
        .filter(paragraph -> !paragraph.isEmpty())
        .map(paragraph -> "<p>" + HtmlText.escape(paragraph) + "</p>")
        .collect(Collectors.joining("\n"));
  }
}
