package io.chapar.split.body;

import io.chapar.article.BlockKind;
import io.chapar.article.CpuBudget;
import io.chapar.labelling.FeatureSpace;
import io.chapar.labelling.FeatureSpace.Template;
import io.chapar.split.page.Box;
import io.chapar.split.page.Line;
import io.chapar.split.page.Role;
import io.chapar.split.tuning.FeatureBounds;
import io.chapar.split.wording.Letters;
import io.chapar.split.wording.Markers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each line, as features: its own form, its neighbours', its place in the article,
 * the box that holds it, what it repeats. Of words only what {@link Markers} tell ({@code marker}),
 * of the names of classes and ids only the {@code role} that they give; {@code rule} is what {@link
 * BlockTyper}'s rules say.
 */
final class LineFeatures {
  private static final FeatureBounds BOUNDS = FeatureBounds.read(LineFeatures.class, "bounds.tsv");
  private static final double[] RELATIVE = BOUNDS.of("relative-weight");
  private static final double[] PORTION = BOUNDS.of("portion-of-prose");
  private static final double[] SHARE = BOUNDS.of("share");

  private static final List<String> TAGS =
      List.of(
          "other",
          "p",
          "div",
          "li",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "tr",
          "pre",
          "figcaption",
          "dt",
          "dd");
  private static final Map<String, Integer> PLACES = BoxForm.places(TAGS);
  private static final List<String> KINDS =
      Stream.concat(Stream.of("none"), names(BlockKind.values()).stream()).toList();
  private static final int OPENING = 40;
  private static final int SHORTEST_OPENING = 20;
  private static final int MOST_FEATURES = 80;
  private static final int BRIEF = 300;

  /** Of a neighbour: length, links, tag; the last one of no neighbour. */
  private static final int SHAPES = 10 * 6 * 5 + 1;

  private static final int NONE = SHAPES - 1;

  private final FeatureSpace space = new FeatureSpace();

  private final Template tag = space.template("tag", TAGS);
  private final Template weight = space.template("weight", 10);
  private final Template relative = space.template("relative", 7);
  private final Template words = space.template("words", 7);
  private final Template links = space.template("links", 6);
  private final Template tagLinks = space.template("tag-links", TAGS.size() * 6);
  private final Template tagWeight = space.template("tag-weight", TAGS.size() * 10);
  private final Template start = space.template("start", names(LineForm.Start.values()));
  private final Template end = space.template("end", names(LineForm.End.values()));
  private final Template endWeight =
      space.template("end-weight", LineForm.End.values().length * 10);
  private final Template strong = space.template("strong", 4);
  private final Template strongWeight = space.template("strong-weight", 40);
  private final Template digits = space.template("digits", 6);
  private final Template capitals = space.template("capitals", 6);
  private final Template stops = space.template("stops", 4);
  private final Template commas = space.template("commas", 4);
  private final Template told = space.template("told", 9);
  private final Template untold = space.template("untold", 9);
  private final Template sinceProse = space.template("since-prose", 7);
  private final Template untilProse = space.template("until-prose", 7);
  private final Template gap = space.template("gap", 7 * 7);
  private final Template zone = space.template("zone", 8);
  private final Template zoneTag = space.template("zone-tag", 8 * TAGS.size());
  private final Template zoneWeight = space.template("zone-weight", 8 * 10);
  private final Template fromTitle = space.template("from-title", 9);
  private final Template repeated = space.template("repeated", 4);
  private final Template known = space.template("known", 4);
  private final Template carried = space.template("carried", 4);
  private final Template article = space.template("article", 5);
  private final Template boxTag = space.template("box-tag", BoxForm.TELLING.size() + 4);
  private final Template within = space.template("within", BoxForm.TELLING.size() + 1);
  private final Template withinTag =
      space.template("within-tag", (BoxForm.TELLING.size() + 1) * TAGS.size());
  private final Template relation = space.template("relation", names(BoxForm.Relation.values()));
  private final Template relationTag = space.template("relation-tag", 5 * TAGS.size());
  private final Template relationWeight = space.template("relation-weight", 5 * 10);
  private final Template depth = space.template("depth", 9);
  private final Template share = space.template("share", 7);
  private final Template branch = space.template("branch", 7);
  private final Template twins = space.template("twins", 5);
  private final Template boxLinks = space.template("box-links", 6);
  private final Template boxLines = space.template("box-lines", 7);
  private final Template boxPlace = space.template("box-place", 6);
  private final Template boxShows = space.template("box-shows", 8);
  private final Template boxShape = space.template("box-shape", 6 * 7 * 5);
  private final Template before = space.template("before", SHAPES);
  private final Template before2 = space.template("before-2", SHAPES);
  private final Template after = space.template("after", SHAPES);
  private final Template after2 = space.template("after-2", SHAPES);
  private final Template around = space.template("around", 3 * 3 * 3 * 2);
  private final Template sameBox = space.template("same-box", 4);
  private final Template marker = space.template("marker", KINDS);
  private final Template markerWeight =
      space.template("marker-weight", (BlockKind.values().length + 1) * 3);
  private final Template boxHead = space.template("box-head", KINDS);
  private final Template branchHead = space.template("branch-head", KINDS);
  private final Template heading = space.template("heading", KINDS);
  private final Template sinceHeading = space.template("since-heading", 7 * 2);
  private final Template branchShape = space.template("branch-shape", 6 * 7);
  private final Template role = space.template("role", names(Role.values()));
  private final Template rule = space.template("rule", KINDS);
  private final Template ruleZone = space.template("rule-zone", 8 * 3);
  private final Template ruleNext = space.template("rule-around", 3 * 3 * 3);

