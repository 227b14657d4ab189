package io.chapar.ledger.hosts;

import io.chapar.article.RobotsFile;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.database.Keys;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The robots.txt of origins, read once for all nodes; Crawl-delay is kept with its host. */
public final class RobotsFiles {
  private final Database database;

  public RobotsFiles(Database database) {
    this.database = database;
  }

  public Optional<RobotsFile> find(String origin) {
    return database.transact(
        (handle, now) ->
            handle
                .createQuery("select * from robots where origin = ?")
                .bind(0, origin)
                .map((rs, context) -> file(rs))
                .findOne());
  }

  private static RobotsFile file(ResultSet rs) throws SQLException {
    return new RobotsFile(
        rs.getString("origin"),
        rs.getString("rules"),
        Duration.ofMillis(rs.getLong("crawl_delay")),
        rs.getString("trouble"),
        rs.getString("trouble") == null ? null : instant(rs, "trouble_since"),
        instant(rs, "until_at"));
  }

  private static Instant instant(ResultSet rs, String column) throws SQLException {
    return Instant.ofEpochMilli(rs.getLong(column));
  }

  public void keep(RobotsFile file) {
    database.run(
        (handle, now) -> {
          keep(handle, file);
          delay(handle, file);
        });
  }

  private static void keep(Handle handle, RobotsFile file) {
    handle
        .createUpdate(
            """
            insert into robots (origin, rules, crawl_delay, trouble, trouble_since, until_at)
            values (:origin, :rules, :delay, :trouble, :since, :until)
            on conflict (origin) do update set rules = excluded.rules,
              crawl_delay = excluded.crawl_delay, trouble = excluded.trouble,
              trouble_since = excluded.trouble_since, until_at = excluded.until_at""")
        .bind("origin", file.origin())
        .bind("rules", file.text())
        .bind("delay", file.crawlDelay().toMillis())
        .bind("trouble", file.trouble())
        .bind("since", millis(file.troubleSince()))
        .bind("until", file.until().toEpochMilli())
        .execute();
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  private static void delay(Handle handle, RobotsFile file) {
    handle
        .createUpdate(
            """
            insert into host (name, due_at, free_at, token, crawl_delay)
            values (:host, :never, 0, 0, :delay)
            on conflict (name) do update set crawl_delay = excluded.crawl_delay""")
        .bind("host", Keys.host(URI.create(file.origin()), file.origin()))
        .bind("never", Hosts.NEVER)
        .bind("delay", file.crawlDelay().toMillis())
        .execute();
  }
}
