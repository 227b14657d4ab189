package io.chapar.split.markup;

import io.chapar.split.metadata.BriefText;
import io.chapar.split.metadata.Field;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The value of an element that microdata or RDFa marks as a property: that of an attribute, else
 * its text; of one that is an item itself, such as a person or a picture, the name or the address.
 */
final class MarkedValue implements NodeFilter {
  private static final int FEW_NODES = 20;
  private static final int MOST_NODES = 100;
  private static final Set<String> NAMES = Set.of("name", "schema:name");
  private static final Set<String> ADDRESSES =
      Set.of("url", "contenturl", "schema:url", "schema:contenturl");

  private final Set<String> wanted;
  private int nodes;
  private @Nullable Element found;

  private MarkedValue(Set<String> wanted) {
    this.wanted = wanted;
  }

  static String of(Element element, Field field) {
    boolean picture = field == Field.IMAGES;
    Element named = isItem(element) ? part(element, picture ? ADDRESSES : NAMES) : element;
    return picture ? first(named, "content", "src", "href") : words(named);
  }

  /** Whether it begins an item of its own. */
  static boolean isItem(Element element) {
    return element.hasAttr("itemscope") || element.hasAttr("typeof");
  }

  /** The first property of such a name within the item; the item where it has none. */
  private static Element part(Element item, Set<String> names) {
    MarkedValue search = new MarkedValue(names);
    item.filter(search);
    return search.found == null ? item : search.found;
  }

  private static String words(Element element) {
    String value = first(element, "content", "datetime");
    boolean brief = value.isEmpty() && element.childNodeSize() < FEW_NODES;
    return brief ? BriefText.of(element) : value;
  }

  private static String first(Element element, String... attributes) {
    return Stream.of(attributes)
        .map(element::attr)
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElse("");
  }

  @Override
  public FilterResult head(Node node, int depth) {
    nodes++;
    if (node instanceof Element element && (is(element, "itemprop") || is(element, "property"))) {
      found = element;
    }
    return found != null || nodes > MOST_NODES ? FilterResult.STOP : FilterResult.CONTINUE;
  }

  private boolean is(Element element, String attribute) {
    return wanted.contains(MetaNames.fold(element.attr(attribute)));
  }
}
