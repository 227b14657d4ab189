package io.chapar.config;

import io.chapar.article.Digest;
import io.chapar.article.Durable;
import io.chapar.article.FileTrouble;
import io.chapar.article.Private;
import io.chapar.article.TemporaryFailure;
import io.chapar.article.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the set that was last good and ran, in {@code good/} of a node's data folder, for a
 * start that finds refused what operators have written; and of the one that the node was started
 * with, as parts of an edit wait for a start, which they may not survive. A copy's folder has the
 * digest of its files as its name: one that was cut short or changed is none.
 */
public final class KeptSet {
  private final Home home;
  private final Path good;
  private @Nullable Path started;

  /**
   * @param data the folder of a node's own files
   */
  public KeptSet(Home home, Path data) {
    this.home = home;
    this.good = data.resolve("good");
  }

  /**
   * Takes the place of the one before, whole or not at all. The first, with which the node was
   * started, stays beside it, and what the home itself has as its set: a kamelet may be wanted from
   * it yet.
   *
   * @param texts of all its files, by the names that messages give them
   * @throws TemporaryFailure when it cannot be written
   */
  public void keep(Map<String, String> texts) {
    Map<Path, String> files = new TreeMap<>();
    texts.forEach((name, text) -> files.put(home.place(home.resolve(name)), text));
    Path kept = good.resolve(digest(files));
    try {
      if (!isWhole(kept)) {
        write(files, kept);
      }
      started = started == null ? kept : started;
      Set<Path> stay = Set.copyOf(List.of(kept, started, home.set()));
      for (Path other : folders()) {
        if (!stay.contains(other)) {
          delete(other);
        }
      }
    } catch (IOException e) {
      throw new TemporaryFailure(
          "what runs cannot be kept for the next start (" + FileTrouble.of(e) + "): " + good, e);
    }
  }

  /** The home with each set that is kept and whole, the latest first. */
  public List<Home> homes() {
    try {
      return folders().stream()
          .filter(this::isWhole)
          .sorted(Comparator.comparing(folder -> -folder.toFile().lastModified()))
          .map(home::withSet)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private List<Path> folders() throws IOException {
    if (!Files.isDirectory(good)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(good)) {
      return all.toList();
    }
  }

  /** For the node's user alone: the file of knobs may hold what others may not read. */
  private void write(Map<Path, String> files, Path kept) throws IOException {
    Private.makeFolder(good);
    Path aside = Files.createTempDirectory(good, "writing-");
    try {
      for (Map.Entry<Path, String> file : files.entrySet()) {
        write(aside.resolve(file.getKey()), file.getValue());
      }
      delete(kept);
      Durable.replace(aside, kept);
    } catch (IOException e) {
      delete(aside);
      throw e;
    }
  }

  private static void write(Path file, String text) throws IOException {
    Private.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private boolean isWhole(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      Map<Path, String> files = new TreeMap<>();
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file), WholeFile.text(file));
      }
      return folder.endsWith(digest(files));
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  /**
   * With the home's own name: what ran in another home on the same data folder is not this one's.
   */
  private String digest(Map<Path, String> files) {
    String all =
        files.entrySet().stream()
            .map(file -> file.getKey() + "\0" + file.getValue() + "\0")
            .collect(Collectors.joining());
    return Digest.of(home.folder() + "\0" + all).substring(0, 16);
  }

  private static void delete(Path folder) throws IOException {
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
