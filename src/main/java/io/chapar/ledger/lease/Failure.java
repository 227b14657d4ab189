package io.chapar.ledger.lease;

import io.chapar.article.PermanentFailure;
import io.chapar.article.Postponed;
import io.chapar.article.TemporaryFailure;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a failed piece of work tells the ledger.
 *
 * @param server whose pause it is; null where it is of the one that was asked
 */
public record Failure(
    String reason,
    boolean permanent,
    boolean gone,
    Optional<Duration> retryAfter,
    @Nullable URI server) {
  /** Of work that did not fail. */
  public static final Failure NONE = new Failure("", false, false, Optional.empty(), null);

  /** Camel, and our client, take nothing more when the node stops. */
  private static final String STOPPED = "the node stopped while it was worked on";

  private static final int LONGEST = 1000;
  private static final int DEEPEST = 20;

  /** How Spring's exceptions, of JMS and of SQL, put one into another. */
  private static final Pattern NESTED = Pattern.compile("; nested exception is [\\w.$]{1,200}: ");

  /** That a library put another exception into its own, as {@code Throwable.toString} writes it. */
  private static final Pattern CLASS =
      Pattern.compile("\\b(?:[a-z][a-z0-9_]{0,40}\\.){1,12}[A-Z][\\w$]{0,80}(?:Exception|Error): ");

  /** What Spring says of any failure of a JMS client for which it has no class of its own. */
  private static final String UNCATEGORIZED =
      "^Uncategorized exception occurred during JMS processing";

  public static Failure of(Throwable thrown) {
    List<Throwable> causes = causes(thrown);
    for (Throwable cause : causes) {
      if (cause instanceof PermanentFailure permanent) {
        return new Failure(line(permanent), true, permanent.isGone(), Optional.empty(), null);
      }
      if (cause instanceof TemporaryFailure temporary) {
        return paused(temporary, temporary.retryAfter(), temporary.server());
      }
      if (cause instanceof Postponed postponed) {
        return paused(postponed, postponed.retryAfter(), postponed.server());
      }
    }
    Throwable root = causes.get(causes.size() - 1);
    String reason = root instanceof RejectedExecutionException ? STOPPED : withRoot(thrown, root);
    return new Failure(reason, false, false, Optional.empty(), null);
  }

  private static Failure paused(Throwable why, @Nullable Duration pause, @Nullable URI server) {
    return new Failure(line(why), false, false, Optional.ofNullable(pause), server);
  }

  /** Itself first. Causes may go round. */
  private static List<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(DEEPEST).toList();
  }

  /** What a library throws often says only deep inside what happened. */
  private static String withRoot(Throwable thrown, Throwable root) {
    String what = line(thrown).replaceFirst(UNCATEGORIZED, "JMS failed");
    String why = line(root);
    return what.contains(why) ? what : what + " (" + why + ")";
  }

  /** Milliseconds for which the other side asked to be left alone; 0 when it did not. */
  public long pause() {
    return retryAfter.map(Duration::toMillis).orElse(0L);
  }

  private static String line(Throwable thrown) {
    String message = thrown.getMessage() == null ? "" : thrown.getMessage();
    String first = message.lines().map(String::strip).findFirst().orElse("");
    String plain = CLASS.matcher(NESTED.matcher(first).replaceAll(": ")).replaceAll("");
    String line = plain.isBlank() ? unnamed(thrown) : plain;
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  /** In words, such as "socket timeout" of a SocketTimeoutException. */
  private static String unnamed(Throwable thrown) {
    String name = thrown.getClass().getSimpleName().replaceFirst("(?:Exception|Error)$", "");
    String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return "a failure that says no more than " + (words.isBlank() ? "that" : words);
  }
}
