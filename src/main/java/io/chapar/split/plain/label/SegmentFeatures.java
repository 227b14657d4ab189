package io.chapar.split.plain.label;

import io.chapar.article.BlockKind;
import io.chapar.labelling.FeatureSpace;
import io.chapar.labelling.FeatureSpace.Template;
import io.chapar.split.metadata.Field;
import io.chapar.split.plain.line.Cut;
import io.chapar.split.plain.line.Ending;
import io.chapar.split.plain.line.Opening;
import io.chapar.split.plain.line.Segment;
import io.chapar.split.plain.line.TextShape;
import io.chapar.split.tuning.FeatureBounds;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The features of the segments of one document. Most tell of structure: place, length, the form of
 * sentences, neighbours, repetition, agreement. Those of words come from tables and can be left
 * out, as in a language without tables.
 */
public final class SegmentFeatures {
  private static final int ENDINGS = Ending.values().length;
  private static final int OPENINGS = Opening.values().length;
  private static final int CUTS = Cut.values().length;
  private static final int KINDS = BlockKind.values().length + 1;

  /** Those that labels name; the weights know them by their place. */
  private static final Set<Field> LABELLED = EnumSet.range(Field.TITLE, Field.TEXT);

  private static final int FIELDS = LABELLED.size() + 1;
  private static final FeatureBounds BOUNDS =
      FeatureBounds.read(SegmentFeatures.class, "bounds.tsv");
  private static final double[] SUM_OF_ODDS = BOUNDS.of("odds-sum");
  private static final double[] MEAN_OF_ODDS = BOUNDS.of("odds-mean");
  private static final double[] HIGHEST_ODDS = BOUNDS.of("odds-highest");
  private static final double[] RELATIVE_LETTERS = BOUNDS.of("relative-letters");
  private static final double[] JOIN_BOUNDS = BOUNDS.of("join");
  private static final double[] SHARE_BOUNDS = BOUNDS.of("share");

  private static final int ZONES = 14;
  private static final int LENGTHS = 12;
  private static final int COLONS = 6;
  private static final int VALUES = 9;
  private static final int DATINGS = WordEvidence.Dating.values().length;
  private static final int PUBLISHERS = WordEvidence.Publisher.values().length;
  private static final int NAMES = 4;
  private static final int GAPS = 3;
  private static final int SHARES = 7;
  private static final int LINKS = 5;
  private static final int JOINS = 7;
  private static final int ODDS_SUMS = 8;
  private static final int MOST_WRITERS = 40;
  private static final int SHORTEST_FAMILY = 4;
  private static final int SHORTEST_LIFE = 5;
  private static final int LONGEST_NAME = 60;
  private static final int LONG_NAME = 6;

  private static final List<String> COUNT_NAMES =
      List.of("0", "1", "2", "3", "4", "5", "6-7", "8-11", "12-19", "20+");
  private static final List<String> WORD_NAMES =
      List.of("1", "2", "3", "4", "5-6", "7-8", "9-11", "12-15", "16-24", "25-40", "41-80", "81+");
  private static final List<String> SHARE_NAMES =
      List.of("unknown", "0-5%", "5-20%", "20-40%", "40-60%", "60-85%", "85-100%");
  private static final List<String> ZONE_NAMES =
      List.of(
          "1-above-text",
          "2-above-text",
          "3-4-above-text",
          "5-8-above-text",
          "9+-above-text",
          "1-below-text",
          "2-below-text",
          "3-4-below-text",
          "5-8-below-text",
          "9+-below-text",
          "first-prose",
          "last-prose",
          "prose",
          "between-prose");
  private static final List<String> RELATIVE_NAMES =
      List.of("0-5%", "5-12%", "12-25%", "25-50%", "50-80%", "80-130%", "130-200%", "200+%");
  private static final List<String> LINK_NAMES =
      List.of("none", "alone", "first", "last", "within");
  private static final List<String> COLON_NAMES =
      List.of("none", "1-word-before", "2-words-before", "3-words-before", "4-words-before", "5+");
  private static final List<String> VALUE_NAMES =
      List.of(
          "none",
          "empty",
          "address",
          "figures",
          "name",
          "1-2-words",
          "3-5-words",
          "6-14-words",
          "15+");
  private static final List<String> JOIN_NAMES =
      List.of("within-line", "0-2%", "2-10%", "10-25%", "25-50%", "50-80%", "80-100%");
  private static final List<String> ODDS_NAMES =
      List.of("unknown", "text", "rather-text", "even", "rather-around", "around", "surely-around");
  private static final List<String> RUN_NAMES = List.of("0", "1", "2", "3-4", "5-7", "8+");

