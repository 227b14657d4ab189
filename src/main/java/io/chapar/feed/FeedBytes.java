package io.chapar.feed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a feed within bounds. */
final class FeedBytes {
  /** Of the unpacked document; of a longer one the items up to there are read. */
  static final int MOST = 10 * 1024 * 1024;

  private FeedBytes() {}

  /** Unpacks gzip that nobody asked for (RFC 1952), as far as it goes. */
  static byte[] unpacked(byte[] bytes) {
    byte[] plain = isGzip(bytes) ? gunzip(bytes) : bytes;
    return plain.length > MOST ? Arrays.copyOf(plain, MOST) : plain;
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b && bytes[2] == 8;
  }

  private static byte[] gunzip(byte[] bytes) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length * 4);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] piece = new byte[8192];
      int length = in.read(piece);
      while (length > 0 && plain.size() < MOST) {
        plain.write(piece, 0, length);
        length = in.read(piece);
      }
    } catch (EOFException | ZipException truncated) {
      return plain.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return plain.toByteArray();
  }
}
