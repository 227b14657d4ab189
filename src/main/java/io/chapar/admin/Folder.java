package io.chapar.admin;

import io.chapar.file.FileTrouble;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A folder that must be writable, or be made by who first writes into it.
 *
 * @param name of the setting that names it
 */
public record Folder(String name, Path path) {
  private static final long LEAST_FREE = 50_000_000;

  /** Why nothing can be written to it; empty when it can. */
  public Optional<String> problem() {
    Path there = there();
    Path probe = there.resolve(".chapar-probe");
    try {
      try (FileChannel file =
          FileChannel.open(
              probe,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE)) {
        file.write(ByteBuffer.wrap(new byte[4096]));
        file.force(true);
      }
      long free = Files.getFileStore(there).getUsableSpace();
      return free >= LEAST_FREE
          ? Optional.empty()
          : Optional.of("has only " + free / 1_000_000 + " MB left: " + path);
    } catch (IOException e) {
      return Optional.of("cannot be written (" + FileTrouble.of(e) + "): " + path);
    }
  }

  /**
   * The folder, or the one in which it will be made: a probe that made it would hide that it went.
   */
  private Path there() {
    Path there = path.toAbsolutePath();
    while (Files.notExists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there;
  }
}
