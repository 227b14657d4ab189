package io.chapar.split.plain;

import com.ibm.icu.util.TimeZone;
import io.chapar.article.CpuBudget;
import io.chapar.article.Evidence;
import io.chapar.split.metadata.Trust;
import io.chapar.split.plain.LanguageClocks.Clock;
import io.chapar.split.plain.TextClaims.Extent;
import io.chapar.split.plain.label.LabelledSegment;
import io.chapar.split.plain.label.TextLabel;
import io.chapar.split.site.Publishers;
import io.chapar.split.wording.Letters;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By which clock a text tells the time, where neither the time itself nor the publisher's host says
 * so: by the clock of all countries that write its language; else by that of the place that it
 * names most, at the place of a dateline or an imprint above all; else by that of the capital of
 * the host's country, or of most readers of the language.
 */
final class TextClock {
  private static final int LONGEST = 20_000;
  private static final int MOST_WORDS_OF_NAME = 3;
  private static final int OPENING = 6;
  private static final int OF_OPENING = 3;
  private static final int OF_IMPRINT = 3;
  private static final int FEWEST_POINTS = 3;

  /** So many times more than for any other clock. */
  private static final int PLAINLY = 2;

  private static final Pattern JOINTS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\u200c‘ʻʼ'’]+");

  private final Publishers publishers;

  TextClock(Publishers publishers) {
    this.publishers = publishers;
  }

  /** A zone and why. */
  record Found(ZoneId zone, Evidence evidence) {}

  /**
   * Empty where nothing says which.
   *
   * @param address of the document, if known
   */
  Optional<Found> of(List<LabelledSegment> segments, @Nullable URI address) {
    Optional<LanguageClocks.Clock> language = LanguageClocks.of(words(segments));
    Optional<Found> capital = capital(address);
    String country = capital.map(found -> region(found.zone)).orElse("");
    Optional<Found> only = language.filter(Clock::only).flatMap(TextClock::ofLanguage);
    return (capital.isEmpty() ? only : Optional.<Found>empty())
        .or(() -> language.flatMap(one -> places(segments, one.language(), country)))
        .or(() -> capital)
        .or(() -> language.flatMap(TextClock::ofLanguage));
  }

  private Optional<Found> capital(@Nullable URI address) {
    return publishers
        .zoneOfCapital(address)
        .map(
            zone ->
                new Found(
                    zone,
                    new Evidence("capital-clock", zone.getId(), Trust.CLOCK_OF_CAPITAL.value())));
  }

  private static Optional<Found> ofLanguage(Clock clock) {
    Trust place = clock.only() ? Trust.CLOCK_OF_LANGUAGE : Trust.CLOCK_OF_READERS;
    return Optional.ofNullable(clock.zone())
        .map(
            zone ->
                new Found(zone, new Evidence("language-clock", clock.language(), place.value())));
  }

  private static String region(ZoneId zone) {
    return TimeZone.getRegion(zone.getId());
  }

  private static List<String> words(List<LabelledSegment> segments) {
    List<String> words = new ArrayList<>();
    int length = 0;
    for (LabelledSegment segment : segments) {
      CpuBudget.tick();
      length += segment.text().length();
      if (length < LONGEST) {
        words.addAll(words(segment.text()));
      }
    }
    return words;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : JOINTS.split(text)) {
      String folded = Letters.fold(word);
      if (!folded.isEmpty()) {
        words.add(folded);
      }
    }
    return words;
  }

  /**
   * @param country that the places must be in; empty for any
   */
  private Optional<Found> places(List<LabelledSegment> segments, String language, String country) {
    PlaceClocks known = PlaceClocks.of(language, publishers);
    Map<ZoneId, Integer> points = new HashMap<>();
    Map<ZoneId, String> names = new HashMap<>();
    Extent extent = Extent.of(segments);
    int length = 0;
    for (int i = 0; i < segments.size() && length < LONGEST; i++) {
      LabelledSegment segment = segments.get(i);
      length += segment.text().length();
      boolean other = segment.is(TextLabel.RELATED) || segment.is(TextLabel.TEASER);
      boolean imprint = segment.is(TextLabel.LEGAL) || segment.is(TextLabel.SOURCE);
      List<String> words = other ? List.of() : words(segment.text());
      for (int at = 0; at < words.size(); at++) {
        boolean opening = i == extent.first() && at < OPENING || segment.is(TextLabel.DATELINE);
        int worth = opening ? OF_OPENING : imprint ? OF_IMPRINT : 1;
        name(words, at, known)
            .filter(found -> country.isEmpty() || region(found.zone).equals(country))
            .ifPresent(
                found -> {
                  points.merge(found.zone, worth, Integer::sum);
                  names.putIfAbsent(found.zone, found.name);
                });
      }
    }
    return plainest(points)
        .map(
            zone ->
                new Found(
                    zone,
                    new Evidence(
                        "place-clock",
                        names.getOrDefault(zone, ""),
                        Trust.CLOCK_OF_PLACE.value())));
  }

  private record Named(String name, ZoneId zone) {}

  /** The place that the words name from here on; the longest name counts. */
  private static Optional<Named> name(List<String> words, int at, PlaceClocks known) {
    for (int end = Math.min(words.size(), at + MOST_WORDS_OF_NAME); end > at; end--) {
      List<String> name = words.subList(at, end);
      Optional<ZoneId> zone = known.of(name);
      if (zone.isPresent()) {
        return Optional.of(new Named(String.join(" ", name), zone.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<ZoneId> plainest(Map<ZoneId, Integer> points) {
    return points.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(best -> best.getValue() >= FEWEST_POINTS)
        .filter(
            best ->
                points.entrySet().stream()
                    .allMatch(
                        other ->
                            other.getKey().equals(best.getKey())
                                || best.getValue() >= PLAINLY * other.getValue()))
        .map(Map.Entry::getKey);
  }
}