  FeatureSpace space() {
    return space;
  }

  private static List<String> names(Enum<?>[] constants) {
    return Stream.of(constants).map(Enum::name).toList();
  }

  int[][] of(Scene scene) {
    return new Reading(scene).features();
  }

  /** What is read of one page. */
  private final class Reading {
    private final Scene scene;
    private final int size;
    private final LineForm[] forms;
    private final int[] shapes;
    private final int[] marks;
    private final int[] headings;
    private final int[] proseBefore;
    private final int[] lastProse;
    private final int[] nextProse;

    /** In the order of the lines, by which equal boxes are told apart. */
    private final Map<Box, Integer> ownProse = new LinkedHashMap<>();

    private final Map<Box, BoxForm> boxes = new IdentityHashMap<>();
    private final Map<String, Integer> texts = new HashMap<>();
    private final Box main;
    private final int mainDepth;
    private final int all;
    private final double mean;
    private final int[] found = new int[MOST_FEATURES];
    private int count;

    Reading(Scene scene) {
      this.scene = scene;
      size = scene.size();
      forms = new LineForm[size];
      shapes = new int[size];
      marks = new int[size];
      headings = new int[size];
      int lastHeading = -1;
      proseBefore = new int[size + 1];
      lastProse = new int[size];
      int last = -1;
      int lines = 0;
      for (int i = 0; i < size; i++) {
        CpuBudget.tick();
        Line line = scene.line(i);
        forms[i] = LineForm.of(line.text());
        shapes[i] = shape(line);
        marks[i] = number(scene.marks().of(scene.first() + i));
        headings[i] = lastHeading;
        lastHeading = line.isHeading() ? i : lastHeading;
        texts.merge(line.text(), 1, Integer::sum);
        int prose = scene.isProposed(i) ? line.prose() : 0;
        ownProse.merge(line.box(), prose, Integer::sum);
        proseBefore[i + 1] = proseBefore[i] + prose;
        lastProse[i] = last;
        last = prose > 0 ? i : last;
        lines += prose > 0 ? 1 : 0;
      }
      nextProse = nextProse();
      all = proseBefore[size];
      mean = lines == 0 ? 1 : (double) all / lines;
      main = main();
      mainDepth = BoxForm.depth(main);
    }

