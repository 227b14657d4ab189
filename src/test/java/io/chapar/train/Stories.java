package io.chapar.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The mix of all sources that are there: mostly our own Persian, then the region's languages. */
final class Stories implements StorySource {
  private static final Map<String, Integer> OWN =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("fa", 34),
              Map.entry("prs", 6),
              Map.entry("ar", 7),
              Map.entry("tr", 7),
              Map.entry("az", 7),
              Map.entry("ru", 7),
              Map.entry("ur", 4),
              Map.entry("kk", 4),
              Map.entry("uz", 4),
              Map.entry("tg", 4),
              Map.entry("tk", 3),
              Map.entry("ky", 3),
              Map.entry("ckb", 3),
              Map.entry("ku", 2),
              Map.entry("ps", 3),
              Map.entry("en", 5),
              Map.entry("de", 2),
              Map.entry("fr", 2)));

  private final List<StorySource> sources;

  private Stories(List<StorySource> sources) {
    this.sources = sources;
  }

  static Stories of(List<Path> corpora) {
    return new Stories(own().toList());
  }

  private static Stream<StorySource> own() {
    return OWN.entrySet().stream()
        .filter(entry -> OwnStories.exist(entry.getKey()))
        .flatMap(
            entry ->
                Stream.<StorySource>generate(() -> OwnStories.of(entry.getKey()))
                    .limit(entry.getValue()));
  }

  @Override
  public Story draw(Dice dice) {
    return dice.pick(sources).draw(dice);
  }

  @Override
  public List<Story> others(Story story) {
    return OwnStories.exist(story.language().tag())
        ? OwnStories.of(story.language().tag()).others(story)
        : List.of(story);
  }
}
