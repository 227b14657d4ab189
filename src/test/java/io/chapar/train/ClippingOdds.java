package io.chapar.train;

import io.chapar.labelling.WordOdds;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The odds of words as clippings and our own tables have them. Each text is learned with the odds
 * that a new document would be read with: a clipping and its variants with those of other houses'
 * clippings, a made text without the tables that it was made from.
 */
public final class ClippingOdds {
  private static final int FOLDS = 6;
  private static final String CLIPPING = "clipping";

  private final WordOdds all;
  private final WordOdds made;
  private final List<WordOdds> without;

  private ClippingOdds(List<LabelledText> clippings) {
    this.all = WordCounts.withTables(clippings);
    this.made = WordCounts.odds(clippings);
    this.without = IntStream.range(0, FOLDS).mapToObj(fold -> without(clippings, fold)).toList();
  }

  /** Counts the clippings among some texts. */
  public static ClippingOdds of(List<LabelledText> texts) {
    return new ClippingOdds(texts.stream().filter(ClippingOdds::isClipping).distinct().toList());
  }

  private static boolean isClipping(LabelledText text) {
    return text.corpus().equals(CLIPPING) && text.ways().contains(CLIPPING);
  }

  private static WordOdds without(List<LabelledText> clippings, int fold) {
    List<LabelledText> rest = clippings.stream().filter(text -> fold(text) != fold).toList();
    return WordCounts.withTables(rest);
  }

  private static int fold(LabelledText text) {
    return Math.floorMod(text.host().hashCode(), FOLDS);
  }

  /** For what is to be read: those of all clippings and tables. */
  public WordOdds all() {
    return all;
  }

  /** For a text that teaches. */
  public WordOdds of(LabelledText text) {
    return text.corpus().equals(CLIPPING) ? without.get(fold(text)) : made;
  }
}
