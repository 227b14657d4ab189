package io.chapar.feed.xml;

import io.chapar.web.Links;
import io.chapar.web.WebHost;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * The absolute addresses that items hold as such: their pages, guids and files. Those within their
 * texts are left aside, as hosts that hand feeds on put counters there.
 */
final class ItemAddresses {
  private static final Set<String> PAGES = Set.of("link", "guid", "id", "comments");
  private static final List<String> ATTRIBUTES = List.of("href", "url");

  private final List<Element> items;
  private final ElementNames names;

  ItemAddresses(List<Element> items, ElementNames names) {
    this.items = items;
    this.names = names;
  }

  /** Whether one of them is of the site. */
  boolean name(URI site) {
    return items.stream()
        .flatMap(item -> item.children().stream())
        .flatMap(this::written)
        .map(Links::page)
        .anyMatch(page -> page != null && WebHost.isOneSite(page, site));
  }

  private Stream<String> written(Element field) {
    Stream<String> text =
        PAGES.contains(names.of(field)) ? Stream.of(ElementChildren.textOf(field)) : Stream.of();
    Stream<String> attributes =
        ATTRIBUTES.stream().map(name -> ElementChildren.attribute(field, name));
    return Stream.concat(text, attributes.filter(Objects::nonNull));
  }
}
