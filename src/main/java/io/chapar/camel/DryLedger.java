package io.chapar.camel;

import io.chapar.ledger.Ledger;
import io.chapar.ledger.LedgerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** An empty ledger in a temporary folder, which goes with it. */
final class DryLedger implements AutoCloseable {
  private final Path folder;
  private final Ledger ledger;

  private DryLedger(Path folder) {
    this.folder = folder;
    this.ledger =
        Ledger.open(
            new LedgerSettings(
                "jdbc:sqlite:" + folder.resolve("ledger.db"),
                null,
                null,
                "check",
                Duration.ofMinutes(1),
                Duration.ZERO,
                List.of(),
                List.of()));
  }

  static DryLedger open() {
    try {
      return new DryLedger(Files.createTempDirectory("chapar-check"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Ledger ledger() {
    return ledger;
  }

  @Override
  public void close() {
    ledger.close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
