package io.chapar.edits;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.chapar.config.file.Home;
import io.chapar.file.Durable;
import io.chapar.file.Private;
import io.chapar.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sets of files, each in a folder that has its name, for the node's user alone. A file that a set
 * shares with another one is stored once, as a hard link, where the file system has links.
 */
final class SetFolder {
  /** Beside the files of a set. Hidden, so that nobody takes it for one of them. */
  private static final String NOTE = ".set.json";

  private static final String HALF_WRITTEN = "writing-";

  /** Another process may be writing what is younger. */
  private static final Duration ABANDONED = Duration.ofMinutes(1);

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private final Path folder;
  private final Home home;

  SetFolder(Path folder, Home home) {
    this.folder = folder;
    this.home = home.edited();
  }

  Path path() {
    return folder;
  }

  Path folderOf(FileSet set) {
    return folder.resolve(set.name());
  }

  /** Those that are noted, the newest first; whether their files are whole is not looked at. */
  List<StoredSet> all() {
    try {
      return folders().stream()
          .flatMap(one -> noted(one).stream())
          .sorted(Comparator.comparing(StoredSet::at).reversed())
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private List<Path> folders() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  private static Optional<StoredSet> noted(Path one) {
    try {
      Path note = one.resolve(NOTE);
      return Files.exists(note)
          ? Optional.of(
              new StoredSet(one, JSON.readValue(WholeFile.bytes(note), StoredSet.Note.class)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What a set holds now; it may have been changed since it was kept. */
  FileSet read(StoredSet set) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    for (String name : set.note().files()) {
      Path file = set.folder().resolve(place(name));
      if (Files.exists(file)) {
        files.put(name, WholeFile.bytes(file));
      }
    }
    return FileSet.of(files);
  }

  boolean isWhole(StoredSet set) {
    try {
      return read(set).digest().equals(set.note().digest());
    } catch (IOException e) {
      return false;
    }
  }

  private Path place(String name) {
    return home.place(home.resolve(name));
  }

  /**
   * Takes the place of what had its name, whole or not at all.
   *
   * @param others whose files it may share
   */
  void keep(FileSet files, boolean started, List<StoredSet> others) throws IOException {
    Path kept = folderOf(files);
    Optional<StoredSet> before = noted(kept).filter(this::isWhole);
    StoredSet.Note note = note(files, started || before.stream().anyMatch(s -> s.note().started()));
    if (before.isPresent()) {
      note(kept, note);
      return;
    }
    Private.makeFolder(folder);
    Path aside = Files.createTempDirectory(folder, HALF_WRITTEN);
    try {
      for (String name : files.files()) {
        write(aside.resolve(place(name)), files.bytes(name).orElseThrow(), name, others);
      }
      note(aside, note);
      delete(kept);
      Durable.replace(aside, kept);
    } catch (IOException e) {
      delete(aside);
      throw e;
    }
  }

  /** A node was started with this set, and the ones before have ended. */
  void forgetOtherStarts(Path last) throws IOException {
    for (StoredSet set : all()) {
      if (set.note().started() && !set.folder().equals(last)) {
        note(set.folder(), set.note().withoutStart());
      }
    }
  }

  /** Never before that of another set: a clock may be set back. */
  private StoredSet.Note note(FileSet files, boolean started) {
    Instant now = Instant.now();
    Instant at =
        all().stream()
            .findFirst()
            .map(newest -> newest.at().plusMillis(1))
            .filter(now::isBefore)
            .orElse(now);
    return new StoredSet.Note(
        files.digest(), home.folder().toString(), at, started, List.copyOf(files.files()));
  }

  static void note(Path set, StoredSet.Note note) throws IOException {
    Private.write(set.resolve(NOTE), JSON.writeValueAsBytes(note));
  }

  private void write(Path file, byte[] bytes, String name, List<StoredSet> others)
      throws IOException {
    Private.makeFolder(Durable.folderOf(file));
    if (!isLinked(file, bytes, name, others)) {
      Private.write(file, bytes);
    }
  }

  private boolean isLinked(Path file, byte[] bytes, String name, List<StoredSet> others) {
    for (StoredSet other : others) {
      Path same = other.folder().resolve(place(name));
      try {
        if (Files.exists(same) && Arrays.equals(WholeFile.bytes(same), bytes)) {
          Files.createLink(file, same);
          Durable.sync(Durable.folderOf(file));
          return true;
        }
      } catch (IOException | UnsupportedOperationException e) {
        // It is written instead.
      }
    }
    return false;
  }

  /** Deletes all but the newest, and what was left half written. */
  void prune(int most, List<Path> stay) throws IOException {
    List<Path> kept = new ArrayList<>(all().stream().limit(most).map(StoredSet::folder).toList());
    kept.addAll(stay);
    for (Path other : folders()) {
      if (!kept.contains(other) && !mayBeInWork(other)) {
        delete(other);
      }
    }
  }

  private static boolean mayBeInWork(Path one) throws IOException {
    return one.getFileName().toString().startsWith(HALF_WRITTEN)
        && Files.getLastModifiedTime(one).toInstant().isAfter(Instant.now().minus(ABANDONED));
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
