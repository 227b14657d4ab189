package io.chapar.extract.number;

import io.chapar.extract.number.Numerals.Numeral;
import io.chapar.extract.passage.TokenisedBlock;
import io.chapar.extract.rule.Reader;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads numbers of a sort for patterns. */
record NumeralReader(Predicate<Numeral> sort) implements Reader {
  /** By the names that patterns call them. */
  static final Map<String, Reader> ALL =
      Map.of(
          "ordinal",
          Ordinals.READER,
          "numeral",
          new NumeralReader(numeral -> true),
          "figures",
          new NumeralReader(Numeral::figures),
          "words",
          new NumeralReader(numeral -> !numeral.figures()),
          "multiplied",
          new NumeralReader(numeral -> numeral.scale() > 1),
          "fraction",
          new NumeralReader(numeral -> numeral.value() < 1),
          "single",
          new NumeralReader(numeral -> numeral.to() == numeral.from() + 1));

  private @Nullable Numeral read(TokenisedBlock passage, int from) {
    Numeral numeral = Numerals.at(passage, from);
    return numeral != null && sort.test(numeral) ? numeral : null;
  }

  @Override
  public int end(TokenisedBlock passage, int from) {
    Numeral numeral = read(passage, from);
    return numeral == null ? from : numeral.to();
  }

  @Override
  public double value(TokenisedBlock passage, int from) {
    Numeral numeral = read(passage, from);
    return numeral == null ? Double.NaN : numeral.value();
  }
}
