package io.chapar.train;

import io.chapar.article.FetchedPage;
import io.chapar.labelling.FeatureSpace;
import io.chapar.labelling.SequenceModel;
import io.chapar.measure.CorpusPage;
import io.chapar.measure.FoldTraining;
import io.chapar.split.PageModels;
import io.chapar.split.PageSplitter;
import io.chapar.split.body.LineLabel;
import io.chapar.split.body.LineModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Trains {@code split/body/lines.tsv}, which says of a page's lines what they are.
 *
 * <p>Labels come from the bodies that corpora know; where one knows only segments or nothing of the
 * body, from what the rules take, corrected by the segments. Each page is learned from twice: as it
 * is, and without the names of its elements and without what the rules say; so the structure has to
 * tell, as it must on pages whose names nobody knows.
 */
public final class LinesTraining implements FoldTraining {
  private static final int EPOCHS = 4;
  private static final long SEED = 1;

  /** Lines of a page that count in full; those of a longer one count as many in all. */
  private static final float LINES = 60;

  /** So that the many guides and lists of one corpus do not outweigh all news. */
  private static final Map<String, Float> WEIGHTS = Map.of("wcxb", 0.25f);

  private static final float CORRECTED = 0.7f;
  private static final int LONG_SEGMENT = 20;
  private static final int SHORT_LINE = 10;
  private static final BitSet RULES = PageLines.features(name -> name.startsWith("rule"));

  private final PageModels models;
  private final PageLines reader;

  /** With the boxes of the product. */
  public LinesTraining() {
    this(PageModels.shipped());
  }

  /**
   * @param models of which the boxes are asked
   */
  LinesTraining(PageModels models) {
    this.models = models;
    this.reader = new PageLines(models);
  }

  @Override
  public PageSplitter train(List<CorpusPage> pages) {
    return new PageSplitter(List.of(), models.with(LineModel.of(model(pages))));
  }

  SequenceModel model(List<CorpusPage> pages) {
    List<LabelledSequence> sequences =
        pages.parallelStream()
            .filter(CorpusPage::isArticle)
            .flatMap(page -> sequences(page).stream())
            .toList();
    FeatureSpace space = LineModel.space();
    return new CrfTrainer(space, LineLabel.words(), EPOCHS, SEED).train(sequences);
  }

  private List<LabelledSequence> sequences(CorpusPage page) {
    FetchedPage fetched = page.fetched();
    Optional<PageLines.Asked> asked = reader.of(fetched);
    List<LabelledSequence> sequences = new ArrayList<>();
    if (asked.isPresent()) {
      String known = page.gold().body();
      String body = known == null ? corrected(asked.get(), page) : known;
      float weight = known == null ? CORRECTED : WEIGHTS.getOrDefault(page.corpus(), 1f);
      add(sequences, asked.get(), page, body, weight, null);
      reader
          .of(PageLines.nameless(fetched))
          .ifPresent(nameless -> add(sequences, nameless, page, body, weight, RULES));
    }
    return sequences;
  }

  private static void add(
      List<LabelledSequence> sequences,
      PageLines.Asked asked,
      CorpusPage page,
      String body,
      float weight,
      @Nullable BitSet without) {
    PageLines.labels(asked, body)
        .ifPresent(
            labels -> {
              summaries(asked, page, labels);
              float share = Math.min(1, LINES / labels.length) * weight;
              sequences.add(new LabelledSequence(without(asked, without), labels, share));
            });
  }

  /** A deck that is formed as a heading is a summary, though a corpus has it in the body. */
  private static void summaries(PageLines.Asked asked, CorpusPage page, int[] labels) {
    boolean[] summary = new GoldLines(String.join("\n", page.gold().optional())).of(asked.texts());
    for (int i = 0; i < labels.length; i++) {
      if (summary[i] && labels[i] == LineLabel.HEADING.ordinal()) {
        labels[i] = LineLabel.OTHER.ordinal();
      }
    }
  }

  private static int[][] without(PageLines.Asked asked, @Nullable BitSet features) {
    return features == null
        ? asked.features()
        : Arrays.stream(asked.features())
            .map(line -> Arrays.stream(line).filter(one -> !features.get(one)).toArray())
            .toArray(int[][]::new);
  }

  /** What the rules take, but for what is known to be of the body, or not. */
  private static String corrected(PageLines.Asked asked, CorpusPage page) {
    List<String> texts = asked.texts();
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      boolean right = page.gold().with().stream().anyMatch(one -> isOf(text, one));
      boolean wrong = page.gold().without().stream().anyMatch(one -> isOf(text, one));
      if (right || asked.isProposed(i) && !wrong) {
        body.append(text).append("\n\n");
      }
    }
    return body.toString();
  }

  /** Whether the line holds the segment, as most of it, or is a part of the segment. */
  private static boolean isOf(String line, String segment) {
    String known = segment.strip().replaceAll("\\s+", " ");
    return line.contains(known) && known.length() * 2 > line.length()
        || known.length() > LONG_SEGMENT && line.length() > SHORT_LINE && known.contains(line);
  }
}
