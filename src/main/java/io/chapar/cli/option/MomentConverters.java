package io.chapar.cli.option;

import io.chapar.config.Moments;
import io.chapar.config.RangeEnd;
import java.time.Instant;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The ends of a range of time on the command line, in the zone of the machine. */
final class MomentConverters {
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
