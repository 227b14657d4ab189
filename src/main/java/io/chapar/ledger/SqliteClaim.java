package io.chapar.ledger;

import io.chapar.article.FileTrouble;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The right to run a node on a SQLite file: a lock on {@code FILE.node}, beside it. */
final class SqliteClaim implements AutoCloseable {
  private final FileChannel held;

  private SqliteClaim(FileChannel held) {
    this.held = held;
  }

  /**
   * @throws PermanentFailure when another node has it
   * @throws TemporaryFailure when its folder cannot be written
   */
  static SqliteClaim take(Path ledger) {
    try {
      Files.createDirectories(ledger.getParent());
      Path real = Files.exists(ledger) ? ledger.toRealPath() : ledger;
      FileChannel file =
          FileChannel.open(
              real.resolveSibling(real.getFileName() + ".node"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (lock(file) == null) {
        file.close();
        throw new PermanentFailure(
            "another node runs on this ledger, and a SQLite file has one; several need PostgreSQL: "
                + ledger);
      }
      return new SqliteClaim(file);
    } catch (IOException e) {
      throw unusable(ledger, e);
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
