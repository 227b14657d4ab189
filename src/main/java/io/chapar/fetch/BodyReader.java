package io.chapar.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Reads bodies within their bound. A body that was read to its end gives its connection back. */
final class BodyReader {
  /** What is read of an unwanted body, so that its connection can be used again. */
  private static final int SMALL = 16 * 1024;

  private final int bound;
  private final ContentCodings codings;

  BodyReader(int bound) {
    this.bound = bound;
    this.codings = new ContentCodings(bound);
  }

  byte[] read(ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    return entity == null
        ? new byte[0]
        : codings.decode(bytes(entity), Fields.of(response).all(HttpHeaders.CONTENT_ENCODING));
  }

  /** Of a body that was asked for without a coding, so many bytes at the most. */
  byte[] beginning(ClassicHttpResponse response, int most) throws IOException {
    if (!Fields.of(response).all(HttpHeaders.CONTENT_ENCODING).isEmpty()) {
      byte[] whole = read(response);
      return whole.length > most ? Arrays.copyOf(whole, most) : whole;
    }
    HttpEntity entity = response.getEntity();
    return entity == null ? new byte[0] : entity.getContent().readNBytes(most);
  }

  void skip(@Nullable HttpEntity entity) {
    if (entity == null) {
      return;
    }
    try {
      entity.getContent().readNBytes(SMALL);
    } catch (IOException e) {
      // The status is known, and the caller ends the connection.
    }
  }

  private byte[] bytes(HttpEntity entity) throws IOException {
    if (entity.getContentLength() > bound) {
      throw new TooLarge("body", bound);
    }
    InputStream content = entity.getContent();
    byte[] bytes = content.readNBytes(bound);
    if (content.read() >= 0) {
      throw new TooLarge("body", bound);
    }
    return bytes;
  }
}
