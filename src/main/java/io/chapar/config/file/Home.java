package io.chapar.config.file;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that holds {@code config/} and {@code routes/}, and by default all that is written.
 *
 * @param set the folder from which routes, settings, site profiles and the watch list are read:
 *     itself, or a copy of them. Secrets are read from the home folder all the same, and paths are
 *     relative to it
 */
public record Home(Path folder, Path set) {

  public Home {
    folder = absolute(folder);
    set = absolute(set);
  }

  public Home(Path folder) {
    this(folder, folder);
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** The same with the copy of its set in another folder. */
  public Home withSet(Path copy) {
    return new Home(folder, copy);
  }

  /** The same with the set that operators edit. */
  public Home edited() {
    return new Home(folder);
  }

  public boolean isEdited() {
    return set.equals(folder);
  }

  public Path resolve(String relative) {
    return folder.resolve(relative);
  }

  /** As messages name a file of it, in whichever set. */
  public String name(Path file) {
    Path absolute = absolute(file);
    Path top = absolute.startsWith(set) ? set : folder;
    return absolute.startsWith(top) ? top.relativize(absolute).toString() : absolute.toString();
  }

  /** The place that a file has in any set, relative to the folder of the set. */
  public Path place(Path file) {
    Path absolute = absolute(file);
    return absolute.startsWith(folder)
        ? folder.relativize(absolute)
        : Path.of("outside").resolve(absolute.getRoot().relativize(absolute));
  }

  /** Where the set has its copy of a file; the file itself where it has none. */
  public Path read(Path file) {
    Path copy = set.resolve(place(file));
    return Files.exists(copy) ? copy : file;
  }

  public Path properties() {
    return set.resolve("config/application.properties");
  }

  public Path sites() {
    return set.resolve("config/sites");
  }

  public Path keywords() {
    return set.resolve("config/keywords");
  }

  public Path routes() {
    return set.resolve("routes");
  }
}
