package io.chapar.split.topic;

import io.chapar.split.metadata.BriefText;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Trust;
import io.chapar.split.site.PagePath;
import io.chapar.split.wording.Letters;
import org.jsoup.nodes.Element;

/**
 * The links by which a page shows its section: to the deepest folder that its address lies in, and
 * those named as categories, near the headline.
 */
final class SectionLinks {
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
    if (isFolder(to) && TopicLinks.isSection(BriefText.of(link))) {
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
    return named
        && TopicLinks.isSection(BriefText.of(link))
        && link.closest("nav, aside, footer") == null;
  }

  void claim(Claims claims) {
    boolean site =
        claims.of(Field.SITE).stream()
            .anyMatch(name -> Letters.fold(name.value()).equals(Letters.fold(section)));
    claims.add(Field.SECTION, site ? null : section, "folder-link", Trust.FOLDER_LINK);
    claims.add(Field.SECTION, category, "category-link", Trust.CATEGORY_LINK);
  }
}
