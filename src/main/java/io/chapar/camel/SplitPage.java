package io.chapar.camel;

import io.chapar.article.FetchedPage;
import io.chapar.article.Origin;
import io.chapar.article.RawArticle;
import io.chapar.article.SiteMemory;
import io.chapar.ledger.Ledger;
import io.chapar.split.StandingLines;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code split-page}: splits pages by the site profiles that are in force, and by what the ledger
 * remembers of their hosts.
 */
public final class SplitPage {
  private final Profiles profiles;
  private final @Nullable Supplier<Ledger> ledger;

  /** Without a memory: the same page gives the same article for ever. */
  SplitPage(Profiles profiles) {
    this(profiles, null);
  }

  SplitPage(Profiles profiles, @Nullable Supplier<Ledger> ledger) {
    this.profiles = profiles;
    this.ledger = ledger;
    profiles.splitter(); // loads its tables now, and not before the first page
  }

  public RawArticle split(FetchedPage page) {
    RawArticle article = profiles.splitter().split(page);
    Optional<URI> address = address(article.origin());
    if (ledger == null || address.isEmpty()) {
      return article;
    }
    long key = SiteMemory.key(String.valueOf(page.origin().link()));
    SiteMemory known =
        ledger.get().siteMemories().learn(address.get(), key, StandingLines.of(article));
    return StandingLines.apart(article, known, key);
  }

  /** On whose host it stands; empty of a file without a link. */
  private static Optional<URI> address(Origin origin) {
    return Optional.ofNullable(origin.address() == null ? origin.link() : origin.address());
  }
}
