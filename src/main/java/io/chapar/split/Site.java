package io.chapar.split;

import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Trust;
import io.chapar.split.site.ByHost;
import io.chapar.split.site.SiteProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** A site profile at work on pages. */
final class Site {
  private static final int MOST_ELEMENTS = 1000;
  private static final Map<String, Field> SETTLED =
      Map.of(
          "title", Field.TITLE,
          "summary", Field.SUMMARY,
          "bylines", Field.BYLINES,
          "section", Field.SECTION,
          "tags", Field.TAGS);
  private static final Map<String, Field> DATES =
      Map.of("published", Field.PUBLISHED, "modified", Field.MODIFIED);

  private final SiteProfile profile;
  private final Map<String, Map<String, Evaluator>> selectors = new LinkedHashMap<>();

  Site(SiteProfile profile) {
    this.profile = profile;
    profile.selectors().forEach((field, all) -> selectors.put(field, parsed(all)));
  }

  /** By the host that a page was fetched from, and by nothing that it says. */
  static ByHost<Site> byHost(List<SiteProfile> profiles) {
    ByHost<Site> sites = new ByHost<>();
    for (SiteProfile profile : profiles) {
      Site site = new Site(profile);
      profile.hosts().forEach(host -> sites.put(host, site));
    }
    return sites;
  }

  private static Map<String, Evaluator> parsed(List<String> selectors) {
    Map<String, Evaluator> parsed = new LinkedHashMap<>();
    selectors.forEach(selector -> parsed.put(selector, QueryParser.parse(selector)));
    return parsed;
  }

  /** The elements that one selector matches. */
  record Selected(String rule, List<Element> elements) {

    List<String> values() {
      return elements.stream().map(Site::value).filter(value -> !value.isBlank()).toList();
    }
  }

  /** Metadata that its selectors find. A date that cannot be read leaves it to other places. */
  void claim(Document page, Claims claims) {
    SETTLED.forEach(
        (name, field) ->
            first(page, name).ifPresent(s -> claims.settle(field, s.values(), s.rule())));
    DATES.forEach(
        (name, field) ->
            first(page, name)
                .ifPresent(
                    s -> s.values().forEach(v -> claims.add(field, v, s.rule(), Trust.PROFILE))));
    if (profile.language() != null) {
      claims.settle(Field.LANGUAGE, List.of(profile.language()), rule("language"));
    }
  }

  /** Takes out of the page what its selectors say does not belong to the article. */
  void drop(Document page) {
    selectors
        .getOrDefault(SiteProfile.DROP, Map.of())
        .values()
        .forEach(selector -> page.select(selector).remove());
  }

  /** The elements of the text, gathered in one where the first stood. */
  Optional<Selected> gather(Document page) {
    return first(page, SiteProfile.BODY).map(Site::gathered);
  }

  private static Selected gathered(Selected selected) {
    Element text = new Element("div");
    Element last = text;
    selected.elements.get(0).before(text);
    for (Element element : selected.elements) {
      if (!element.parents().contains(last)) {
        text.appendChild(element);
        last = element;
      }
    }
    return new Selected(selected.rule, List.of(text));
  }

  /** What the first selector that matches anything matches. */
  private Optional<Selected> first(Document page, String field) {
    for (Map.Entry<String, Evaluator> selector :
        selectors.getOrDefault(field, Map.of()).entrySet()) {
      List<Element> found =
          page.select(selector.getValue()).stream()
              .filter(element -> element.parent() != null && !value(element).isBlank())
              .limit(MOST_ELEMENTS)
              .toList();
      if (!found.isEmpty()) {
        return Optional.of(new Selected(rule(selector.getKey()), new ArrayList<>(found)));
      }
    }
    return Optional.empty();
  }

  private String rule(String selector) {
    return "profile " + profile.name() + ": " + selector;
  }

  /** What an element says to machines, else to readers. */
  private static String value(Element element) {
    for (String attribute : List.of("content", "datetime")) {
      if (element.hasAttr(attribute)) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }
}
