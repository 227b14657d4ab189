package io.chapar.extract.name;

import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Passage;

/** Where a person's name ends; one way for scripts with capital letters, one for those without. */
public interface Names {

  /**
   * @param from the first token of the name, after honorifics
   * @param trusted an office or honorific beside it says that it is a person's name
   * @return the token after the name, or {@code from} when none begins there
   */
  int end(Passage passage, int from, boolean trusted);

  static Names of(Language language) {
    return language.capitals() ? new CapitalNames() : new PlainNames();
  }
}
