package io.chapar.camel;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.config.Edit;
import io.chapar.config.EditLog;
import io.chapar.contract.PublishedContract;
import io.chapar.node.LiveFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a node that runs writes into its folder. */
abstract class LiveHome {
  static final Duration LONG = Duration.ofMinutes(1);
  private static final ObjectMapper JSON = new ObjectMapper();

  final Path folder;

  LiveHome(Path folder) {
    this.folder = folder;
  }

  /** What became of the edits, the newest first. */
  public List<Edit> edits() {
    return new EditLog(folder.resolve("data")).last();
  }

  /** Waits for the verdict on what was edited since there were so many. */
  public Edit edit(int before) {
    return await()
        .atMost(LONG)
        .until(() -> edits().size() > before ? edits().get(0) : null, Objects::nonNull);
  }

  /**
   * When the first lease of a delivery to a subscriber ends; 0 when it was not leased, or again.
   */
  long firstLeaseEnds(String subscriber) {
    String url = "jdbc:sqlite:" + folder.resolve("data/ledger.db");
    String sql =
        "select coalesce(max(due_at), 0) from delivery"
            + " where subscriber = ? and owner is not null and epoch = 1 and ends = 0";
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement ask = connection.prepareStatement(sql)) {
      ask.setString(1, subscriber);
      return ask.executeQuery().getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As a crash between sending and noting it does. */
  void forgetDelivering(String subscriber) {
    String url = "jdbc:sqlite:" + folder.resolve("data/ledger.db");
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement update =
            connection.prepareStatement(
                "update delivery set state = 'due', due_at = 0 where subscriber = ?")) {
      update.setString(1, subscriber);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The files of the archive by their path in it, all others included. */
  public Map<String, Path> archive() {
    Path archive = folder.resolve("archive");
    return LiveFolder.files(archive).stream()
        .collect(Collectors.toMap(f -> archive.relativize(f).toString(), Function.identity()));
  }

  /** The record of the archive with this value in a field. */
  public JsonNode archived(String field, String value) {
    return await()
        .atMost(LONG)
        .until(
            () ->
                archive().values().stream()
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .map(LiveHome::read)
                    .filter(record -> record.path(field).asText().equals(value))
                    .findFirst()
                    .orElse(null),
            java.util.Objects::nonNull);
  }

  private static JsonNode read(Path file) {
    try {
      return PublishedContract.requireRecord(JSON.readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
