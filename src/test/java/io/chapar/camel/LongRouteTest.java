package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A route that works on a report for longer than a lease: until a file is there. */
class LongRouteTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration LEASE = Duration.ofSeconds(3);
  private static final String ROUTE =
      """
      - route:
          id: long
          description: Waits for a file
          from:
            uri: ledger:reports?subscriber=long
            steps:
              - pollEnrich: { constant: "file:%1$s/gate?fileName=go", timeout: 300000 }
              - to: { uri: "file:%1$s/out?fileName=sent&fileExist=Append" }
      """;

  @TempDir private Path folder;
  private LiveNode node;

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void hasItsLeaseUntilItEndsAndSendsOnce() throws IOException {
    node =
        new LiveNode(folder)
            .with("fetch.total-timeout", "1s")
            .with("ledger.lease", LEASE.toSeconds() + "s");
    node.home().write("routes/4-long.camel.yaml", ROUTE.formatted(folder));
    assertThat(node.home().check().faults()).isEmpty();
    node.start();
    await().atMost(LONG).until(() -> node.subscribers().find("long").isPresent());
    node.report("https://a.example/1");
    await().atMost(LONG).until(() -> node.firstLeaseEnds("long") > 0);
    long end = node.firstLeaseEnds("long");
    await().atMost(LONG).until(() -> node.firstLeaseEnds("long") >= end + LEASE.toMillis());
    node.home().write("gate/go", "once");
    node.settled("long");
    assertThat(Files.readString(folder.resolve("out/sent"))).isEqualTo("once");
  }
}
