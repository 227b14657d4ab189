package io.chapar.split.body;

import io.chapar.article.BlockKind;
import io.chapar.article.Evidence;
import io.chapar.article.RawBlock;
import io.chapar.labelling.Labelling;
import io.chapar.labelling.SequenceModel.Vote;
import io.chapar.split.page.Box;
import io.chapar.split.page.Line;
import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says of each line in and around the article's box what it is: rules propose, a learned model
 * decides which lines are of the body.
 */
public final class BlockLabeller {
  private static final int ABOVE = 3;
  private static final int BELOW = 3;
  private static final int FURTHEST_TITLE = 60;
  private static final int KICKERS = 3;

  private static final double PROSE_KEPT = Threshold.PROSE_KEPT.value();
  private static final double OTHERS_KEPT = Threshold.OTHERS_KEPT.value();
  private static final double PROSE_TAKEN = Threshold.PROSE_TAKEN.value();
  private static final double OTHERS_TAKEN = Threshold.OTHERS_TAKEN.value();
  private static final double MOST_LEFT_OUT = Threshold.MOST_LEFT_OUT.value();

  private final BlockTyper typer;
  private final LineFeatures features = new LineFeatures();
  private final LineModel model;

  public BlockLabeller(BlockTyper typer, LineModel model) {
    this.typer = typer;
    this.model = model;
  }

  /**
   * @param title index of the headline; -1 when it is not known
   * @param heads folded texts that stand in the metadata: title, names
   * @param names of the writers
   * @param carried the text that the page carries as a value; empty where there is none
   */
  public LabelledBlocks type(
      List<Line> lines,
      Box body,
      int title,
      Lead lead,
      Set<String> heads,
      List<String> names,
      String carried) {
    boolean near = title >= 0 && title < body.first() && body.first() - title < FURTHEST_TITLE;
    int first = Math.max(0, near ? title - KICKERS : body.first() - ABOVE);
    int end = Math.min(lines.size(), body.end() + BELOW);
    @Nullable BlockKind[] kinds = new BlockKind[end - first];
    lead.read(lines, title, body)
        .forEach(
            (line, kind) -> {
              if (line >= first) {
                kinds[line - first] = kind;
              }
            });
    LineMarkers marks = typer.marks(lines);
    @Nullable BlockKind[] typed = typer.kinds(lines, marks, body, heads, names);
    System.arraycopy(typed, 0, kinds, body.first() - first, typed.length);
    Scene scene =
        new Scene(
            lines,
            marks,
            first,
            end,
            body,
            title,
            heads,
            lead.openings(),
            Letters.fold(carried),
            kinds);
    return blocks(scene);
  }

  private LabelledBlocks blocks(Scene scene) {
    List<Line> lines = scene.lines().subList(scene.first(), scene.end());
    int[][] seen = features.of(scene);
    Labelling labelling = model.label(lines, seen);
    boolean mistaken = leavesOutMost(scene, labelling);
    int last = scene.lastTyped();
    Overruled overruled = new Overruled();
    List<RawBlock> blocks = new ArrayList<>();
    List<String> body = new ArrayList<>();
    for (int i = 0; i < scene.size(); i++) {
      BlockKind kind = decide(scene, labelling, i, mistaken, last);
      if (kind != null) {
        blocks.add(new RawBlock(kind, lines.get(i).text()));
      }
      if (kind != null && kind.isBody()) {
        body.add(lines.get(i).folded());
      }
      if (kind != null && Overruled.is(scene.kinds()[i], kind)) {
        note(lines.get(i), kind, labelling, i, seen[i], overruled);
      }
    }
    return new LabelledBlocks(Copies.leaveOut(blocks, body), overruled.evidence());
  }

  private void note(
      Line line, BlockKind kind, Labelling labelling, int i, int[] seen, Overruled overruled) {
    double body = body(labelling, i);
    LineLabel best = LineLabel.values()[labelling.label(i)];
    LineLabel label =
        best.isBody() == kind.isBody()
            ? best
            : kind.isBody() ? LineLabel.TEXT : other(labelling, i);
    overruled.add(
        line.text(),
        kind,
        kind.isBody() ? body : 1 - body,
        () -> model.evidence(seen, label, Overruled.MOST_VOTES));
  }

