package io.chapar.cli.option;

import io.chapar.config.Moments;
import io.chapar.config.RangeEnd;
import io.chapar.ledger.selection.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** A range of time. What it is the time of, the command says. */
public final class RangeOption {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = MomentConverters.Since.class,
      description = "the same as --from")
  private @Nullable RangeEnd since;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = MomentConverters.From.class,
      description =
          "its beginning: 2026-11-30, 2026-11-30T14:00 (this machine's zone; or with Z or an offset"
              + " such as +03:30), or 2h or 7d for so long ago")
  private @Nullable RangeEnd from;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = MomentConverters.Until.class,
      description = "its end, written likewise; a date's own day is part of it")
  private @Nullable RangeEnd until;

  /**
   * @throws ParameterException when it ends before it begins, or begins twice
   */
  public TimeRange range() {
    if (from != null && since != null) {
      throw wrong("--from and --since are one; give one of them");
    }
    try {
      RangeEnd.requireOrder(begin(), until);
      return new TimeRange(RangeEnd.at(begin()), RangeEnd.at(until));
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }

  private @Nullable RangeEnd begin() {
    return from == null ? since : from;
  }

  public boolean isOpen() {
    return begin() == null && until == null;
  }

  /** {@code from … until before …}; empty where it is open. */
  String shown() {
    Moments moments = Moments.ofThisMachine();
    List<String> parts = new ArrayList<>();
    RangeEnd begin = begin();
    if (begin != null) {
      parts.add(" from " + moments.shown(begin.at()));
    }
    if (until != null) {
      parts.add(" until before " + moments.shown(until.at()));
    }
    return String.join("", parts);
  }

  /** The ends of a range of time on the command line, in the zone of the machine. */
  private static final class MomentConverters {
    private MomentConverters() {}

    private static RangeEnd end(String name, String written, Function<String, Instant> moment) {
      try {
        return new RangeEnd(name, written, moment.apply(written));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }

    /** Its beginning. */
    static final class From implements ITypeConverter<RangeEnd> {
      @Override
      public RangeEnd convert(String value) {
        return end("--from", value, Moments.ofThisMachine()::from);
      }
    }

    /** Its beginning, by its other name. */
    static final class Since implements ITypeConverter<RangeEnd> {
      @Override
      public RangeEnd convert(String value) {
        return end("--since", value, Moments.ofThisMachine()::from);
      }
    }

    /** Its end, which is not part of it. */
    static final class Until implements ITypeConverter<RangeEnd> {
      @Override
      public RangeEnd convert(String value) {
        return end("--until", value, Moments.ofThisMachine()::until);
      }
    }
  }
}
