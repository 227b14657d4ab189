package io.chapar.file;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads and writes large arrays in pieces. The JDK copies what passes a file or a socket into
 * memory outside the heap, in a buffer of the size of the call that each thread keeps.
 */
public final class PiecewiseArrays {
  private static final int PIECE = 64 * 1024;

  private PiecewiseArrays() {}

  /**
   * @param most bytes that are read, also where there are more
   */
  public static byte[] read(InputStream in, int most) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] piece = new byte[Math.min(most, PIECE)];
    int read = 0;
    while (read >= 0 && all.size() < most) {
      read = in.read(piece, 0, Math.min(piece.length, most - all.size()));
      all.write(piece, 0, Math.max(0, read));
    }
    return all.toByteArray();
  }

  /** All of a file that is ours, and no larger than what was written. */
  public static byte[] read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, Integer.MAX_VALUE);
    }
  }

  /**
   * Fills the array.
   *
   * @throws EOFException when the channel has less
   */
  public static void read(ReadableByteChannel from, byte[] all) throws IOException {
    for (int at = 0, read; at < all.length; at += read) {
      read = from.read(ByteBuffer.wrap(all, at, Math.min(PIECE, all.length - at)));
      if (read < 0) {
        throw new EOFException("it ends after " + at + " of " + all.length + " bytes");
      }
    }
  }

  public static void write(OutputStream out, byte[] all) throws IOException {
    for (int at = 0; at < all.length; at += PIECE) {
      out.write(all, at, Math.min(PIECE, all.length - at));
    }
  }
}
