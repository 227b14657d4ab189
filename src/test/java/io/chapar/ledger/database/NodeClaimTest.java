package io.chapar.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.Databases;
import io.chapar.ledger.Wire;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeClaimTest {

  @Test
  void isOfOneProcessUntilItEnds() {
    LedgerSettings settings = Databases.settings(Databases.postgres(), "one");
    NodeClaim first = NodeClaim.take(settings).orElseThrow();
    assertThat(NodeClaim.take(settings)).isEmpty();
    try (NodeClaim other = NodeClaim.take(settings.named("two")).orElseThrow()) {
      assertThat(other).isNotNull();
    }
    first.close();
    await() // for the server, which sees the end of a session when it comes to it
        .until(() -> NodeClaim.take(settings), Optional::isPresent)
        .orElseThrow()
        .close();
  }

  @Test
  void isOfOneNodeOnASqliteFileWhateverItsName(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("there/ledger.db");
    String url = "jdbc:sqlite:" + file;
    try (NodeClaim claim = NodeClaim.take(Databases.settings(url, "one")).orElseThrow()) {
      assertThat(claim.holds()).isTrue();
      assertThatThrownBy(() -> NodeClaim.take(Databases.settings(url, "two")))
          .isInstanceOf(PermanentFailure.class)
          .hasMessageStartingWith("another node runs on this ledger")
          .hasMessageEndingWith(": " + file);
    }
    NodeClaim.take(Databases.settings(url, "two")).orElseThrow().close();
  }

  @Test
  void isOfOneNodeOnASqliteFileWhicheverWayLeadsToIt(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("ledger.db"));
    Path link = Files.createSymbolicLink(folder.resolve("link.db"), file);
    try (NodeClaim claim =
        NodeClaim.take(Databases.settings("jdbc:sqlite:" + file, "one")).orElseThrow()) {
      assertThat(claim.holds()).isTrue();
      assertThatThrownBy(() -> NodeClaim.take(Databases.settings("jdbc:sqlite:" + link, "two")))
          .isInstanceOf(PermanentFailure.class);
    }
  }

  @Test
  void isTakenAnewWhenTheDatabaseHasEndedItsConnection() {
    LedgerSettings settings = Databases.settings(Databases.postgres(), "one");
    try (NodeClaim claim = NodeClaim.take(settings).orElseThrow()) {
      assertThat(claim.holds()).isTrue();
      endConnections(settings.url());
      assertThat(claim.holds()).isTrue();
      assertThat(NodeClaim.take(settings)).isEmpty();
    }
  }

  @Test
  void isLostToAnotherThatTookItMeanwhile() {
    LedgerSettings settings = Databases.settings(Databases.postgres(), "one");
    try (NodeClaim claim = NodeClaim.take(settings).orElseThrow()) {
      endConnections(settings.url());
      try (NodeClaim other = NodeClaim.take(settings).orElseThrow()) {
        assertThat(claim.holds()).isFalse();
        assertThat(other.holds()).isTrue();
      }
      assertThat(claim.holds()).isTrue();
    }
  }

  /** As a restart of the server does. */
  private static void endConnections(String url) {
    Databases.pass(
        url,
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where datname = current_database() and pid <> pg_backend_pid()");
  }

  @Test
  void isTakenBackFromAConnectionOfItsOwnThatTheServerTakesForAlive() throws IOException {
    URI server = URI.create(Databases.postgres().substring("jdbc:".length()));
    try (Wire wire = new Wire(server.getPort())) {
      String url = "jdbc:" + server.toString().replace(":" + server.getPort(), ":" + wire.port());
      LedgerSettings settings = Databases.settings(url, "one");
      try (NodeClaim claim = NodeClaim.take(settings).orElseThrow()) {
        wire.cut();
        await().atMost(Duration.ofMinutes(1)).until(claim::holds);
      }
    }
  }

  @Test
  void neverSaysThePasswordThatAnAddressHolds() {
    LedgerSettings nowhere =
        Databases.settings("jdbc:postgresql://127.0.0.1:1/ledger?user=u&password=s3cret", "one");
    assertThatThrownBy(() -> NodeClaim.take(nowhere))
        .isInstanceOf(TemporaryFailure.class)
        .hasMessageEndingWith(": jdbc:postgresql://127.0.0.1:1/ledger");
    assertThat(nowhere.toString()).doesNotContain("s3cret");
  }
}