    private int[] nextProse() {
      int[] nextProse = new int[size];
      int next = size;
      for (int i = size - 1; i >= 0; i--) {
        nextProse[i] = next;
        next = proseBefore[i + 1] > proseBefore[i] ? i : next;
      }
      return nextProse;
    }

    private Box main() {
      Box most = scene.body();
      int prose = -1;
      for (Map.Entry<Box, Integer> entry : ownProse.entrySet()) {
        boolean earlier = entry.getValue() == prose && entry.getKey().first() < most.first();
        if (entry.getValue() > prose || earlier) {
          most = entry.getKey();
          prose = entry.getValue();
        }
      }
      return most;
    }

    int[][] features() {
      int[][] features = new int[size][];
      for (int i = 0; i < size; i++) {
        CpuBudget.tick();
        count = 0;
        addForm(scene.line(i), forms[i]);
        addPlace(i);
        addNeighbours(i);
        addBox(scene.line(i), i);
        addKnown(scene.line(i), i);
        addRules(i);
        features[i] = Arrays.copyOf(found, count);
      }
      return features;
    }

    private void add(int feature) {
      found[count++] = feature;
    }

    private void addForm(Line line, LineForm form) {
      int t = tagOf(line);
      int w = weightOf(line.weight());
      int l = share(line.linkDensity());
      add(tag.of(t));
      add(weight.of(w));
      add(relative.of(relativeOf(line.weight())));
      add(words.of(log(form.words())));
      add(links.of(l));
      add(tagLinks.of(t * 6 + l));
      add(tagWeight.of(t * 10 + w));
      add(start.of(form.start()));
      add(end.of(form.end()));
      add(endWeight.of(form.end().ordinal() * 10 + w));
      int s = strongOf(line);
      add(strong.of(s));
      add(strongWeight.of(s * 10 + w));
      add(digits.of(share(form.digits())));
      add(capitals.of(form.capitals() < 0 ? 0 : share(form.capitals())));
      add(stops.of(form.stops()));
      add(commas.of(form.commas()));
    }

    private int relativeOf(int weight) {
      return FeatureBounds.bucket(weight / mean, RELATIVE);
    }

    private void addPlace(int i) {
      int before = proseBefore[i];
      int behind = all - proseBefore[i + 1];
      int since = distance(i - lastProse[i], lastProse[i] < 0);
      int until = distance(nextProse[i] - i, nextProse[i] >= size);
      add(told.of(portion(before)));
      add(untold.of(portion(behind)));
      add(sinceProse.of(since));
      add(untilProse.of(until));
      add(gap.of(since * 7 + until));
      int z = zoneOf(i, before, behind);
      add(zone.of(z));
      add(zoneTag.of(z * TAGS.size() + tagOf(scene.line(i))));
      add(zoneWeight.of(z * 10 + weightOf(scene.line(i).weight())));
      add(fromTitle.of(fromTitleOf(scene.first() + i)));
      add(article.of(all < 300 ? 0 : all < 1000 ? 1 : all < 3000 ? 2 : all < 10000 ? 3 : 4));
    }

    /** Before the body's box, in it before, within and after the text, after the box. */
    private int zoneOf(int i, int before, int behind) {
      int at = scene.first() + i;
      int prose = proseBefore[i + 1] - proseBefore[i];
      int inner = before == 0 ? prose > 0 ? 1 : 0 : behind == 0 ? prose > 0 ? 3 : 4 : 2;
      return at < scene.body().first() ? 5 : at >= scene.body().end() ? 6 : inner;
    }

    private int fromTitleOf(int line) {
      int distance = line - scene.title();
      if (scene.title() < 0) {
        return 0;
      }
      return distance < 0
          ? 1
          : distance == 0
              ? 2
              : distance == 1 ? 3 : distance == 2 ? 4 : distance < 6 ? 5 : distance < 16 ? 6 : 7;
    }

