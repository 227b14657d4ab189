package io.chapar.split.plain;

import io.chapar.article.PermanentFailure;
import io.chapar.split.plain.label.LabelledSegment;
import io.chapar.split.plain.label.TextLabel;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Says why a document is not read as one article, and what to do about it. */
final class Refusal {
  private static final int SHOWN = 3;

  /** What a document says of an article that it does not hold. */
  private static final Set<TextLabel> METADATA =
      EnumSet.of(
          TextLabel.TITLE,
          TextLabel.BYLINE,
          TextLabel.SOURCE,
          TextLabel.DATE,
          TextLabel.DATELINE,
          TextLabel.ID,
          TextLabel.TAG,
          TextLabel.LABEL);

  private final String document;

  /**
   * @param document its address
   */
  Refusal(String document) {
    this.document = document;
  }

  /** No segment is text of an article. */
  PermanentFailure withoutText(List<LabelledSegment> segments) {
    Set<TextLabel> labels = EnumSet.noneOf(TextLabel.class);
    for (LabelledSegment one : segments) {
      if (one.label() != null) {
        labels.add(one.label());
      }
    }
    String found = segments.isEmpty() ? "nothing" : named(labels);
    return new PermanentFailure(
        METADATA.containsAll(labels) && labels.size() > 1
            ? "document holds metadata alone (%s), without the text of an article; add the text below it: %s"
                .formatted(found, document)
            : "document holds no text of an article (%d %s: %s; no paragraph); a file holds one article, with sentences: %s"
                .formatted(
                    segments.size(), segments.size() == 1 ? "piece" : "pieces", found, document));
  }

  /**
   * @param titles of the articles, more than one
   */
  PermanentFailure several(List<String> titles) {
    return new PermanentFailure(
        "document holds %d articles (%s); put each into a file of its own: %s"
            .formatted(
                titles.size(),
                titles.stream().limit(SHOWN).collect(Collectors.joining("; ")),
                document));
  }

  private static String named(Set<TextLabel> labels) {
    return labels.stream()
        .sorted(Comparator.naturalOrder())
        .limit(SHOWN + 1)
        .map(label -> label.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }
}
