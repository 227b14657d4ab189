package io.chapar.split.page;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * Text in bytes, which are decoded where it is read: what a parser reads piece by piece is never a
 * string as a whole, which would take more time and room than to decode it.
 *
 * @param start of the text, behind a byte order mark
 */
public record EncodedText(byte[] bytes, int start, Charset charset) {
  /** Bytes that tell what a text is written in. */
  private static final int BEGINNING = 1600;

  /** Each call decodes it anew. */
  public String all() {
    return first(length());
  }

  /** At least the first 400 characters; a letter that is cut at the end is U+FFFD. */
  String beginning() {
    return first(Math.min(length(), BEGINNING));
  }

  private String first(int length) {
    return new String(bytes, start, length, charset);
  }

  public Reader reader() {
    return new InputStreamReader(new ByteArrayInputStream(bytes, start, length()), charset);
  }

  /** In bytes. */
  int length() {
    return bytes.length - start;
  }
}
