package io.chapar.split.plain;

import io.chapar.split.plain.label.LabelledSegment;
import io.chapar.split.plain.label.SlugWords;
import io.chapar.split.plain.label.TextLabel;
import io.chapar.split.plain.line.AddressInText;
import io.chapar.split.plain.line.TextShape;
import io.chapar.split.site.PageAddresses;
import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.Letters;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the document's own address among those that stand outside its text: where the words of
 * the title stand in the address, where the label says source, where the path is long.
 */
final class SourceAddress {
  private static final double LEAST = Threshold.ADDRESS_LEAST.value();
  private static final double OWN = Threshold.ADDRESS_OF_SOURCE.value();
  private static final double FOREIGN = Threshold.ADDRESS_FOREIGN.value();
  private static final double FRONT = 1;
  private static final double BARE = Threshold.ADDRESS_BARE.value();
  private static final double SLUG = Threshold.ADDRESS_SLUG.value();
  private static final double OWN_PLACE = Threshold.ADDRESS_OF_OWN_PLACE.value();
  private static final int LONG_PATH = 12;
  private static final double LONG = Threshold.ADDRESS_LONG.value();

  private final String title;

  /**
   * @param title of the document; empty for none
   */
  SourceAddress(String title) {
    this.title = title;
  }

  /**
   * An address as the document writes it, the segment that it stands in, and what speaks for it.
   */
  record Found(String address, LabelledSegment segment, double score) {}

  Optional<Found> among(List<LabelledSegment> segments) {
    List<Found> all = new ArrayList<>();
    LabelledSegment block = null;
    for (LabelledSegment one : segments) {
      block = block == null || one.label() != null ? one : block.goingOn(one);
      if (!block.isBody()) {
        LabelledSegment here = block;
        AddressInText.find(one.text()).ifPresent(found -> all.add(found(found, here)));
      }
    }
    return all.stream()
        .filter(found -> found.score > LEAST)
        .max(Comparator.comparingDouble(Found::score));
  }

  private Found found(AddressInText found, LabelledSegment segment) {
    String address = found.address();
    boolean bare = !address.contains("://");
    double score = segment.is(TextLabel.SOURCE) ? OWN + segment.probability() : OWN / 2;
    boolean foreign =
        segment.is(TextLabel.RELATED)
            || segment.is(TextLabel.CALL)
            || segment.is(TextLabel.TEASER)
            || segment.is(TextLabel.NAVIGATION)
            || segment.is(TextLabel.CREDIT)
            || segment.is(TextLabel.CAPTION);
    Optional<URI> parsed = PageAddresses.parse(bare ? "https://" + address : address, null);
    boolean front = parsed.isEmpty() || PageAddresses.isFront(parsed.get());
    String path = parsed.map(URI::getPath).orElse("");
    score += path != null && path.length() >= LONG_PATH ? LONG : 0;
    score += SLUG * titled(address);
    score += address.indexOf('#') > 0 && !front ? OWN_PLACE : 0;
    score -=
        (foreign ? FOREIGN * segment.probability() : 0) + (front ? FRONT : 0) + (bare ? BARE : 0);
    return new Found(address, segment, score);
  }

  /** The share of the title's words that stand in the address. */
  private double titled(String address) {
    Set<String> slug = SlugWords.of(List.of(new TextShape(address)));
    Set<String> words = new HashSet<>();
    new TextShape(title.isEmpty() ? "-" : title)
        .words.forEach(word -> words.add(SlugWords.key(Letters.fold(word))));
    long said = words.stream().filter(slug::contains).count();
    return words.isEmpty() ? 0 : (double) said / words.size();
  }
}
