package io.chapar.cli;

import io.chapar.config.Moments;
import io.chapar.ledger.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A range of time. What it is the time of, the command says. */
final class RangeOption {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = MomentConverters.From.class,
      description = "the same as --from")
  private @Nullable Instant since;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = MomentConverters.From.class,
      description =
          "its beginning: 2026-11-30, 2026-11-30T14:00 (this machine's zone; or with Z or an offset"
              + " such as +03:30), or 2h or 7d for so long ago")
  private @Nullable Instant from;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = MomentConverters.Until.class,
      description = "its end, written likewise; a date's own day is part of it")
  private @Nullable Instant until;

  /**
   * @throws ParameterException when it ends before it begins, or begins twice
   */
  TimeRange range() {
    if (from != null && since != null) {
      throw wrong("--from and --since are one; give one of them");
    }
    try {
      return new TimeRange(begin(), until);
    } catch (IllegalArgumentException e) {
      throw wrong("the range ends before it begins:" + shown());
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }

  private @Nullable Instant begin() {
    return from == null ? since : from;
  }

  boolean isOpen() {
    return begin() == null && until == null;
  }

  /** {@code from … until before …}; empty where it is open. */
  String shown() {
    Moments moments = Moments.ofThisMachine();
    List<String> parts = new ArrayList<>();
    Instant begin = begin();
    if (begin != null) {
      parts.add(" from " + moments.shown(begin));
    }
    if (until != null) {
      parts.add(" until before " + moments.shown(until));
    }
    return String.join("", parts);
  }
}
