package io.chapar.split.body;

import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Labels;
import io.chapar.split.page.Line;
import io.chapar.split.wording.Letters;

/** A label and the links to an article's tags, and no more between them than commas. */
final class TagLine {
  private final Labels labels;

  TagLine(Labels labels) {
    this.labels = labels;
  }

  boolean is(Line line) {
    int label = line.linked() == 0 ? 0 : labels.lengthAtStart(line.text(), Field.TAGS);
    int others = line.length() - line.linked() - label;
    return label > 0
        && !line.isHeading()
        && others <= line.linked() / 4 + 2
        && !Letters.endsSentence(line.text());
  }
}
