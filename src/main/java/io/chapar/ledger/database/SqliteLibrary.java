package io.chapar.ledger.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.sqlite.SQLiteDataSource;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Unpacks SQLite's library of this machine into a folder, for {@code bin/chapar-cds}. Its driver
 * else unpacks it at each start into the temporary folder, where the rights to run code may lack.
 */
final class SqliteLibrary {
  private SqliteLibrary() {}

  public static void main(String[] folder) throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    byte[] library = content(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name);
    Path file = Files.createDirectories(Path.of(folder[0])).resolve(name);
    if (!holds(file, library)) {
      replace(file, library);
    }
  }

  private static byte[] content(String resource) throws IOException {
    try (InputStream library = SQLiteDataSource.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(library, resource).readAllBytes();
    }
  }

  private static boolean holds(Path file, byte[] library) throws IOException {
    return Files.exists(file) && Arrays.equals(Files.readAllBytes(file), library);
  }

  /**
   * By another file that takes its name when it is whole: a process that runs the old one, or loads
   * it now, dies of SIGBUS where the file under it is written to or cut.
   */
  private static void replace(Path file, byte[] library) throws IOException {
    Path written = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
    try {
      write(written, library);
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }
}
