package io.chapar.camel;

import io.chapar.article.FetchedPage;
import io.chapar.article.RawArticle;

/** {@code split-page}: splits pages by the site profiles that are in force. */
public final class SplitPage {
  private final Profiles profiles;

  SplitPage(Profiles profiles) {
    this.profiles = profiles;
    profiles.splitter(); // loads its tables now, and not before the first page
  }

  public RawArticle split(FetchedPage page) {
    return profiles.splitter().split(page);
  }
}
