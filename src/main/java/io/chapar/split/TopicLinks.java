package io.chapar.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Claims of the section and the tags from a page's links, in the order of the page: the path to the
 * article that a page shows, the link to the folder that its address lies in, and the links to
 * pages of tags below the headline. The names of folders and elements are {@code topics.txt}.
 */
final class TopicLinks {
  private static final int LONGEST = 45;
  private static final int MOST_TAGS = 20;
  private static final int MOST_WRAPPERS = 3;
  private static final int LANGUAGE = 3;
  private static final double TRAIL = 0.5;
  private static final double FOLDER = 0.4;
  private static final double CATEGORY = 0.35;
  private static final double TAGS = 0.65;
  private static final int NEAREST = 3;

  private final Map<String, Set<String>> names = new LinkedHashMap<>();
  private final Map<Element, Set<String>> groups = new LinkedHashMap<>();
  private final List<String> steps = new ArrayList<>();
  private final Claims claims;
  private final String origin;
  private final String path;
  private String folder = "";
  private String section = "";
  private String category = "";
  private int labels;
  private boolean titled;

  /**
   * @param table what {@link #table} gives
   * @param address of the page
   */
  TopicLinks(Map<String, Set<String>> table, Claims claims, String address) {
    names.putAll(table);
    this.claims = claims;
    int slash = address.indexOf('/', address.indexOf("://") + 3);
    origin = slash < 0 ? address : address.substring(0, slash);
    path = slash < 0 ? "" : address.substring(slash);
  }

  /** The table, once for all pages. */
  static Map<String, Set<String>> table() {
    Map<String, Set<String>> table = new LinkedHashMap<>();
    for (String row : Resource.lines("topics.txt")) {
      String[] cells = row.split("\\s+", 2);
      table.computeIfAbsent(cells[0], c -> new HashSet<>()).addAll(List.of(cells[1].split("\\s+")));
    }
    return table;
  }

  void see(Element element) {
    switch (element.normalName()) {
      case "h1" -> titled = true;
      case "a" -> link(element);
      case "div", "ul", "ol", "nav" -> trail(element);
      default -> {}
    }
  }

  void finish() {
    String last = steps.isEmpty() ? "" : steps.get(steps.size() - 1);
    claims.add(Field.SECTION, last, "breadcrumb", TRAIL);
    claims.add(Field.SECTION, section, "folder-link", FOLDER);
    claims.add(Field.SECTION, category, "category-link", CATEGORY);
    groups.values().stream()
        .filter(tags -> tags.size() > 1)
        .findFirst()
        .or(() -> groups.values().stream().findFirst())
        .filter(tags -> tags.size() <= MOST_TAGS)
        .ifPresent(tags -> tags.forEach(tag -> claims.add(Field.TAGS, tag, "tag-links", TAGS)));
  }

  private void link(Element link) {
    String to = local(link.attr("href"));
    if (to.length() > 1) {
      if (isFolder(to) && isWord(link)) {
        folder = to;
        section = link.text();
      } else if (labels < NEAREST && isCategory(link)) {
        category = titled && !category.isEmpty() ? category : link.text();
        labels = titled ? labels + 1 : 0;
      } else if (titled && isTag(link, to)) {
        groups.computeIfAbsent(group(link), g -> new LinkedHashSet<>()).add(tag(link));
      }
    }
  }

  /** The path of an address of this site, without its end; empty for another. */
  private String local(String href) {
    String local = href.startsWith(origin) ? href.substring(origin.length()) : href;
    int end = local.length();
    while (end > 1 && local.charAt(end - 1) == '/') {
      end--;
    }
    return local.startsWith("/") && !local.startsWith("//") ? local.substring(0, end) : "";
  }

  /** Whether the article's address lies in it, deeper than in the one known. */
  private boolean isFolder(String to) {
    String last = to.substring(to.lastIndexOf('/') + 1);
    return to.length() > folder.length()
        && path.startsWith(to)
        && path.startsWith("/", to.length())
        && last.length() > LANGUAGE
        && !isNamed("folder", last)
        && !Character.isDigit(last.charAt(last.length() - 1));
  }

  private boolean isTag(Element link, String to) {
    boolean tag = link.attr("rel").equals("tag");
    for (int from = 1, slash; !tag && (slash = to.indexOf('/', from)) > 0; from = slash + 1) {
      tag = isNamed("tags", to.substring(from, slash));
    }
    return tag && isWord(link) && !isOfFrame(link);
  }

  /** Named so itself or by what holds it, and no part of a menu. */
  private boolean isCategory(Element link) {
    Element parent = link.parent();
    String name = link.className() + " " + (parent == null ? "" : parent.className());
    boolean named = false;
    for (String word : name.length() < 2 ? new String[0] : name.split("[^A-Za-z]+")) {
      named |= isNamed("category", word.toLowerCase(Locale.ROOT));
    }
    return named && isWord(link) && link.closest("nav, aside, footer") == null;
  }

  private boolean isNamed(String kind, String name) {
    return names.getOrDefault(kind, Set.of()).contains(name);
  }

  private static boolean isOfFrame(Element link) {
    return link.closest("p, nav, aside, footer, h2, h3, h4") != null;
  }

  private static boolean isWord(Element link) {
    int length = link.text().length();
    return length > 1 && length <= LONGEST && Letters.hasLetter(link.text());
  }

  private static String tag(Element link) {
    String text = link.text();
    return text.startsWith("#") ? text.substring(1).strip().replace('_', ' ') : text;
  }

  /** The element that holds the link and the others beside it. */
  private static Element group(Element link) {
    Element group = link;
    for (int i = 0; i < MOST_WRAPPERS && group.parent() != null; i++) {
      group = group.parent();
      if (group.childrenSize() > 1) {
        return group;
      }
    }
    return group;
  }

  private void trail(Element element) {
    String name = element.className() + " " + element.attr("aria-label") + " " + element.id();
    if (steps.isEmpty() && name.length() > 2 && isTrail(name.toLowerCase(Locale.ROOT))) {
      for (Element link : element.select("a[href]")) {
        String to = local(link.attr("href"));
        boolean home = to.length() <= LANGUAGE + 1 || path.equals(to);
        if (!home && isWord(link)) {
          steps.add(link.text());
        }
      }
    }
  }

  private boolean isTrail(String name) {
    return names.getOrDefault("trail", Set.of()).stream().anyMatch(name::contains);
  }
}