    private int portion(int prose) {
      return prose == 0 ? 0 : 1 + FeatureBounds.bucket((double) prose / all, PORTION);
    }

    private static int distance(int lines, boolean none) {
      return none ? 0 : lines <= 3 ? lines : lines <= 6 ? 4 : lines <= 12 ? 5 : 6;
    }

    private void addNeighbours(int i) {
      add(before.of(i < 1 ? NONE : shapes[i - 1]));
      add(before2.of(i < 2 ? NONE : shapes[i - 2]));
      add(after.of(i + 1 >= size ? NONE : shapes[i + 1]));
      add(after2.of(i + 2 >= size ? NONE : shapes[i + 2]));
      boolean above = i > 0 && scene.line(i - 1).box() == scene.line(i).box();
      boolean below = i + 1 < size && scene.line(i + 1).box() == scene.line(i).box();
      add(sameBox.of((above ? 1 : 0) + (below ? 2 : 0)));
      int both = read(i - 1) * 9 + read(i) * 3 + read(i + 1);
      add(around.of(both * 2 + (above && below ? 1 : 0)));
    }

    /** 0: no running text; 1: a little; 2: much. */
    private int read(int i) {
      int prose = i < 0 || i >= size ? 0 : scene.line(i).prose();
      return prose == 0 ? 0 : prose < 120 ? 1 : 2;
    }

    private void addBox(Line line, int i) {
      Box box = line.box();
      BoxForm form = boxes.computeIfAbsent(box, this::form);
      int t = tagOf(line);
      int r = form.relation().ordinal();
      int count = lines(box.end() - box.first());
      int links = share(box.linkDensity());
      int own = share(form.share());
      add(boxTag.of(boxTagOf(box)));
      add(within.of(form.within() + 1));
      add(withinTag.of((form.within() + 1) * TAGS.size() + t));
      add(relation.of(r));
      add(relationTag.of(r * TAGS.size() + t));
      add(relationWeight.of(r * 10 + weightOf(scene.line(i).weight())));
      add(depth.of(form.depth() + 4));
      add(share.of(form.share() == 0 ? 0 : own + 1));
      add(branch.of(form.branch() == 0 ? 0 : share(form.branch()) + 1));
      add(twins.of(form.twins() == 0 ? 0 : form.twins() == 1 ? 1 : form.twins() < 4 ? 2 : 3));
      add(boxLinks.of(links));
      add(boxLines.of(count));
      add(boxPlace.of(placeIn(box, scene.first() + i)));
      add(boxShows.of(shows(box)));
      add(boxShape.of((links * 7 + count) * 5 + r));
      add(boxHead.of(mark(box.first(), i)));
      add(branchHead.of(mark(form.branchFirst(), i)));
      add(branchShape.of(share(form.branchLinks()) * 7 + lines(form.branchLines())));
    }

    /** What the first line of a box announces; nothing where it is the line itself. */
    private int mark(int first, int i) {
      int at = first - scene.first();
      return at < 0 || at >= size || at == i ? 0 : marks[at];
    }

    private boolean isTogether(int i, int other) {
      return scene.line(i).box() == scene.line(other).box();
    }

    private BoxForm form(Box box) {
      return BoxForm.of(box, main, mainDepth, ownProse.getOrDefault(box, 0), all);
    }

    private void addKnown(Line line, int i) {
      int same = texts.getOrDefault(line.text(), 0);
      add(repeated.of(same <= 1 ? 0 : same == 2 ? 1 : 2));
      boolean brief = line.length() < BRIEF;
      boolean asks = brief && !scene.heads().isEmpty() || !scene.openings().isEmpty();
      String opening = asks || !scene.carried().isEmpty() ? opening(line) : "";
      boolean telling = opening.length() >= SHORTEST_OPENING;
      add(known.of(scene.heads().contains(opening) ? 1 : isOpening(opening) ? 2 : 0));
      boolean there = telling && scene.carried().contains(opening);
      add(carried.of(scene.carried().isEmpty() ? 0 : !telling ? 1 : there ? 2 : 3));
      add(marker.of(marks[i]));
      add(markerWeight.of(marks[i] * 3 + Math.min(2, scene.line(i).weight() / 60)));
      add(heading.of(headings[i] < 0 ? 0 : marks[headings[i]]));
      int since = distance(i - headings[i], headings[i] < 0);
      add(sinceHeading.of(since * 2 + (headings[i] >= 0 && isTogether(i, headings[i]) ? 1 : 0)));
      add(role.of(roleOf(line)));
    }

