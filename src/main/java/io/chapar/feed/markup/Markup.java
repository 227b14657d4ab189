package io.chapar.feed.markup;

import io.chapar.text.HtmlText;
import io.chapar.text.XmlSpaces;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text as a feed carries it. Nothing is parsed before it is asked for. */
public final class Markup {

  /** What the characters of the source are. */
  public enum Form {
    TEXT,
    HTML,
    XHTML
  }

  private final Form form;
  private final String source;
  private final @Nullable String base;

  public Markup(Form form, String source, @Nullable String base) {
    this.form = form;
    this.source = source;
    this.base = base;
  }

  /** Of characters that mean themselves. */
  public static Markup text(String source) {
    return new Markup(Form.TEXT, source, null);
  }

  /**
   * @param base of relative addresses in it; null when unknown
   */
  public static Markup html(String source, @Nullable String base) {
    return new Markup(Form.HTML, source, base);
  }

  /** Of one line that may be escaped HTML. */
  public static Markup line(String source) {
    return new Markup(HtmlSigns.known(source) ? Form.HTML : Form.TEXT, source, null);
  }

  /** Without markup, one space where there was any white space or the edge of a block. */
  public String text() {
    return form == Form.TEXT ? XmlSpaces.collapse(source) : MarkupText.of(this);
  }

  /** Whether the feed carries it without markup. */
  public boolean isPlain() {
    return form == Form.TEXT;
  }

  /** Sanitised HTML with absolute addresses; the table safe-html.txt says what is kept. */
  public String html() {
    return form == Form.TEXT ? HtmlText.escape(source.strip()) : SafeHtml.of(this);
  }

  Form form() {
    return form;
  }

  String source() {
    return source;
  }

  @Nullable String base() {
    return base;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Markup that
        && form == that.form
        && source.equals(that.source)
        && Objects.equals(base, that.base);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return form + ": " + source;
  }
}
