package io.chapar.split.plain;

import io.chapar.article.CpuBudget;
import io.chapar.split.plain.label.LabelledSegment;
import io.chapar.split.plain.label.SlugWords;
import io.chapar.split.plain.label.TextLabel;
import io.chapar.split.plain.line.AddressInText;
import io.chapar.split.plain.line.Cut;
import io.chapar.split.plain.line.TextShape;
import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.Letters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents that hold more than one article: each has its own title and two paragraphs, and
 * the document has several addresses, or several identifiers; or each has its own title, directly
 * below it a day or a byline that no other has, and a paragraph. Less than that is one article with
 * others announced in it. A heading is a title, too, whose words stand in the slug of an address
 * that is of no title above, or that may be a title and has an identifier or a date below it.
 */
final class SeveralArticles {
  private static final double LIKELY = Threshold.SEVERAL_LIKELY.value();
  private static final double SURE = Threshold.SEVERAL_SURE.value();
  private static final double POSSIBLE = Threshold.SEVERAL_POSSIBLE.value();
  private static final double FIRST = Threshold.SEVERAL_FIRST.value();
  private static final double PROBABLE = Threshold.SEVERAL_PROBABLE.value();
  private static final double SLUG = Threshold.SEVERAL_SLUG.value();
  private static final int FEWEST_PARAGRAPHS = 2;
  private static final int FEWEST_WORDS = 3;
  private static final int MOST_ADDRESSES = 20;

  private final Set<String> titles = new HashSet<>();
  private final Set<String> addresses = new HashSet<>();
  private final Set<String> ids = new HashSet<>();
  private final List<Set<String>> slugs = new ArrayList<>();
  private final List<String> found = new ArrayList<>();
  private String title = "";
  private int paragraphs;

  private SeveralArticles() {}

  /** The titles of all articles, where there are several; else none. */
  static List<String> titles(List<LabelledSegment> segments) {
    SeveralArticles articles = new SeveralArticles();
    segments.forEach(articles::key);
    boolean several = articles.addresses.size() > 1 || articles.ids.size() > 1;
    if (!several) {
      return headed(segments);
    }
    for (int i = 0; i < segments.size(); i++) {
      articles.next(segments.get(i), i + 1 < segments.size() ? segments.get(i + 1) : null);
    }
    articles.end();
    return articles.found.size() > 1 ? List.copyOf(articles.found) : List.of();
  }

  /** The titles of articles that have a day or a byline of their own, where there are several. */
  private static List<String> headed(List<LabelledSegment> segments) {
    List<String> titles = new ArrayList<>();
    Set<String> owned = new HashSet<>();
    String title = "";
    for (int i = 0; i < segments.size(); i++) {
      CpuBudget.tick();
      LabelledSegment one = segments.get(i);
      if (i + 1 < segments.size() && isHead(segments, i)) {
        title = owned.add(Letters.fold(segments.get(i + 1).text())) ? one.text() : "";
      } else if (!title.isEmpty() && one.is(TextLabel.PARAGRAPH)) {
        titles.add(title);
        title = "";
      }
    }
    return titles.stream().distinct().count() > 1 ? List.copyOf(titles) : List.of();
  }

  /** Whether a line may be a title, stands alone, and has a day or a byline directly below it. */
  private static boolean isHead(List<LabelledSegment> segments, int at) {
    LabelledSegment one = segments.get(at);
    LabelledSegment below = segments.get(at + 1);
    boolean may = one.title() >= (at == 0 ? FIRST : LIKELY);
    boolean dated = below.is(TextLabel.DATE) || below.is(TextLabel.BYLINE);
    Cut cut = below.segment().cut();
    boolean apart = cut == Cut.LINE || cut == Cut.WRAPPED;
    return may && dated && apart && below.probability() >= PROBABLE;
  }

  private void key(LabelledSegment segment) {
    boolean sure = segment.probability() >= SURE;
    if (sure && segment.is(TextLabel.SOURCE) && slugs.size() < MOST_ADDRESSES) {
      AddressInText.find(segment.text()).map(AddressInText::address).ifPresent(this::address);
    } else if (sure && segment.is(TextLabel.ID)) {
      String value = new TextShape(segment.text()).value();
      ids.addAll(value.isEmpty() ? List.of() : List.of(Letters.fold(value)));
    }
  }

  private void address(String address) {
    if (addresses.add(address)) {
      slugs.add(SlugWords.of(List.of(new TextShape(address))));
    }
  }

  private void next(LabelledSegment segment, @Nullable LabelledSegment below) {
    if (isTitle(segment, below) && titles.add(Letters.fold(segment.text()))) {
      slugs.removeIf(slug -> isIn(slug, segment));
      end();
      title = segment.text();
    } else if (segment.is(TextLabel.PARAGRAPH)) {
      paragraphs++;
    }
  }

  private boolean isTitle(LabelledSegment segment, @Nullable LabelledSegment below) {
    if (segment.is(TextLabel.TITLE)) {
      return segment.probability() >= LIKELY;
    }
    boolean headed =
        segment.title() >= POSSIBLE
            && below != null
            && (below.is(TextLabel.ID) || below.is(TextLabel.DATE));
    return segment.is(TextLabel.HEADING)
        && (headed || slugs.stream().anyMatch(slug -> isIn(slug, segment)));
  }

  private static boolean isIn(Set<String> slug, LabelledSegment segment) {
    List<String> words = new TextShape(segment.text()).words;
    long said = words.stream().filter(word -> slug.contains(SlugWords.key(word))).count();
    return words.size() >= FEWEST_WORDS && said >= words.size() * SLUG;
  }

  private void end() {
    if (!title.isEmpty() && paragraphs >= FEWEST_PARAGRAPHS) {
      found.add(title);
    }
    paragraphs = 0;
  }
}
