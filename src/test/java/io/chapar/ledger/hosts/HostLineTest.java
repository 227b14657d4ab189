package io.chapar.ledger.hosts;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Conduct;
import io.chapar.ledger.Databases;
import io.chapar.ledger.EachDatabase;
import io.chapar.ledger.Ledger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How the databases lease from a long line of hosts: by its index, and nothing else of the table.
 */
class HostLineTest extends EachDatabase {
  private static final String HOSTS =
      """
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 20000)
      insert into host (name, due_at, free_at, token, conduct, feed)
      select 'h' || i, i, 0, 1, i % 3, case when i % 2 = 0 then 'f' || (i % 100) end from n""";

  private static final String ITEMS =
      """
      insert into item (id, feed, host, content, stamp, state, due_at, first_seen, last_seen)
      select name, 'f1', name, '{}', '', 'due', due_at, 0, 0 from host""";

  @BeforeEach
  void fill() {
    Ledger.open(Databases.settings(url(), "one")).close();
    pass(HOSTS, ITEMS, "analyze");
  }

  private String plan(String sql) {
    String explain = engine == Engine.SQLITE ? "explain query plan " : "explain ";
    int column = engine == Engine.SQLITE ? 4 : 1;
    try (Handle handle = Jdbi.create(url()).open()) {
      return handle
          .createQuery(explain + sql)
          .define("skipLocked", engine == Engine.SQLITE ? "" : "for update skip locked")
          .bind("now", 5L)
          .bind("never", Hosts.NEVER)
          .bind("most", 50)
          .bind("until", 9L)
          .bind("after", "")
          .bind("feed", "f8")
          .bind("conduct", Conduct.SLOW.ordinal())
          .configure(SqlStatements.class, all -> all.setUnusedBindingAllowed(true))
          .map((rs, context) -> rs.getString(column))
          .collect(joining("\n"));
    }
  }

  private void isByIndex(String sql, String index) {
    String plan = plan(sql);
    assertThat(plan).contains(index);
    assertThat(plan).doesNotContain("Seq Scan", "SCAN host", "SCAN item");
  }

  @Test
  void linesHostsUpByTheTimeTheirItemsAreDue() {
    isByIndex(HostLine.EXTEND, "host_queue");
  }

  @Test
  void findsTheFeedsInLineByTheirNames() {
    isByIndex(HostLine.FEEDS, "host_line");
  }

  @Test
  void takesTheFirstHostOfAFeed() {
    isByIndex(HostLine.TAKE, "host_line");
  }
}
