package io.chapar.split.plain;

import io.chapar.split.wording.Letters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds documents that hold more than one article: each has its own title, two paragraphs and an
 * address. Less than that is one article with others announced in it.
 */
final class SeveralArticles {
  private static final double SURE = 0.8;
  private static final int FEWEST_PARAGRAPHS = 2;

  private final Set<String> titles = new HashSet<>();
  private final Set<String> addresses = new HashSet<>();
  private final List<String> found = new ArrayList<>();
  private String title = "";
  private int paragraphs;

  private SeveralArticles() {}

  /** The titles of all articles, where there are several; else none. */
  static List<String> titles(List<LabelledSegment> segments) {
    SeveralArticles articles = new SeveralArticles();
    segments.forEach(articles::next);
    articles.end();
    boolean several = articles.found.size() > 1 && articles.addresses.size() > 1;
    return several ? List.copyOf(articles.found) : List.of();
  }

  private void next(LabelledSegment segment) {
    boolean sure = segment.probability() >= SURE;
    if (sure && segment.is(TextLabel.TITLE) && titles.add(Letters.fold(segment.text()))) {
      end();
      title = segment.text();
    } else if (segment.is(TextLabel.PARAGRAPH)) {
      paragraphs++;
    } else if (sure && segment.is(TextLabel.SOURCE)) {
      AddressInText.find(segment.text()).ifPresent(found -> addresses.add(found.address()));
    }
  }

  private void end() {
    if (!title.isEmpty() && paragraphs >= FEWEST_PARAGRAPHS) {
      found.add(title);
    }
    paragraphs = 0;
  }
}
