package io.chapar.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
      for (Path file : files()) {
        if (known.add(file)) {
          arrivals.add(Subscriber.ARCHIVE, Bodies.record(Files.readAllBytes(file)));
        }
      }
    }
  }

  /** Complete ones; what is being written has a name that begins with a dot. */
  private List<Path> files() throws IOException {
    try (Stream<Path> files =
        Files.find(folder, 8, (file, attributes) -> attributes.isRegularFile())) {
      return files.filter(ArchiveWatch::isRecord).sorted().toList();
    }
  }

  private static boolean isRecord(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".json") && !name.startsWith(".");
  }
}
