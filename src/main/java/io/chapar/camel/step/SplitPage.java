package io.chapar.camel.step;

import io.chapar.article.FetchedPage;
import io.chapar.article.Origin;
import io.chapar.article.RawArticle;
import io.chapar.article.SiteMemory;
import io.chapar.ledger.Ledger;
import io.chapar.split.PageSplitter;
import io.chapar.split.StandingLines;
import io.chapar.split.site.SiteProfile;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code split-page}: splits pages by the site profiles that are in force, and by what the ledger
 * remembers of their hosts.
 */
public final class SplitPage {
  private final Profiles profiles;
  private final @Nullable Memory memory;

  /** What is known of a host when a page of it is split. */
  @FunctionalInterface
  public interface Memory {
    /**
     * @param page by which it is told apart from the others
     */
    SiteMemory of(URI address, long page, RawArticle article);
  }

  /** Without a memory: the same page gives the same article for ever. */
  public SplitPage(Profiles profiles) {
    this(profiles, (Memory) null);
  }

  /** With that of the ledger, which learns of each page. */
  public SplitPage(Profiles profiles, Supplier<Ledger> ledger) {
    this(
        profiles,
        (address, page, article) ->
            ledger.get().siteMemories().learn(address, page, StandingLines.of(article)));
  }

  public SplitPage(Profiles profiles, @Nullable Memory memory) {
    this.profiles = profiles;
    this.memory = memory;
    profiles.splitter(); // loads its tables now, and not before the first page
  }

  public RawArticle split(FetchedPage page) {
    RawArticle article = profiles.splitter().split(page);
    Optional<URI> address = address(article.origin());
    if (memory == null || address.isEmpty()) {
      return article;
    }
    long key = SiteMemory.key(String.valueOf(page.origin().link()));
    SiteMemory known = memory.of(address.get(), key, article);
    return StandingLines.apart(article, known, key);
  }

  /** On whose host it stands; empty of a file without a link. */
  private static Optional<URI> address(Origin origin) {
    return Optional.ofNullable(origin.address() == null ? origin.link() : origin.address());
  }

  /** The site profiles that are in force, and the splitter that goes by them. */
  public static final class Profiles {
    private List<SiteProfile> profiles;
    private @Nullable PageSplitter splitter;

    public Profiles(List<SiteProfile> profiles) {
      this.profiles = profiles;
    }

    /** From the next page on. */
    public synchronized void use(List<SiteProfile> edited) {
      profiles = edited;
      splitter = null;
    }

    synchronized PageSplitter splitter() {
      if (splitter == null) {
        splitter = new PageSplitter(profiles);
      }
      return splitter;
    }
  }
}
