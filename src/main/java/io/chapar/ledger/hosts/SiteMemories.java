package io.chapar.ledger.hosts;

import io.chapar.article.SiteMemory;
import io.chapar.article.SiteMemory.Line;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.database.Keys;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the articles of each host share, a row a host. */
public final class SiteMemories {
  private final Database database;

  public SiteMemories(Database database) {
    this.database = database;
  }

  /** Of the host of an address. */
  public SiteMemory find(URI address) {
    return known(Keys.host(address, ""));
  }

  /**
   * Learns from an article, unless it has done so already.
   *
   * @param address on whose host it stands
   * @param article its key
   * @param lines of its body
   * @return what was known before
   */
  public SiteMemory learn(URI address, long article, List<Line> lines) {
    String host = Keys.host(address, "");
    SiteMemory known = known(host);
    if (known.after(article, lines) != known) {
      database.run((handle, now) -> learn(handle, now, host, article, lines));
    }
    return known;
  }

  private void learn(Handle handle, long now, String host, long article, List<Line> lines) {
    database.dialect().lockRow(handle, "site_memory", host);
    keep(handle, now, host, read(text(handle, host)).after(article, lines));
  }

  /** Read outside of the transaction: SQLite has one at a time. */
  private SiteMemory known(String host) {
    return read(database.transact((handle, now) -> text(handle, host)));
  }

  private static SiteMemory read(Optional<String> text) {
    return text.map(SiteMemory::of).orElse(SiteMemory.NONE);
  }

  private static Optional<String> text(Handle handle, String host) {
    return handle
        .createQuery("select lines from site_memory where name = :host")
        .bind("host", host)
        .mapTo(String.class)
        .findOne();
  }

  private static void keep(Handle handle, long now, String host, SiteMemory memory) {
    handle
        .createUpdate(
            """
            insert into site_memory (name, lines, learned_at) values (:host, :lines, :now)
            on conflict (name) do update set
              lines = excluded.lines, learned_at = excluded.learned_at""")
        .bind("host", host)
        .bind("lines", memory.text())
        .bind("now", now)
        .execute();
  }
}
