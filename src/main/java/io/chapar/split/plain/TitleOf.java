package io.chapar.split.plain;

import io.chapar.split.header.DatedLine;
import io.chapar.split.plain.label.LabelledSegment;
import io.chapar.split.plain.label.TextLabel;
import io.chapar.split.plain.line.Cut;
import io.chapar.split.plain.line.Ending;
import io.chapar.split.plain.line.Opening;
import io.chapar.split.plain.line.TextShape;
import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.Letters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The title of a document: the line for which most speaks ({@link TitleScore}); where a likely one
 * is a part of it, that part, which stands without a label, a mail's marks, bread crumbs or the
 * name of the site.
 *
 * @param text with the lines that go on with it
 * @param segment that it begins with
 * @param score what speaks for it
 */
record TitleOf(String text, LabelledSegment segment, TitleScore.Score score) {
  private static final double LEAST = Threshold.TITLE_LEAST.value();
  private static final double PART = Threshold.TITLE_PART.value();
  private static final double LIKELY = Threshold.TITLE_LIKELY.value();
  private static final double SURE = Threshold.TITLE_SURE.value();
  private static final int LONGEST = 300;
  private static final int FEWEST_WORDS = 3;
  private static final int MOST_CANDIDATES = 60;

  private static final DatedLine DATED = new DatedLine();
  private static final int SLACK = 20;
  private static final int NARROW = 25;
  private static final Pattern START = Pattern.compile("^[\\s:|]+");

  private static final double LATER = Threshold.TITLE_LATER.value();
  private static final double NEAR = Threshold.TITLE_NEAR.value();

  /** Labels for which a short title is taken. */
  private static final Set<TextLabel> MAY_BE_TITLES =
      Set.of(TextLabel.KICKER, TextLabel.DATELINE, TextLabel.CAPTION, TextLabel.LABEL);

  static Optional<TitleOf> among(List<LabelledSegment> segments) {
    return among(segments, new PublisherNames(segments));
  }

  /**
   * The same.
   *
   * @param publishers of these segments
   */
  static Optional<TitleOf> among(List<LabelledSegment> segments, PublisherNames publishers) {
    List<TitleOf> titles = candidates(segments, publishers);
    return titles.stream()
        .max(Comparator.comparingDouble(TitleOf::weight))
        .map(best -> first(best, titles))
        .map(best -> shortest(best, titles));
  }

  private static List<TitleOf> candidates(
      List<LabelledSegment> segments, PublisherNames publishers) {
    TitleScore score = new TitleScore(segments, publishers);
    List<TitleOf> titles = new ArrayList<>();
    double later = 0;
    for (int i = 0; i < segments.size() && titles.size() < MOST_CANDIDATES; i++) {
      LabelledSegment one = segments.get(i);
      if (mayBe(one)) {
        String text = withoutKey(text(segments, i), segments, i);
        if (text.length() > LONGEST) {
          continue;
        }
        titles.add(new TitleOf(text, one, score.of(i, text).later(later)));
        later += one.is(TextLabel.TITLE) ? LATER : 0;
      }
    }
    return titles;
  }

  private static boolean mayBe(LabelledSegment one) {
    boolean likely = one.title() > (one.is(TextLabel.PARAGRAPH) ? PART : LEAST);
    return one.is(TextLabel.TITLE)
        || likely && one.text().length() <= LONGEST && !DATED.is(one.text());
  }

  private double weight() {
    return score.sum();
  }

  /** Of titles in lines on end the first: what stands below is a summary. */
  private static TitleOf first(TitleOf best, List<TitleOf> titles) {
    int at = titles.indexOf(best);
    boolean above =
        at > 0
            && titles.get(at - 1).segment.segment().line() == best.segment.segment().line() - 1
            && titles.get(at - 1).segment.title() > LIKELY
            && titles.get(at - 1).weight() > best.weight() - NEAR
            && best.segment.title() < SURE;
    return above ? titles.get(at - 1) : best;
  }

  /** Without the name of a site that a bar parts from it, and the marks of answered mail. */
  private static String text(List<LabelledSegment> segments, int at) {
    StringBuilder whole = new StringBuilder(segments.get(at).text());
    for (int i = at + 1; i < end(segments, at); i++) {
      whole.append(segments.get(i).segment().between()).append(segments.get(i).text());
    }
    return MailSubject.without(START.matcher(whole).replaceFirst(""));
  }