  private static final FeatureSpace SPACE = new FeatureSpace();
  private static final Template FROM_START = SPACE.template("from-start", COUNT_NAMES);
  private static final Template FROM_END = SPACE.template("from-end", COUNT_NAMES);
  private static final Template ZONE = SPACE.template("zone", ZONE_NAMES);
  private static final Template LENGTH = SPACE.template("words", WORD_NAMES);
  private static final Template RELATIVE = SPACE.template("length-to-median", RELATIVE_NAMES);
  private static final Template OPENING = SPACE.template("opening", names(Opening.values()));
  private static final Template ENDING = SPACE.template("ending", names(Ending.values()));
  private static final Template STOPS = SPACE.template("stops", 4);
  private static final Template COMMAS = SPACE.template("commas", 4);
  private static final Template DIGITS = SPACE.template("digits", SHARE_NAMES);
  private static final Template CAPITALS = SPACE.template("capital-words", SHARE_NAMES);
  private static final Template ALL_CAPITALS =
      SPACE.template("capitals", List.of("none", "some", "all"));
  private static final Template LINK = SPACE.template("link", LINK_NAMES);
  private static final Template HANDLES = SPACE.template("handles", 3);
  private static final Template HASHTAGS = SPACE.template("hashtags", 4);
  private static final Template SEPARATORS = SPACE.template("separators", 5);
  private static final Template REFERENCES = SPACE.template("references", 4);
  private static final Template COLON = SPACE.template("colon", COLON_NAMES);
  private static final Template VALUE = SPACE.template("value", VALUE_NAMES);
  private static final Template WHOLE =
      SPACE.template("enclosed", List.of("no", "brackets", "slashes", "quotes", "stars"));
  private static final Template LETTERS = SPACE.template("letters", 3);
  private static final Template LIST =
      SPACE.template("list-sign", List.of("none", "bullet", "dash", "number"));
  private static final Template FREQUENT = SPACE.template("frequent-words", SHARE_NAMES);
  private static final Template SAID = SPACE.template("words-of-prose", SHARE_NAMES);
  private static final Template LINED = SPACE.template("words-of-lines", SHARE_NAMES);
  private static final Template SLUG = SPACE.template("words-of-slug", SHARE_NAMES);
  private static final Template REPEATED =
      SPACE.template("repeated", List.of("no", "later", "before"));
  private static final Template SAME_OPENINGS = SPACE.template("same-openings", 5);
  private static final Template CUT = SPACE.template("cut", names(Cut.values()));
  private static final Template NEXT_CUT = SPACE.template("next-cut", names(Cut.values()));
  private static final Template GAP = SPACE.template("gap", GAPS * GAPS);
  private static final Template LINES = SPACE.template("lines", 4);
  private static final Template RUN = SPACE.template("run-of-short", RUN_NAMES);
  private static final Template RUN_BEFORE = SPACE.template("short-before", RUN_NAMES);
  private static final Template ANNOUNCED = SPACE.template("announced", 5);
  private static final Template JOIN = SPACE.template("join", JOIN_NAMES);
  private static final Template JOIN_ENDING = SPACE.template("join-ending-before", JOINS * ENDINGS);
  private static final Template CONTAINED = SPACE.template("contained-start", 4 * 10);
  private static final Template FOOT = SPACE.template("below-foot-words", 2 * LENGTHS);
  private static final Template FOOT_ENDING = SPACE.template("below-foot-ending", 2 * ENDINGS);
  private static final Template ANSWER = SPACE.template("below-answer-words", 2 * LENGTHS);
  private static final Template SIZE = SPACE.template("segments", 6);
  private static final Template PROSE = SPACE.template("prose", 8);
  private static final Template KNOWN_TITLE = SPACE.flag("known-title");

