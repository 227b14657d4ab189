package io.chapar.extract.number;

import io.chapar.article.CpuBudget;
import io.chapar.article.Facts.Quantity;
import io.chapar.extract.language.Kind;
import io.chapar.extract.number.Numerals.Numeral;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers with their units; runs after the dates have taken their figures. */
public final class NumberFinder {
  private static final Kind[] BEGINS = {Kind.NUMERAL, Kind.ORDINAL, Kind.SOME};

  private static final String ORDINAL = "ordinal";

  private static final String PREFIX = "before";
  private static final String EITHER = "either";
  private static final String HUNDREDTHS = "hundredths";

  private static final int DIGITS = 15;

  /**
   * What the table says of words that only look like a unit: "38 a year earlier" in the
   * instrumental.
   */
  private static final String NONE = "none";

  private static final double WITH_UNIT = 0.95;
  private static final double FIGURES = 0.9;

  /** A word for a number may count nothing: «یکی», one of them. */
  private static final double WORDS = 0.7;

  private final Passage passage;
  private final Currencies currencies;
  private final NoQuantity nothing;
  private final List<Quantity> found = new ArrayList<>();
  private @Nullable Match rangeSign;
  private int rangeEnd = -1;

  private NumberFinder(Passage passage, Currencies currencies) {
    this.passage = passage;
    this.currencies = currencies;
    this.nothing = new NoQuantity(passage);
  }

  public static List<Quantity> in(List<Passage> passages) {
    Currencies currencies = new Currencies(passages);
    return passages.stream().flatMap(p -> in(p, currencies).stream()).toList();
  }

  private static List<Quantity> in(Passage passage, Currencies currencies) {
    NumberFinder finder = new NumberFinder(passage, currencies);
    for (int i = 0; i < passage.size(); ) {
      CpuBudget.tick();
      i = Math.max(i + 1, finder.take(i));
    }
    return finder.found;
  }

  private int take(int i) {
    boolean begins = passage.number(i) || passage.anyOf(i, BEGINS);
    if (!begins || !passage.free(i) || passage.after(Kind.COMMON, i) > i + 1 || inName(i)) {
      return i;
    }
    int ordinal = Ordinals.end(passage, i);
    if (ordinal > i) {
      add(i, ordinal, Ordinals.value(passage, i), ORDINAL, "ordinal", WITH_UNIT);
      return ordinal;
    }
    int open = afterOpen(i);
    Numeral numeral = open > i ? null : Numerals.at(passage, i);
    return numeral == null ? open : counts(numeral) ? add(numeral) : numeral.to();
  }

  /** «چند میلیون», "several thousand": no number is given. */
  private int afterOpen(int i) {
    int some = passage.after(Kind.SOME, i);
    Numeral many =
        Numerals.isMultiplier(passage.at(Kind.NUMERAL, some)) ? Numerals.at(passage, some) : null;
    return some == i || many == null ? i : many.to();
  }

  /** «Россия 24», «Nasır bin Hamad», «Pak Min Su». */
  private boolean inName(int i) {
    boolean particle = passage.is(Kind.TAIL, i) || passage.capital(i);
    boolean person = particle && passage.is(Kind.NUMERAL, i) && passage.capital(i - 1);
    return person && passage.capital(i + 1) || passage.after(Kind.ORGANISATION, i - 1) > i;
  }

  private boolean counts(Numeral numeral) {
    int from = numeral.from();
    boolean alone =
        passage.is(Kind.STOP, from)
            && numeral.to() == from + 1
            && !hasNoun(numeral)
            && NumberRange.end(passage, numeral) == null;
    return !nothing.is(numeral)
        && !alone
        && !Numerals.isLoosePart(passage, numeral)
        && !Numerals.isMany(passage, numeral)
        && passage.free(from, numeral.to());
  }

  /** «دو سند», but not «یک سند», which counts nothing. */
  private boolean hasNoun(Numeral numeral) {
    int next = numeral.to();
    boolean noun =
        passage.word(next)
            && !passage.anyOf(next, Kind.STOP, Kind.AND, Kind.VERB, Kind.PREPOSITION, Kind.NUMERAL);
    boolean inName = passage.after(Kind.PLACE, numeral.from() - 1) > numeral.from();
    boolean counts = noun && !inName && numeral.value() > 1 && !nothing.isNot(numeral.from());
    return passage.is(Kind.UNIT, next) || counts;
  }

  private @Nullable Match unit(int i) {
    Match unit = passage.at(Kind.UNIT, i);
    boolean next = unit != null && isEither(unit) && passage.number(unit.to());
    return unit != null && (next || unit.field(1).equals(NONE)) ? null : unit;
  }

  private int add(Numeral numeral) {
    Match after = unit(numeral.to());
    Match sign = sign(numeral.from());
    if (after != null && !isSign(after)) {
      return addMeasured(numeral, after);
    }
    return sign != null ? addSigned(numeral, sign) : addShared(numeral);
  }

