package io.chapar.split;

import io.chapar.article.FetchedPage;
import io.chapar.split.metadata.PageClaims;
import io.chapar.split.script.PageStates;
import io.chapar.split.site.PagePath;
import org.jsoup.nodes.Document;

/**
 * A page that is parsed: the first step's result, of which all others are made.
 *
 * @param tree without what a site profile drops
 * @param path of its address
 * @param declared what it declares to machines, and what was known before
 * @param lines what a reader sees
 * @param states what its scripts would start from
 */
record ParsedPage(
    FetchedPage page,
    Document tree,
    PagePath path,
    PageClaims declared,
    PageLines lines,
    PageStates states) {
  private static final int LITTLE = 400;

  /** Whether so many letters of text are next to nothing: more may stand in the page's data. */
  static boolean isLittle(int letters) {
    return letters < LITTLE;
  }

  /** Whether it shows next to nothing. */
  boolean showsLittle() {
    return isLittle(lines.root().prose());
  }
}