  private static final Template ZONE_LENGTH = SPACE.template("zone-words", ZONES * LENGTHS);
  private static final Template ZONE_ENDING = SPACE.template("zone-ending", ZONES * ENDINGS);
  private static final Template ZONE_COLON = SPACE.template("zone-colon", ZONES * COLONS);
  private static final Template ZONE_SAID = SPACE.template("zone-prose", ZONES * SHARES);
  private static final Template ZONE_OPENING = SPACE.template("zone-opening", ZONES * OPENINGS);
  private static final Template LENGTH_ENDING = SPACE.template("words-ending", LENGTHS * ENDINGS);
  private static final Template LENGTH_LINED = SPACE.template("words-lines", LENGTHS * SHARES);
  private static final Template LINED_SAID = SPACE.template("lines-prose", SHARES * SHARES);
  private static final Template LENGTH_SAID = SPACE.template("words-prose", LENGTHS * SHARES);
  private static final Template ENDING_OPENING =
      SPACE.template("ending-opening", ENDINGS * OPENINGS);
  private static final Template COLON_VALUE = SPACE.template("colon-value", COLONS * VALUES);
  private static final Template CUT_ENDING = SPACE.template("cut-ending", CUTS * ENDINGS);
  private static final Template CUT_LENGTH = SPACE.template("cut-words", CUTS * LENGTHS);
  private static final Template CUT_OPENING = SPACE.template("cut-opening", CUTS * OPENINGS);
  private static final Template GAP_LENGTH = SPACE.template("gap-words", GAPS * GAPS * LENGTHS);
  private static final Template ZONE_GAP = SPACE.template("zone-gap", ZONES * GAPS * GAPS);
  private static final Template START_LENGTH = SPACE.template("start-words", 10 * LENGTHS);
  private static final Template SLUG_START = SPACE.template("slug-start", SHARES * 10);
  private static final Template RUN_LENGTH = SPACE.template("run-words", 6 * LENGTHS);
  private static final Template CAPITALS_LENGTH =
      SPACE.template("capitals-words", SHARES * LENGTHS);
  private static final Template DIGITS_LENGTH = SPACE.template("digits-words", SHARES * LENGTHS);
  private static final Template LINK_COLON = SPACE.template("link-colon", LINKS * COLONS);
  private static final Template LENGTHS_AROUND = SPACE.template("words-around", 6 * 6 * 6);
  private static final Template ENDINGS_AROUND =
      SPACE.template("ending-before-opening", ENDINGS * OPENINGS);
  private static final Template NEXT = SPACE.template("next-words-ending", LENGTHS * ENDINGS);
  private static final Template PREVIOUS = SPACE.template("words-ending-before", LENGTHS * ENDINGS);
  private static final Template NEXT_OPENING =
      SPACE.template("next-opening", names(Opening.values()));
  private static final Template NEXT_COLON = SPACE.template("next-colon-value", COLONS * VALUES);
  private static final Template PREVIOUS_COLON =
      SPACE.template("colon-value-before", COLONS * VALUES);
  private static final Template NEXT_SLUG = SPACE.template("next-slug", SHARES);
  private static final Template PREVIOUS_SLUG = SPACE.template("slug-before", SHARES);
  private static final Template SECOND_NEXT = SPACE.template("second-next", 6 * 2);
  private static final Template SECOND_BEFORE = SPACE.template("second-before", 6 * 2);

