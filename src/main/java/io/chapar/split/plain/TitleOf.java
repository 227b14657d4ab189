package io.chapar.split.plain;

import io.chapar.split.wording.Letters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The title of a document: the most probable one; where one of several is a part of it, that part,
 * which stands without a label, a mail's marks, bread crumbs or the name of the site.
 *
 * @param text with the lines that go on with it
 */
record TitleOf(String text, LabelledSegment segment) {
  private static final double LEAST = 0.05;

  /** What may be the title at least so probably, and stands within the likeliest one, is it. */
  private static final double PART = 0.2;

  private static final double LIKELY = 0.5;
  private static final double SURE = 0.95;
  private static final int LONGEST = 300;
  private static final int FEWEST_WORDS = 3;
  private static final int MOST_ADDRESSES = 20;
  private static final double AGREEMENT = 0.5;

  /** Labels for which a short title is taken. */
  private static final Set<TextLabel> MAY_BE_TITLES =
      Set.of(TextLabel.KICKER, TextLabel.DATELINE, TextLabel.CAPTION, TextLabel.LABEL);

  static Optional<TitleOf> among(List<LabelledSegment> segments) {
    Set<String> slug = slug(segments);
    List<TitleOf> titles = new ArrayList<>();
    List<TitleOf> parts = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i).is(TextLabel.TITLE)) {
        titles.add(new TitleOf(withoutKey(text(segments, i), segments, i), segments.get(i)));
      } else if (segments.get(i).title() > PART) {
        parts.add(new TitleOf(segments.get(i).text(), segments.get(i)));
      }
    }
    Optional<TitleOf> best =
        titles.stream()
            .max(Comparator.comparingDouble(title -> title.weight() + title.share(slug)))
            .map(title -> title.share(slug) > 0 ? title : first(title, titles));
    parts.addAll(titles);
    return best.map(title -> shortest(title, parts));
  }

  /** The words in the slugs of the document's addresses. */
  private static Set<String> slug(List<LabelledSegment> segments) {
    return SlugWords.of(
        segments.stream()
            .filter(one -> !one.isBody() && one.text().contains("://"))
            .limit(MOST_ADDRESSES)
            .map(one -> new TextShape(one.text()))
            .toList());
  }

  /** The share of its words that an address has in its slug; 0 where it is small. */
  private double share(Set<String> slug) {
    List<String> words = new TextShape(text).words;
    long said = words.stream().filter(word -> slug.contains(SlugWords.key(word))).count();
    return words.size() < FEWEST_WORDS || said < words.size() * AGREEMENT
        ? 0
        : (double) said / words.size();
  }

  private float weight() {
    return segment.probability();
  }

  /** Of titles in lines on end the first: what stands below is a summary. */
  private static TitleOf first(TitleOf best, List<TitleOf> titles) {
    int at = titles.indexOf(best);
    boolean above =
        at > 0
            && titles.get(at - 1).segment.segment().line() == best.segment.segment().line() - 1
            && titles.get(at - 1).weight() > LIKELY
            && best.weight() < SURE;
    return above ? titles.get(at - 1) : best;
  }

  /** Without the name of a site that a bar parts from it, and the marks of answered mail. */
  private static String text(List<LabelledSegment> segments, int at) {
    int end = at + 1;
    while (end < segments.size()
        && segments.get(end).label() == null
        && segments.get(end).segment().cut() != Cut.SEPARATOR) {
      end++;
    }
    String whole = LabelledSegment.whole(segments.subList(0, end), at);
    return MailSubject.without(whole);
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
        .filter(other -> Letters.words(other.text) >= FEWEST_WORDS)
        .filter(other -> whole.contains(Letters.fold(other.text)))
        .min(Comparator.comparingInt(other -> other.text.length()))
        .orElse(title);
  }

  /** What is no title by its label, but of all that is no text the likeliest. */
  private static Optional<TitleOf> likely(List<LabelledSegment> segments) {
    return segments.stream()
        .filter(one -> one.title() > LEAST && one.text().length() <= LONGEST)
        .filter(one -> !one.is(TextLabel.PARAGRAPH))
        .max(Comparator.comparingDouble(LabelledSegment::title))
        .map(one -> new TitleOf(one.text(), one));
  }

  /** Where no segment is labelled a title, the likeliest one, or the one line above the text. */
  static List<LabelledSegment> titled(List<LabelledSegment> segments) {
    if (segments.stream().anyMatch(one -> one.is(TextLabel.TITLE))) {
      return segments;
    }
    List<LabelledSegment> titled = new ArrayList<>(segments);
    likely(segments)
        .map(TitleOf::segment)
        .or(() -> segments.stream().limit(isOneLineAboveText(segments) ? 1 : 0).findFirst())
        .ifPresent(one -> titled.set(segments.indexOf(one), one.as(TextLabel.TITLE)));
    return titled;
  }

  private static boolean isOneLineAboveText(List<LabelledSegment> segments) {
    return segments.size() > 1
        && segments.get(1).isBody()
        && MAY_BE_TITLES.stream().anyMatch(segments.get(0)::is)
        && segments.get(0).text().length() <= LONGEST;
  }
}