  private static boolean leavesOutMost(Scene scene, Labelling labelling) {
    int proposed = 0;
    int leftOut = 0;
    for (int i = 0; i < scene.size(); i++) {
      int length = scene.isProposed(i) ? scene.line(i).length() : 0;
      proposed += length;
      leftOut += isKept(scene.line(i), labelling, i) ? 0 : length;
    }
    return leftOut > proposed * MOST_LEFT_OUT;
  }

  /**
   * @param mistaken whether the model would leave out too much
   * @param last line that rules say anything of: what is below is of the page
   */
  private static @Nullable BlockKind decide(
      Scene scene, Labelling labelling, int i, boolean mistaken, int last) {
    BlockKind rule = scene.kinds()[i];
    if (scene.isProposed(i)) {
      return mistaken ? rule : keep(rule, scene.line(i), labelling, i);
    }
    boolean takable = i <= last && scene.body().holds(scene.first() + i);
    return takable && rule != BlockKind.CREDIT ? take(rule, scene.line(i), labelling, i) : rule;
  }

  private static @Nullable BlockKind keep(
      @Nullable BlockKind rule, Line line, Labelling labelling, int i) {
    return isKept(line, labelling, i) ? rule : other(labelling, i).kind();
  }

  private static @Nullable BlockKind take(
      @Nullable BlockKind rule, Line line, Labelling labelling, int i) {
    return isTaken(line, labelling, i) ? BlockTyper.byTag(line) : rule;
  }

  private static boolean isKept(Line line, Labelling labelling, int i) {
    return body(labelling, i) >= (line.prose() > 0 ? PROSE_KEPT : OTHERS_KEPT);
  }

  private static boolean isTaken(Line line, Labelling labelling, int i) {
    boolean prose = line.prose() > 0 && !line.tag().equals("tr");
    return body(labelling, i) >= (prose ? PROSE_TAKEN : OTHERS_TAKEN);
  }

  private static double body(Labelling labelling, int i) {
    double body = 0;
    for (LineLabel label : LineLabel.values()) {
      body += label.isBody() ? labelling.probability(i, label.ordinal()) : 0;
    }
    return body;
  }

  /** The most probable label of those that are not of the body. */
  private static LineLabel other(Labelling labelling, int i) {
    LineLabel best = LineLabel.OTHER;
    for (LineLabel label : LineLabel.values()) {
      boolean better =
          labelling.probability(i, label.ordinal()) > labelling.probability(i, best.ordinal());
      best = !label.isBody() && better ? label : best;
    }
    return best;
  }

  /** Counts where the learned model outweighed the rules, and remembers the first line. */
  private static final class Overruled {
    static final int MOST_VOTES = 3;
    private static final String RULE = "learned-lines";
    private static final int WORDS = 60;

    private int leftOut;
    private int taken;
    private double probabilities;
    private String first = "";

    /** Whether the two say otherwise of the body. */
    static boolean is(@Nullable BlockKind rule, @Nullable BlockKind kind) {
      return (rule != null && rule.isBody()) != (kind != null && kind.isBody());
    }

    /**
     * @param kind what the line is now
     * @param probability that it is, or is not, of the body
     * @param votes of the features that spoke most for it; asked for of the first line alone
     */
    void add(String line, BlockKind kind, double probability, Supplier<List<Vote>> votes) {
      leftOut += kind.isBody() ? 0 : 1;
      taken += kind.isBody() ? 1 : 0;
      probabilities += probability;
      if (first.isEmpty()) {
        String words = line.length() > WORDS ? line.substring(0, WORDS) + "…" : line;
        String why = votes.get().stream().map(Vote::feature).collect(Collectors.joining(", "));
        first =
            String.format(Locale.ROOT, "\"%s\" %s %.2f: %s", words, kind.word(), probability, why);
      }
    }

    /** Empty where there was none. */
    Optional<Evidence> evidence() {
      int all = leftOut + taken;
      String counts = leftOut + " left out, " + taken + " taken; ";
      return all == 0
          ? Optional.empty()
          : Optional.of(new Evidence(RULE, counts + first, probabilities / all));
    }
  }

  /**
   * The blocks of an article.
   *
   * @param evidence where the learned model outweighed the rules: how often, and for the first such
   *     line its words, its label and what spoke most for it; the confidence is the mean
   *     probability
   */
  public record LabelledBlocks(List<RawBlock> blocks, Optional<Evidence> evidence) {

    public LabelledBlocks {
      blocks = List.copyOf(blocks);
    }
  }
}