  private static final Template DATING =
      SPACE.template("dating", names(WordEvidence.Dating.values()));
  private static final Template DATING_ZONE = SPACE.template("dating-zone", DATINGS * ZONES);
  private static final Template DATING_LENGTH = SPACE.template("dating-words", DATINGS * LENGTHS);
  private static final Template NEXT_DATING = SPACE.template("next-dating", DATINGS);
  private static final Template PREVIOUS_DATING = SPACE.template("dating-before", DATINGS);
  private static final Template MARKER = SPACE.template("marker", kinds());
  private static final Template MARKER_ZONE = SPACE.template("marker-zone", KINDS * ZONES);
  private static final Template MARKER_LENGTH = SPACE.template("marker-words", KINDS * LENGTHS);
  private static final Template NEXT_MARKER = SPACE.template("next-marker", kinds());
  private static final Template PREVIOUS_MARKER = SPACE.template("marker-before", kinds());
  private static final Template LABEL = SPACE.template("label", fields());
  private static final Template LABEL_COLON = SPACE.template("label-colon", FIELDS * COLONS);
  private static final Template PREVIOUS_LABEL = SPACE.template("label-before", fields());
  private static final Template NEXT_LABEL = SPACE.template("next-label", fields());
  private static final Template PUBLISHER =
      SPACE.template("house", names(WordEvidence.Publisher.values()));
  private static final Template PUBLISHER_LENGTH =
      SPACE.template("house-words", PUBLISHERS * LENGTHS);
  private static final Template PUBLISHER_ZONE = SPACE.template("house-zone", PUBLISHERS * ZONES);
  private static final Template NAME =
      SPACE.template("name", List.of("none", "byline", "alone", "behind-label"));
  private static final Template NAME_ZONE = SPACE.template("name-zone", NAMES * ZONES);
  private static final Template NAME_LENGTH = SPACE.template("name-words", NAMES * LENGTHS);
  private static final Template SIGNS = SPACE.template("share-copyright", 4);
  private static final Template ODDS = SPACE.template("word-odds", ODDS_NAMES);
  private static final Template ODDS_SUM = SPACE.template("word-odds-sum", ODDS_SUMS);
  private static final Template ODDS_HIGHEST = SPACE.template("word-odds-highest", 5);
  private static final Template ODDS_LENGTH =
      SPACE.template("word-odds-words", ODDS_SUMS * LENGTHS);
  private static final Template ODDS_ZONE = SPACE.template("word-odds-zone", ODDS_SUMS * ZONES);
  private static final Template ODDS_AROUND =
      SPACE.template("word-odds-around", ODDS_SUMS * ODDS_SUMS);
  private static final Template WRITER = SPACE.template("opens-with-writer-zone", 2 * ZONES);

  private final List<Segment> segments;
  private final DocumentEvidence document;
  private final List<Words> words;
  private final String title;

  /** Full names that stand alone or behind a label, and their last words. */
  private final Set<String> writers = new HashSet<>();

  /** What the tables say of one segment. */
  private record Words(
      WordEvidence.Dating dating,
      int marker,
      int label,
      int publisher,
      int name,
      int signs,
      WordEvidence.Odds odds) {
    private static final Words NONE =
        new Words(WordEvidence.Dating.NONE, 0, 0, 0, 0, 0, WordEvidence.Odds.NONE);

    public static Words of(TextShape shape, WordEvidence evidence) {
      int share = evidence.isShare(shape) ? 1 : 0;
      return new Words(
          evidence.dating(shape),
          number(evidence.marker(shape)),
          number(evidence.label(shape)),
          evidence.publisher(shape).ordinal(),
          evidence.name(shape),
          share + (evidence.isCopyright(shape) ? 2 : 0),
          evidence.odds(shape));
    }

    /** How high the sum of the odds of its words is; 0 where none is known. */
    int sum() {
      return odds.known() == 0 ? 0 : 1 + FeatureBounds.bucket(odds.sum(), SUM_OF_ODDS);
    }

    private static int number(@Nullable Enum<?> constant) {
      return constant == null ? 0 : constant.ordinal() + 1;
    }
  }

  /**
   * @param words the tables; null for a language that has none
   * @param title what is known to be the title from outside, folded; empty for nothing
   */
  public SegmentFeatures(List<Segment> segments, @Nullable WordEvidence words, String title) {
    this.segments = segments;
    List<TextShape> shapes = segments.stream().map(one -> new TextShape(one.text())).toList();
    this.document = new DocumentEvidence(shapes);
    this.words = shapes.stream().map(s -> words == null ? Words.NONE : Words.of(s, words)).toList();
    this.title = title;
    for (int i = 0; i < shapes.size() && writers.size() < MOST_WRITERS; i++) {
      learnWriter(shapes.get(i), this.words.get(i).name > 1);
    }
  }

  private void learnWriter(TextShape shape, boolean named) {
    String name = shape.value().isEmpty() ? shape.text : shape.value();
    String last = name.substring(name.lastIndexOf(' ') + 1);
    if (named) {
      writers.add(folded(name));
      if (last.length() >= SHORTEST_FAMILY) {
        writers.add(folded(last));
      }
    }
  }