    private boolean isOpening(String opening) {
      return opening.length() >= SHORTEST_OPENING
          && scene.openings().contains(opening.substring(0, Math.min(OPENING, opening.length())));
    }

    private String opening(Line line) {
      boolean whole = line.length() <= OPENING * 2;
      return whole ? line.folded() : Letters.fold(line.text().substring(0, OPENING * 2));
    }

    private Role roleOf(Line line) {
      for (Box at = line.box(); at != null && at != scene.body(); at = at.parent()) {
        if (at.role() != Role.NONE) {
          return at.role();
        }
      }
      return Role.NONE;
    }

    private void addRules(int i) {
      add(rule.of(number(scene.kinds()[i])));
      int mine = verdict(i);
      int z = zoneOf(i, proseBefore[i], all - proseBefore[i + 1]);
      add(ruleZone.of(z * 3 + mine));
      add(ruleNext.of(verdict(i - 1) * 9 + mine * 3 + verdict(i + 1)));
    }

    /** 0: of the page; 1: of the article; 2: of its body. */
    private int verdict(int i) {
      BlockKind kind = i < 0 || i >= size ? null : scene.kinds()[i];
      return kind == null ? 0 : kind.isBody() ? 2 : 1;
    }
  }

  private static int number(@Nullable BlockKind kind) {
    return kind == null ? 0 : kind.ordinal() + 1;
  }

  private static int tagOf(Line line) {
    return PLACES.getOrDefault(line.tag(), 0);
  }

  private static int shape(Line line) {
    int kind = line.isHeading() ? 0 : line.tag().equals("p") ? 1 : line.tag().equals("li") ? 2 : 3;
    int group = line.tag().equals("div") ? 4 : kind;
    return (weightOf(line.weight()) * 6 + share(line.linkDensity())) * 5 + group;
  }

  /** About the logarithm of the weight. */
  private static int weightOf(int weight) {
    int log = 0;
    for (int left = weight / 5; left > 0 && log < 9; left >>= 1) {
      log++;
    }
    return log;
  }

  private static int log(int number) {
    int log = 0;
    for (int left = number; left > 1 && log < 6; left >>= 1) {
      log++;
    }
    return log;
  }

  /** 0: nothing; 5: all but a little. */
  private static int share(double share) {
    return share <= 0 ? 0 : 1 + FeatureBounds.bucket(share, SHARE);
  }

  private static int strongOf(Line line) {
    return line.strong() == 0
        ? 0
        : line.strong() >= line.length() - 1 ? 3 : line.strong() * 2 < line.length() ? 1 : 2;
  }

  private static int lines(int count) {
    return count <= 3 ? count : count <= 6 ? 4 : count <= 15 ? 5 : 6;
  }

  private static int placeIn(Box box, int line) {
    boolean first = line == box.first();
    boolean last = line == box.end() - 1;
    return first && last ? 0 : first ? 1 : last ? 2 : line == box.first() + 1 ? 3 : 4;
  }

  private static int shows(Box box) {
    return (box.showsMedia() ? 1 : 0) + (box.leadsAway() ? 2 : 0) + (box.leadsHere() ? 4 : 0);
  }

  private static int boxTagOf(Box box) {
    int telling = BoxForm.telling(box.tag());
    return telling >= 0
        ? telling + 4
        : switch (box.tag()) {
          case "article" -> 1;
          case "section" -> 2;
          case "div" -> 3;
          default -> 0;
        };
  }
}
