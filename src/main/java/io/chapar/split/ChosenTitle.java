package io.chapar.split;

import io.chapar.split.header.Headings;
import io.chapar.split.metadata.TitledPage;

/**
 * The title of a page, and where the page shows it.
 *
 * @param heading index of the line of the heading that repeats it; -1 for none
 * @param line the same, or else of the line that repeats it as no heading; -1 for none
 */
record ChosenTitle(TitledPage page, int heading, int line) {

  static ChosenTitle of(TitledPage page, Headings headings) {
    return new ChosenTitle(page, headings.line(page.text()), headings.lineOrWords(page.text()));
  }
}