  public static FeatureSpace space() {
    return SPACE;
  }

  private static List<String> names(Enum<?>[] constants) {
    return Stream.of(constants).map(Enum::name).toList();
  }

  private static List<String> kinds() {
    return Stream.concat(Stream.of("NONE"), names(BlockKind.values()).stream()).toList();
  }

  private static List<String> fields() {
    return Stream.concat(Stream.of("NONE"), LABELLED.stream().map(Field::name)).toList();
  }

  /** Those of the features whose names say what was found. */
  static int[] readable(int[] features) {
    return Arrays.stream(features).filter(SPACE::isNamed).toArray();
  }

  /** The features of one segment. */
  public int[] of(int at) {
    return Stream.of(place(at), form(at), agreement(at), together(at), around(at), words(at))
        .flatMapToInt(some -> some)
        .toArray();
  }

  private TextShape shape(int at) {
    return document.shapes.get(at);
  }

  private IntStream place(int at) {
    Segment segment = segments.get(at);
    int next = at + 1 < segments.size() ? segments.get(at + 1).cut().ordinal() : 0;
    return IntStream.of(
        FROM_START.of(FeatureBounds.count(at)),
        FROM_END.of(FeatureBounds.count(segments.size() - 1 - at)),
        ZONE.of(zone(at)),
        CUT.of(segment.cut()),
        NEXT_CUT.of(next),
        GAP.of(gaps(at)),
        LINES.of(segment.lines() - 1),
        SIZE.of(FeatureBounds.bucket(segments.size(), 6, 12, 20, 35, 60)));
  }

  /** Before, in or after the prose, and how far from it. */
  private int zone(int at) {
    if (at < document.firstProse) {
      return FeatureBounds.bucket(document.firstProse - at, 2, 3, 5, 9);
    }
    if (at > document.lastProse) {
      return 5 + FeatureBounds.bucket(at - document.lastProse, 2, 3, 5, 9);
    }
    return at == document.firstProse
        ? 10
        : at == document.lastProse ? 11 : shape(at).isProse() ? 12 : 13;
  }

  private int gaps(int at) {
    int above = Math.min(segments.get(at).gap(), GAPS - 1);
    int below = at + 1 < segments.size() ? segments.get(at + 1).gap() : GAPS - 1;
    return above * GAPS + Math.min(below, GAPS - 1);
  }

  private IntStream form(int at) {
    TextShape shape = shape(at);
    return IntStream.of(
        LENGTH.of(length(at)),
        RELATIVE.of(FeatureBounds.bucket(shape.letters / document.medianProse, RELATIVE_LETTERS)),
        OPENING.of(shape.opening),
        ENDING.of(shape.ending),
        STOPS.of(shape.stops),
        COMMAS.of(FeatureBounds.bucket(shape.commas, 1, 2, 4)),
        DIGITS.of(share(shape.digits, shape.digits + shape.letters)),
        CAPITALS.of(capitals(shape)),
        ALL_CAPITALS.of(allCapitals(shape)),
        LINK.of(link(shape)),
        HANDLES.of(shape.handles),
        HASHTAGS.of(hashtags(shape)),
        SEPARATORS.of(shape.separators),
        REFERENCES.of(shape.references),
        COLON.of(colon(shape)),
        VALUE.of(value(shape)),
        WHOLE.of(enclosed(shape.text)),
        LETTERS.of(FeatureBounds.bucket(shape.letters, 1, 4)),
        LIST.of(listSign(shape)),
        PROSE.of(
            (shape.isProse() ? 4 : 0) + (isProse(at - 1) ? 2 : 0) + (isProse(at + 1) ? 1 : 0)));
  }

  private boolean isProse(int at) {
    return at >= 0 && at < segments.size() && shape(at).isProse();
  }

