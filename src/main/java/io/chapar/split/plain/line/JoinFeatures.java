package io.chapar.split.plain.line;

import io.chapar.labelling.FeatureSpace;
import io.chapar.labelling.FeatureSpace.Template;
import io.chapar.split.plain.line.TextLines.TextLine;
import io.chapar.split.tuning.FeatureBounds;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What tells whether a line goes on with the one above it: how lines end and begin, and whether the
 * line's first word would have had room in the line above. No word is looked at.
 */
public final class JoinFeatures {
  private static final int ENDINGS = Ending.values().length;
  private static final int OPENINGS = Opening.values().length;
  private static final int GAPS = 3;
  private static final int ROOMS = 8;
  private static final int FILLS = 7;
  private static final int NEAR = 6;
  private static final int SHORTEST_RULE = 3;
  private static final int MUCH_ROOM = 4;

  private static final FeatureBounds BOUNDS = FeatureBounds.read(JoinFeatures.class, "bounds.tsv");
  private static final double[] FULL_LINE = BOUNDS.of("full-line");
  private static final double FULL = BOUNDS.of("nearly-full")[0];
  private static final double NEAR_WIDTH = BOUNDS.of("near-width")[0];
  private static final double[] FILLED = BOUNDS.of("filled");
  private static final double[] GAPS_ABOVE = BOUNDS.of("gaps");
  private static final double[] STOPS = BOUNDS.of("stops");
  private static final double[] ROOM_LEFT = BOUNDS.of("room");
  private static final double[] FILLED_PART = BOUNDS.of("fill");

  private static final FeatureSpace SPACE = new FeatureSpace();
  private static final Template FIRST = SPACE.flag("first");
  private static final Template GAP = SPACE.template("gap", GAPS);
  private static final Template GAP_OF_DOCUMENT = SPACE.template("gap-in-document", GAPS * 5);
  private static final Template ENDING = SPACE.template("ending-above", names(Ending.values()));
  private static final Template OPENING = SPACE.template("opening", names(Opening.values()));
  private static final Template ENDING_HERE = SPACE.template("ending", names(Ending.values()));
  private static final Template BREAK = SPACE.template("break", ENDINGS * OPENINGS);
  private static final Template ROOM = SPACE.template("room", ROOMS);
  private static final Template ROOM_BREAK = SPACE.template("room-break", ROOMS * ENDINGS * 3);
  private static final Template ROOM_OPENING = SPACE.template("room-opening", ROOMS * OPENINGS);
  private static final Template ROOM_GAP = SPACE.template("room-gap", ROOMS * GAPS);
  private static final Template ROOM_WIDTH = SPACE.template("room-width", ROOMS * 8);
  private static final Template ROOM_NEAR = SPACE.template("room-near", ROOMS * ROOMS);
  private static final Template FILL_ABOVE = SPACE.template("fill-above", FILLS);
  private static final Template FILL = SPACE.template("fill", FILLS);
  private static final Template FILLS_AROUND = SPACE.template("fills", FILLS * FILLS * FILLS);
  private static final Template WIDTH = SPACE.template("width", 8);
  private static final Template EVEN = SPACE.template("even", 6);
  private static final Template EVEN_ROOM = SPACE.template("even-room", 6 * ROOMS);
  private static final Template INDENT = SPACE.template("indent", 3 * GAPS);
  private static final Template OPEN_BRACKET = SPACE.template("open-bracket", 3);
  private static final Template LINK = SPACE.template("link", 4);
  private static final Template COLON = SPACE.template("colon", 4);
  private static final Template WORDS = SPACE.template("words", 7 * 7);
  private static final Template SENTENCES = SPACE.template("sentences-end", 6);
  private static final Template STOPS_ROOM = SPACE.template("sentences-end-room", 6 * ROOMS);
  private static final Template BREAK_GAP = SPACE.template("break-gap", ENDINGS * 5 * GAPS);

  private final List<TextLine> lines;
  private final int width;
  private final int even;
  private final int gaps;
  private final int stops;

  public JoinFeatures(List<TextLine> lines) {
    this.lines = lines;
    int[] lengths = lines.stream().mapToInt(line -> line.text().length()).sorted().toArray();
    this.width = width(lengths);
    long filled =
        Arrays.stream(lengths)
            .filter(l -> l > width * FULL_LINE[0] && l <= width * FULL_LINE[1])
            .count();
    this.even = FeatureBounds.bucket((double) filled / lengths.length, FILLED);
    this.gaps =
        FeatureBounds.bucket(share(lines.stream().filter(line -> line.gap() > 0)), GAPS_ABOVE);
    this.stops =
        FeatureBounds.bucket(
            share(lines.stream().filter(line -> Ending.of(line.text()).isStop())), STOPS);
  }

  /**
   * The length of full lines: up to which from four fifths of it on lines hold most of the text.
   */
  private static int width(int[] sorted) {
    long most = 0;
    long held = 0;
    int width = 1;
    int shortest = 0;
    for (int length : sorted) {
      held += length;
      while (sorted[shortest] < length * FULL) {
        held -= sorted[shortest++];
      }
      if (held >= most) {
        most = held;
        width = length;
      }
    }
    return width;
  }

  public static FeatureSpace space() {
    return SPACE;
  }

  private static List<String> names(Enum<?>[] constants) {
    return Stream.of(constants).map(Enum::name).toList();
  }

  private double share(Stream<TextLine> some) {
    return (double) some.count() / lines.size();
  }

