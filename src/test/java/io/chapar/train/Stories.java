package io.chapar.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The mix of all sources that are there: mostly our own Persian, then the region's languages. */
final class Stories {
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
              Map.entry("ps", 3),
              Map.entry("en", 5),
              Map.entry("de", 2),
              Map.entry("fr", 2)));

  /** Beside the weights of our own. */
  private static final int PROJECT = 10;

  private static final Map<String, Integer> CORPORA =
      new TreeMap<>(Map.of("fundus", 9, "zyte", 6, "wcxb", 6, "readability", 2));

  private final List<StorySource> sources;

  private Stories(List<StorySource> sources) {
    this.sources = sources;
  }

  /**
   * @param corpora folders of HTML corpora; none: our own stories and the project's articles alone
   */
  static Stories of(List<Path> corpora) {
    List<KnownArticle> pages =
        corpora.stream().flatMap(folder -> new PageCorpora(folder).read().stream()).toList();
    KnownStories project = new KnownStories(ProjectArticles.read());
    return new Stories(
        Stream.of(own(), times(PROJECT, project), known(pages)).flatMap(s -> s).toList());
  }

  private static Stream<StorySource> known(List<KnownArticle> pages) {
    return CORPORA.entrySet().stream()
        .flatMap(entry -> known(entry.getValue(), entry.getKey(), pages));
  }

  private static Stream<StorySource> known(int weight, String corpus, List<KnownArticle> pages) {
    KnownStories stories =
        new KnownStories(pages.stream().filter(page -> page.corpus().equals(corpus)).toList());
    return times(stories.isEmpty() ? 0 : weight, stories);
  }

  /** The languages that we have own articles in. */
  static Set<String> languages() {
    return OWN.keySet();
  }

  private static Stream<StorySource> own() {
    return OWN.entrySet().stream()
        .flatMap(entry -> times(entry.getValue(), OwnStories.of(entry.getKey())));
  }

  private static Stream<StorySource> times(int weight, StorySource source) {
    return Stream.generate(() -> source).limit(weight);
  }

  /** A source, each as often as its weight. */
  StorySource pick(Dice dice) {
    return dice.pick(sources);
  }
}
