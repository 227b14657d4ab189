package io.chapar.keywords;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import io.chapar.article.Article;
import io.chapar.article.Mention;
import io.chapar.keywords.Occurrences.Occurrence;
import io.chapar.keywords.PhraseFinder.Lookout;
import io.chapar.normalise.key.PlacedKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases in articles, all of them in one pass over the letters (Aho and Corasick, 1975), so
 * that more phrases take hardly more time. Safe for use by many threads.
 */
public final class PhraseFinder {
  private static final PhrasePart.Form[] NONE = {};

  private final AhoCorasickDoubleArrayTrie<PhrasePart.Form[]> trie =
      new AhoCorasickDoubleArrayTrie<>();
  private final Map<PhrasePart, List<Lookout>> lookouts = new HashMap<>();
  private final int size;

  public PhraseFinder(Collection<Phrase> phrases) {
    Map<String, PhrasePart> parts = new HashMap<>();
    for (Phrase phrase : phrases) {
      phrase.parts().forEach(words -> parts.computeIfAbsent(words, PhrasePart::of));
      Lookout lookout = Lookout.of(phrase, parts);
      lookouts.computeIfAbsent(lookout.words(), part -> new ArrayList<>(1)).add(lookout);
    }
    size = phrases.size();
    TreeMap<String, PhrasePart.Form[]> forms = new TreeMap<>();
    for (PhrasePart part : parts.values()) {
      part.forms().forEach(form -> add(form, forms));
    }
    if (!forms.isEmpty()) {
      trie.build(forms);
    }
  }

  private static void add(PhrasePart.Form form, Map<String, PhrasePart.Form[]> forms) {
    PhrasePart.Form[] before = forms.getOrDefault(form.letters(), NONE);
    PhrasePart.Form[] all = Arrays.copyOf(before, before.length + 1);
    all[before.length] = form;
    forms.put(form.letters(), all);
  }

  /** How many phrases are looked for. */
  public int size() {
    return size;
  }

  /** In the title and in the blocks; at most 10 places of a phrase and 200 in all, in order. */
  public List<Mention> find(Article article) {
    if (size == 0) {
      return List.of();
    }
    ArticleTexts texts = new ArticleTexts(article);
    Occurrences found = new Occurrences();
    for (int text = 0; text < texts.size(); text++) {
      find(texts, text, found);
    }
    return new MentionList(texts, found).of(lookouts);
  }

  private void find(ArticleTexts texts, int text, Occurrences found) {
    PlacedKey key = texts.key(text);
    PartMatcher matcher = new PartMatcher(key, Inflections.KNOWN.of(texts.language(text)));
    trie.parseText(
        key.letters(),
        (from, to, forms) -> {
          for (PhrasePart.Form form : forms) {
            int last = matcher.last(form, from, to);
            if (last >= 0) {
              found.add(form.part(), new Occurrence(text, from, last));
            }
          }
        });
  }

  /**
   * A phrase with the parts that are looked for.
   *
   * @param near null when nothing must stand beside it
   */
  record Lookout(
      Phrase phrase,
      PhrasePart words,
      @Nullable PhrasePart near,
      List<PhrasePart> notHere,
      List<PhrasePart> notInArticle) {

    static Lookout of(Phrase phrase, Map<String, PhrasePart> parts) {
      Phrase.Near near = phrase.near();
      return new Lookout(
          phrase,
          Objects.requireNonNull(parts.get(phrase.words())),
          near == null ? null : parts.get(near.words()),
          phrase.notHere().stream().map(parts::get).toList(),
          phrase.notInArticle().stream().map(parts::get).toList());
    }
  }

  /** What of the parts that stand in an article makes phrases. */
  private static final class MentionList {
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
      boolean excluded =
          lookout.notInArticle().stream().anyMatch(part -> !found.of(part).isEmpty());
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
}