  private IntStream agreement(int at) {
    String text = shape(at).text;
    boolean known = !title.isEmpty() && text.length() < 300 && title.equals(folded(text));
    return IntStream.of(
        FREQUENT.of(share(document.frequentShare(at))),
        SAID.of(share(document.proseShare(at))),
        LINED.of(share(document.lineShare(at))),
        SLUG.of(share(document.slugShare(at))),
        REPEATED.of(document.repetition(at)),
        SAME_OPENINGS.of(FeatureBounds.bucket(document.sameOpenings(at), 1, 2, 4, 8)),
        RUN.of(FeatureBounds.bucket(run(at, 1) + run(at, -1), 1, 2, 3, 5, 8)),
        RUN_BEFORE.of(FeatureBounds.bucket(run(at, -1), 1, 2, 3, 5, 8)),
        ANNOUNCED.of(announced(at)),
        JOIN.of(join(at)),
        JOIN_ENDING.of(join(at) * ENDINGS + (at == 0 ? 0 : shape(at - 1).ending.ordinal())),
        CONTAINED.of(document.containment(at) * 10 + Math.min(FeatureBounds.count(at), 9)),
        FOOT.of((document.isBelowFoot(at) ? LENGTHS : 0) + length(at)),
        FOOT_ENDING.of((document.isBelowFoot(at) ? ENDINGS : 0) + shape(at).ending.ordinal()),
        ANSWER.of((isBelowAnswer(at) ? LENGTHS : 0) + length(at)),
        KNOWN_TITLE.of(known));
  }

  /** 0 within a line; else how surely a line goes on with the one above it, from 1 on. */
  private int join(int at) {
    Segment segment = segments.get(at);
    boolean begins = segment.cut() == Cut.LINE || segment.cut() == Cut.WRAPPED;
    return begins ? 1 + FeatureBounds.bucket(segment.join(), JOIN_BOUNDS) : 0;
  }

  /** Whether one of the two segments above is marked as answered mail. */
  private boolean isBelowAnswer(int at) {
    return at > 0 && shape(at - 1).opening == Opening.ANSWERED
        || at > 1 && shape(at - 2).opening == Opening.ANSWERED;
  }

  private static String folded(String text) {
    return io.chapar.split.wording.Letters.fold(text);
  }

  private IntStream together(int at) {
    TextShape shape = shape(at);
    Segment segment = segments.get(at);
    int zone = zone(at);
    int length = length(at);
    int ending = shape.ending.ordinal();
    int opening = shape.opening.ordinal();
    int said = share(document.proseShare(at));
    int colon = colon(shape);
    int cut = segment.cut().ordinal();
    int start = FeatureBounds.count(at);
    int run = FeatureBounds.bucket(run(at, 1) + run(at, -1), 1, 2, 3, 5, 8);
    return IntStream.of(
        ZONE_LENGTH.of(zone * LENGTHS + length),
        ZONE_ENDING.of(zone * ENDINGS + ending),
        ZONE_COLON.of(zone * COLONS + colon),
        ZONE_SAID.of(zone * SHARES + said),
        ZONE_OPENING.of(zone * OPENINGS + opening),
        ZONE_GAP.of(zone * GAPS * GAPS + gaps(at)),
        LENGTH_ENDING.of(length * ENDINGS + ending),
        LENGTH_SAID.of(length * SHARES + said),
        LENGTH_LINED.of(length * SHARES + share(document.lineShare(at))),
        LINED_SAID.of(share(document.lineShare(at)) * SHARES + said),
        ENDING_OPENING.of(ending * OPENINGS + opening),
        COLON_VALUE.of(colon * VALUES + value(shape)),
        CUT_ENDING.of(cut * ENDINGS + ending),
        CUT_LENGTH.of(cut * LENGTHS + length),
        CUT_OPENING.of(cut * OPENINGS + opening),
        GAP_LENGTH.of(gaps(at) * LENGTHS + length),
        START_LENGTH.of(Math.min(start, 9) * LENGTHS + length),
        SLUG_START.of(share(document.slugShare(at)) * 10 + Math.min(start, 9)),
        RUN_LENGTH.of(run * LENGTHS + length),
        CAPITALS_LENGTH.of(capitals(shape) * LENGTHS + length),
        DIGITS_LENGTH.of(share(shape.digits, shape.digits + shape.letters) * LENGTHS + length),
        LINK_COLON.of(link(shape) * COLONS + colon));
  }

