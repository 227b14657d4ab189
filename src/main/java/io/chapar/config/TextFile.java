package io.chapar.config;

import io.chapar.article.FileTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads the files that operators write, which are small. */
public final class TextFile {
  private static final int MOST_BYTES = 10_000_000;

  private TextFile() {}

  /**
   * @throws IOException when it cannot be read, or is larger than such files are
   */
  public static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException("it is larger than " + MOST_BYTES / 1_000_000 + " MB");
      }
      return bytes;
    }
  }

  /**
   * @throws IOException when it cannot be read, is larger than such files are, or is not UTF-8
   */
  public static String read(Path file) throws IOException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(file))).toString();
  }

  /**
   * @throws InvalidConfiguration when it cannot be read, or is not UTF-8
   */
  static String read(Home home, Path file) {
    try {
      return read(file);
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
        : "it is a file that Chapar may read";
  }
}
