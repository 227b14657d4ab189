package io.chapar.split.topic;

import io.chapar.split.metadata.BriefText;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Trust;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The links to pages of tags: the first group of them, or the first one where none is beside. */
final class TagLinks {
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
    if (tag && TopicLinks.isWord(BriefText.of(link)) && !isOfFrame(link)) {
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
            tags -> tags.forEach(tag -> claims.add(Field.TAGS, tag, "tag-links", Trust.TAG_LINKS)));
  }
}
