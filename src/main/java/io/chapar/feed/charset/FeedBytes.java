package io.chapar.feed.charset;

import io.chapar.file.Gzip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.ZipException;

/** The bytes of a feed within bounds. */
public final class FeedBytes {
  /** Of the unpacked document; of a longer one the items up to there are read. */
  static final int MOST = 10 * 1024 * 1024;

  private FeedBytes() {}

  /** Unpacks gzip that nobody asked for (RFC 1952), as far as it goes. */
  public static byte[] unpacked(byte[] bytes) {
    byte[] plain = Gzip.isOf(bytes) ? gunzip(bytes) : bytes;
    return plain.length > MOST ? Arrays.copyOf(plain, MOST) : plain;
  }

  private static byte[] gunzip(byte[] bytes) {
    ByteArrayOutputStream plain =
        new ByteArrayOutputStream((int) Math.min(4L * bytes.length, MOST));
    try {
      Gzip.unpack(bytes, new Beginning(plain));
    } catch (ZipException truncated) {
      return plain.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return plain.toByteArray();
  }

  /** Takes no more once there is enough. */
  private static final class Beginning extends OutputStream {
    private final ByteArrayOutputStream plain;

    Beginning(ByteArrayOutputStream plain) {
      this.plain = plain;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      if (plain.size() >= MOST) {
        throw new ZipException("enough of it is unpacked");
      }
      plain.write(bytes, from, count);
    }
  }
}
