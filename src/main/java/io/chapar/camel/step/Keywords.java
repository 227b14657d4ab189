package io.chapar.camel.step;

import io.chapar.keywords.Phrase;
import io.chapar.keywords.PhraseFinder;
import io.chapar.keywords.PhraseText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The lists of phrases that are in force, and the finders that go by them. Safe for threads. */
public final class Keywords {
  private static final int MOST_KEPT = 1_000;

  private final Map<String, PhraseFinder> written = new ConcurrentHashMap<>();
  private volatile Map<String, Lazy> lists = Map.of();

  /** A finder that is made when it is first asked for: a list need not be used by any route. */
  private static final class Lazy {
    private final List<Phrase> phrases;
    private volatile Optional<PhraseFinder> finder = Optional.empty();

    Lazy(List<Phrase> phrases) {
      this.phrases = phrases;
    }

    synchronized PhraseFinder get() {
      PhraseFinder made = finder.orElseGet(() -> new PhraseFinder(phrases));
      finder = Optional.of(made);
      return made;
    }
  }

  public Keywords(Map<String, List<Phrase>> lists) {
    use(lists);
  }

  /** From the next delivery on; a list that is as before keeps its finder. */
  public void use(Map<String, List<Phrase>> edited) {
    Map<String, Lazy> before = lists;
    Map<String, Lazy> now = new HashMap<>();
    edited.forEach(
        (name, phrases) -> {
          Lazy old = before.get(name);
          now.put(name, old != null && old.phrases.equals(phrases) ? old : new Lazy(phrases));
        });
    lists = Map.copyOf(now);
  }

  /** Empty when there is no list of this name. */
  Optional<PhraseFinder> list(String name) {
    return Optional.ofNullable(lists.get(name)).map(Lazy::get);
  }

  /**
   * @param phrases with commas between
   * @throws IllegalArgumentException when one of them is none
   */
  PhraseFinder written(String phrases) {
    if (written.size() > MOST_KEPT) {
      written.clear();
    }
    return written.computeIfAbsent(phrases, Keywords::read);
  }

  private static PhraseFinder read(String phrases) {
    return new PhraseFinder(
        Arrays.stream(PhraseText.parts(phrases)).map(PhraseText::read).toList());
  }
}
