package io.chapar.split.page;

import io.chapar.article.FetchedPage;
import io.chapar.split.site.PageAddresses;
import io.chapar.text.ByteOrder;
import io.chapar.text.CharsetLabel;
import io.chapar.text.UndeclaredCharset;
import io.chapar.text.Utf8;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Bytes to text. The order is that of the HTML standard (13.2.3.2, determining the character
 * encoding), with two additions: bytes that are strict UTF-8 are UTF-8 whatever the page declares,
 * and bytes that are hardly ever UTF-8 are not, whatever it declares.
 */
public final class Decoder {
  private static final int PRESCAN = 4096;
  private static final String MARK = "\uFEFF";

  /** The first element of NewsML-G2, behind declarations and comments. */
  private static final Pattern NEWSML =
      Pattern.compile(
          "(?:<\\?[^>]{0,300}\\?>\\s*|<!--(?:(?!-->).){0,600}-->\\s*){0,5}+"
              + "<(?:[\\w.-]{1,20}:)?(?:news(?:Item|Message)|(?:package|concept|knowledge|planning|catalog)Item)\\b",
          Pattern.DOTALL);

  public Document decode(FetchedPage page) {
    byte[] bytes = page.bytes();
    Bounds.check(bytes, page);
    String type = String.valueOf(page.contentType()).toLowerCase(Locale.ROOT);
    EncodedText text = text(bytes, type);
    Document document = new Document(form(type, text, page), text);
    Bounds.check(document, page);
    return document;
  }

  private static EncodedText text(byte[] bytes, String type) {
    Charset charset = Utf8.isAll(bytes) ? StandardCharsets.UTF_8 : charset(bytes, type);
    EncodedText whole = new EncodedText(bytes, 0, charset);
    boolean marked = whole.beginning().startsWith(MARK);
    return marked ? new EncodedText(bytes, MARK.getBytes(charset).length, charset) : whole;
  }

  private static Document.Form form(String type, EncodedText text, FetchedPage page) {
    String start = text.beginning().stripLeading();
    if (type.contains("json") || !type.contains("html") && start.startsWith("{\"")) {
      return Document.Form.JSON;
    }
    if (isNewsMl(type, start, page)) {
      return Document.Form.NEWSML;
    }
    boolean markup = start.startsWith("<") || start.toLowerCase(Locale.ROOT).contains("<html");
    if (type.contains("text/plain") || PageAddresses.of(page).endsWith(".txt") && !markup) {
      return Document.Form.TEXT;
    }
    return type.contains("html") || type.contains("xml") || markup || text.all().contains("</")
        ? Document.Form.HTML
        : Document.Form.TEXT;
  }

  /** By its type or its first element; XML in a file is that or nothing. */
  private static boolean isNewsMl(String type, String start, FetchedPage page) {
    boolean file = PageAddresses.fetched(page) == null && !type.contains("xhtml");
    return type.contains("vnd.iptc.g2")
        || file && type.contains("xml")
        || NEWSML.matcher(start).lookingAt();
  }

  private static Charset charset(byte[] bytes, String type) {
    return ByteOrder.marked(bytes)
        .or(() -> named(CharsetLabel.ofContentType(type)).filter(charset -> fits(charset, bytes)))
        .or(() -> declared(bytes).filter(charset -> fits(charset, bytes)))
        .orElseGet(() -> guess(bytes));
  }

  private static boolean fits(Charset charset, byte[] bytes) {
    return charset != StandardCharsets.UTF_8 || Utf8.isMostly(bytes);
  }

  private static Optional<Charset> declared(byte[] bytes) {
    int end = Math.min(bytes.length, PRESCAN);
    String head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    return named(CharsetLabel.ofContentType(head))
        .or(() -> named(CharsetLabel.ofDeclaration(bytes)));
  }

  private static Optional<Charset> named(Optional<String> label) {
    return label.flatMap(CharsetLabel::charset);
  }

  private static Charset guess(byte[] bytes) {
    return Utf8.isMostly(bytes)
        ? StandardCharsets.UTF_8
        : UndeclaredCharset.of(bytes).map(Charset::forName).orElse(CharsetLabel.WESTERN);
  }
}
