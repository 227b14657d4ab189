package io.chapar.feed.xml;

import io.chapar.feed.markup.HtmlSigns;
import io.chapar.feed.markup.Markup;
import io.chapar.feed.markup.SafeHtml;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Text constructs of all formats: escaped, in line, in base64 or plain (RFC 4287, 3.1 and 4.1.3).
 */
final class MarkupReader {
  private MarkupReader() {}

  /** Where untyped text may hold markup that is not of HTML. */
  enum Kind {
    LINE,
    BODY
  }

  static @Nullable Markup read(Element element, Kind kind, XmlSource source) {
    String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
    String base = source.base(element);
    String text = ElementChildren.wholeText(element);
    if (isBase64(element, type, source)) {
      String decoded = decode(text);
      return decoded == null ? null : new Markup(form(decoded, kind), decoded, base);
    }
    if (element.firstElementChild() != null && !(isHtml(type) && HtmlSigns.any(text))) {
      return new Markup(Markup.Form.XHTML, inner(element, type), base);
    }
    String plain = withoutCdataMarks(text);
    return new Markup(form(plain, type, kind, source), plain, base);
  }

  private static Markup.Form form(String text, String type, Kind kind, XmlSource source) {
    if (isHtml(type) || type.equals("xhtml")) {
      return Markup.Form.HTML;
    }
    return source.isAtom() || type.equals("text") || type.equals("plain")
        ? Markup.Form.TEXT
        : form(text, kind);
  }

  private static Markup.Form form(String text, Kind kind) {
    boolean html = kind == Kind.BODY ? HtmlSigns.any(text) : HtmlSigns.known(text);
    return html ? Markup.Form.HTML : Markup.Form.TEXT;
  }

  private static boolean isHtml(String type) {
    return type.equals("html") || type.equals("text/html");
  }

  private static boolean isBase64(Element element, String type, XmlSource source) {
    if (element.attr("mode").equalsIgnoreCase("base64")) {
      return true;
    }
    return source.isAtom()
        && type.indexOf('/') > 0
        && !type.startsWith("text/")
        && !type.endsWith("xml");
  }

  /** The text itself where it is not base64; null where it is not text. */
  private static @Nullable String decode(String text) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text.strip());
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException notBase64) {
      return text;
    } catch (CharacterCodingException binary) {
      return null;
    }
  }

  /** The div of an Atom text construct is not part of the text (RFC 4287, 3.1.1.3). */
  private static String inner(Element element, String type) {
    Element only = element.firstElementChild();
    boolean wrapped =
        type.equals("xhtml")
            && only != null
            && SafeHtml.name(only).equals("div")
            && only.nextElementSibling() == null;
    return only != null && wrapped ? only.html() : element.html();
  }

  /** Some escape a CDATA section instead of writing one. */
  private static String withoutCdataMarks(String text) {
    return text.contains("<![CDATA[") ? text.replace("<![CDATA[", "").replace("]]>", "") : text;
  }
}
