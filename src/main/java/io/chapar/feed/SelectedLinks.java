package io.chapar.feed;

import io.chapar.article.CpuBudget;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The links that a selector means: those that it finds, those around what it finds, and those
 * within. In one walk over the page, however deep its elements lie in each other.
 */
final class SelectedLinks implements NodeVisitor {
  static final String LINK = "a[href]";

  private final Set<Element> selected = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> links = new LinkedHashSet<>();
  private int depth;
  private @Nullable Element open;

  private SelectedLinks() {}

  /** In the order of the page. */
  static Set<Element> of(Document page, String selector) {
    SelectedLinks walk = new SelectedLinks();
    walk.selected.addAll(page.select(selector));
    page.traverse(walk);
    return walk.links;
  }

  @Override
  public void head(Node node, int level) {
    CpuBudget.tick();
    if (node instanceof Element element) {
      open = isLink(element) ? element : open;
      depth += selected.contains(element) ? 1 : 0;
      if (open != null && depth > 0) {
        links.add(open);
      }
    }
  }

  @Override
  public void tail(Node node, int level) {
    if (node instanceof Element element) {
      open = element == open ? null : open;
      depth -= selected.contains(element) ? 1 : 0;
    }
  }

  /** Parsers of HTML end a link where the next begins. */
  private static boolean isLink(Element element) {
    return element.normalName().equals("a") && element.hasAttr("href");
  }
}
