package io.chapar.config;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a range of time begins or ends, as a person wrote it.
 *
 * @param name of the option or parameter
 * @param written a date, a time or a duration
 * @param at the moment that is meant
 */
public record RangeEnd(String name, String written, Instant at) {
  /** Null for null. */
  public static @Nullable Instant at(@Nullable RangeEnd end) {
    return end == null ? null : end.at();
  }

  /**
   * @throws IllegalArgumentException when a range ends before it begins; where one is null it is
   *     open
   */
  public static void requireOrder(@Nullable RangeEnd from, @Nullable RangeEnd until) {
    if (from != null && until != null && !from.at().isBefore(until.at())) {
      boolean same = until.isTime() && from.at().equals(until.at());
      throw new IllegalArgumentException(until + (same ? " is not after " : " is before ") + from);
    }
  }

  /** A date ends with its day, and is before the next one even where that begins. */
  private boolean isTime() {
    return written.contains(":");
  }

  @Override
  public String toString() {
    return name + " " + written;
  }
}
