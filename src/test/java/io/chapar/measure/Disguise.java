package io.chapar.measure;

import io.chapar.text.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The same page with the same text, but with other names or other elements: what a splitter that
 * reads structure finds in it is the same.
 */
public enum Disguise {
  /** The page as it is, parsed and written again. */
  NONE {
    @Override
    void change(Document page, Random random) {}
  },

  /** No class, id or data attribute is left. */
  NAMES_AWAY {
    @Override
    void change(Document page, Random random) {
      for (Element element : page.getAllElements()) {
        names(element).forEach(element::removeAttr);
      }
    }
  },

  /** Each word of a name is its hash in letters, the same all over the page. */
  NAMES_HASHED {
    @Override
    void change(Document page, Random random) {
      for (Element element : page.getAllElements()) {
        for (String name : names(element)) {
          element.attr(name, hashed(element.attr(name)));
        }
      }
    }
  },

  /**
   * Names that speak of other things stand on two elements that hold most of the page's text, and
   * on each twentieth paragraph.
   */
  HOSTILE_NAMES {
    @Override
    void change(Document page, Random random) {
      int half = page.text().length() / 2;
      List<Element> around =
          page.body().getElementsByTag("div").stream()
              .filter(element -> element.text().length() > half)
              .toList();
      for (int i = 0; i < 2 && !around.isEmpty(); i++) {
        around.get(random.nextInt(around.size())).addClass(hostile(random));
      }
      for (Element paragraph : page.body().getElementsByTag("p")) {
        if (random.nextInt(20) == 0) {
          paragraph.addClass(hostile(random));
        }
      }
    }
  },

  /**
   * As pages were laid out about 2005: a table for each box, paragraphs parted by two breaks,
   * headings below the first in bold letters.
   */
  LAYOUT_TABLES {
    @Override
    void change(Document page, Random random) {
      NAMES_AWAY.change(page, random);
      page.select("p").forEach(Disguise::breakAfter);
      page.select("h2, h3, h4").forEach(Disguise::embolden);
      page.body().select("div, section, article, main").forEach(Disguise::intoTable);
    }
  };

  private static final String UTF_8 = "text/html; charset=utf-8";
  private static final Set<String> NAMES = Set.of("class", "id");
  private static final List<String> HOSTILE =
      List.of(
          "related",
          "sidebar",
          "ad",
          "paywall",
          "comments",
          "share-buttons",
          "newsletter",
          "widget",
          "promo",
          "read-more");

  abstract void change(Document page, Random random);

  /** The page in UTF-8; the same for the same page. */
  public CorpusPage of(CorpusPage page) {
    Document parsed = parse(page);
    parsed.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    change(parsed, new Random(Digest.of(page.bytes()).hashCode()));
    byte[] bytes = parsed.outerHtml().getBytes(StandardCharsets.UTF_8);
    return new CorpusPage(
        page.corpus(), page.id(), page.url(), UTF_8, bytes, page.sort(), page.gold());
  }

  private static Document parse(CorpusPage page) {
    String charset = page.contentType() == null ? null : "UTF-8";
    try {
      return Jsoup.parse(new ByteArrayInputStream(page.bytes()), charset, "");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<String> names(Element element) {
    return element.attributes().asList().stream()
        .map(Attribute::getKey)
        .filter(key -> NAMES.contains(key) || key.startsWith("data-"))
        .toList();
  }

  private static String hashed(String names) {
    StringBuilder hashed = new StringBuilder();
    for (String name : names.split("\\s+")) {
      hashed.append(hashed.isEmpty() ? "" : " ").append("x");
      new Random(name.hashCode()).ints(8, 'a', 'z' + 1).forEach(hashed::appendCodePoint);
    }
    return hashed.toString();
  }

  private static String hostile(Random random) {
    return HOSTILE.get(random.nextInt(HOSTILE.size()));
  }

  private static void breakAfter(Element paragraph) {
    paragraph.appendElement("br");
    paragraph.appendElement("br");
    paragraph.unwrap();
  }

  private static void embolden(Element heading) {
    heading.tagName("b");
    heading.after("<br><br>");
  }

  private static void intoTable(Element box) {
    box.tagName("td");
    box.wrap("<table><tbody><tr></tr></tbody></table>");
  }
}
