package io.chapar.edits;

import io.chapar.config.file.Home;
import io.chapar.file.Durable;
import io.chapar.file.WholeFile;
import io.chapar.text.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sets as earlier versions kept them: in a folder with sixteen digits of a digest that also has the
 * path of the home folder, and without a note.
 */
final class FormerSets {
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{16}");

  private final SetFolder sets;
  private final Home home;

  FormerSets(SetFolder sets, Home home) {
    this.sets = sets;
    this.home = home.edited();
  }

  /** Gives each that is whole and of this home the name that it has now, and a note. */
  void takeOver() {
    try {
      for (Path former : former()) {
        takeOver(former);
      }
    } catch (IOException | UncheckedIOException e) {
      // It stays as it is, and is asked for again.
    }
  }

  private List<Path> former() throws IOException {
    if (!Files.isDirectory(sets.path())) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(sets.path())) {
      return all.filter(one -> NAME.matcher(one.getFileName().toString()).matches()).toList();
    }
  }

  private void takeOver(Path former) throws IOException {
    Map<Path, String> files = texts(former);
    if (!former.endsWith(formerDigest(files))) {
      return;
    }
    Map<String, String> named = new TreeMap<>();
    files.forEach((place, text) -> named.put(name(place), text));
    FileSet set = FileSet.ofTexts(named);
    SetFolder.note(
        former,
        new StoredSet.Note(
            set.digest(),
            home.folder().toString(),
            Files.getLastModifiedTime(former).toInstant(),
            true,
            List.copyOf(set.files())));
    SetFolder.delete(sets.folderOf(set));
    Durable.replace(former, sets.folderOf(set));
  }

  private static Map<Path, String> texts(Path folder) throws IOException {
    Map<Path, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().startsWith(".set.json")) {
          texts.put(folder.relativize(file), WholeFile.text(file));
        }
      }
    }
    return texts;
  }

  private String name(Path place) {
    return place.startsWith("outside")
        ? home.folder().getRoot().resolve(Path.of("outside").relativize(place)).toString()
        : place.toString();
  }

  private String formerDigest(Map<Path, String> files) {
    String all =
        files.entrySet().stream()
            .map(file -> file.getKey() + "\0" + file.getValue() + "\0")
            .collect(Collectors.joining());
    return Digest.of(home.folder() + "\0" + all).substring(0, 16);
  }
}
