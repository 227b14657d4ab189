package io.chapar.cli.batch;

import io.chapar.article.PermanentFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, as bytes: what parses them decodes them too. */
final class ByteLines {
  /** A page of 50 MB fits in, escaped. */
  private static final int MOST = 128 << 20;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;

  ByteLines(InputStream in) {
    this.in = in;
  }

  /**
   * The next line without its end; null behind the last.
   *
   * @throws PermanentFailure when it does not end within 128 MB
   */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    boolean any = false;
    while (from < to || fill()) {
      any = true;
      int end = endOfLine();
      if (line.size() + end - from > MOST) {
        throw new PermanentFailure("a line is longer than 128 MB: standard input");
      }
      line.write(buffer, from, end - from);
      from = end + 1;
      if (end < to) {
        break;
      }
    }
    return any ? line.toByteArray() : null;
  }

  /** Whether more can be read without waiting. */
  boolean isReady() throws IOException {
    return from < to || in.available() > 0;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer, 0, buffer.length));
    return to > 0;
  }

  /** The end of what was read when the line goes on behind it. */
  private int endOfLine() {
    int end = from;
    while (end < to && buffer[end] != '\n') {
      end++;
    }
    return end;
  }
}
