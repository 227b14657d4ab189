package io.chapar.ledger.database;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.file.Durable;
import io.chapar.file.FileTrouble;
import io.chapar.file.Private;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The right to run a node on a SQLite file: a lock on {@code FILE.node}, beside it. */
final class SqliteClaim implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteClaim.class);

  /**
   * Those of this process. It would lose the lock of one when it closed the file anew (fcntl(2)).
   */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path claim;
  private final FileChannel held;

  private SqliteClaim(Path claim, FileChannel held) {
    this.claim = claim;
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
      Path claim = claim(real);
      Private.makeFile(claim);
      Optional<SqliteClaim> free = lock(claim);
      if (free.isPresent()) {
        tighten(real);
      }
      return free;
    } catch (IOException e) {
      throw unusable(ledger, e);
    }
  }

  private static Path claim(Path real) {
    return real.resolveSibling(real.getFileName() + ".node");
  }

  /** Whether another process has it. */
  static boolean isOfAnother(Path ledger) {
    try {
      Path claim = claim(ledger.toRealPath());
      if (OWN.contains(claim) || !Files.exists(claim)) {
        return false;
      }
      Optional<SqliteClaim> free = lock(claim);
      if (free.isPresent()) {
        free.get().close();
      }
      return free.isEmpty();
    } catch (IOException e) {
      throw unusable(ledger, e);
    }
  }

  private static Optional<SqliteClaim> lock(Path claim) throws IOException {
    if (!OWN.add(claim)) {
      return Optional.empty();
    }
    FileChannel file = null;
    FileLock lock = null;
    try {
      file = FileChannel.open(claim, StandardOpenOption.WRITE);
      lock = file.tryLock();
      return lock == null ? Optional.empty() : Optional.of(new SqliteClaim(claim, file));
    } finally {
      if (lock == null) {
        OWN.remove(claim);
        if (file != null) {
          file.close();
        }
      }
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

  @Override
  public void close() throws IOException {
    held.close();
    OWN.remove(claim);
  }
}