  /** The features of a line and the one above it; of the first line, that it is. */
  public int[] of(int at) {
    if (at == 0) {
      return new int[] {FIRST.of(true)};
    }
    TextLine above = lines.get(at - 1);
    TextLine line = lines.get(at);
    return IntStream.concat(forms(above, line), rooms(at, above, line)).toArray();
  }

  private IntStream forms(TextLine above, TextLine line) {
    int gap = Math.min(line.gap(), GAPS - 1);
    int ending = Ending.of(above.text()).ordinal();
    int opening = Opening.of(line.text()).ordinal();
    int indent = Integer.compare(line.indent(), above.indent()) + 1;
    int coarse = Math.min(opening, 4);
    return IntStream.of(
        GAP.of(gap),
        GAP_OF_DOCUMENT.of(gap * 5 + gaps),
        ENDING.of(ending),
        OPENING.of(opening),
        ENDING_HERE.of(Ending.of(line.text())),
        BREAK.of(ending * OPENINGS + opening),
        BREAK_GAP.of((ending * 5 + coarse) * GAPS + gap),
        INDENT.of(indent * GAPS + gap),
        OPEN_BRACKET.of(openBrackets(above.text())),
        LINK.of(link(above.text()) * 2 + link(line.text())),
        COLON.of(colon(above.text()) * 2 + colon(line.text())),
        WORDS.of(words(above) * 7 + words(line)),
        SENTENCES.of(stops));
  }

  private IntStream rooms(int at, TextLine above, TextLine line) {
    int room = room(above, line, width);
    int near = room(above, line, nearWidth(at));
    int ending = Ending.of(above.text()).ordinal();
    int opening = Opening.of(line.text()).ordinal();
    int gap = Math.min(line.gap(), GAPS - 1);
    int widths = FeatureBounds.bucket(width, 30, 45, 60, 80, 100, 140, 250);
    int next = at + 1 < lines.size() ? fill(lines.get(at + 1)) : 0;
    return IntStream.of(
        ROOM.of(near),
        ROOM_BREAK.of((near * ENDINGS + ending) * 3 + Math.min(opening, 2)),
        ROOM_OPENING.of(near * OPENINGS + opening),
        ROOM_GAP.of(near * GAPS + gap),
        ROOM_WIDTH.of(near * 8 + widths),
        ROOM_NEAR.of(near * ROOMS + room),
        FILL_ABOVE.of(fill(above)),
        FILL.of(fill(line)),
        FILLS_AROUND.of((fill(above) * FILLS + fill(line)) * FILLS + next),
        WIDTH.of(widths),
        EVEN.of(even),
        EVEN_ROOM.of(even * ROOMS + near),
        STOPS_ROOM.of(stops * ROOMS + near));
  }

  /**
   * Whether a line cannot go on with the one above it: it is an address, or it begins with a
   * capital (or, in a script without case, with any letter), and the line above had room for much
   * more and does not break off at a comma or a hyphen.
   */
  boolean isApart(int at) {
    TextLine above = lines.get(at - 1);
    Ending ending = Ending.of(above.text());
    Opening opening = Opening.of(lines.get(at).text());
    int room = room(above, lines.get(at), nearWidth(at));
    if (lines.get(at).text().startsWith("http") && !above.text().contains("://")) {
      return true;
    }
    if (isRule(above) || isRule(lines.get(at))) {
      return true;
    }
    return (opening == Opening.UPPER && room > MUCH_ROOM
            || opening == Opening.UNCASED && room > MUCH_ROOM + 1)
        && ending != Ending.COMMA
        && ending != Ending.HYPHEN;
  }

  /** Signs alone, such as a row of dashes: what is drawn between two parts. */
  private static boolean isRule(TextLine line) {
    return line.text().length() >= SHORTEST_RULE
        && line.text().codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** The length of the longest line near by, but of none that is out of all measure. */
  private int nearWidth(int at) {
    int widest = 0;
    for (int i = Math.max(0, at - NEAR); i < Math.min(lines.size(), at + NEAR); i++) {
      int length = lines.get(i).text().length();
      widest = length <= width * NEAR_WIDTH ? Math.max(widest, length) : widest;
    }
    return Math.max(1, widest);
  }

  /**
   * How much of the line above would be left if the first word of this line stood there, too: from
   * 0 (it had no room) on.
   */
  private static int room(TextLine above, TextLine line, int width) {
    int space = line.text().indexOf(' ');
    int word = space < 0 ? line.text().length() : space;
    double left = (double) (width - above.text().length() - 1 - word) / width;
    return FeatureBounds.bucket(left, ROOM_LEFT);
  }

  private int fill(TextLine line) {
    return FeatureBounds.bucket((double) line.text().length() / width, FILLED_PART);
  }

  private static int words(TextLine line) {
    int words = 1;
    for (int i = 1; i < Math.min(line.text().length(), 300); i++) {
      words += line.text().charAt(i) == ' ' ? 1 : 0;
    }
    return FeatureBounds.bucket(words, 2, 3, 5, 8, 13, 20);
  }

  /** 1 where a bracket or quotation mark is opened and not closed, 2 where the reverse. */
  private static int openBrackets(String text) {
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      open += "(«“[".indexOf(c) >= 0 ? 1 : ")»”]".indexOf(c) >= 0 ? -1 : 0;
    }
    return open > 0 ? 1 : open < 0 ? 2 : 0;
  }

  private static int link(String text) {
    return text.contains("://") || text.startsWith("www.") ? 1 : 0;
  }

  /** Whether a few words and a colon open it. */
  private static int colon(String text) {
    int colon = text.indexOf(':');
    return colon > 0 && colon < 25 && !text.startsWith("//", colon + 1) ? 1 : 0;
  }
}
