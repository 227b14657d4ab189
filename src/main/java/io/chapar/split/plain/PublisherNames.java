package io.chapar.split.plain;

import io.chapar.split.plain.label.LabelledSegment;
import io.chapar.split.plain.label.SlugWords;
import io.chapar.split.plain.label.TextLabel;
import io.chapar.split.plain.line.AddressInText;
import io.chapar.split.site.PageAddresses;
import io.chapar.split.wording.Letters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a document calls its publisher: the names that its own addresses spell, that its imprint or
 * its source names, or that stand in page heads and feet again and again.
 */
final class PublisherNames {
  private static final int MOST_WORDS = 6;
  private static final int MOST_OF_HEAD = 3;
  private static final int MOST_ADDRESSES = 20;
  private static final int SHORTEST = 4;
  private static final int FEWEST_PLACES = 2;

  private final Set<String> sites = new HashSet<>();
  private final Set<String> keys = new HashSet<>();
  private final NamePlaces places;
  private final NamePlaces imprint;
  private final NamePlaces aside;

  /** What the document begins with, folded. */
  private final String opening;

  PublisherNames(List<LabelledSegment> segments) {
    segments.stream()
        .filter(one -> !one.isBody() && one.text().length() < NamePlaces.LONGEST)
        .flatMap(one -> AddressInText.find(one.text()).stream())
        .limit(MOST_ADDRESSES)
        .forEach(found -> site(found.address()));
    opening = segments.isEmpty() ? "" : Letters.fold(segments.get(0).text());
    places = new NamePlaces(segments);
    aside = new NamePlaces(segments.stream().filter(one -> !one.isBody()).toList());
    imprint =
        new NamePlaces(
            segments.stream()
                .filter(one -> one.is(TextLabel.LEGAL) || one.is(TextLabel.SOURCE))
                .toList());
  }

  private void site(String address) {
    String whole = address.contains("://") ? address : "https://" + address;
    PageAddresses.parse(whole, null)
        .map(found -> Letters.fold(PageAddresses.siteName(PageAddresses.host(found))))
        .filter(site -> site.length() >= SHORTEST)
        .ifPresent(
            site -> {
              sites.add(site);
              keys.add(SlugWords.key(site));
            });
  }

  /** Whether a few words are such a name. */
  boolean matches(String name) {
    String folded = Letters.fold(name);
    int words = Letters.words(name);
    return folded.length() >= SHORTEST
        && words <= MOST_WORDS
        && (isSite(folded)
            || imprint.of(name) > 0
            || places.of(name) > FEWEST_PLACES
            || words <= MOST_OF_HEAD && folded.equals(opening) && aside.of(name) > 1);
  }

  /** Whether it stands in further segments than its own. */
  boolean isElsewhere(String name) {
    return places.of(name) > 1;
  }

  /** In the site's letters, or in another script with the same consonants. */
  private boolean isSite(String folded) {
    String key = SlugWords.key(folded);
    return key.length() >= SHORTEST && keys.contains(key)
        || sites.stream()
            .anyMatch(site -> folded.contains(site) && folded.length() <= 2 * site.length());
  }
}