  /** With the hundredths that follow: «۲۶۷۰ دلار و ۳۰ سنت». */
  private int addMeasured(Numeral numeral, Match unit) {
    double value = numeral.value() * factor(unit);
    Numeral rest = Numerals.at(passage, passage.after(Kind.AND, unit.to()));
    Match small = rest == null ? null : passage.at(Kind.UNIT, rest.to());
    boolean hundredths =
        small != null && small.field(1).equals(HUNDREDTHS) && Currencies.isMoney(unit);
    return hundredths && rest != null && small != null
        ? add(numeral.from(), small.to(), value + rest.value() / 100, unit, "number-unit")
        : add(numeral.from(), unit.to(), value, unit, "number-unit");
  }

  /** The sign before the number, or before the first one of its range: "$3-4bn". */
  private @Nullable Match sign(int number) {
    Match sign = Currencies.signBefore(passage, Minus.before(passage, number));
    boolean known = sign != null && !currencies.of(sign).isEmpty();
    boolean before = known && sign != null && (isSign(sign) || isEither(sign));
    return before ? sign : number == rangeEnd ? rangeSign : null;
  }

  private int addSigned(Numeral numeral, Match sign) {
    Numeral end = NumberRange.end(passage, numeral);
    rangeSign = sign;
    rangeEnd = end == null ? -1 : end.from();
    Match letters = scale(numeral.to());
    int to = letters == null ? numeral.to() : letters.to();
    double times = letters != null ? scale(letters) : end == null ? 1 : times(numeral, end);
    boolean first = sign.to() >= Minus.before(passage, numeral.from());
    boolean negative = first && sign.to() < numeral.from();
    double value = numeral.value() * times * (negative ? -1 : 1);
    return add(first ? sign.from() : numeral.from(), to, value, sign, "unit-number");
  }

  /** "$5bn", "$100M": letters written on to the figures. */
  private @Nullable Match scale(int i) {
    return passage.glued(i - 1, i) ? passage.at(Kind.SCALE, i) : null;
  }

  private static double scale(Match letters) {
    return Double.parseDouble(letters.field(0));
  }

  /** «همت» is a thousand thousand million toman. */
  private static double factor(Match unit) {
    return unit.field(2).isEmpty() ? 1 : Double.parseDouble(unit.field(2));
  }

  private static boolean isSign(Match unit) {
    return unit.field(1).equals(PREFIX);
  }

  /** "USD 5", "5 USD". */
  private static boolean isEither(Match unit) {
    return unit.field(1).equals(EITHER);
  }

  /** The unit of «۳ تا ۵ درصد», "3 and 5 percent" belongs to both numbers. */
  private int addShared(Numeral numeral) {
    Numeral end = NumberRange.end(passage, numeral);
    double times = end == null ? 1 : times(numeral, end);
    Numeral second = end == null ? listed(numeral) : end;
    boolean alike = second != null && (times > 1 || numeral.scale() > 1 || second.scale() == 1);
    Match unit = second == null || !alike ? null : passage.at(Kind.UNIT, second.to());
    Match shared = unit == null || isSign(unit) ? null : unit;
    double value = numeral.value() * times * (shared == null ? 1 : factor(shared));
    return add(numeral.from(), numeral.to(), value, shared, "number");
  }

  /** In «۲ تا ۳ میلیون» what multiplies the second number is meant of the smaller first one too. */
  private double times(Numeral first, Numeral end) {
    Match letters = scale(end.to());
    boolean money = letters != null && end.from() == rangeEnd;
    double scale = money && letters != null ? scale(letters) : end.scale();
    return first.scale() == 1 && first.value() < end.value() / end.scale() ? scale : 1;
  }

  /** The number that "and" or a preposition joins to the one before it. */
  private @Nullable Numeral listed(Numeral numeral) {
    int between = numeral.to();
    boolean and = numeral.figures() && passage.is(Kind.AND, between);
    boolean joined = and || passage.after(Kind.PREPOSITION, between) > between;
    Numeral second = joined ? Numerals.at(passage, between + 1) : null;
    return second != null && (and || second.to() == between + 2 && areAlike(numeral, second))
        ? second
        : null;
  }

  /** "From 5.2 to 4.9 percent", but not "15 million for three years" or "the two of 18 years". */
  private static boolean areAlike(Numeral first, Numeral second) {
    return first.figures() == second.figures() && first.scale() == second.scale();
  }

  private int add(int from, int to, double size, @Nullable Match measured, String rule) {
    int begin = Minus.begin(passage, from, measured);
    double value = rounded(begin < from ? -size : size);
    String unit = measured == null ? null : currencies.of(measured);
    double confidence = unit != null ? WITH_UNIT : passage.number(from) ? FIGURES : WORDS;
    add(begin, to, value, unit, rule, confidence);
    return to;
  }

  /** Seven tenths are 0.7, not what binary fractions make of it. */
  private static double rounded(double value) {
    return value == Math.rint(value)
        ? value
        : new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue();
  }

  private void add(
      int from, int to, double value, @Nullable String unit, String rule, double confidence) {
    String words = passage.words(Kind.NUMERAL, from, to);
    found.add(new Quantity(words, value, unit, passage.span(from, to, rule), confidence));
    passage.take(from, to);
  }
}
