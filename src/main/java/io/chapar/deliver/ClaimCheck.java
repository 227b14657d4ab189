package io.chapar.deliver;

import io.chapar.article.ReportVersion;
import io.chapar.text.Sizes;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * From which size on a message says where its record is, in place of carrying it.
 *
 * <p>Source: CloudEvents 1.0.2, "Size Limits" (64 KiB at the most go everywhere), and its extension
 * Dataref.
 *
 * @param most bytes of a message that carries its record
 * @param records the address below which a receiver finds the record by the event's id
 */
public record ClaimCheck(long most, String records) {
  /** The exchange's property that names the size. */
  public static final String PROPERTY = "claim-check";

  /** The attribute of the event. */
  public static final String ATTRIBUTE = "dataref";

  /** A message carries its record, however large it is. */
  public static final ClaimCheck NONE = new ClaimCheck(Long.MAX_VALUE, "");

  private static final String OFF = "off";
  private static final String MOST = "1GB";

  /**
   * @param written a size, or {@code off}
   * @param records empty where no receiver finds one
   * @throws IllegalArgumentException when it is neither; the message is a part of a sentence
   */
  public static ClaimCheck of(String written, String records) {
    if (written.strip().equals(OFF)) {
      return NONE;
    }
    long most = Sizes.bytes(written.strip(), MOST);
    return records.isEmpty() ? NONE : new ClaimCheck(most, records);
  }

  /** A test message is in no ledger, where it could be fetched. */
  boolean refers(ReportVersion version, long bytes) {
    return bytes > most && !version.isTest();
  }

  String address(ReportVersion version) {
    return records + version.key();
  }

  /** What a message in binary mode weighs. */
  static long weight(byte[] body, Map<String, String> headers) {
    return headers.entrySet().stream()
        .mapToLong(header -> length(header.getKey()) + length(header.getValue()))
        .reduce(body.length, Long::sum);
  }

  private static long length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
