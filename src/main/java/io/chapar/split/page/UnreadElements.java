package io.chapar.split.page;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Elements that hold no text of a page, or none that it shows. */
final class UnreadElements {
  private static final Set<String> UNREAD =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "embed",
          "button",
          "select",
          "input",
          "textarea",
          "canvas",
          "audio",
          "video",
          "head",
          "map",
          "dialog",
          "datalist",
          "rt",
          "rp",
          "progress",
          "math",
          "amp-ad",
          "amp-iframe");

  /** What pages show only where no script runs, or keep to show later. */
  private static final Set<String> KEPT = Set.of("noscript", "template");

  private UnreadElements() {}

  /**
   * A template with a shadow root is shown as soon as the page is read.
   *
   * @param kept whether what pages keep to show later is read
   */
  static boolean has(Element element, boolean kept) {
    String tag = element.normalName();
    boolean shadow = tag.equals("template") && element.hasAttr("shadowrootmode");
    return UNREAD.contains(tag) && !shadow && !(kept && KEPT.contains(tag));
  }
}
