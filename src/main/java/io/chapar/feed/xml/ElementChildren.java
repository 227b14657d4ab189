package io.chapar.feed.xml;

import io.chapar.article.CpuBudget;
import io.chapar.text.XmlSpaces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The children of an element, by {@link ElementNames}. */
public final class ElementChildren {
  private final Element element;
  private final Map<String, List<Element>> byName = new HashMap<>();

  private ElementChildren(Element element) {
    this.element = element;
  }

  static ElementChildren of(Element element, ElementNames names) {
    CpuBudget.tick();
    ElementChildren fields = new ElementChildren(element);
    for (Node node : element.childNodes()) {
      if (node instanceof Element child) {
        CpuBudget.tick();
        fields.byName.computeIfAbsent(names.of(child), name -> new ArrayList<>()).add(child);
      }
    }
    return fields;
  }

  Element element() {
    return element;
  }

  List<Element> all(String name) {
    return byName.getOrDefault(name, List.of());
  }

  List<Element> all(String... names) {
    List<Element> all = new ArrayList<>();
    for (String name : names) {
      all.addAll(all(name));
    }
    return all;
  }

  /** The first element of the first name that there is. */
  @Nullable Element first(String... names) {
    for (String name : names) {
      List<Element> found = all(name);
      if (!found.isEmpty()) {
        return found.get(0);
      }
    }
    return null;
  }

  /** The same without those that hold nothing. */
  @Nullable Element filled(String... names) {
    return all(names).stream().filter(ElementChildren::isFilled).findFirst().orElse(null);
  }

  private static boolean isFilled(Element element) {
    return element.firstElementChild() != null || element.hasText();
  }

  /** Of the first element with text, by the order of names. */
  @Nullable String text(String... names) {
    for (String name : names) {
      for (Element candidate : all(name)) {
        String text = textOf(candidate);
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return null;
  }

  static String textOf(Element element) {
    return XmlSpaces.collapse(wholeText(element));
  }

  /** Mostly one node, which jsoup would copy. */
  static String wholeText(Element element) {
    return element.childNodeSize() == 1 && element.childNode(0) instanceof TextNode text
        ? text.getWholeText()
        : element.wholeText();
  }

  /** Null where the attribute is missing or blank. */
  public static @Nullable String attribute(Element element, String name) {
    return value(element.attributes().getIgnoreCase(name));
  }

  /** Null where it is blank. */
  public static @Nullable String value(String attribute) {
    String value = XmlSpaces.collapse(attribute);
    return value.isEmpty() ? null : value;
  }
}
