package io.chapar.keywords;

import io.chapar.article.Mention;
import io.chapar.keywords.Occurrences.Occurrence;
import io.chapar.keywords.PhraseFinder.Lookout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of the parts that stand in an article makes phrases. */
final class MentionList {
  private static final int MOST_OF_A_PHRASE = 10;
  private static final int MOST = 200;

  private final ArticleTexts texts;
  private final Occurrences found;
  private final List<Place> places = new ArrayList<>();

  /**
   * @param rank among the places of the phrase, from 0
   */
  private record Place(Phrase phrase, Occurrence at, int rank) {}

  MentionList(ArticleTexts texts, Occurrences found) {
    this.texts = texts;
    this.found = found;
  }

  /** Of many places, the first of each phrase are kept. */
  List<Mention> of(Map<PhrasePart, List<Lookout>> lookouts) {
    for (PhrasePart part : found.parts()) {
      lookouts.getOrDefault(part, List.of()).forEach(this::add);
    }
    Comparator<Place> inOrder =
        Comparator.<Place>comparingInt(place -> place.at().text())
            .thenComparingInt(place -> place.at().first())
            .thenComparingInt(place -> -place.at().last())
            .thenComparing(place -> place.phrase().text())
            .thenComparing(place -> String.valueOf(place.phrase().group()));
    return places.stream()
        .sorted(Comparator.comparingInt(Place::rank).thenComparing(inOrder))
        .limit(MOST)
        .sorted(inOrder)
        .map(place -> texts.mention(place.phrase(), place.at()))
        .toList();
  }

  private void add(Lookout lookout) {
    boolean excluded = lookout.notInArticle().stream().anyMatch(part -> !found.of(part).isEmpty());
    if (excluded) {
      return;
    }
    List<Occurrence> all =
        found.of(lookout.words()).stream()
            .filter(at -> isAllowed(lookout, at))
            .flatMap(at -> whole(lookout, at).stream())
            .limit(MOST_OF_A_PHRASE)
            .toList();
    for (Occurrence at : all) {
      places.add(new Place(lookout.phrase(), at, all.indexOf(at)));
    }
  }

  private boolean isAllowed(Lookout lookout, Occurrence at) {
    return lookout.notHere().stream()
        .flatMap(part -> found.of(part).stream())
        .noneMatch(at::overlaps);
  }

  /** With the nearest of what must stand beside it; empty when none is near enough. */
  private Optional<Occurrence> whole(Lookout lookout, Occurrence at) {
    PhrasePart near = lookout.near();
    Phrase.Near asked = lookout.phrase().near();
    if (near == null || asked == null) {
      return Optional.of(at);
    }
    return found.of(near).stream()
        .filter(other -> other.text() == at.text() && !other.overlaps(at))
        .filter(other -> texts.wordsBetween(at, other) <= asked.distance())
        .min(Comparator.comparingInt(other -> texts.wordsBetween(at, other)))
        .map(at::with);
  }
}
