package io.chapar.feed.xml;

import io.chapar.feed.document.Category;
import io.chapar.feed.markup.Markup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Categories, subjects and keywords, in the document's order. */
final class Categories {
  private static final String ITUNES = "http://www.itunes.com/";

  private final Set<Category> found = new LinkedHashSet<>();

  private Categories() {}

  static List<Category> of(ElementChildren fields, XmlSource source) {
    Categories categories = new Categories();
    for (Element child : fields.element().children()) {
      categories.read(source.nameOf(child), child);
    }
    return new ArrayList<>(categories.found);
  }

  private void read(String name, Element element) {
    switch (name) {
      case "category", "dc:subject", "media:category", "prism:section" -> add(element);
      case "itunes:category" -> nested(element);
      case "itunes:keywords" -> words(element, ITUNES);
      case "tags", "keywords", "media:keywords", "news:keywords" -> words(element, null);
      default -> {}
    }
  }

  private void add(Element element) {
    String attribute = ElementChildren.attribute(element, "term");
    String term =
        attribute == null ? Markup.line(ElementChildren.textOf(element)).text() : attribute;
    String scheme = ElementChildren.attribute(element, "scheme");
    String domain = scheme == null ? ElementChildren.attribute(element, "domain") : scheme;
    if (!term.isEmpty()) {
      found.add(new Category(term, domain, ElementChildren.attribute(element, "label")));
    }
  }

  /** A category of iTunes holds its narrower ones. */
  private void nested(Element element) {
    for (Element each : element.getAllElements()) {
      String term = ElementChildren.attribute(each, "text");
      if (term != null) {
        found.add(new Category(term, ITUNES, null));
      }
    }
  }

  private void words(Element element, @Nullable String scheme) {
    for (String word : ElementChildren.textOf(element).split("[,،;]")) {
      String term = word.strip();
      if (!term.isEmpty()) {
        found.add(new Category(term, scheme, null));
      }
    }
  }
}
