package io.chapar.cli;

import io.chapar.article.DateTime;
import io.chapar.article.FetchedFeed;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.camel.Placeholders;
import io.chapar.feed.FeedDocument;
import io.chapar.feed.FeedEntry;
import io.chapar.feed.FeedFinder;
import io.chapar.feed.FeedFinder.Sign;
import io.chapar.feed.FeedParser;
import io.chapar.feed.Markup;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The feeds of a site. */
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    description = {
      "Looks for the feeds of a page: those that it declares, those that it links to, and the usual"
          + " places.",
      "Each is read before it is shown; the usual places are asked only where nothing was found"
          + " before."
    },
    footer = {"", "Example:", "  chapar feeds find isna.ir"})
final class FeedsFindCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "URL", description = "a page of the site")
  private String page = "";

  private final Table table = new Table("ADDRESS", "FORMAT", "ITEMS", "NEWEST", "TITLE");
  private final Set<URI> found = new HashSet<>();

  @Override
  public Integer call() {
    URI address = FeedProbe.address(page, Objects.requireNonNull(spec).commandLine());
    try (FeedProbe probe = new FeedProbe(Placeholders.settings(home.home(), Map.of()))) {
      FetchedFeed fetched = probe.fetch(FeedProbe.feed("find", address));
      if (!isFeed(fetched)) {
        Map<URI, Sign> places =
            new FeedFinder().find(fetched.bytes(), fetched.contentType(), fetched.address());
        places.forEach((place, sign) -> ask(probe, place, sign));
      }
    }
    if (found.isEmpty()) {
      throw new PermanentFailure("no feed was found: " + address);
    }
    table.print(System.out);
    return 0;
  }

  private void ask(FeedProbe probe, URI place, Sign sign) {
    if (sign == Sign.USUAL && !found.isEmpty()) {
      return;
    }
    try {
      isFeed(probe.fetch(FeedProbe.feed("find", place)));
    } catch (TemporaryFailure | PermanentFailure e) {
      if (sign == Sign.DECLARED) {
        System.err.println(e.getMessage());
      }
    }
  }

  private boolean isFeed(FetchedFeed fetched) {
    try {
      FeedDocument document =
          new FeedParser().parse(fetched.bytes(), fetched.contentType(), fetched.address(), null);
      if (found.add(fetched.address())) {
        row(fetched.address(), document);
      }
      return true;
    } catch (PermanentFailure e) {
      return false;
    }
  }

  private void row(URI address, FeedDocument document) {
    Markup title = document.head().title();
    table.row(
        address,
        document.format().toUpperCase(Locale.ROOT),
        document.entries().size(),
        newest(document),
        title == null ? null : title.text());
  }

  private static @Nullable String newest(FeedDocument document) {
    return document.entries().stream()
        .map(FeedEntry::published)
        .filter(Objects::nonNull)
        .map(DateTime::value)
        .max(Comparator.comparing(OffsetDateTime::toInstant))
        .map(date -> Table.when(date.toInstant()))
        .orElse(null);
  }
}
