package io.chapar.fetch.body;

import io.chapar.fetch.body.ByteBudget.TooLarge;
import io.chapar.file.PiecewiseArrays;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What has come of a large body so far, on disk. Its file has lost its name before the first byte
 * is in it, so that nothing of it is left even where the process is killed.
 */
final class Spool implements Closeable {
  private static final int CHUNK = 64 * 1024;

  private final FileChannel file;

  Spool(Path folder) throws IOException {
    this.file =
        FileChannel.open(
            Files.createTempFile(folder, "large-", ""),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  /**
   * All that comes.
   *
   * @throws TooLarge when it is more than {@code bound}
   */
  void take(byte[] begun, InputStream rest, int bound) throws IOException {
    for (byte[] some = begun; some.length > 0; some = rest.readNBytes(CHUNK)) {
      if (size() + some.length > bound) {
        throw new TooLarge("body", bound);
      }
      write(ByteBuffer.wrap(some));
    }
  }

  private void write(ByteBuffer some) throws IOException {
    while (some.hasRemaining()) {
      file.write(some);
    }
  }

  int size() throws IOException {
    return (int) file.size();
  }

  byte[] bytes() throws IOException {
    byte[] all = new byte[size()];
    PiecewiseArrays.read(file.position(0), all);
    return all;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
