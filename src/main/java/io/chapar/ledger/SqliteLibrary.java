package io.chapar.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
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
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream library = SQLiteDataSource.class.getResourceAsStream(resource)) {
      Files.createDirectories(Path.of(folder[0]));
      Files.copy(Objects.requireNonNull(library, resource), Path.of(folder[0], name));
    }
  }
}
