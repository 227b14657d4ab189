package io.chapar.train;

import io.chapar.article.PermanentFailure;
import io.chapar.measure.CorpusPage;
import io.chapar.split.PageSplitter;
import io.chapar.split.body.BodyFinder.BoxModel;
import io.chapar.split.body.BoxWeights;
import io.chapar.split.page.Box;
import io.chapar.split.page.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Boxes of pages whose article is known. What a box is worth is the F1 of its lines against the
 * gold: of runs of four words where the gold is a body, of segments where it names such as must and
 * must not be in it. Lines in boxes that are called something foreign count little: the next step
 * drops most of them wherever the box begins. Safe for use by many threads.
 */
final class BoxExamples {
  /** Each sign of a script without spaces is a word. */
  private static final Pattern WORD =
      Pattern.compile("[\\u3040-\\u30ff\\u3400-\\u9fff]|[\\p{L}\\p{N}_&&[^\\u3040-\\u9fff]]+");

  private static final int RUN = 4;
  private static final double FOREIGN = 0.3;
  private static final double LINK = 0.5;

  private final PageSplitter splitter =
      new PageSplitter(List.of(), PageLines.untaught().with((BoxModel) this::see));
  private final ThreadLocal<Optional<Seen>> seen = ThreadLocal.withInitial(Optional::empty);

  private record Seen(List<Box> boxes, List<Line> lines, double[][] evidence) {}

  private Box see(List<Box> boxes, List<Line> lines, double[][] evidence) {
    seen.set(Optional.of(new Seen(boxes, lines, evidence)));
    int found = BoxWeights.names().indexOf("name found");
    for (int i = 0; i < evidence.length; i++) {
      if (evidence[i][found] == 1) {
        return boxes.get(i);
      }
    }
    return boxes.get(0);
  }

  /** Empty where the page has no gold for its text, or no prose. */
  Optional<BoxExample> of(CorpusPage page) {
    boolean known = page.gold().body() != null || !page.gold().with().isEmpty();
    if (!known || !page.isArticle()) {
      return Optional.empty();
    }
    seen.set(Optional.empty());
    try {
      splitter.split(page.fetched());
    } catch (PermanentFailure refused) {
      // What the splitter thinks of the page as a whole does not matter here.
    }
    return seen.get().map(one -> example(one, page));
  }

  private static BoxExample example(Seen seen, CorpusPage page) {
    float[][] evidence = new float[seen.evidence.length][];
    for (int i = 0; i < evidence.length; i++) {
      evidence[i] = narrow(seen.evidence[i]);
    }
    String body = page.gold().body();
    double[] worth =
        body == null
            ? ofSegments(seen, page.gold().with(), page.gold().without())
            : ofBody(seen, new HashSet<>(runs(body)));
    return new BoxExample(evidence, worth);
  }

  private static float[] narrow(double[] wide) {
    float[] narrow = new float[wide.length];
    for (int i = 0; i < wide.length; i++) {
      narrow[i] = (float) wide[i];
    }
    return narrow;
  }

  private static double[] ofBody(Seen seen, Set<String> gold) {
    List<Set<String>> hits = new ArrayList<>();
    double[] sizes = new double[seen.lines.size()];
    Set<String> found = new HashSet<>();
    for (int i = 0; i < sizes.length; i++) {
      Line line = seen.lines.get(i);
      List<String> runs = runs(line.text());
      Set<String> hit = new HashSet<>(runs);
      hit.retainAll(gold);
      boolean link = hit.isEmpty() && line.linkDensity() > LINK;
      sizes[i] = link ? 0 : runs.size() * (isForeign(line) ? FOREIGN : 1);
      hits.add(hit);
      found.addAll(hit);
    }
    return seen.boxes.stream().mapToDouble(box -> f1(box, hits, sizes, found.size())).toArray();
  }

  private static double f1(Box box, List<Set<String>> hits, double[] sizes, int wanted) {
    Set<String> hit = new HashSet<>();
    double given = 0;
    for (int i = box.first(); i < box.end(); i++) {
      hit.addAll(hits.get(i));
      given += sizes[i];
    }
    return hit.isEmpty() ? 0 : Math.min(1, 2 * hit.size() / (given + wanted));
  }

  private static double[] ofSegments(Seen seen, List<String> with, List<String> without) {
    return seen.boxes.stream()
        .mapToDouble(
            box -> {
              String text = text(seen.lines.subList(box.first(), box.end()));
              long hit = with.stream().filter(text::contains).count();
              long extra = without.stream().filter(text::contains).count();
              return 2.0 * hit / (hit + extra + with.size());
            })
        .toArray();
  }

  private static String text(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      if (!isForeign(line) && line.linkDensity() < LINK) {
        text.append(line.text()).append(' ');
      }
    }
    return text.toString();
  }

  private static boolean isForeign(Line line) {
    return line.box().isWithin(box -> box.role().isForeign());
  }

  private static List<String> runs(String text) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    List<String> runs = new ArrayList<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + RUN)));
    }
    return runs;
  }
}
