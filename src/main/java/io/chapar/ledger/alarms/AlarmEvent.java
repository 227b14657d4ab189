package io.chapar.ledger.alarms;

import io.chapar.ledger.selection.Cursor;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of an alarm, or what somebody did about alarms.
 *
 * @param silenced whether receivers were not told because of a silence
 * @param until when the silence ends; null of what is no silence
 * @param by who did it; null when the node saw it
 * @param note what was said, or what the alarm says; null when nothing was
 */
public record AlarmEvent(
    String id,
    Instant at,
    What what,
    AlarmScope scope,
    boolean silenced,
    @Nullable Instant until,
    @Nullable String by,
    @Nullable String note) {

  /** What happened. */
  public enum What {
    RAISED,
    /** To receivers, once the silence in which it was raised is over. */
    TOLD,
    OVER,
    ACKNOWLEDGED,
    SILENCED,
    UNSILENCED,
    SILENCE_OVER;

    static What of(String name) {
      return Arrays.stream(values())
          .filter(what -> what.toString().equals(name))
          .findFirst()
          .orElseThrow();
    }

    /** As operators and the ledger know it: {@code silence-over}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** For logs. */
  public String line() {
    return scope
        + ": "
        + what
        + (silenced ? ", silenced" : "")
        + (until == null ? "" : " until " + until)
        + (by == null ? "" : " by " + by)
        + (note == null ? "" : " (" + note + ")");
  }

  public Cursor cursor() {
    return new Cursor(at.toEpochMilli(), id, 0, "");
  }
}
