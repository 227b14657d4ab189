package io.chapar.config;

import io.chapar.config.file.Fault;
import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.file.FileTrouble;
import io.chapar.keywords.Phrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code config/keywords/NAME.txt}, a file for each list of phrases. */
public final class KeywordFiles {
  static final String SUFFIX = ".txt";

  private static final int MOST_FILES = 200;
  private static final String NAME = "[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}_-]{0,59}";

  private KeywordFiles() {}

  /**
   * @return the phrases of each list by its name; none where there is no such folder
   * @throws InvalidConfiguration with all their faults
   */
  public static Map<String, List<Phrase>> read(Home home) {
    Map<String, List<Phrase>> lists = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    for (Path file : files(home.keywords())) {
      String name = name(file);
      KeywordFile read = KeywordFile.read(home.name(file), name, file);
      lists.put(name, read.phrases());
      faults.addAll(read.faults());
      if (!isName(name)) {
        faults.add(
            new Fault(
                home.name(file), 0, "has no name for a route; take letters, digits, - and _"));
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidConfiguration(faults);
    }
    return lists;
  }

  /**
   * One list, whatever is wrong with the others.
   *
   * @return empty where there is none of this name
   * @throws InvalidConfiguration with all its faults
   */
  public static Optional<List<Phrase>> read(Home home, String name) {
    return files(home.keywords()).stream()
        .filter(file -> name(file).equals(name))
        .findFirst()
        .map(file -> KeywordFile.read(home.name(file), name, file))
        .map(KeywordFiles::good);
  }

  private static List<Phrase> good(KeywordFile list) {
    if (!list.faults().isEmpty()) {
      throw new InvalidConfiguration(list.faults());
    }
    return list.phrases();
  }

  /** The names of the lists, whatever is in them. */
  public static List<String> names(Home home) {
    return files(home.keywords()).stream().map(KeywordFiles::name).toList();
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.txt$", "");
  }

  /** Whether a list may be called so. */
  public static boolean isName(String text) {
    return text.matches(NAME);
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files = all.filter(KeywordFiles::isOurs).sorted().limit(MOST_FILES + 1L).toList();
      if (files.size() > MOST_FILES) {
        throw invalid("holds more than " + MOST_FILES + " files; put several groups in one");
      }
      return files;
    } catch (IOException e) {
      throw invalid("cannot be read (" + FileTrouble.of(e) + "); it is a folder");
    }
  }

  /** Whether a file of the folder is a list: not what editors put beside it. */
  public static boolean isOurs(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(SUFFIX) && !name.startsWith(".");
  }

  private static InvalidConfiguration invalid(String message) {
    return new InvalidConfiguration(List.of(new Fault("config/keywords", 0, message)));
  }
}
