package io.chapar.deliver;

import io.chapar.article.ReportVersion;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

  /**
   * What goes into a file of its own. The header {@code CamelFileName} is {@code
   * <day>/<id>-v<version>-<generation>} and the ending, the day in UTC on which the ledger took the
   * version: the same for each repeat, and nothing that a feed says is in it. A version of no
   * generation has none in its name.
   */
  public static Envelope file(
      ReportVersion version, String ending, String contentType, byte[] body) {
    LocalDate day = LocalDate.ofInstant(version.recordedAt(), ZoneOffset.UTC);
    String generation = version.generation().isEmpty() ? "" : "-" + version.generation();
    String name = day + "/" + version.id() + "-v" + version.version() + generation + ending;
    return new Envelope(body, contentType, Map.of("CamelFileName", name));
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
