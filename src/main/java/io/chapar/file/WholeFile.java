package io.chapar.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads files that people put before a node. A pipe or a device has no end, and a file without
 * bounds would take the memory of all else that the node does.
 */
public final class WholeFile {
  /** Some ten times what a watch list of 10,000 feeds holds. */
  public static final int MOST_BYTES = 10_000_000;

  private WholeFile() {}

  /**
   * @throws IOException also when it is no regular file, or larger than 10 MB
   */
  public static byte[] bytes(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw refused(file, Files.isDirectory(file) ? "Is a directory" : "it is a pipe or a device");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = PiecewiseArrays.read(in, MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw refused(file, "it is larger than 10 MB");
      }
      return bytes;
    }
  }

  /**
   * @throws IOException as {@link #bytes}, and when it is not UTF-8
   */
  public static String text(Path file) throws IOException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(file))).toString();
  }

  private static FileSystemException refused(Path file, String why) {
    return new FileSystemException(file.toString(), null, why);
  }
}
