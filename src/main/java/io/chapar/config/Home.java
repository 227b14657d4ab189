package io.chapar.config;

import java.nio.file.Path;

/**
 * The folder that holds {@code config/} and {@code routes/}, and by default all that is written.
 */
public record Home(Path folder) {

  public Home {
    folder = folder.toAbsolutePath().normalize();
  }

  public Path resolve(String relative) {
    return folder.resolve(relative);
  }

  /** As messages name a file of it. */
  public String name(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return absolute.startsWith(folder)
        ? folder.relativize(absolute).toString()
        : absolute.toString();
  }

  public Path properties() {
    return resolve("config/application.properties");
  }

  public Path sites() {
    return resolve("config/sites");
  }

  public Path routes() {
    return resolve("routes");
  }
}
