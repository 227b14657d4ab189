package io.chapar.ledger.database;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.file.Durable;
import io.chapar.file.FileTrouble;
import io.chapar.file.Private;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The right to run a node on a SQLite file: a lock on {@code FILE.node}, beside it. */
final class SqliteClaim implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteClaim.class);

  private final FileChannel held;

  private SqliteClaim(FileChannel held) {
    this.held = held;
  }

  /**
   * @throws PermanentFailure when another node has it
   * @throws TemporaryFailure when its folder cannot be written
   */
  static SqliteClaim take(Path ledger) {
    return free(ledger)
        .orElseThrow(
            () ->
                new PermanentFailure(
                    "another node runs on this ledger, and a SQLite file has one; several need"
                        + " PostgreSQL: "
                        + ledger));
  }

  /**
   * Empty when another node has it.
   *
   * @throws TemporaryFailure when its folder cannot be written
   */
  static Optional<SqliteClaim> free(Path ledger) {
    try {
      Private.makeFolder(Durable.folderOf(ledger));
      Path real = Files.exists(ledger) ? ledger.toRealPath() : ledger;
      Path claim = real.resolveSibling(real.getFileName() + ".node");
      Private.makeFile(claim);
      FileChannel file = FileChannel.open(claim, StandardOpenOption.WRITE);
      if (lock(file) == null) {
        file.close();
        return Optional.empty();
      }
      tighten(real);
      return Optional.of(new SqliteClaim(file));
    } catch (IOException e) {
      throw unusable(ledger, e);
    }
  }

  /** What an older version has left open to others; a log may hold what the file does not yet. */
  private static void tighten(Path real) {
    for (String suffix : new String[] {"", "-wal", "-shm", ".node"}) {
      Path file = real.resolveSibling(real.getFileName() + suffix);
      try {
        Private.tighten(file);
      } catch (IOException e) {
        LOG.warn(
            "the ledger is open to others, and cannot be closed to them ({}): {}",
            FileTrouble.of(e),
            file);
      }
    }
  }

  static TemporaryFailure unusable(Path ledger, IOException failure) {
    return new TemporaryFailure(
        "the ledger's file cannot be used (" + FileTrouble.of(failure) + "): " + ledger, failure);
  }

  private static @Nullable FileLock lock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    held.close();
  }
}
