package io.chapar.camel.mail;

import io.chapar.article.PermanentFailure;
import io.chapar.feed.markup.Markup;
import io.chapar.text.CharsetLabel;
import io.chapar.text.HtmlText;
import io.chapar.text.UndeclaredCharset;
import io.chapar.text.Utf8;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of one message: the first HTML part, without one the first plain text. Attachments,
 * among them forwarded messages, are neither read nor fetched.
 */
final class MailText {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int DEEPEST = 10;
  private static final int MOST_PARTS = 200;

  private final int mostBytes;
  private @Nullable Part html;
  private @Nullable Part plain;
  private int parts;

  private MailText(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * @param mostBytes of the text, without its transfer encoding
   * @throws PermanentFailure when there is no text, or one that is too large
   */
  static Markup of(Part mail, int mostBytes) throws MessagingException, IOException {
    MailText text = new MailText(mostBytes);
    text.visit(mail, 0);
    return text.markup(mail);
  }

  private void visit(Part part, int depth) throws MessagingException, IOException {
    parts++;
    if (depth > DEEPEST || parts > MOST_PARTS) {
      throw new PermanentFailure(
          "mail has more than " + MOST_PARTS + " parts, or they are nested more than " + DEEPEST);
    }
    if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
      return;
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
      visit(several, depth + 1);
    } else if (html == null && part.isMimeType("text/html")) {
      html = part;
    } else if (plain == null && part.isMimeType("text/plain")) {
      plain = part;
    }
  }

  private void visit(Multipart several, int depth) throws MessagingException, IOException {
    for (int at = 0; at < several.getCount(); at++) {
      visit(several.getBodyPart(at), depth);
    }
  }

  private Markup markup(Part mail) throws MessagingException, IOException {
    if (html != null) {
      return Markup.html(read(html), null);
    }
    if (plain != null) {
      boolean flowed = "flowed".equalsIgnoreCase(parameter(plain, "format").orElse(""));
      return Markup.html(TextParagraphs.html(read(plain), flowed), null);
    }
    throw new PermanentFailure("mail has no text (" + type(mail) + ")");
  }

  private static String type(Part part) throws MessagingException {
    return part.getContentType().replaceAll("[;\\s].*", "").toLowerCase(Locale.ROOT);
  }

  private String read(Part part) throws MessagingException, IOException {
    byte[] bytes;
    try (InputStream in = part.getInputStream()) {
      bytes = in.readNBytes(mostBytes + 1);
    }
    if (bytes.length > mostBytes) {
      throw new PermanentFailure("text of the mail is larger than " + mostBytes + " bytes");
    }
    return new String(bytes, charset(part, bytes));
  }

  /** UTF-8 is known by its bytes; else the part's own word counts, and without it the letters. */
  private static Charset charset(Part part, byte[] bytes) throws MessagingException {
    Optional<Charset> declared = declared(part);
    if (Utf8.isAll(bytes)) {
      return declared.filter(MailText::isSevenBits).orElse(StandardCharsets.UTF_8);
    }
    return declared
        .filter(one -> !one.equals(StandardCharsets.UTF_8) || Utf8.isMostly(bytes))
        .or(() -> UndeclaredCharset.of(bytes).flatMap(CharsetLabel::charset))
        .orElse(WESTERN);
  }

  /** Whether it writes letters that are not ASCII in bytes that are (RFC 1468, RFC 1557). */
  private static boolean isSevenBits(Charset charset) {
    return charset.name().startsWith("ISO-2022");
  }

  private static Optional<Charset> declared(Part part) throws MessagingException {
    return parameter(part, "charset").flatMap(CharsetLabel::charset);
  }

  private static Optional<String> parameter(Part part, String name) throws MessagingException {
    try {
      return Optional.ofNullable(new ContentType(part.getContentType()).getParameter(name));
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  /** Plain text of a mail as paragraphs of HTML. */
  static final class TextParagraphs {
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
}