  private IntStream around(int at) {
    int before = at == 0 ? 0 : Math.min(length(at - 1) / 2, 5);
    int after = at + 1 == segments.size() ? 0 : Math.min(length(at + 1) / 2, 5);
    IntStream.Builder around = IntStream.builder();
    around.add(LENGTHS_AROUND.of((before * 6 + Math.min(length(at) / 2, 5)) * 6 + after));
    if (at > 0) {
      TextShape other = shape(at - 1);
      around.add(
          ENDINGS_AROUND.of(other.ending.ordinal() * OPENINGS + shape(at).opening.ordinal()));
      around.add(PREVIOUS.of(length(at - 1) * ENDINGS + other.ending.ordinal()));
      around.add(PREVIOUS_COLON.of(colon(other) * VALUES + value(other)));
      around.add(PREVIOUS_SLUG.of(share(document.slugShare(at - 1))));
    }
    if (at + 1 < segments.size()) {
      TextShape other = shape(at + 1);
      around.add(NEXT.of(length(at + 1) * ENDINGS + other.ending.ordinal()));
      around.add(NEXT_OPENING.of(other.opening));
      around.add(NEXT_COLON.of(colon(other) * VALUES + value(other)));
      around.add(NEXT_SLUG.of(share(document.slugShare(at + 1))));
    }
    if (at > 1) {
      around.add(SECOND_BEFORE.of(Math.min(length(at - 2) / 2, 5) * 2 + (isProse(at - 2) ? 1 : 0)));
    }
    if (at + 2 < segments.size()) {
      around.add(SECOND_NEXT.of(Math.min(length(at + 2) / 2, 5) * 2 + (isProse(at + 2) ? 1 : 0)));
    }
    return around.build();
  }

  private IntStream words(int at) {
    Words here = words.get(at);
    int dating = here.dating.ordinal();
    int zone = zone(at);
    int length = length(at);
    int colon = colon(shape(at));
    Words before = at == 0 ? Words.NONE : words.get(at - 1);
    Words after = at + 1 == segments.size() ? Words.NONE : words.get(at + 1);
    return IntStream.of(
        DATING.of(dating),
        DATING_ZONE.of(dating * ZONES + zone),
        DATING_LENGTH.of(dating * LENGTHS + length),
        NEXT_DATING.of(after.dating.ordinal()),
        PREVIOUS_DATING.of(before.dating.ordinal()),
        MARKER.of(here.marker),
        MARKER_ZONE.of(here.marker * ZONES + zone),
        MARKER_LENGTH.of(here.marker * LENGTHS + length),
        NEXT_MARKER.of(after.marker),
        PREVIOUS_MARKER.of(before.marker),
        LABEL.of(here.label),
        LABEL_COLON.of(here.label * COLONS + colon),
        PREVIOUS_LABEL.of(before.label),
        NEXT_LABEL.of(after.label),
        PUBLISHER.of(here.publisher),
        PUBLISHER_LENGTH.of(here.publisher * LENGTHS + length),
        PUBLISHER_ZONE.of(here.publisher * ZONES + zone),
        NAME.of(here.name),
        NAME_ZONE.of(here.name * ZONES + zone),
        NAME_LENGTH.of(here.name * LENGTHS + length),
        SIGNS.of(here.signs),
        ODDS.of(
            here.odds.known() == 0 ? 0 : 1 + FeatureBounds.bucket(here.odds.mean(), MEAN_OF_ODDS)),
        ODDS_SUM.of(here.sum()),
        ODDS_HIGHEST.of(FeatureBounds.bucket(here.odds.highest(), HIGHEST_ODDS)),
        ODDS_LENGTH.of(here.sum() * LENGTHS + length),
        ODDS_ZONE.of(here.sum() * ZONES + zone),
        ODDS_AROUND.of(before.sum() * ODDS_SUMS + after.sum()),
        WRITER.of((opensWithWriter(at) ? ZONES : 0) + zone));
  }

  /** Whether it goes on after a name that stands alone elsewhere: whose life it tells. */
  private boolean opensWithWriter(int at) {
    TextShape shape = shape(at);
    if (shape.wordCount < SHORTEST_LIFE || shape.words.isEmpty()) {
      return false;
    }
    String start = folded(shape.text.substring(0, Math.min(LONGEST_NAME, shape.text.length())));
    return writers.contains(shape.words.get(0))
        || writers.stream().anyMatch(name -> name.length() > LONG_NAME && start.startsWith(name));
  }

