package io.chapar.split;

import io.chapar.article.DateTime;
import io.chapar.calendar.DateReader;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Dates of metadata, without those that no article on the web can have. */
final class Dates {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST = 120;

  private final DateReader reader = new DateReader();

  /** A date, and the claim that states it. */
  record Dated(DateTime date, Claim claim) {}

  /**
   * The first claim that is a date. Systems write UTC where they mean the same instant of a clock
   * on the wall: the offset is that of another claim of the same instant, or of the zone.
   *
   * @param zone of dates without an offset
   */
  Optional<Dated> first(List<Claim> claims, ZoneId zone) {
    List<Dated> dated =
        claims.stream().flatMap(claim -> dated(claim, zone).stream()).limit(6).toList();
    return dated.stream()
        .findFirst()
        .map(first -> new Dated(local(first, dated, zone), first.claim));
  }

  private Optional<Dated> dated(Claim claim, ZoneId zone) {
    return read(claim.value(), zone).map(date -> new Dated(date, claim));
  }

  Optional<DateTime> read(String text, ZoneId zone) {
    return text.length() > LONGEST
        ? Optional.empty()
        : reader.read(text, zone).filter(Dates::isPlausible);
  }

  private static DateTime local(Dated first, List<Dated> all, ZoneId zone) {
    DateTime date = first.date;
    if (!isUtc(date) || date.precision() == DateTime.Precision.DAY) {
      return date;
    }
    OffsetDateTime value = date.value();
    ZoneOffset offset =
        all.stream()
            .map(Dated::date)
            .filter(other -> !isUtc(other) && other.value().isEqual(value))
            .findFirst()
            .map(other -> other.value().getOffset())
            .orElseGet(() -> zone.getRules().getOffset(value.toInstant()));
    return new DateTime(
        value.withOffsetSameInstant(offset), date.precision(), date.calendar(), date.inCalendar());
  }

  private static boolean isUtc(DateTime date) {
    return date.value().getOffset().equals(ZoneOffset.UTC);
  }

  private static boolean isPlausible(DateTime date) {
    return date.value().getYear() >= FIRST_YEAR && date.value().getYear() <= LAST_YEAR;
  }
}
