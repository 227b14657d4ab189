package io.chapar.split.markup;

import io.chapar.split.metadata.BriefText;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.DeclaredTitles;
import io.chapar.split.metadata.Field;
import io.chapar.split.wording.Letters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Claims of a page's microdata (itemprop) and RDFa Lite (property). A property belongs to the item
 * around it: what is said of a comment or of another article is no claim on the page's own.
 */
final class Microdata {
  private static final Set<String> COMMENTS = Set.of("comment", "usercomments");
  private static final String REVIEW = "review";
  private static final String RDFA = "rdfa";
  private static final Set<Field> OF_LISTS = EnumSet.of(Field.IMAGES, Field.TAGS);
  private static final int MOST = 2_000;
  private static final int LONGEST = 200;
  private static final String SCHEMA = "schema:";
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Map<String, MetaNames.Meaning> names;
  private final Claims claims;
  private final List<Property> properties = new ArrayList<>();

  private record Property(Element element, Element item, MetaNames.Meaning meaning, String rule) {}

  /**
   * @param names of properties, after "itemprop:", to what they mean
   */
  Microdata(Map<String, MetaNames.Meaning> names, Claims claims) {
    this.names = names;
    this.claims = claims;
  }

  void see(Element element) {
    Attributes attributes = element.attributes();
    see(element, attributes.get("itemprop"), "microdata");
    if (!element.normalName().equals("meta")) {
      see(element, attributes.get("property"), RDFA);
    }
  }

  private void see(Element element, String words, String rule) {
    if (words.isEmpty() || words.length() > LONGEST) {
      return;
    }
    for (String word : SPACES.split(MetaNames.fold(words))) {
      MetaNames.Meaning meaning = names.get("itemprop:" + withoutPrefix(word));
      Element item = meaning == null ? element : item(element);
      if (meaning != null && properties.size() < MOST && isOfArticle(meaning.field(), item)) {
        properties.add(new Property(element, item, meaning, rule));
      }
    }
  }

  private static String withoutPrefix(String word) {
    return word.startsWith(SCHEMA) ? word.substring(SCHEMA.length()) : word;
  }

  /** The page, for a property of none. */
  private static Element item(Element element) {
    Element item = element;
    Element around = element.parent();
    while (around != null) {
      item = around;
      around = MarkedValue.isItem(item) ? null : item.parent();
    }
    return item;
  }

  /** A picture may be that of a writer or of the organisation. */
  private static boolean isOfArticle(Field field, Element item) {
    return field == Field.IMAGES ? JsonLd.ARTICLES.contains(type(item)) : !isComment(item);
  }

  /** A review that is a property is a reader's. */
  private static boolean isComment(Element item) {
    String type = type(item);
    return COMMENTS.contains(type) || type.equals(REVIEW) && item.hasAttr("itemprop");
  }

  private static String type(Element item) {
    String type = item.attr(item.hasAttr("itemtype") ? "itemtype" : "typeof").strip();
    int end = Math.max(type.lastIndexOf('/'), type.lastIndexOf(':'));
    return type.substring(end + 1).toLowerCase(Locale.ROOT);
  }

  /** Makes the claims once the titles of the page are known. */
  void finish() {
    Set<Element> others = others();
    Map<Field, Set<Element>> items = new EnumMap<>(Field.class);
    properties.removeIf(property -> others.contains(property.item));
    properties.forEach(
        one -> items.computeIfAbsent(one.meaning.field(), key -> new HashSet<>()).add(one.item));
    for (Property property : properties) {
      Set<Element> saying = items.getOrDefault(property.meaning.field(), Set.of());
      if (!isOfLists(property) || saying.size() == 1) {
        String value = MarkedValue.of(property.element, property.meaning.field());
        property.meaning.claim(value, property.rule, claims);
      }
    }
  }

  /** What teasers bear as well, and so is believed where one item alone says it. */
  private static boolean isOfLists(Property property) {
    return property.rule.equals(RDFA) || OF_LISTS.contains(property.meaning.field());
  }

  /** The articles that are headed, but not with the page's title, nor else with the first one. */
  private Set<Element> others() {
    List<Property> headlines = properties.stream().filter(Microdata::heads).toList();
    if (headlines.size() < 2) {
      return Set.of();
    }
    Set<String> titles = DeclaredTitles.of(claims.of(Field.TITLE)).fronts();
    List<String> folded = headlines.stream().map(Microdata::headline).toList();
    String own = folded.stream().filter(titles::contains).findFirst().orElse(folded.get(0));
    Set<Element> others = new HashSet<>();
    headlines.forEach(headline -> others.add(headline.item));
    for (int i = 0; i < folded.size(); i++) {
      if (folded.get(i).equals(own)) {
        others.remove(headlines.get(i).item);
      }
    }
    return others;
  }

  /** Whether it is the headline of an article. */
  private static boolean heads(Property property) {
    return property.meaning.field() == Field.TITLE
        && JsonLd.ARTICLES.contains(type(property.item))
        && !headline(property).isEmpty();
  }

  private static String headline(Property property) {
    return Letters.fold(MarkedValue.of(property.element, Field.TITLE));
  }

  /**
   * The value of an element that microdata or RDFa marks as a property: that of an attribute, else
   * its text; of one that is an item itself, such as a person or a picture, the name or the
   * address.
   */
  private static final class MarkedValue implements NodeFilter {
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
}
