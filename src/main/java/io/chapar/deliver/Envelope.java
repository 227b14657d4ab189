package io.chapar.deliver;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes out, for any transport.
 *
 * @param contentType media type of the body
 * @param headers all that the receiver gets beside it; nothing else leaves
 */
public record Envelope(byte[] body, String contentType, Map<String, String> headers) {

  public Envelope {
    body = body.clone();
    headers = Map.copyOf(headers);
  }

  @Override
  public byte[] body() {
    return body.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Envelope that
        && Arrays.equals(body, that.body)
        && contentType.equals(that.contentType)
        && headers.equals(that.headers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(body) * 31 + headers.hashCode();
  }
}
