package io.chapar.feed;

import io.chapar.feed.document.FeedEntry;
import io.chapar.feed.markup.Markup;
import io.chapar.text.Digest;
import io.chapar.web.CanonicalLink;
import io.chapar.web.Links;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an item is recognised by: the page it links to, wherever it is seen; its guid within its
 * feed; and its words where there is neither. A guid that several items of one document share names
 * nothing, nor does a link that several headlines share; an item that stands there twice is one. A
 * host is the same with {@code www.} and without.
 */
final class ItemKeys {
  private final String feed;
  private final Map<String, String> guids = new HashMap<>();
  private final boolean guidsRepeat;
  private final Set<String> sharedLinks;

  ItemKeys(String feed, List<FeedEntry> entries) {
    this.feed = feed;
    this.guidsRepeat = guidsRepeat(entries);
    this.sharedLinks = sharedLinks(entries);
  }

  private boolean guidsRepeat(List<FeedEntry> entries) {
    Map<String, FeedEntry> firsts = new HashMap<>();
    for (FeedEntry entry : entries) {
      String guid = entry.guid();
      FeedEntry first = guid == null ? null : firsts.putIfAbsent(canonical(guid), entry);
      if (first != null && !isSame(first, entry)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(FeedEntry one, FeedEntry other) {
    return Objects.equals(one.link(), other.link())
        && Objects.equals(one.title(), other.title())
        && Objects.equals(one.summary(), other.summary())
        && Objects.equals(one.content(), other.content());
  }

  /** The words of a title are found once, as many items may share its link. */
  private static Set<String> sharedLinks(List<FeedEntry> entries) {
    Map<String, FeedEntry> firsts = new HashMap<>();
    Map<String, String> titles = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (FeedEntry entry : entries) {
      String link = entry.link();
      FeedEntry first = link == null ? null : firsts.putIfAbsent(link, entry);
      if (first != null
          && !titles
              .computeIfAbsent(link, each -> words(first.title()))
              .equals(words(entry.title()))) {
        shared.add(link);
      }
    }
    return shared;
  }

  /** Strongest first, at least one. */
  List<String> of(FeedEntry entry, @Nullable URI page) {
    List<String> keys = new ArrayList<>();
    if (page != null && !sharedLinks.contains(entry.link())) {
      String link = CanonicalLink.of(page);
      keys.add(ofLink(link));
      if (link.startsWith("//www.")) {
        keys.add(ofLink(link.replaceFirst("www\\.", "")));
      }
    }
    String guid = entry.guid();
    if (guid != null && !guidsRepeat) {
      keys.add("guid:" + feed + ":" + canonical(guid));
    }
    if (keys.isEmpty()) {
      keys.add(
          "text:"
              + Digest.of(
                  String.join(
                      "\n", words(entry.title()), words(entry.summary()), words(entry.content()))));
    }
    return keys;
  }

  /**
   * @param link as {@link CanonicalLink} writes it
   */
  static String ofLink(String link) {
    return "link:" + link;
  }

  private String canonical(String guid) {
    return guids.computeIfAbsent(guid, ItemKeys::canonicalOf);
  }

  static String canonicalOf(String guid) {
    URI page = Links.page(guid);
    return page == null ? guid : CanonicalLink.of(page);
  }

  private static String words(@Nullable Markup markup) {
    return markup == null ? "" : markup.text();
  }
}
