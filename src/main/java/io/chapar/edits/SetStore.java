package io.chapar.edits;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.config.file.Home;
import io.chapar.file.Durable;
import io.chapar.file.FileTrouble;
import io.chapar.file.WholeFile;
import io.chapar.text.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sets that a node keeps in its data folder: in {@code good/} the last hundred that were good
 * and ran, and in {@code set-aside/} the last hundred that did not run, because a check refused
 * them or a rollback replaced them. A set that was changed or cut short since is none.
 */
public final class SetStore {
  private static final int MOST = 100;

  private final Home home;
  private final int most;
  private final SetFolder good;
  private final SetFolder aside;
  private @Nullable Path started;

  /**
   * @param data the folder of a node's own files
   */
  public SetStore(Home home, Path data) {
    this(home, data, MOST);
  }

  SetStore(Home home, Path data, int most) {
    this.home = home;
    this.most = most;
    this.good = new SetFolder(data.resolve("good"), home);
    this.aside = new SetFolder(data.resolve("set-aside"), home);
  }

  /**
   * Keeps what runs. The first, with which the node was started, stays for as long as the node
   * runs, and so does the one that the home itself has as its set: a kamelet may be wanted from it
   * yet.
   *
   * @param texts of all its files, by the names that messages give them
   * @throws TemporaryFailure when it cannot be written
   */
  public void keep(Map<String, String> texts) {
    FileSet set = FileSet.ofTexts(texts);
    try {
      new FormerSets(good, home).takeOver();
      good.keep(set, started == null, newest(good));
      if (started == null) {
        started = good.folderOf(set);
        good.forgetOtherStarts(started);
      }
      good.prune(most, List.of(good.folderOf(set), started, home.set()));
    } catch (IOException e) {
      throw new TemporaryFailure(
          "what runs cannot be kept for the next start (" + FileTrouble.of(e) + "): " + good.path(),
          e);
    }
  }

  /**
   * Keeps what does not run.
   *
   * @return its folder; that of the good set where it is one
   * @throws TemporaryFailure when it cannot be written
   */
  public Path setAside(FileSet set) {
    Optional<StoredSet> same = good().stream().filter(one -> isOf(one, set)).findFirst();
    if (same.filter(good::isWhole).isPresent()) {
      return same.get().folder();
    }
    try {
      aside.keep(set, false, Stream.concat(newest(good).stream(), newest(aside).stream()).toList());
      aside.prune(most, List.of(aside.folderOf(set)));
      return aside.folderOf(set);
    } catch (IOException e) {
      throw new TemporaryFailure(
          "the edited files cannot be kept (" + FileTrouble.of(e) + "): " + aside.path(), e);
    }
  }

  private static boolean isOf(StoredSet stored, FileSet set) {
    return stored.note().digest().equals(set.digest());
  }

  private static List<StoredSet> newest(SetFolder sets) {
    return sets.all().stream().limit(1).toList();
  }

  /** The sets of this home that were good and ran, the last that began to run first. */
  public List<StoredSet> good() {
    new FormerSets(good, home).takeOver();
    return good.all().stream().filter(this::isOfThisHome).toList();
  }

  private boolean isOfThisHome(StoredSet set) {
    return set.note().home().equals(home.folder().toString());
  }

  /** The set that runs, or ran last; empty before any was kept. */
  public Optional<StoredSet> running() {
    return good().stream().findFirst();
  }

  /** Those that were good first. */
  public Optional<StoredSet> find(String name) {
    return Stream.concat(good().stream(), aside.all().stream().filter(this::isOfThisHome))
        .filter(set -> set.name().equals(name))
        .findFirst();
  }

  /**
   * The files of a set.
   *
   * @throws PermanentFailure when they are not those that were kept
   */
  public FileSet read(StoredSet set) {
    try {
      FileSet files = good.read(set);
      if (files.digest().equals(set.note().digest())) {
        return files;
      }
      throw new PermanentFailure(
          "set "
              + set.name()
              + " is damaged; its files are not those that were kept: "
              + set.folder());
    } catch (IOException e) {
      throw new PermanentFailure(
          "set " + set.name() + " cannot be read (" + FileTrouble.of(e) + "): " + set.folder(), e);
    }
  }

  /**
   * The home with each set that a start may fall back on: the last good one, and the one with which
   * the node was started, as parts of an edit wait for a start, which they may not survive.
   */
  public List<Home> homes() {
    List<StoredSet> all = good();
    return Stream.concat(
            all.stream().limit(1), all.stream().skip(1).filter(set -> set.note().started()))
        .filter(good::isWhole)
        .map(set -> home.withSet(set.folder()))
        .toList();
  }

  /**
   * Sets as earlier versions kept them: in a folder with sixteen digits of a digest that also has
   * the path of the home folder, and without a note.
   */
  private static final class FormerSets {
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
}
