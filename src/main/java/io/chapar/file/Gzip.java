package io.chapar.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipException;

/**
 * The members of a gzip body (RFC 1952), one after the other. The JDK's own reader calls itself
 * once for each member, so that a body of many empty ones overflows the stack. Checksums are not
 * judged: the transport has its own, and servers are known to write wrong ones.
 */
public final class Gzip {
  private static final int HEAD = 10;
  private static final int TAIL = 8;
  private static final int HAS_HEAD_CHECKSUM = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;

  private final byte[] body;
  private int position;

  private Gzip(byte[] body, int position) {
    this.body = body;
    this.position = position;
  }

  /** Whether it begins as a gzip body does. */
  public static boolean isOf(byte[] body) {
    return startsAt(body, 0);
  }

  /**
   * Writes the text of all members; what follows the last one is passed over.
   *
   * @throws ZipException when it is broken or cut short; what came before is written
   */
  public static void unpack(byte[] body, OutputStream out) throws IOException {
    int position = 0;
    while (startsAt(body, position)) {
      position = new Gzip(body, position).unpack(out);
    }
  }

  private static boolean startsAt(byte[] body, int at) {
    return at >= 0
        && at <= body.length - HEAD
        && (body[at] & 0xFF) == 0x1F
        && (body[at + 1] & 0xFF) == 0x8B
        && body[at + 2] == 8;
  }

  private int unpack(OutputStream out) throws IOException {
    int flags = body[position + 3];
    position += HEAD;
    skipIf(flags & HAS_EXTRA, this::skipExtra);
    skipIf(flags & HAS_NAME, this::skipText);
    skipIf(flags & HAS_COMMENT, this::skipText);
    skipIf(flags & HAS_HEAD_CHECKSUM, () -> position += 2);
    if (position >= body.length) {
      throw new ZipException("compressed body ends early");
    }
    return Inflation.inflate(body, position, true, out) + TAIL;
  }

  private static void skipIf(int flag, Runnable skip) {
    if (flag != 0) {
      skip.run();
    }
  }

  private void skipExtra() {
    if (position + 1 < body.length) {
      position += 2 + (body[position] & 0xFF) + ((body[position + 1] & 0xFF) << 8);
    }
  }

  private void skipText() {
    while (position < body.length && body[position] != 0) {
      position++;
    }
    position++;
  }
}
