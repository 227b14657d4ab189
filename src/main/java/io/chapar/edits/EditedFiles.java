package io.chapar.edits;

import io.chapar.article.TemporaryFailure;
import io.chapar.config.KeywordFiles;
import io.chapar.config.file.Home;
import io.chapar.file.FileTrouble;
import io.chapar.file.OpenFiles;
import io.chapar.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files that operators edit: routes, kamelets, settings, site profiles, keywords and the watch
 * list. What editors put beside them while they save has other names: hidden, or with another
 * ending.
 */
public final class EditedFiles {
  /** What a file holds that cannot be read, before its stamp: another such file is another edit. */
  private static final String UNREADABLE = "\0";

  private final Home home;
  private final Path feeds;

  public EditedFiles(Home home, Path feeds) {
    this.home = home;
    this.feeds = feeds;
  }

  /**
   * What changes whenever a file is written, moved or deleted, or may be read at last, by the
   * file's name.
   */
  public Map<String, String> stamps() {
    return each(EditedFiles::stamp);
  }

  /** What they hold, by the file's name. */
  public Map<String, String> texts() {
    return each(EditedFiles::text);
  }

  /**
   * The bytes of those that can be read.
   *
   * @throws TemporaryFailure when none can be opened for now
   */
  public FileSet contents() {
    Map<String, byte[]> all = new TreeMap<>();
    files().forEach((name, file) -> bytes(file).ifPresent(bytes -> all.put(name, bytes)));
    return FileSet.of(all);
  }

  private static Optional<byte[]> bytes(Path file) {
    try {
      return Optional.of(WholeFile.bytes(file));
    } catch (IOException e) {
      requireNoShortage(e);
      return Optional.empty();
    }
  }

  private Map<String, String> each(Function<Path, String> read) {
    Map<String, String> all = new TreeMap<>();
    files().forEach((name, file) -> all.put(name, read.apply(file)));
    return all;
  }

  /** By the name that messages give them. */
  private Map<String, Path> files() {
    Map<String, Path> all = new TreeMap<>();
    if (Files.exists(home.properties())) {
      all.put(home.name(home.properties()), home.properties());
    }
    if (Files.exists(home.read(feeds))) {
      all.put(home.name(feeds), home.read(feeds));
    }
    Stream.of(home.routes(), home.routes().resolve("kamelets"), home.sites())
        .flatMap(folder -> list(folder, EditedFiles::isOurs))
        .forEach(file -> all.put(home.name(file), file));
    list(home.keywords(), KeywordFiles::isOurs).forEach(file -> all.put(home.name(file), file));
    return all;
  }

  private static Stream<Path> list(Path folder, Predicate<Path> isOurs) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(isOurs).toList().stream();
    } catch (IOException e) {
      requireNoShortage(e);
      return Stream.empty();
    }
  }

  /** What cannot be opened for now is no edit. */
  private static void requireNoShortage(IOException trouble) {
    if (OpenFiles.isShortage(trouble.getMessage())) {
      throw new TemporaryFailure("the files wait (" + FileTrouble.of(trouble) + ")", trouble);
    }
  }

  private static boolean isOurs(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
  }

  private static String stamp(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      long written = now.lastModifiedTime().to(TimeUnit.NANOSECONDS);
      return written + " " + now.size() + " " + now.fileKey() + " " + Files.isReadable(file);
    } catch (IOException e) {
      return UNREADABLE;
    }
  }

  private static String text(Path file) {
    try {
      return WholeFile.text(file);
    } catch (IOException e) {
      requireNoShortage(e);
      return UNREADABLE + stamp(file);
    }
  }
}
