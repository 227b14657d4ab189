package io.chapar.config.file;

import io.chapar.file.FileTrouble;
import io.chapar.file.WholeFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads the files that operators write. */
final class TextFile {
  private TextFile() {}

  /**
   * @throws InvalidConfiguration when it cannot be read, or is not UTF-8
   */
  static String read(Home home, Path file) {
    try {
      return WholeFile.text(file);
    } catch (IOException e) {
      throw new InvalidConfiguration(
          List.of(
              new Fault(
                  home.name(file), 0, "cannot be read (" + FileTrouble.of(e) + "); " + right(e))));
    }
  }

  private static String right(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "put it there, or name another with --home";
    }
    return failure instanceof CharacterCodingException
        ? "save it as UTF-8"
        : "put a file there that Chapar may read";
  }
}
