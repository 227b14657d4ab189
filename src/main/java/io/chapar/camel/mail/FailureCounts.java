package io.chapar.camel.mail;

import java.util.LinkedHashMap;
import java.util.Map;

/** How often the messages of one folder have failed since this node started. */
final class FailureCounts {
  private static final int LAST = 5;
  private static final int REMEMBERED = 1000;

  private final Map<Long, Integer> counts = new LinkedHashMap<>();

  /**
   * Counts one failure.
   *
   * @param uid of the message in its folder (RFC 9051, 2.3.1.1)
   * @return whether the message is not to be tried again
   */
  boolean isLast(long uid) {
    int count = counts.merge(uid, 1, Integer::sum);
    if (counts.size() > REMEMBERED) {
      counts.remove(counts.keySet().iterator().next());
    }
    return count >= LAST;
  }
}
