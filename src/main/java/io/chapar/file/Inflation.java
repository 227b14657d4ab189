package io.chapar.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** Inflates a part of a byte array (RFC 1950, RFC 1951); its output sets the bounds. */
public final class Inflation {
  private static final int ZLIB_METHOD = 8;

  private Inflation() {}

  /** A body in the coding "deflate": zlib as the standard says, or bare as some servers send it. */
  public static void deflate(byte[] body, OutputStream out) throws IOException {
    if (body.length > 0) {
      inflate(body, 0, !hasZlibHead(body), out);
    }
  }

  /** Where the deflated part ends. */
  static int inflate(byte[] body, int from, boolean bare, OutputStream out) throws IOException {
    Inflater inflater = new Inflater(bare);
    try {
      inflater.setInput(body, from, body.length - from);
      drain(inflater, out);
      return body.length - inflater.getRemaining();
    } catch (DataFormatException e) {
      throw new ZipException("compressed body is broken");
    } finally {
      inflater.end();
    }
  }

  private static void drain(Inflater inflater, OutputStream out)
      throws DataFormatException, IOException {
    byte[] buffer = new byte[8192];
    while (!inflater.finished()) {
      int count = inflater.inflate(buffer);
      if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
        throw new ZipException("compressed body ends early");
      }
      out.write(buffer, 0, count);
    }
  }

  private static boolean hasZlibHead(byte[] body) {
    int first = body[0] & 0xFF;
    int second = body.length > 1 ? body[1] & 0xFF : 0;
    return (first & 0x0F) == ZLIB_METHOD && (first * 256 + second) % 31 == 0;
  }
}
