package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.ledger.EachDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports as rows, by the kamelet sql-sink, in the table that is shipped. */
class SqlSinkTest extends EachDatabase {
  private static final String LINK = "https://a.example/1";
  private static final String ROUTE =
      """
      - route:
          id: mine
          description: Each report as a row
          from:
            uri: ledger:reports
            parameters: { subscriber: mine, retry: "100ms%s" }
            steps:
              - to: { uri: "kamelet:sql-sink", parameters: { url: "RAW(%s)"%s } }
      """;

  private LiveNode node;

  @BeforeEach
  void open() throws Exception {
    node = new LiveNode(Files.createDirectory(folder.resolve("node")));
    route("");
  }

  @AfterEach
  void close() {
    node.close();
  }

  private void route(String parameters) {
    node.home()
        .write(
            "routes/4-mine.camel.yaml", ROUTE.formatted(",200ms".repeat(500), url(), parameters));
  }

  private void makeTable() throws Exception {
    pass(Files.readString(Path.of("docs/report-table.sql")));
  }

  private List<String> rows(String column) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url());
        ResultSet rows =
            connection.createStatement().executeQuery("select " + column + " from report")) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  @Test
  void areRowsWithTheRecord() throws Exception {
    makeTable();
    node.start().report(LINK, "It's “one” text; drop table report; --");
    node.settled("mine");
    assertThat(new ObjectMapper().readTree(rows("record").get(0)))
        .isEqualTo(node.archived("url", LINK));
    assertThat(rows("title")).containsExactly("Title of " + LINK);
    assertThat(rows("url")).containsExactly(LINK);
    assertThat(rows("event")).containsExactly("created");
    assertThat(rows("published_at")).containsExactly((String) null);
    assertThat(rows("recorded_at").get(0))
        .isEqualTo(node.archived("url", LINK).path("recordedAt").asText());
  }

  /** The replay sends both versions again. */
  @Test
  void keepTheNewerVersionWhenTheOlderOneComesAgain() throws Exception {
    makeTable();
    node.start().report(LINK, "The first text of this article is here.");
    node.settled("mine");
    node.report(LINK, "Quite another text is what the article says now.");
    node.settled("mine");
    assertThat(rows("version")).containsExactly("2");
    node.replay("mine");
    node.settled("mine");
    assertThat(rows("version")).containsExactly("2");
    assertThat(rows("record").get(0)).contains("Quite another text");
  }

  @Test
  void waitForATableThatIsMissing() throws Exception {
    node.start().report(LINK);
    node.settled("archive");
    assertThat(node.subscriber("mine").backlog()).isEqualTo(1);
    makeTable();
    node.settled("mine");
    assertThat(rows("feed")).containsExactly("isna");
  }
}
