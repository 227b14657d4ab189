package io.chapar.ledger.alarms;

import io.chapar.article.Alarm;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alarm, and what people do about it.
 *
 * @param report that tells it to receivers; null while none was told
 * @param acknowledged null while nobody works on it
 * @param silenced the silence that lasts longest of those that mean it; null where none does
 */
public record StandingAlarm(
    Alarm alarm,
    @Nullable String report,
    @Nullable Acknowledgement acknowledged,
    @Nullable AlarmSilence silenced) {

  /** Whether somebody has still to look at it. */
  public enum State {
    OPEN,
    ACKNOWLEDGED,
    SILENCED
  }

  /** One that is acknowledged is so whether it is silenced or not. */
  public State state() {
    if (acknowledged != null) {
      return State.ACKNOWLEDGED;
    }
    return silenced == null ? State.OPEN : State.SILENCED;
  }

  boolean isToBeTold() {
    return report == null && state() == State.OPEN;
  }

  /** For logs and for health. */
  public String line() {
    return alarm.line() + acknowledgedWords() + silencedWords();
  }

  private String acknowledgedWords() {
    return acknowledged == null
        ? ""
        : "; acknowledged by "
            + acknowledged.by()
            + " at "
            + acknowledged.at()
            + said(acknowledged.note());
  }

  private String silencedWords() {
    return silenced == null
        ? ""
        : "; silenced by " + silenced.by() + " until " + silenced.until() + said(silenced.note());
  }

  private static String said(@Nullable String note) {
    return note == null ? "" : " (" + note + ")";
  }

  /**
   * Somebody works on an alarm.
   *
   * @param note null when nothing was said
   */
  public record Acknowledgement(String by, Instant at, @Nullable String note) {}
}
