package io.chapar.extract.number;

import io.chapar.article.Facts.Quantity;
import io.chapar.article.Facts.Span;
import io.chapar.extract.block.Match;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.Column;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.language.Trait;
import io.chapar.extract.number.Numerals.Numeral;
import io.chapar.extract.rule.Captures;
import io.chapar.extract.rule.Found;
import io.chapar.extract.rule.Reader;
import io.chapar.extract.rule.RuleList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Numbers with their units, by the rules of {@code number.rules}; runs after the dates have taken
 * their figures.
 */
public final class NumberFinder {
  public static final RuleList RULES =
      RuleList.of("number", Set.of("quantity", "range", "ordinal", "nothing"), NumeralReader.ALL);

  private static final int DIGITS = 15;

  private final Currencies currencies;
  private final List<Quantity> found = new ArrayList<>();

  private NumberFinder(Currencies currencies) {
    this.currencies = currencies;
  }

  public static List<Quantity> in(List<TokenisedBlock> blocks) {
    return in(blocks, RULES, found -> {});
  }

  /**
   * @param fired told of each match, also of those that no number comes of
   */
  public static List<Quantity> in(
      List<TokenisedBlock> blocks, RuleList rules, Consumer<Found> fired) {
    NumberFinder finder = new NumberFinder(new Currencies(blocks));
    blocks.forEach(block -> rules.apply(block, finder::give, fired));
    return finder.found;
  }

  private boolean give(Found match) {
    return switch (match.rule().gives()) {
      case "quantity" -> addQuantity(match, match.to());
      case "range" ->
          addQuantity(match, match.parts().to("number")) && addSecond(match, match.parts());
      case "ordinal" ->
          add(match, match.to(), Ordinals.value(match.block(), match.from()), "ordinal");
      default -> true;
    };
  }

  /** False of a sign that is no money of a known country, and of two numbers that are not alike. */
  private boolean addQuantity(Found match, int to) {
    Captures parts = match.parts();
    boolean sign = parts.has("sign");
    String unit = unit(parts);
    boolean right = sign ? !"".equals(unit) : !parts.has("second") || isAlike(parts);
    return right && add(match, to, value(parts), unit);
  }

  /** Not "50 to 3 million": the unit behind the second number is not the first one's. */
  private static boolean isAlike(Captures parts) {
    return scale(parts) > 1
        || numeral(parts, "number").scale() > 1
        || numeral(parts, "second").scale() == 1;
  }

  /** The second number of a range whose sign stands before the first: $3-4bn. */
  private boolean addSecond(Found match, Captures parts) {
    TokenisedBlock block = match.block();
    int from = parts.from("second");
    Match scale = at(LexicalCategory.SCALE, parts, "scale");
    double value = numeral(parts, "second").value() * (scale == null ? 1 : times(scale));
    Span span = block.span(from, match.to(), match.rule().id());
    String words = block.words(from, match.to());
    found.add(new Quantity(words, rounded(value), unit(parts), span, match.rule().confidence()));
    return true;
  }

  private boolean add(Found match, int to, double value, @Nullable String unit) {
    TokenisedBlock block = match.block();
    found.add(
        new Quantity(
            block.words(LexicalCategory.NUMERAL, match.from(), to),
            value,
            unit,
            block.span(match.from(), to, match.rule().id()),
            match.rule().confidence()));
    return true;
  }

  private @Nullable String unit(Captures parts) {
    Match sign = at(LexicalCategory.UNIT, parts, "sign");
    Match unit = sign == null ? at(LexicalCategory.UNIT, parts, "unit") : sign;
    return unit == null ? null : currencies.of(unit);
  }

  private static double value(Captures parts) {
    Match unit = at(LexicalCategory.UNIT, parts, "unit");
    double size =
        numeral(parts, "number").value() * scale(parts) * (unit == null ? 1 : factor(unit));
    double rest = parts.has("rest") ? numeral(parts, "rest").value() / 100 : 0;
    return rounded((size + rest) * (parts.has("minus") ? -1 : 1));
  }

  /** What multiplies the number, or the second one of its range and so this one too. */
  private static double scale(Captures parts) {
    Match letters = at(LexicalCategory.SCALE, parts, "scale");
    if (!parts.has("second")) {
      return letters == null ? 1 : times(letters);
    }
    Numeral first = numeral(parts, "number");
    Numeral second = numeral(parts, "second");
    double scale = letters == null ? second.scale() : times(letters);
    return first.scale() == 1 && first.value() < second.value() / second.scale() ? scale : 1;
  }

  private static Numeral numeral(Captures parts, String name) {
    return Objects.requireNonNull(Numerals.at(parts.block(), parts.from(name)), name);
  }

  private static @Nullable Match at(LexicalCategory kind, Captures parts, String name) {
    return parts.has(name) ? parts.block().at(kind, parts.from(name)) : null;
  }

  private static double times(Match letters) {
    return Double.parseDouble(letters.field(Column.SCALE_TIMES));
  }

  /** Some units stand for many of another one: a thousand thousand million toman. */
  private static double factor(Match unit) {
    String times = unit.field(Column.UNIT_TIMES);
    return times.isEmpty() ? 1 : Double.parseDouble(times);
  }

  /** Seven tenths are 0.7, not what binary fractions make of it. */
  private static double rounded(double value) {
    return value == Math.rint(value)
        ? value
        : new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue();
  }

  /**
   * Money whose name several countries share: a manat, dinar or som is that of the country among
   * them which the article names first.
   */
  private static final class Currencies {
    private final Set<String> lands = new LinkedHashSet<>();

    Currencies(List<TokenisedBlock> blocks) {
      blocks.forEach(this::read);
    }

    private void read(TokenisedBlock block) {
      for (int i = 0; i < block.size(); i++) {
        Match place = block.at(LexicalCategory.PLACE, i);
        Match nation = block.at(LexicalCategory.NATION, i);
        boolean named = place != null && !place.has(Trait.PLACE_CUE);
        if (place != null && named) {
          lands.add(place.field(Column.PLACE_COUNTRY));
        } else if (nation != null) {
          lands.add(nation.field(Column.NATION_COUNTRY));
        }
      }
    }

    /** The unit of the table, or the one that it has for a country of the article. */
    String of(Match unit) {
      String shared = unit.field(Column.UNIT_OFLAND);
      String usual = unit.field(Column.UNIT_NAME);
      return shared.isEmpty() ? usual : of(List.of(shared.split(" ")), usual);
    }

    private String of(List<String> shared, String usual) {
      for (String land : lands) {
        for (String one : shared) {
          if (one.startsWith(land + "=")) {
            return one.substring(land.length() + 1);
          }
        }
      }
      return usual;
    }
  }

  /** Reads numbers of a sort for patterns. */
  private record NumeralReader(Predicate<Numeral> sort) implements Reader {
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

    private @Nullable Numeral read(TokenisedBlock block, int from) {
      Numeral numeral = Numerals.at(block, from);
      return numeral != null && sort.test(numeral) ? numeral : null;
    }

    @Override
    public int end(TokenisedBlock block, int from) {
      Numeral numeral = read(block, from);
      return numeral == null ? from : numeral.to();
    }

    @Override
    public double value(TokenisedBlock block, int from) {
      Numeral numeral = read(block, from);
      return numeral == null ? Double.NaN : numeral.value();
    }
  }
}