  private int length(int at) {
    return FeatureBounds.bucket(shape(at).wordCount, 2, 3, 4, 5, 7, 9, 12, 16, 25, 41, 81);
  }

  private static int share(int part, int whole) {
    return whole == 0 ? 0 : share((double) part / whole);
  }

  /** 0 for none that is known. */
  private static int share(double share) {
    return share < 0 ? 0 : 1 + FeatureBounds.bucket(share, SHARE_BOUNDS);
  }

  private static int capitals(TextShape shape) {
    return shape.isCased() ? share(shape.capitalWords, shape.capitalWords + shape.smallWords) : 0;
  }

  private static int allCapitals(TextShape shape) {
    return !shape.isCased() ? 0 : shape.capitals > 2 && shape.smallLetters == 0 ? 2 : 1;
  }

  /** None, the whole text, at its beginning, its end or within. */
  private static int link(TextShape shape) {
    int scheme = shape.text.indexOf("://");
    int at = scheme < 0 ? shape.text.indexOf("www.") : scheme;
    if (at < 0) {
      return 0;
    }
    boolean first = at < 6;
    boolean last = shape.text.indexOf(' ', at) < 0;
    return first && last ? 1 : first ? 2 : last ? 3 : 4;
  }

  private static int hashtags(TextShape shape) {
    return shape.hashtags == 0
        ? 0
        : shape.hashtags == shape.wordCount ? 3 : Math.min(shape.hashtags, 2);
  }

  private static int colon(TextShape shape) {
    return shape.colon < 0 ? 0 : Math.min(Math.max(shape.keyWords, 1), COLONS - 1);
  }

  /** The form of what stands behind a colon. */
  private static int value(TextShape shape) {
    if (shape.colon < 0) {
      return 0;
    }
    String value = shape.value();
    if (value.isEmpty()) {
      return 1;
    }
    if (value.contains("://") || value.startsWith("www.")) {
      return 2;
    }
    TextShape form = new TextShape(value.length() > 300 ? value.substring(0, 300) : value);
    boolean figures = form.digits > form.letters;
    boolean name = form.wordCount <= 4 && form.capitalWords == form.wordCount && form.digits == 0;
    return figures ? 3 : name ? 4 : 4 + FeatureBounds.bucket(form.wordCount, 0, 3, 6, 15);
  }

  /** In brackets, strokes, quotation marks or stars; 0 where in none. */
  private static int enclosed(String text) {
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    if (text.length() < 3) {
      return 0;
    }
    return first == '(' && last == ')' || first == '[' && last == ']'
        ? 1
        : first == '/' && last == '/'
            ? 2
            : "\"«“„".indexOf(first) >= 0 && "\"»”“".indexOf(last) >= 0
                ? 3
                : first == '*' && last == '*' ? 4 : 0;
  }

  /** A bullet or dash and a space, a figure with a stop or bracket; 0 for none. */
  private static int listSign(TextShape shape) {
    String text = shape.text;
    boolean spaced = text.length() > 2 && text.charAt(1) == ' ';
    if (spaced && (shape.opening == Opening.BULLET || shape.opening == Opening.DASH)) {
      return shape.opening == Opening.BULLET ? 1 : 2;
    }
    int end = 0;
    while (end < Math.min(3, text.length()) && Character.isDigit(text.charAt(end))) {
      end++;
    }
    boolean number = end > 0 && end + 1 < text.length() && ".)-".indexOf(text.charAt(end)) >= 0;
    return number && text.charAt(end + 1) == ' ' ? 3 : 0;
  }

  /** How many segments that are short and no prose stand before or after it without a break. */
  private int run(int at, int step) {
    int run = 0;
    for (int i = at + step; i >= 0 && i < segments.size() && run < 9 && isShort(i); i += step) {
      run++;
    }
    return run;
  }

  private boolean isShort(int at) {
    return !shape(at).isProse() && shape(at).wordCount < 18;
  }

  /** How far above stands a line that ends with a colon, with nothing but short ones between. */
  private int announced(int at) {
    for (int i = at - 1; i >= Math.max(0, at - 4) && isShort(i); i--) {
      if (shape(i).ending == Ending.COLON) {
        return at - i;
      }
    }
    return 0;
  }
}
