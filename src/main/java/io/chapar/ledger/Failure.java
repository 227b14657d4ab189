package io.chapar.ledger;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import java.time.Duration;
import java.util.Optional;

/** What a failed piece of work tells the ledger. */
record Failure(String reason, boolean permanent, boolean gone, Optional<Duration> retryAfter) {
  private static final int LONGEST = 1000;

  static Failure of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof PermanentFailure permanent) {
        return new Failure(line(permanent), true, permanent.isGone(), Optional.empty());
      }
      if (cause instanceof TemporaryFailure temporary) {
        return new Failure(
            line(temporary), false, false, Optional.ofNullable(temporary.retryAfter()));
      }
    }
    return new Failure(line(thrown), false, false, Optional.empty());
  }

  private static String line(Throwable thrown) {
    String message = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
    String line = message.lines().map(String::strip).findFirst().orElse(thrown.toString());
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
