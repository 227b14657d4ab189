package io.chapar.split.body;

import io.chapar.article.CpuBudget;
import io.chapar.split.page.Box;
import io.chapar.split.page.Line;
import io.chapar.split.page.Role;
import io.chapar.split.tuning.FeatureBounds;
import io.chapar.split.wording.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against each box of a page being the one that holds the article, as numbers
 * from 0 to about 1 in the order of {@link #NAMES}. Those whose name begins with "name" rest on
 * what elements are called; all others see structure alone. Sums over lines are made once for the
 * page, so that a box costs the same whatever it holds.
 */
final class BoxEvidence {
  /** Lines without prose that part two runs of text. */
  private static final int[] GAPS = {3, 8, 20};

  private static final int SHORTEST_RUN = 200;
  private static final int SHORTEST_ARTICLE = 150;
  private static final int FEWEST_ALIKE = 3;
  private static final int MOST_LINES_OF_ENTRY = 12;
  private static final double LINK =
      FeatureBounds.read(BoxEvidence.class, "bounds.tsv").of("linked-line")[0];

  /** Letters of text in which one word of the headline is much. */
  private static final int ECHO = 40;

  /** Words of the summary that count where it is repeated. */
  private static final int SUMMARY = 1;

  private static final int FOREIGN = foreign();

  private static final List<String> TAGS =
      List.of(
          "article",
          "main",
          "section",
          "td",
          "table",
          "form",
          "ul",
          "ol",
          "blockquote",
          "aside",
          "footer",
          "nav",
          "header");

  private static final Map<String, Integer> PLACES = BoxForm.places(TAGS);

  static final List<String> NAMES = names();

  private final List<Line> lines;
  private final int title;
  private final int summary;
  private final @Nullable Box named;
  private final @Nullable Box titled;
  private final int[] repeated;
  private final int[] roles;
  private final Sums length;
  private final Sums linked;
  private final Sums told;
  private final Sums prose;
  private final Sums clean;
  private final Sums stops;
  private final Sums paragraphs;
  private final Sums bodies;
  private final Sums agreed;
  private final Sums texts;
  private final Sums links;
  private final Sums turns;
  private final Sums echoed;
  private final Sums others;
  private final List<Run> runs = new ArrayList<>();

  /** Lines from the first to that before the end. */
  private record Run(int first, int end) {}

  /** Running sums over the lines. */
  private record Sums(int[] upTo) {
    static Sums of(List<Line> lines, ToIntFunction<Line> amount) {
      int[] upTo = new int[lines.size() + 1];
      for (int i = 0; i < lines.size(); i++) {
        upTo[i + 1] = upTo[i] + amount.applyAsInt(lines.get(i));
      }
      return new Sums(upTo);
    }

    int of(int first, int end) {
      return end <= first ? 0 : upTo[end] - upTo[first];
    }

    int of(Box box) {
      return of(box.first(), box.end());
    }

    int of(Run run) {
      return of(run.first, run.end);
    }

    int all() {
      return upTo[upTo.length - 1];
    }
  }

  /**
   * @param boxes all of the page, by their numbers
   * @param title index of the headline; -1 when it is not known
   * @param agreement what the page says of its text
   * @param named the box that is the article by its names; null when no names are believed
   */
  BoxEvidence(
      List<Box> boxes, List<Line> lines, int title, Agreement agreement, @Nullable Box named) {
    this.lines = lines;
    this.title = title;
    this.named = named;
    repeated = new int[boxes.size()];
    roles = roles(boxes);
    length = Sums.of(lines, Line::length);
    linked = Sums.of(lines, Line::linked);
    told = Sums.of(lines, line -> line.linkDensity() > LINK ? 0 : line.length());
    prose = Sums.of(lines, Line::prose);
    clean = Sums.of(lines, line -> isIn(line.box(), FOREIGN) ? 0 : line.prose());
    stops = Sums.of(lines, line -> Letters.endsWithStop(line.text()) ? line.prose() : 0);
    paragraphs = Sums.of(lines, line -> line.tag().equals("p") ? line.prose() : 0);
    bodies = Sums.of(lines, line -> isIn(line.box(), bit(Role.BODY)) ? line.prose() : 0);
    agreed = Sums.of(lines, line -> agreement.tells(line) ? line.prose() : 0);
    titled = titledArticle(boxes);
    boolean[] others = otherArticles(boxes);
    this.others = Sums.of(lines, line -> others[line.box().number()] ? line.prose() : 0);
    texts = Sums.of(lines, line -> line.prose() > 0 ? 1 : 0);
    links = Sums.of(lines, line -> line.linkDensity() > LINK ? 1 : 0);
    turns = turns(lines);
    summary = agreement.opening(lines, title);
    echoed = echoes(agreement);
    for (int gap : GAPS) {
      gather(prose, gap);
    }
    gather(clean, GAPS[1]);
    countRepeated(boxes);
  }

  /** Of each box those that it and all around it have, a bit each. */
  private static int[] roles(List<Box> boxes) {
    int[] roles = new int[boxes.size()];
    for (Box box : boxes) {
      Box around = box.parent();
      roles[box.number()] = bit(box.role()) | (around == null ? 0 : roles[around.number()]);
    }
    return roles;
  }

  private static int bit(Role role) {
    return 1 << role.ordinal();
  }

  private boolean isIn(Box box, int any) {
    return (roles[box.number()] & any) != 0;
  }

  private static int foreign() {
    int bits = 0;
    for (Role role : Role.values()) {
      bits |= role.isForeign() || role.isApart() ? bit(role) : 0;
    }
    return bits;
  }

  private @Nullable Box titledArticle(List<Box> boxes) {
    Box found = null;
    for (Box box : boxes) {
      if (box.tag().equals("article") && box.holds(title) && prose.of(box) >= SHORTEST_ARTICLE) {
        found = box;
      }
    }
    return found;
  }

  /** What stands in articles, or in entries to one, while another one holds the headline. */
  private boolean[] otherArticles(List<Box> boxes) {
    boolean[] others = new boolean[boxes.size()];
    Box own = titled;
    if (own == null) {
      return others;
    }
    for (Box box : boxes) {
      Box around = box.parent();
      boolean other = box.tag().equals("article") && box != own && !own.isInside(box);
      others[box.number()] = other || around != null && others[around.number()];
    }
    return others;
  }

  /** How often text begins after something else. */
  private static Sums turns(List<Line> lines) {
    int[] upTo = new int[lines.size() + 1];
    for (int i = 0; i < lines.size(); i++) {
      boolean turn = lines.get(i).prose() > 0 && (i == 0 || lines.get(i - 1).prose() == 0);
      upTo[i + 1] = upTo[i] + (turn ? 1 : 0);
    }
    return new Sums(upTo);
  }

  /** The summary itself counts little: it stands above the text as often as in it. */
  private Sums echoes(Agreement agreement) {
    Echo echo = new Echo(title < 0 ? "" : lines.get(title).text(), agreement.summaries());
    int[] upTo = new int[lines.size() + 1];
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int words = line.prose() == 0 ? 0 : echo.in(line.text());
      upTo[i + 1] = upTo[i] + (i == summary ? Math.min(words, SUMMARY) : words);
    }
    return new Sums(upTo);
  }

  /** The longest run of text, and the first long one below the headline. */
  private void gather(Sums prose, int gap) {
    Run longest = new Run(0, 0);
    Run below = new Run(0, 0);
    for (int first = next(prose, 0); first < lines.size(); ) {
      int end = first + 1;
      int after = next(prose, end);
      while (after < lines.size() && after - end < gap) {
        end = after + 1;
        after = next(prose, end);
      }
      Run run = new Run(first, end);
      longest = prose.of(run) > prose.of(longest) ? run : longest;
      boolean fits = below.end == 0 && prose.of(run) >= SHORTEST_RUN && end > title;
      below = fits ? run : below;
      first = after;
    }
    runs.add(longest);
    runs.add(below.end == 0 ? longest : below);
  }

  private int next(Sums prose, int from) {
    int at = from;
    while (at < lines.size() && prose.of(at, at + 1) == 0) {
      at++;
    }
    return at;
  }

  /** Prose in several boxes of a few lines side by side, as comments and other articles are. */
  private void countRepeated(List<Box> boxes) {
    for (int i = boxes.size() - 1; i >= 0; i--) {
      Box box = boxes.get(i);
      int alike = 0;
      int prosed = 0;
      int rest = 0;
      for (Box child : box.children()) {
        boolean entry = prose.of(child) > 0 && isEntry(child.end() - child.first());
        alike += entry ? 1 : 0;
        prosed += entry ? prose.of(child) : 0;
        rest += repeated[child.number()];
      }
      repeated[box.number()] = alike >= FEWEST_ALIKE ? Math.max(prosed, rest) : rest;
    }
  }

  private static boolean isEntry(int size) {
    return size > 1 && size <= MOST_LINES_OF_ENTRY;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    names.addAll(
        List.of("share", "root", "log", "heir", "own", "beside", "stops", "paragraphs", "links"));
    names.addAll(List.of("link lines", "text lines", "turns", "long", "told", "short", "repeated"));
    names.addAll(List.of("before", "after", "holds title", "below title", "far", "above title"));
    names.addAll(List.of("no title", "reach", "skipped", "lead", "tail"));
    names.addAll(List.of("summary", "agreed", "agreed of"));
    names.addAll(List.of("titled article", "in titled article", "around titled article"));
    names.add("other articles");
    names.addAll(List.of("echo", "echo of", "echo in"));
    for (int i = 0; i < GAPS.length * 2; i++) {
      names.addAll(List.of("run " + i, "in run " + i, "of run " + i));
    }
    TAGS.forEach(tag -> names.add("<" + tag + ">"));
    names.addAll(List.of("name clean", "name clean of", "name skipped", "name body of"));
    names.addAll(List.of("name of bodies", "name body"));
    for (int i = 0; i < 2; i++) {
      names.addAll(List.of("name run " + i, "name in run " + i, "name of run " + i));
    }
    names.addAll(List.of("name in foreign", "name in apart", "name in comments"));
    names.addAll(List.of("name in frame", "name in related", "name in notice"));
    names.addAll(List.of("name found", "name same", "name within", "name whole"));
    names.addAll(List.of("name inside", "name around"));
    return List.copyOf(names);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static double is(boolean so) {
    return so ? 1 : 0;
  }

  boolean hasProse(Box box) {
    return prose.of(box) > 0;
  }

  /** The numbers of one box. */
  double[] of(Box box) {
    CpuBudget.tick();
    Row row = new Row();
    int mine = prose.of(box);
    addAmounts(row, box, mine);
    addForm(row, box, mine);
    addPlace(row, box, mine);
    addAgreement(row, box, mine);
    addEcho(row, box, mine);
    for (Run run : runs.subList(0, GAPS.length * 2)) {
      addOverlap(row, box, mine, run);
    }
    row.addOne(PLACES.getOrDefault(box.tag(), -1), TAGS.size());
    addNames(row, box, mine);
    return row.values;
  }

  private static final class Row {
    private final double[] values = new double[NAMES.size()];
    private int size;

    void add(double value) {
      values[size++] = value;
    }

    /** As many numbers as there are places, 0 but for the 1 at the place; all 0 for none. */
    void addOne(int place, int places) {
      if (place >= 0) {
        values[size + place] = 1;
      }
      size += places;
    }
  }

  private void addAmounts(Row row, Box box, int mine) {
    int most = 0;
    int within = 0;
    for (Box child : box.children()) {
      most = Math.max(most, prose.of(child));
      within += prose.of(child);
    }
    double share = share(mine, prose.all());
    Box parent = box.parent();
    row.add(share);
    row.add(Math.sqrt(share));
    row.add(Math.log(1 + mine) / 10);
    row.add(share(most, mine));
    row.add(share(mine - within, mine));
    row.add(parent == null ? 0 : share(prose.of(parent) - mine, prose.of(parent)));
  }

  private void addForm(Row row, Box box, int mine) {
    int size = box.end() - box.first();
    row.add(share(stops.of(box), mine));
    row.add(share(paragraphs.of(box), mine));
    row.add(share(linked.of(box), length.of(box)));
    row.add(share(links.of(box), size));
    row.add(share(texts.of(box), size));
    row.add(share(turns.of(box), texts.of(box)));
    row.add(Math.log(1 + share(mine, texts.of(box))) / 10);
    row.add(share(told.of(box), told.all()));
    row.add(Math.max(0, share(told.of(box) - mine, told.of(box))));
    row.add(share(repeated[box.number()], mine));
  }

  private void addPlace(Row row, Box box, int mine) {
    boolean known = title >= 0;
    int below = box.first() - title;
    int lead = next(prose, box.first());
    int tail = box.end();
    while (tail > box.first() && lines.get(tail - 1).prose() == 0) {
      tail--;
    }
    row.add(share(prose.of(0, box.first()), prose.all()));
    row.add(share(prose.of(box.end(), lines.size()), prose.all()));
    row.add(is(known && box.holds(title)));
    row.add(known && below > 0 ? 1.0 / below : 0);
    row.add(known && below > 0 ? Math.min(1, below / 60.0) : 0);
    row.add(is(known && box.end() <= title));
    row.add(is(!known));
    row.add(known && lead >= title ? 1 / (1 + (lead - title) / 5.0) : 0);
    int skipped = prose.of(Math.max(0, title), box.first());
    row.add(share(skipped, mine + skipped));
    row.add(Math.min(1, (lead - box.first()) / 30.0));
    row.add(Math.min(1, (box.end() - tail) / 30.0));
  }

  private void addAgreement(Row row, Box box, int mine) {
    Box article = titled;
    row.add(is(summary >= 0 && box.holds(summary)));
    row.add(share(agreed.of(box), agreed.all()));
    row.add(share(agreed.of(box), mine));
    row.add(is(article != null && box == article));
    row.add(is(article != null && box != article && box.isInside(article)));
    row.add(is(article != null && box != article && article.isInside(box)));
    row.add(share(others.of(box), mine));
  }

  private void addEcho(Row row, Box box, int mine) {
    int echo = echoed.of(box);
    row.add(share(echo, echoed.all()));
    row.add(Math.min(1, share(echo * ECHO, mine)));
    row.add(Math.min(1, echo / 10.0));
  }

  private void addOverlap(Row row, Box box, int mine, Run run) {
    int both = prose.of(Math.max(run.first, box.first()), Math.min(run.end, box.end()));
    row.add(share(2 * both, mine + prose.of(run)));
    row.add(share(both, mine));
    row.add(share(both, prose.of(run)));
  }

  private void addNames(Row row, Box box, int mine) {
    row.add(share(clean.of(box), clean.all()));
    row.add(share(clean.of(box), mine));
    int skipped = clean.of(Math.max(0, title), box.first());
    row.add(share(skipped, mine + skipped));
    row.add(share(bodies.of(box), mine));
    row.add(share(bodies.of(box), bodies.all()));
    row.add(is(box.role() == Role.BODY));
    addOverlap(row, box, mine, runs.get(GAPS.length * 2));
    addOverlap(row, box, mine, runs.get(GAPS.length * 2 + 1));
    row.add(is(isIn(box, FOREIGN)));
    row.add(is(box.role().isApart()));
    row.add(is(isIn(box, bit(Role.COMMENTS))));
    row.add(is(isIn(box, bit(Role.FRAME))));
    row.add(is(isIn(box, bit(Role.RELATED))));
    row.add(is(isIn(box, bit(Role.NOTICE))));
    Box other = named;
    row.add(is(box == other));
    addOverlap(row, box, mine, other == null ? new Run(0, 0) : new Run(other.first(), other.end()));
    row.add(is(other != null && box != other && box.isInside(other)));
    row.add(is(other != null && box != other && other.isInside(box)));
  }
}
