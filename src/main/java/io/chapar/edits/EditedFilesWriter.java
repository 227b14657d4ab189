package io.chapar.edits;

import io.chapar.config.file.Home;
import io.chapar.file.Durable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Replaces files that operators edit. All are written beside their places first, under hidden
 * names, so that a disk that is full or a folder that is read-only is met before any of them is
 * replaced.
 */
final class EditedFilesWriter {
  private final Home home;

  /** Where each stands until it takes its place. */
  private final Map<Path, Path> staged = new LinkedHashMap<>();

  EditedFilesWriter(Home home) {
    this.home = home.edited();
  }

  /** Nothing is left of them where one cannot be written. */
  void stage(FileSet files, Collection<String> names) throws IOException {
    try {
      for (String name : names) {
        stage(home.resolve(name), files.bytes(name).orElseThrow());
      }
    } catch (IOException e) {
      drop();
      throw e;
    }
  }

  /** The place that a link leads to is written, not the link. */
  private void stage(Path file, byte[] bytes) throws IOException {
    Path real = Files.exists(file) ? file.toRealPath() : file;
    Durable.makeFolder(Durable.folderOf(real));
    Path aside = real.resolveSibling("." + real.getFileName() + ".rollback");
    staged.put(aside, real);
    Files.deleteIfExists(aside);
    if (Files.exists(real)) {
      Files.copy(real, aside, StandardCopyOption.COPY_ATTRIBUTES);
    }
    try (OutputStream out =
        Files.newOutputStream(
            aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
      out.write(bytes);
    }
    Durable.sync(aside);
  }

  void drop() throws IOException {
    for (Path aside : staged.keySet()) {
      Files.deleteIfExists(aside);
    }
    staged.clear();
  }

  /** Each takes its place in one step; all of them, within milliseconds. */
  void replace(Collection<String> deleted) throws IOException {
    Set<Path> folders = new HashSet<>();
    for (Map.Entry<Path, Path> one : staged.entrySet()) {
      Files.move(
          one.getKey(),
          one.getValue(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      folders.add(Durable.folderOf(one.getValue()));
    }
    for (String name : deleted) {
      Path file = home.resolve(name);
      if (Files.deleteIfExists(file)) {
        folders.add(Durable.folderOf(file));
      }
    }
    staged.clear();
    for (Path folder : folders) {
      Durable.sync(folder);
    }
  }
}
