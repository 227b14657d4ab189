package io.chapar.deliver;

import io.chapar.article.ReportVersion;
import io.chapar.text.Digest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Report versions that one message carries.
 *
 * @param versions one at least, no two of one report; the first that was recorded comes first
 */
public record EventBatch(List<ReportVersion> versions) {
  /** The exchange's property that says how many a batch holds at the most. */
  public static final String PROPERTY = "batch";

  private static final int MOST = 1000;

  private static final Comparator<ReportVersion> ORDER =
      Comparator.comparing(ReportVersion::recordedAt).thenComparing(ReportVersion::key);

  private static final int ID_DIGITS = 32;

  public EventBatch {
    versions = versions.stream().sorted(ORDER).toList();
  }

  /**
   * How many it holds at the most.
   *
   * @throws IllegalArgumentException when it is no such number; the message is a part of a sentence
   */
  public static int most(String written) {
    if (!written.strip().matches("[1-9]\\d{0,3}") || Integer.parseInt(written.strip()) > MOST) {
      throw new IllegalArgumentException(
          "is \"" + written + "\"; it is a number from 1 to " + MOST);
    }
    return Integer.parseInt(written.strip());
  }

  /** Of what is in it: the same for each repeat of the same versions, 32 hexadecimal digits. */
  String id() {
    String keys = versions.stream().map(ReportVersion::key).collect(Collectors.joining("\n"));
    return Digest.of(keys).substring(0, ID_DIGITS);
  }
}
