package io.chapar.extract.date;

import io.chapar.article.Facts.Date;
import io.chapar.extract.block.Match;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.Column;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.language.Token;
import io.chapar.extract.number.Ordinals;
import io.chapar.extract.rule.Captures;
import io.chapar.extract.rule.Found;
import io.chapar.extract.rule.RuleList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Dates and years in a block, by the rules of {@code date.rules}. A day without a year has no ISO
 * value.
 */
public final class DateFinder {
  public static final RuleList RULES =
      RuleList.of(
          "date",
          Set.of("date", "figures", "season", "nothing"),
          Map.of("ordinal", Ordinals.READER));

  private static final int PERSIAN_CENTURY = 1300;
  private static final int CENTURY = 100;

  /** The most that is known of a date without a value. */
  private static final double WITHOUT_VALUE = 0.8;

  private final List<Date> found = new ArrayList<>();

  private DateFinder() {}

  public static List<Date> in(TokenisedBlock block) {
    return in(block, RULES, found -> {});
  }

  /**
   * @param fired told of each match, also of those that no date comes of
   */
  public static List<Date> in(TokenisedBlock block, RuleList rules, Consumer<Found> fired) {
    DateFinder finder = new DateFinder();
    rules.apply(block, finder::give, fired);
    return finder.found;
  }

  private boolean give(Found match) {
    return switch (match.rule().gives()) {
      case "date" -> add(match, iso(match.parts()));
      case "figures" -> addFigures(match);
      case "season" -> isSeason(match.parts()) && add(match, iso(match.parts()));
      default -> true;
    };
  }

  private boolean add(Found match, @Nullable String iso) {
    double sure = match.rule().confidence();
    double confidence = iso == null ? Math.min(sure, WITHOUT_VALUE) : sure;
    found.add(new Date(match.words(), iso, match.span(), confidence));
    return true;
  }

  /** False of figures that are no day. */
  private boolean addFigures(Found match) {
    TokenisedBlock block = match.block();
    String iso = IsoDate.ofFigures(block.token(match.from()).folded(), block.language());
    return iso != null && add(match, iso);
  }

  /** "2019-20", with the last figures of the next year. */
  private static boolean isSeason(Captures parts) {
    int next = parts.block().token(parts.from("next")).value();
    return next == (year(parts) + 1) % CENTURY;
  }

  private static @Nullable String iso(Captures parts) {
    TokenisedBlock block = parts.block();
    Match month = parts.has("month") ? block.at(LexicalCategory.MONTH, parts.from("month")) : null;
    if (month == null) {
      return IsoDate.ofYear(year(parts), calendar(block, parts.to("year")));
    }
    return parts.has("year")
        ? IsoDate.of(
            month.field(Column.MONTH_CALENDAR),
            year(parts),
            Integer.parseInt(month.field(Column.MONTH_NUMBER)),
            parts.has("day") ? day(block, parts.from("day")) : 0)
        : null;
  }

  private static int year(Captures parts) {
    int year = parts.block().token(parts.from("year")).value();
    return year < CENTURY ? PERSIAN_CENTURY + year : year;
  }

  /** That of the word behind the year; the language's where none says. */
  private static String calendar(TokenisedBlock block, int after) {
    Match word = block.at(LexicalCategory.YEAR, after);
    String said = word == null ? "" : word.field(Column.YEAR_CALENDAR);
    return said.isEmpty() ? block.language().calendar() : said;
  }

  private static int day(TokenisedBlock block, int i) {
    Token figures = block.token(i);
    Match ordinal = block.at(LexicalCategory.DAYORDINAL, i);
    return block.number(i)
        ? figures.value()
        : ordinal == null
            ? (int) Ordinals.value(block, i)
            : Integer.parseInt(ordinal.field(Column.DAYORDINAL_VALUE));
  }
}
