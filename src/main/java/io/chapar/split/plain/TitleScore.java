package io.chapar.split.plain;

import io.chapar.split.plain.label.LabelledSegment;
import io.chapar.split.plain.label.SlugWords;
import io.chapar.split.plain.label.TextLabel;
import io.chapar.split.plain.line.TextShape;
import io.chapar.split.wording.Letters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much speaks for a line to be the title: how probable the labeller holds it, how many of its
 * words the first paragraphs and the document's addresses have, and whether it is the publisher's
 * name or one of a row of links.
 */
final class TitleScore {
  private static final int MOST_PARAGRAPHS = 6;
  private static final int LONGEST_TEXT = 4000;
  private static final int STEM = 4;
  private static final int MANY_IN_ROW = 3;
  private static final int LONGEST_LINK = 25;
  private static final int LONGEST_NAME = 60;
  private static final double SUREST = 3;
  private static final double TEXT = 4;
  private static final double STRANGE = -1;
  private static final double SLUG = 3;
  private static final double PUBLISHER = -5;
  private static final double ROW = -3;
  private static final double REPEATED = -2;
  private static final double MAIL = -5;

  /** So few words may be the name of a section or a newspaper. */
  private static final int FEW_WORDS = 4;

  private final List<LabelledSegment> segments;
  private final PublisherNames publishers;
  private final Set<String> slug;
  private final Set<String> text;
  private final Map<String, Long> folded;

  TitleScore(List<LabelledSegment> segments, PublisherNames publishers) {
    this.segments = segments;
    this.publishers = publishers;
    this.slug =
        SlugWords.of(
            segments.stream()
                .filter(one -> !one.isBody())
                .map(one -> new TextShape(one.text()))
                .toList());
    this.text = stems(opening());
    this.folded =
        segments.stream()
            .map(LabelledSegment::text)
            .filter(one -> one.length() < LONGEST_NAME)
            .collect(Collectors.groupingBy(Letters::fold, Collectors.counting()));
  }

  /**
   * The sum of what speaks for it and against it.
   *
   * @param parts each with its name, for people to read
   */
  record Score(double sum, List<String> parts) {

    /** The same for a line below others that may be titles. */
    Score later(double value) {
      return with("later", -value);
    }

    private Score with(String name, double value) {
      List<String> more = new ArrayList<>(parts);
      more.add(String.format(Locale.ROOT, "%s %+.1f", name, value));
      return value == 0 ? this : new Score(sum + value, more);
    }
  }

  /**
   * @param at of the segment that it begins with
   */
  Score of(int at, String title) {
    LabelledSegment segment = segments.get(at);
    boolean publisher = publishers.matches(segment.text());
    return new Score(0, List.of())
        .with("label", logit(segment.title()))
        .with("text", publisher ? 0 : agreement(stems(title)))
        .with("slug", SLUG * share(keys(title), slug))
        .with("publisher", publisher ? PUBLISHER : 0)
        .with("repeated", isRepeated(segment) ? REPEATED : 0)
        .with("mail", MailSubject.isOfProgram(segment.text()) ? MAIL : 0)
        .with("row", isInRow(at) ? ROW : 0);
  }

  /** Bounded: the labeller is never so sure that nothing else counts. */
  private static double logit(double probability) {
    double odds = Math.log(Math.max(probability, 1e-6) / Math.max(1 - probability, 1e-6));
    return Math.max(-SUREST, Math.min(SUREST, odds));
  }

  private String opening() {
    String opening =
        segments.stream()
            .filter(one -> one.is(TextLabel.PARAGRAPH))
            .filter(one -> new TextShape(one.text()).isProse())
            .limit(MOST_PARAGRAPHS)
            .map(LabelledSegment::text)
            .collect(Collectors.joining(" "));
    return opening.substring(0, Math.min(LONGEST_TEXT, opening.length()));
  }

  /** The beginnings of the words, which inflection leaves alone. */
  private static Set<String> stems(String text) {
    return text.isBlank()
        ? Set.of()
        : new TextShape(text)
            .words.stream()
                .filter(word -> word.length() >= STEM)
                .map(word -> word.substring(0, STEM))
                .collect(Collectors.toSet());
  }

  private static Set<String> keys(String title) {
    Set<String> keys = new HashSet<>();
    new TextShape(title).words.forEach(word -> keys.add(SlugWords.key(word)));
    return keys;
  }

  private double agreement(Set<String> words) {
    double share = share(words, text);
    return share == 0 && words.size() >= FEW_WORDS - 1 ? STRANGE : TEXT * share;
  }

  /** Of the words those that are known; one of a single word says little. */
  private static double share(Set<String> words, Set<String> known) {
    long said = words.stream().filter(known::contains).count();
    return (double) said / Math.max(FEW_WORDS, words.size());
  }

  /** Whether a few words are a line of their own again. */
  private boolean isRepeated(LabelledSegment segment) {
    return Letters.words(segment.text()) <= FEW_WORDS
        && folded.getOrDefault(Letters.fold(segment.text()), 0L) > 1;
  }

  /** Whether it is one of several short parts of its line. */
  private boolean isInRow(int at) {
    int line = segments.get(at).segment().line();
    int from = at;
    while (from > 0 && segments.get(from - 1).segment().line() == line) {
      from--;
    }
    int end = from;
    while (end < segments.size()
        && segments.get(end).segment().line() == line
        && segments.get(end).text().length() <= LONGEST_LINK) {
      end++;
    }
    return end > at && end - from >= MANY_IN_ROW;
  }
}