  /** After the last segment that goes on with the headline. */
  private static int end(List<LabelledSegment> segments, int at) {
    int end = at + 1;
    while (end < segments.size() && goesOn(segments, end)) {
      end++;
    }
    return end;
  }

  /** A line in small letters below a headline goes on with it, whatever its label. */
  private static boolean goesOn(List<LabelledSegment> segments, int at) {
    LabelledSegment one = segments.get(at);
    Cut cut = one.segment().cut();
    boolean broken =
        cut == Cut.LINE && one.segment().gap() == 0 && !one.isBody() && isBroken(segments, at);
    boolean dated = cut == Cut.STAMP && DATED.is(one.text());
    return broken || one.label() == null && cut != Cut.SEPARATOR && !dated;
  }

  private static boolean isBroken(List<LabelledSegment> segments, int at) {
    TextShape above = new TextShape(segments.get(at - 1).text());
    TextShape here = new TextShape(segments.get(at).text());
    boolean small = above.opening == Opening.UPPER && here.opening == Opening.LOWER;
    return above.ending == Ending.LETTER
        && (small || isNarrow(above) && isNarrow(here) && isDoubtful(segments.get(at)))
        && here.colon < 0
        && here.text.length() <= above.text.length() + SLACK;
  }

  /** In a script without case, a part of a headline in a column. */
  private static boolean isNarrow(TextShape shape) {
    return shape.opening == Opening.UNCASED
        && shape.text.length() <= NARROW
        && shape.wordCount >= FEWEST_WORDS - 1;
  }

  private static boolean isDoubtful(LabelledSegment one) {
    return one.probability() < LIKELY && one.byline() < LIKELY;
  }

  /** Without "Headline:" in whatever language, where the next lines are of the same form. */
  private static String withoutKey(String title, List<LabelledSegment> segments, int at) {
    TextShape shape = new TextShape(title);
    boolean keyed = shape.colon > 0 && shape.keyWords < 2 && Letters.words(shape.value()) > 2;
    return keyed && (isField(segments, at - 1) || isField(segments, at + 1))
        ? shape.value()
        : title;
  }

  private static boolean isField(List<LabelledSegment> segments, int at) {
    if (at < 0 || at >= segments.size() || segments.get(at).isBody()) {
      return false;
    }
    TextShape shape = new TextShape(segments.get(at).text());
    return shape.colon > 0 && shape.keyWords <= FEWEST_WORDS && !shape.value().isEmpty();
  }

  private static TitleOf shortest(TitleOf title, List<TitleOf> titles) {
    String whole = Letters.fold(title.text);
    return titles.stream()
        .filter(other -> other.segment.is(TextLabel.TITLE) || other.segment.title() > PART)
        .filter(other -> Letters.words(other.text) >= FEWEST_WORDS)
        .filter(other -> whole.contains(Letters.fold(other.text)))
        .min(Comparator.comparingInt(other -> other.text.length()))
        .orElse(title);
  }

  /** The chosen line is labelled a title, and where there is none, the one line above the text. */
  static List<LabelledSegment> titled(List<LabelledSegment> segments) {
    List<LabelledSegment> known = withoutParagraphs(segments);
    List<LabelledSegment> titled = new ArrayList<>(known);
    among(known)
        .map(TitleOf::segment)
        .or(() -> known.stream().limit(isOneLineAboveText(known) ? 1 : 0).findFirst())
        .ifPresent(one -> settle(titled, known.indexOf(one)));
    return titled;
  }

  /** What is longer than any title is the first paragraph of a text without one. */
  private static List<LabelledSegment> withoutParagraphs(List<LabelledSegment> segments) {
    List<LabelledSegment> labelled = new ArrayList<>(segments);
    for (int i = 0; i < labelled.size(); i++) {
      LabelledSegment one = labelled.get(i);
      if (one.is(TextLabel.TITLE) && LabelledSegment.whole(labelled, i).length() > LONGEST) {
        labelled.set(i, one.as(TextLabel.PARAGRAPH));
      }
    }
    return labelled;
  }

  private static void settle(List<LabelledSegment> titled, int at) {
    int end = end(titled, at);
    titled.set(at, titled.get(at).as(TextLabel.TITLE));
    for (int i = at + 1; i < end; i++) {
      titled.set(i, titled.get(i).as(null));
    }
  }

  private static boolean isOneLineAboveText(List<LabelledSegment> segments) {
    return segments.size() > 1
        && segments.get(1).isBody()
        && MAY_BE_TITLES.stream().anyMatch(segments.get(0)::is)
        && segments.get(0).text().length() <= LONGEST;
  }
}
