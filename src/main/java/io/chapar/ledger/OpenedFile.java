package io.chapar.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The SQLite file of a ledger that is open. What is deleted or replaced meanwhile lives on, unseen,
 * for as long as it is open (sqlite.org/howtocorrupt.html, 2.4).
 */
public final class OpenedFile {
  private final Path path;
  private final @Nullable Object key;

  private OpenedFile(Path path) throws IOException {
    this.path = path;
    this.key = key(path);
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

  /** False once its path leads nowhere, or to another file. */
  public boolean isInPlace() {
    try {
      return Objects.equals(key, key(path));
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      return true; // nothing is known of it
    }
  }

  private static @Nullable Object key(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }
}
