package io.chapar.cli;

import io.chapar.config.Moments;
import java.time.Instant;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The ends of a range of time on the command line, in the zone of the machine. */
final class MomentConverters {
  private MomentConverters() {}

  /** Its beginning. */
  static final class From implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String value) {
      try {
        return Moments.ofThisMachine().from(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** Its end, which is not part of it. */
  static final class Until implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String value) {
      try {
        return Moments.ofThisMachine().until(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
