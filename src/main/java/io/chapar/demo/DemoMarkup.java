package io.chapar.demo;

import io.chapar.text.HtmlText;

/** Elements of XML and HTML. */
final class DemoMarkup {
  private DemoMarkup() {}

  /** An element that holds text alone. */
  static String element(String name, String text) {
    return "<" + name + ">" + HtmlText.escape(text) + "</" + name + ">";
  }
}
