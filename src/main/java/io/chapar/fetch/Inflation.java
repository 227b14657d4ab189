package io.chapar.fetch;

import io.chapar.fetch.ByteBudget.Room;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates a part of a byte array into an output that has a bound (RFC 1950, RFC 1951). */
final class Inflation {
  private static final int ZLIB_METHOD = 8;

  private Inflation() {}

  /** A body in the coding "deflate": zlib as the standard says, or bare as some servers send it. */
  static byte[] deflate(byte[] body, Room room) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (body.length > 0) {
      inflate(body, 0, !hasZlibHead(body), out, room);
    }
    return out.toByteArray();
  }

  /** Where the deflated part ends. */
  static int inflate(byte[] body, int from, boolean bare, ByteArrayOutputStream out, Room room)
      throws IOException {
    Inflater inflater = new Inflater(bare);
    try {
      inflater.setInput(body, from, body.length - from);
      drain(inflater, out, room);
      return body.length - inflater.getRemaining();
    } catch (DataFormatException e) {
      throw new BrokenCoding("compressed body is broken");
    } finally {
      inflater.end();
    }
  }

  private static void drain(Inflater inflater, ByteArrayOutputStream out, Room room)
      throws DataFormatException, IOException {
    byte[] buffer = new byte[8192];
    while (!inflater.finished()) {
      int count = inflater.inflate(buffer);
      if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
        throw new BrokenCoding("compressed body ends early");
      }
      room.need(out.size() + count);
      out.write(buffer, 0, count);
      if (out.size() > room.bound()) {
        throw new TooLarge("decoded body", room.bound());
      }
    }
  }

  private static boolean hasZlibHead(byte[] body) {
    int first = body[0] & 0xFF;
    int second = body.length > 1 ? body[1] & 0xFF : 0;
    return (first & 0x0F) == ZLIB_METHOD && (first * 256 + second) % 31 == 0;
  }
}
