package io.chapar.split.plain;

import io.chapar.split.header.DatedLine;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Labels;
import io.chapar.split.wording.Letters;
import io.chapar.split.wording.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The lines around a text that name its writer by their form and place, whatever their label: "Live
 * coverage by Ann Lee", "(Report: Ann Lee)", a name beside a date below the headline.
 */
final class WriterLines {
  private static final int LONGEST = 100;
  private static final int MOST_WORDS_BEFORE = 3;
  private static final int MOST_NAME_WORDS = 3;
  private static final int LONGEST_KEY = 12;
  private static final int NEAR_TITLE = 6;

  /** Labels of lines that are of other articles, or name those who did something else. */
  private static final Set<TextLabel> OF_OTHERS =
      Set.of(
          TextLabel.RELATED,
          TextLabel.TEASER,
          TextLabel.CREDIT,
          TextLabel.CAPTION,
          TextLabel.LEGAL,
          TextLabel.SOURCE);

  private static final Pattern SIGNS = Pattern.compile("^[^\\p{L}\\p{N}@\"«“(]+");
  private static final Pattern REFERENCE = Pattern.compile("\\[\\d{1,3}\\]\\s*");

  private final DatedLine datedLine = new DatedLine();
  private final List<LabelledSegment> segments;
  private final Names names;
  private final Labels labels;
  private final Extent extent;
  private final int title;

  /**
   * @param title index of the segment that is the headline; -1 for none
   */
  WriterLines(List<LabelledSegment> segments, Names names, Labels labels, int title) {
    this.segments = segments;
    this.names = names;
    this.labels = labels;
    this.title = title;
    this.extent = Extent.of(segments);
  }

  /** The words that name the writer, and the segment that they stand in. */
  record Line(String value, LabelledSegment segment) {}

  /** Lines that a word announces: "By Ann Lee", at the end of a line too. */
  List<Line> announced() {
    List<Line> lines = new ArrayList<>();
    LabelledSegment block = null;
    for (int i = title + 1; i < segments.size(); i++) {
      LabelledSegment segment = segments.get(i);
      block = block == null || segment.label() != null ? segment : block.goingOn(segment);
      announced(block, i)
          .or(() -> bracketed(segment.text()))
          .ifPresent(value -> lines.add(new Line(value, segment)));
    }
    return lines;
  }

  /** Names that only their place makes the writer's: below the headline, beside a date. */
  List<Line> placed() {
    List<Line> lines = new ArrayList<>();
    int end = Math.min(segments.size(), title + 1 + NEAR_TITLE);
    for (int i = title + 1; i < end; i++) {
      LabelledSegment segment = segments.get(i);
      if (!segment.isBody() && isPlaced(bare(segment.text()), i)) {
        lines.add(new Line(bare(segment.text()), segment));
      }
    }
    return lines;
  }

  private Optional<String> announced(LabelledSegment segment, int at) {
    String text = bare(segment.text());
    boolean other = segment.label() == null || OF_OTHERS.contains(segment.label());
    boolean body = segment.isBody() && !isFoot(segment, at);
    if (body || other || !extent.isAround(at) || isLong(text)) {
      return Optional.empty();
    }
    return isFoot(segment, at) ? Optional.of(text).filter(names::isByline) : ending(text);
  }

  /** "Report: Ann Lee" below the last paragraph is no item of a list. */
  private boolean isFoot(LabelledSegment segment, int at) {
    boolean item = segment.is(TextLabel.LIST) || segment.is(TextLabel.HEADING);
    return item && at > extent.last() && segment.text().indexOf(':') > 0;
  }

  private static boolean isLong(String text) {
    return text.isEmpty() || text.length() > LONGEST;
  }

  /** The byline that ends a line of which few words stand before it; no name is read of others. */
  private Optional<String> ending(String text) {
    int start = 0;
    for (int words = 0; words <= MOST_WORDS_BEFORE && start < text.length(); words++) {
      String rest = text.substring(start);
      if (names.isAnnounced(rest) && (start == 0 || isOfFullNames(rest))) {
        return names.isOfOthers(text) ? Optional.empty() : Optional.of(rest);
      }
      int space = text.indexOf(' ', start);
      start = space < 0 ? text.length() : space + 1;
    }
    return Optional.empty();
  }

  private boolean isOfFullNames(String byline) {
    return names.of(byline).stream().allMatch(name -> Letters.words(name) > 1);
  }

  /** "(Report: Ann Lee) The lake …": a field in brackets that opens a text. */
  private Optional<String> bracketed(String text) {
    int end = text.startsWith("(") ? text.indexOf(')') : -1;
    return Optional.of(end)
        .filter(bracket -> bracket > 0 && bracket < LONGEST)
        .flatMap(bracket -> labels.read(text.substring(1, bracket)))
        .filter(field -> field.field() == Field.BYLINES && !names.of(field.value()).isEmpty())
        .map(Labels.Labelled::value);
  }

  private boolean isPlaced(String text, int at) {
    if (isLong(text) || segments.get(at).is(TextLabel.CREDIT)) {
      return false;
    }
    boolean cased = text.chars().anyMatch(Character::isUpperCase);
    boolean name = names.isAlone(text) && (cased || Letters.words(text) <= MOST_NAME_WORDS);
    return name && (isDate(at, at - 1) || isDate(at, at + 1)) || isKeyed(text);
  }

  private boolean isDate(int at, int beside) {
    return beside > title
        && beside < segments.size()
        && segments.get(beside).segment().line() == segments.get(at).segment().line()
        && datedLine.is(segments.get(beside).text());
  }

  /** A short word that we need not know, and a name behind its colon. */
  private boolean isKeyed(String text) {
    TextShape shape = new TextShape(text);
    boolean key = shape.colon > 0 && shape.colon <= LONGEST_KEY && shape.keyWords <= 1;
    return key
        && labels.named(text.substring(0, shape.colon)).filter(f -> f != Field.BYLINES).isEmpty()
        && names.beginsWithName(shape.value())
        && !names.of(text).isEmpty();
  }

  /** Without signs and the numbers of links. */
  private static String bare(String text) {
    return SIGNS.matcher(REFERENCE.matcher(text).replaceAll("")).replaceAll("");
  }
}
