package io.chapar.feed.xml;

import io.chapar.article.CpuBudget;
import io.chapar.article.DateTime;
import io.chapar.feed.date.FeedDates;
import io.chapar.feed.markup.Markup;
import io.chapar.web.Links;
import io.chapar.web.WebHost;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A document of XML with what is needed to understand any element of it. */
final class XmlSource {
  private final Element root;
  private final ElementNames names;
  private final Inherited<Optional<String>> languages;
  private final Inherited<Optional<String>> bases;
  private final @Nullable String address;
  private final FeedDates dates;
  private final boolean hasBases;
  private final boolean atom;

  XmlSource(
      Element root, @Nullable String address, FeedDates dates, boolean hasBases, boolean atom) {
    this.root = root;
    this.names = new ElementNames(root);
    this.languages = new Inherited<>(Optional.empty(), XmlSource::language);
    this.bases = new Inherited<>(Optional.ofNullable(address), XmlSource::base);
    this.address = address;
    this.dates = dates;
    this.hasBases = hasBases;
    this.atom = atom;
  }

  private XmlSource(XmlSource other, String address) {
    this.root = other.root;
    this.names = other.names;
    this.languages = other.languages;
    this.bases = other.bases;
    this.address = address;
    this.dates = other.dates;
    this.hasBases = other.hasBases;
    this.atom = other.atom;
  }

  /**
   * The same, where another host than the site's own gives the feed, as FeedBurner does, and names
   * no base: then what the feed refers to is meant from the site.
   *
   * @param items what they name in full shows a site that the feed names by mistake
   */
  XmlSource ofSite(@Nullable String site, List<Element> items) {
    URI page = hasBases ? null : Links.page(site);
    URI feed = Links.page(address);
    boolean another =
        page != null && feed != null && isPublic(page) && !WebHost.isOneSite(page, feed);
    return page == null || feed == null || !another || isMistaken(page, feed, items)
        ? this
        : new XmlSource(this, page.toString());
  }

  private boolean isMistaken(URI site, URI feed, List<Element> items) {
    ItemAddresses addresses = new ItemAddresses(items, names);
    return !addresses.name(site) && addresses.name(feed);
  }

  /** Software that was not told its site's name writes localhost, or a number. */
  private static boolean isPublic(URI page) {
    WebHost host = WebHost.of(page);
    String name = host == null ? "" : host.name();
    int dot = name.lastIndexOf('.');
    return dot > 0 && dot + 1 < name.length() && Character.isLetter(name.charAt(dot + 1));
  }

  Element root() {
    return root;
  }

  /** Whether text without a type is plain text, as Atom says, or what it looks like. */
  boolean isAtom() {
    return atom;
  }

  String nameOf(Element element) {
    return names.of(element);
  }

  ElementChildren fields(Element element) {
    return ElementChildren.of(element, names);
  }

  /** Of xml:base on the way up, resolved from the outermost (XML Base, 4.2). */
  @Nullable String base(@Nullable Element element) {
    return hasBases ? bases.at(element).orElse(null) : address;
  }

  private static Optional<String> base(Element element, Optional<String> outer) {
    CpuBudget.tick();
    String own = ElementChildren.attribute(element, "xml:base");
    String base = own == null ? null : Links.resolve(outer.orElse(null), own);
    return base == null || Links.base(base) == null ? outer : Optional.of(base);
  }

  /** An address as it stands at the element; null stays null. */
  @Nullable String resolve(Element at, @Nullable String reference) {
    return reference == null ? null : Links.resolve(base(at), reference);
  }

  @Nullable Markup markup(@Nullable Element element, MarkupReader.Kind kind) {
    return element == null ? null : MarkupReader.read(element, kind, this);
  }

  /** Of the first name that holds one; of equal names the last, as a later one corrects it. */
  @Nullable DateTime date(ElementChildren fields, String... candidates) {
    for (String name : candidates) {
      List<Element> found = fields.all(name);
      if (!found.isEmpty()) {
        DateTime date = date(ElementChildren.textOf(found.get(found.size() - 1)));
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  @Nullable DateTime date(@Nullable String text) {
    return text == null ? null : dates.read(text).orElse(null);
  }

  /** The nearest xml:lang. */
  @Nullable String language(@Nullable Element element) {
    return languages.at(element).orElse(null);
  }

  private static Optional<String> language(Element element, Optional<String> outer) {
    String own = ElementChildren.attribute(element, "xml:lang");
    return own == null ? outer : Optional.of(own);
  }

  /** Of a vocabulary by our name for it; null where it is missing or blank. */
  @Nullable String attribute(Element element, String vocabulary, String local) {
    return names.attribute(element, vocabulary, local);
  }

  /**
   * The absolute addresses that items hold as such: their pages, guids and files. Those within
   * their texts are left aside, as hosts that hand feeds on put counters there.
   */
  private static final class ItemAddresses {
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
}
