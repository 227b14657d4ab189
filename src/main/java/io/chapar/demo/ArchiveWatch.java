package io.chapar.demo;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for new files in the archive's folder. */
final class ArchiveWatch {
  private final Path folder;
  private final Arrivals arrivals;
  private final Set<Path> known = new HashSet<>();

  ArchiveWatch(Path folder, Arrivals arrivals) {
    this.folder = folder;
    this.arrivals = arrivals;
  }

  void look() throws IOException {
    if (Files.isDirectory(folder)) {
      for (Path day : list(folder)) {
        for (Path file : list(day)) {
          look(file);
        }
      }
    }
  }

  private void look(Path file) throws IOException {
    if (isRecord(file) && known.add(file)) {
      arrivals.add(Subscriber.ARCHIVE, Bodies.record(Files.readAllBytes(file)));
    }
  }

  /** Names alone: of what is being written the attributes could not be read a moment later. */
  private static List<Path> list(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      all.forEach(files::add);
    }
    Collections.sort(files);
    return files;
  }

  /** Complete ones; what is being written has a name that begins with a dot. */
  private static boolean isRecord(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".json") && !name.startsWith(".");
  }
}
