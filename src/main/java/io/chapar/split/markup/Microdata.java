package io.chapar.split.markup;

import io.chapar.split.metadata.BriefText;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.DeclaredTitles;
import io.chapar.split.metadata.Field;
import io.chapar.split.wording.Letters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Claims of a page's microdata. A property belongs to the item around it: what is said of a comment
 * or of another article is no claim on the page's own.
 */
final class Microdata {
  private static final Set<String> COMMENTS = Set.of("comment", "usercomments");
  private static final String REVIEW = "review";
  private static final int MOST = 2_000;
  private static final int FEW_NODES = 20;

  private final Claims claims;
  private final List<Property> properties = new ArrayList<>();

  private record Property(Element element, Element item, MetaNames.Meaning meaning) {}

  Microdata(Claims claims) {
    this.claims = claims;
  }

  /**
   * @param meaning of its itemprop
   */
  void see(Element element, MetaNames.Meaning meaning) {
    Element item = item(element);
    if (properties.size() < MOST && !isComment(item)) {
      properties.add(new Property(element, item, meaning));
    }
  }

  /** The page, for a property of none. */
  private static Element item(Element element) {
    Element item = element;
    Element around = element.parent();
    while (around != null) {
      item = around;
      around = item.hasAttr("itemscope") ? null : item.parent();
    }
    return item;
  }

  /** A review that is a property is a reader's. */
  private static boolean isComment(Element item) {
    String type = type(item);
    return COMMENTS.contains(type) || type.equals(REVIEW) && item.hasAttr("itemprop");
  }

  private static String type(Element item) {
    String type = item.attr("itemtype").strip();
    return type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /** Makes the claims once the titles of the page are known. */
  void finish() {
    Set<Element> others = others();
    for (Property property : properties) {
      if (!others.contains(property.item)) {
        property.meaning.claim(value(property.element), "microdata", claims);
      }
    }
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
    return Letters.fold(value(property.element));
  }

  private static String value(Element element) {
    String value = element.hasAttr("content") ? element.attr("content") : element.attr("datetime");
    boolean brief = value.isBlank() && element.childNodeSize() < FEW_NODES;
    return brief ? BriefText.of(element) : value;
  }
}
