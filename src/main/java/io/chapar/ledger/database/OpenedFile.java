package io.chapar.ledger.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The SQLite file of a ledger that is open, and {@code FILE-wal} beside it, which holds what was
 * committed last. What is deleted or replaced meanwhile lives on, unseen, for as long as it is open
 * (sqlite.org/howtocorrupt.html, 2.4).
 */
public final class OpenedFile {
  private final Path path;
  private final @Nullable Object key;
  private final Path log;

  /** Null until it is there: the first connection that stays makes it. */
  private volatile @Nullable Object logKey;

  private OpenedFile(Path path) throws IOException {
    this.path = path;
    this.key = key(path);
    Path real = path.toRealPath();
    this.log = real.resolveSibling(real.getFileName() + "-wal");
    this.logKey = keyIfThere(log);
  }

  /**
   * Empty when the ledger is in no file.
   *
   * @throws io.chapar.article.TemporaryFailure when its file cannot be seen
   */
  public static Optional<OpenedFile> of(LedgerSettings settings) {
    return settings.file().map(OpenedFile::opened);
  }

  private static OpenedFile opened(Path path) {
    try {
      return new OpenedFile(path);
    } catch (IOException e) {
      throw SqliteClaim.unusable(path, e);
    }
  }

  public Path path() {
    return path;
  }

  /** Which of the two is no longer in its place: its path leads nowhere, or to another file. */
  public Optional<Path> away() {
    if (!isInPlace(path, key)) {
      return Optional.of(path);
    }
    if (logKey == null) {
      logKey = keyIfThere(log);
    }
    return logKey == null || isInPlace(log, logKey) ? Optional.empty() : Optional.of(log);
  }

  private static boolean isInPlace(Path path, @Nullable Object key) {
    try {
      return Objects.equals(key, key(path));
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      return true; // nothing is known of it
    }
  }

  private static @Nullable Object keyIfThere(Path path) {
    try {
      return key(path);
    } catch (IOException e) {
      return null;
    }
  }

  private static @Nullable Object key(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }
}
