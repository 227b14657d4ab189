package io.chapar.ledger.reports;

import io.chapar.article.Article;
import io.chapar.article.Report;
import io.chapar.ledger.database.Keys;
import io.chapar.web.CanonicalLink;
import io.chapar.web.WebHost;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The addresses by which a report is found and its item is not: where redirects led, and what its
 * page declares. Most reports have none. They serve people alone: by these no item is recognised,
 * because a page may declare the front page of its site as its own address.
 */
public final class ArticleAddresses {
  private ArticleAddresses() {}

  /**
   * @param asItem whether it has an item, that is found by its link
   */
  static void note(Handle handle, long now, String id, Report report, boolean asItem) {
    for (String address : of(report, asItem)) {
      handle.execute(
          "insert into address (key, report, recorded_at) values (?, ?, ?) on conflict do nothing",
          Keys.digest(address),
          id,
          now);
    }
  }

  private static Set<String> of(Report report, boolean asItem) {
    Article article = report.article();
    Optional<String> link = folded(article.origin().link());
    return Stream.of(
            asItem ? null : article.origin().link(),
            article.origin().address(),
            article.metadata().url(),
            article.metadata().canonicalUrl())
        .flatMap(address -> folded(address).stream())
        .filter(address -> !asItem || !link.equals(Optional.of(address)))
        .collect(Collectors.toSet());
  }

  private static Optional<String> folded(@Nullable URI address) {
    return address == null || WebHost.of(address) == null
        ? Optional.empty()
        : Optional.of(CanonicalLink.folded(address));
  }

  /**
   * @param folded see {@link CanonicalLink#folded}
   */
  public static List<String> reports(Handle handle, String folded, int most) {
    return handle
        .createQuery(
            """
            select report from address where key = :key
            order by recorded_at desc, report limit :most\
            """)
        .bind("key", Keys.digest(folded))
        .bind("most", most)
        .mapTo(String.class)
        .list();
  }

  /** Of reports that are forgotten. */
  public static void prune(Handle handle, long before, int most) {
    handle.execute(
        """
        delete from address where (key, report) in (
          select key, report from address where recorded_at < ?
            and not exists (select 1 from report where report.id = address.report) limit ?)\
        """,
        before,
        most);
  }
}
