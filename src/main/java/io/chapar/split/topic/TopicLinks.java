package io.chapar.split.topic;

import io.chapar.split.metadata.BriefText;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Trust;
import io.chapar.split.site.PagePath;
import io.chapar.split.wording.Letters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Claims of the section and the tags from a page's links, in the order of the page: the path to the
 * article, the links to its section, and below the headline those to its tags.
 */
public final class TopicLinks {
  private static final int LONGEST = 45;

  private final Claims claims;
  private final PagePath page;
  private final Trail trail;
  private final SectionLinks sections;
  private final TagLinks tags;
  private boolean titled;

  /**
   * @param address of the page
   */
  public TopicLinks(TopicNames names, Claims claims, String address) {
    this.claims = claims;
    this.page = PagePath.of(address);
    this.trail = new Trail(names, page);
    this.sections = new SectionLinks(names, page);
    this.tags = new TagLinks(names);
  }

  public PagePath page() {
    return page;
  }

  public void see(Element element) {
    switch (element.normalName()) {
      case "h1" -> titled = true;
      case "a" -> link(element);
      case "div", "ul", "ol", "nav" -> trail.see(element);
      default -> {}
    }
  }

  private void link(Element link) {
    String to = page.local(link.attr("href"));
    if (to.length() > 1 && !sections.takes(link, to, titled) && titled) {
      tags.see(link, to);
    }
  }

  /** Whether the text of a link may name a topic. */
  static boolean isWord(String text) {
    return text.length() > 1 && text.length() <= LONGEST && Letters.hasLetter(text);
  }

  /** Whether it may name a section: no year or week of an archive, and no price. */
  static boolean isSection(String text) {
    return isWord(text) && text.chars().noneMatch(Character::isDigit);
  }

  public void finish() {
    trail.claim(claims);
    sections.claim(claims);
    tags.claim(claims);
  }

  /** The path to the article that a page shows; its last step is the section. */
  private static final class Trail {
    private static final int LANGUAGE = 3;

    private final TopicNames names;
    private final PagePath page;
    private String step = "";

    Trail(TopicNames names, PagePath page) {
      this.names = names;
      this.page = page;
    }

    void see(Element element) {
      if (step.isEmpty() && isTrail(element)) {
        for (Element link : element.select("a[href]")) {
          String to = page.local(link.attr("href"));
          boolean home = to.length() <= LANGUAGE + 1 || page.path().equals(to);
          step = !home && isSection(BriefText.of(link)) ? BriefText.of(link) : step;
        }
      }
    }

    private boolean isTrail(Element element) {
      return names.isTrail(element.className())
          || names.isTrail(element.attr("aria-label"))
          || names.isTrail(element.id());
    }

    void claim(Claims claims) {
      claims.add(Field.SECTION, step, "breadcrumb", Trust.BREADCRUMB);
    }
  }

  /** The links to pages of tags: the first group of them, or the first one where none is beside. */
  private static final class TagLinks {
    private static final int MOST = 20;
    private static final int MOST_WRAPPERS = 3;

    private final TopicNames names;
    private final Map<Element, Set<String>> groups = new LinkedHashMap<>();

    TagLinks(TopicNames names) {
      this.names = names;
    }

    /**
     * @param to the path to which it leads
     */
    void see(Element link, String to) {
      boolean tag = link.attr("rel").equals("tag") || isOfTags(to) || isHeld(link);
      if (tag && isWord(BriefText.of(link)) && !isOfFrame(link)) {
        groups.computeIfAbsent(group(link), g -> new LinkedHashSet<>()).add(text(link));
      }
    }

    /** Whether the element that holds it, or the one around, is named as a list of tags. */
    private boolean isHeld(Element link) {
      Element parent = link.parent();
      Element around = parent == null ? null : parent.parent();
      return parent != null && names.holdsTags(parent.className())
          || around != null && names.holdsTags(around.className());
    }

    /** Whether a folder above the last part is one of tags. */
    private boolean isOfTags(String to) {
      for (int from = 1, slash; (slash = to.indexOf('/', from)) > 0; from = slash + 1) {
        if (names.isOfTags(to.substring(from, slash))) {
          return true;
        }
      }
      return false;
    }

    private static boolean isOfFrame(Element link) {
      return link.closest("p, nav, aside, footer, h2, h3, h4") != null;
    }

    private static String text(Element link) {
      String text = BriefText.of(link);
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

    void claim(Claims claims) {
      Collection<Set<String>> all = groups.values();
      all.stream()
          .filter(tags -> tags.size() > 1)
          .findFirst()
          .or(() -> all.stream().findFirst())
          .filter(tags -> tags.size() <= MOST)
          .ifPresent(
              tags ->
                  tags.forEach(tag -> claims.add(Field.TAGS, tag, "tag-links", Trust.TAG_LINKS)));
    }
  }

  /**
   * The links by which a page shows its section: to the deepest folder that its address lies in,
   * and those named as categories, near the headline.
   */
  private static final class SectionLinks {
    private static final int LANGUAGE = 3;
    private static final int NEAREST = 3;

    private final TopicNames names;
    private final PagePath page;
    private String folder = "";
    private String section = "";
    private String category = "";
    private int below;

    SectionLinks(TopicNames names, PagePath page) {
      this.names = names;
      this.page = page;
    }

    /**
     * @param to the path to which it leads
     * @param titled whether the headline stands above it
     * @return false when it shows no section
     */
    boolean takes(Element link, String to, boolean titled) {
      if (isFolder(to) && isSection(BriefText.of(link))) {
        folder = to;
        section = BriefText.of(link);
        return true;
      }
      boolean named = below < NEAREST && isCategory(link);
      if (named) {
        category = titled && !category.isEmpty() ? category : BriefText.of(link);
        below = titled ? below + 1 : 0;
      }
      return named;
    }

    private boolean isFolder(String to) {
      String last = to.length() > folder.length() && page.isIn(to) ? end(to) : "";
      return last.length() > LANGUAGE
          && !names.isOfArticles(last)
          && !Character.isDigit(last.charAt(last.length() - 1));
    }

    private static String end(String path) {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Named so itself or by what holds it, and no part of a menu. */
    private boolean isCategory(Element link) {
      Element parent = link.parent();
      boolean named =
          names.isCategory(link.className())
              || parent != null && names.isCategory(parent.className());
      return named && isSection(BriefText.of(link)) && link.closest("nav, aside, footer") == null;
    }

    void claim(Claims claims) {
      boolean site =
          claims.of(Field.SITE).stream()
              .anyMatch(name -> Letters.fold(name.value()).equals(Letters.fold(section)));
      claims.add(Field.SECTION, site ? null : section, "folder-link", Trust.FOLDER_LINK);
      claims.add(Field.SECTION, category, "category-link", Trust.CATEGORY_LINK);
    }
  }
}
