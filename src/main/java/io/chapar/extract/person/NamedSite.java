package io.chapar.extract.person;

import io.chapar.extract.language.Kind;
import io.chapar.extract.name.NameWords;
import io.chapar.extract.name.Names;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/** What is called after people, whose name stands behind a word of the table or before it. */
record NamedSite(Passage passage, Names names) {
  private static final int MOST_WORDS = 5;

  /** What the table says of words behind which nothing is called after anybody: «от имени». */
  private static final String NONE = "none";

  /** «خیابان شهید کاظمی»: true of the name's first word. */
  boolean isBefore(int i) {
    Match site = passage.endingAt(Kind.SITE, i);
    return site != null
        && !NONE.equals(site.field(0))
        && !NameWords.isSiteAfter(passage, site.from());
  }

  /** «راشد منہاس روڈ»: the token after it; the token itself where nothing is called so. */
  int after(int i) {
    int end = isNear(i) ? end(i) : i;
    boolean called = end > i && NameWords.isSiteAfter(passage, end);
    return called ? passage.after(Kind.SITE, end) : i;
  }

  private boolean isNear(int i) {
    boolean near = false;
    for (int site = i + 1; site <= i + MOST_WORDS && !near; site++) {
      near = NameWords.isSiteAfter(passage, site);
    }
    return near;
  }

  private int end(int i) {
    int end = names.end(passage, i, true);
    return end == i && passage.is(Kind.GIVEN, i) ? i + 1 : end;
  }
}
