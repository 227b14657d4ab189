package io.chapar.split.metadata;

import static java.time.temporal.ChronoUnit.MINUTES;

import io.chapar.article.DateTime;
import io.chapar.calendar.DateReader;
import io.chapar.split.tuning.Threshold;
import io.chapar.text.TableLines;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates of metadata, without those that no article on the web can have. */
public final class Dates {
  /** The rule of a line about which it is sure that it is the article's own. */
  public static final String OWN = "published-line";

  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST = 120;
  private static final int MOST_READ = 6;
  private static final Duration HALF_A_DAY = Duration.ofHours(12);

  /** How far behind the moment of fetching a page its date may lie: clocks and zones differ. */
  private static final Duration AHEAD = Duration.ofDays(2);

  /** How near the moment of fetching a page the time of its rendering is. */
  private static final Duration RENDERING = Duration.ofMinutes(5);

  private static final double STATED = Threshold.DATE_STATED.value();

  private static final double DECLARED = Threshold.DATE_DECLARED.value();

  private static final String LINE = "date-line";

  private static final ZoneId IRAN = ZoneId.of("Asia/Tehran");
  private static final ZoneId AFGHANISTAN = ZoneId.of("Asia/Kabul");

  private static final Pattern AFGHAN_MONTH =
      Pattern.compile(
          "\\p{Nd}\\s+(?:"
              + String.join("|", TableLines.of(Dates.class, "afghan-months.txt"))
              + ")(?!\\pL)");

  private static final int MINUTES_OF_HOUR = 60;
  private static final int FIRST_OFFSET = -11 * MINUTES_OF_HOUR;
  private static final int LAST_OFFSET = 14 * MINUTES_OF_HOUR;

  /** Of zones that are no whole hours from UTC, in minutes. Source: IANA time zone database. */
  private static final Set<Long> BROKEN_OFFSETS =
      Set.of(-570L, -210L, -150L, 210L, 270L, 330L, 345L, 390L, 525L, 570L, 630L, 765L, 825L);

  private final DateReader reader = new DateReader();

  /** A date, and the claim that states it. */
  record Dated(DateTime date, Claim claim) {}

  /**
   * The first claim that is a date. Systems write UTC where they mean the same instant of a clock
   * on the wall: the offset is that of another claim of the same instant, or of the zone.
   *
   * @param zone of dates without an offset
   * @param fetched when the page was: what is of that moment is when it was rendered, if another
   *     claim is older
   */
  Optional<Dated> first(List<Claim> claims, ZoneId zone, Instant fetched) {
    Iterator<Dated> past = past(claims, zone, fetched).iterator();
    Optional<Dated> best = past.hasNext() ? Optional.of(past.next()) : Optional.empty();
    if (best.isEmpty() || isSure(best.get())) {
      return best;
    }
    List<Dated> dated = new ArrayList<>(List.of(best.get()));
    while (dated.size() < MOST_READ && past.hasNext()) {
      dated.add(past.next());
    }
    return dated.stream()
        .filter(one -> !isOfRendering(one, dated, fetched))
        .findFirst()
        .map(first -> new Dated(local(first, dated, zone), first.claim));
  }

  private Stream<Dated> past(List<Claim> claims, ZoneId zone, Instant fetched) {
    return claims.stream()
        .flatMap(claim -> dated(claim, zone).stream())
        .filter(one -> !isToCome(one, fetched));
  }

  /** Whether no other claim can show it to be something else, or its offset. */
  private static boolean isSure(Dated one) {
    return one.claim.trust() >= DECLARED && (!isUtc(one.date) || !isTimed(one));
  }

  /**
   * The same, but of a day alone with the time that another declared claim knows, or the line of a
   * date below the headline: unless that time is when the page was rendered or changed.
   *
   * @param modified claims of when it was changed
   */
  Optional<Dated> published(
      List<Claim> claims, List<Claim> modified, ZoneId zone, Instant fetched) {
    Optional<Dated> first = first(claims, zone, fetched);
    Stream<Dated> days = first.stream().filter(one -> !isTimed(one));
    return days.map(day -> times(claims, day, zone))
        .map(times -> times.filter(one -> !isNear(one, fetched)))
        .map(times -> times.filter(one -> !isAmong(modified, one.date, zone)))
        .flatMap(times -> first(times.map(Dated::claim).toList(), zone, fetched).stream())
        .findFirst()
        .or(() -> first);
  }

  /**
   * When it was changed; not before it was published, where systems write when a draft was saved.
   */
  Optional<Dated> modified(
      List<Claim> claims, @Nullable DateTime published, ZoneId zone, Instant fetched) {
    return first(claims, zone, fetched)
        .filter(one -> published == null || !isBefore(end(one), published.value()));
  }

  /** On the clock too, where UTC may mean that nobody knows the zone of the publication. */
  private static boolean isBefore(OffsetDateTime changed, OffsetDateTime published) {
    boolean known = !published.getOffset().equals(ZoneOffset.UTC);
    return changed.isBefore(published)
        && (known || changed.toLocalDateTime().isBefore(published.toLocalDateTime()));
  }

  private static OffsetDateTime end(Dated one) {
    return one.date.value().plusDays(isTimed(one) ? 0 : 1);
  }

  private Stream<Dated> times(List<Claim> claims, Dated day, ZoneId zone) {
    return claims.stream()
        .filter(Dates::isOwn)
        .flatMap(claim -> dated(claim, zone).stream())
        .filter(Dates::isTimed)
        .filter(other -> isSameDay(day.date, other.date));
  }

  private static boolean isTimed(Dated one) {
    return one.date.precision() != DateTime.Precision.DAY;
  }

  private static boolean isOwn(Claim claim) {
    return claim.trust() > DECLARED || claim.rule().equals(OWN);
  }

  private static boolean isSameDay(DateTime one, DateTime other) {
    return one.value().toLocalDate().equals(other.value().toLocalDate());
  }

  private static boolean isNear(Dated one, Instant fetched) {
    Duration before = Duration.between(one.date.value().toInstant(), fetched);
    return before.abs().compareTo(RENDERING) < 0;
  }

  /** On the clock or as an instant. */
  private boolean isAmong(List<Claim> claims, DateTime time, ZoneId zone) {
    OffsetDateTime minute = time.value().truncatedTo(MINUTES);
    return claims.stream()
        .flatMap(claim -> read(claim.value(), zone).stream())
        .map(other -> other.value().truncatedTo(MINUTES))
        .anyMatch(
            other ->
                other.isEqual(minute) || other.toLocalDateTime().equals(minute.toLocalDateTime()));
  }

  /**
   * What is declared to be the time of publication is believed: articles are fetched within minutes
   * of it.
   */
  private static boolean isOfRendering(Dated one, List<Dated> all, Instant fetched) {
    return one.claim.field() == Field.PUBLISHED
        && one.claim.trust() < DECLARED
        && isTimed(one)
        && isNear(one, fetched)
        && (one.claim.trust() < STATED || all.stream().anyMatch(other -> refutes(other, one)));
  }

  private static boolean isToCome(Dated one, Instant fetched) {
    return one.date.value().toInstant().isAfter(fetched.plus(AHEAD));
  }

  /** Another rule states an earlier day. */
  private static boolean refutes(Dated other, Dated one) {
    return other.claim.trust() > STATED
        && !rule(other).equals(rule(one))
        && other.date.value().toLocalDate().isBefore(one.date.value().toLocalDate());
  }

  private static String rule(Dated dated) {
    return dated.claim.rule().equals(OWN) ? LINE : dated.claim.rule();
  }

  private Optional<Dated> dated(Claim claim, ZoneId zone) {
    return read(claim.value(), zone).map(date -> new Dated(date, claim));
  }

  /**
   * A Jalali date of which nobody knows the zone is by the clock of Iran or Afghanistan; one with a
   * month of Afghanistan is not by that of Iran.
   */
  public Optional<DateTime> read(String text, ZoneId zone) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<DateTime> date = reader.read(text, zone).filter(Dates::isPlausible);
    boolean jalali = date.filter(d -> d.calendar() == DateTime.Calendar.PERSIAN).isPresent();
    boolean open = zone.getId().equals("UTC") || zone.equals(IRAN);
    return jalali && open ? reader.read(text, jalaliZone(text)) : date;
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
            .or(() -> onTheWall(value, all))
            .orElseGet(() -> zone.getRules().getOffset(value.toInstant()));
    return new DateTime(
        value.withOffsetSameInstant(offset), date.precision(), date.calendar(), date.inCalendar());
  }

  /**
   * The offset at which a clock on the wall shows what another claim writes without an offset: both
   * are the same moment if they differ as a zone does from UTC. Twelve hours are none: one of the
   * two took morning for afternoon.
   */
  private static Optional<ZoneOffset> onTheWall(OffsetDateTime value, List<Dated> all) {
    return all.stream()
        .filter(Dates::isOnTheWall)
        .map(other -> Duration.between(value.truncatedTo(MINUTES), other.date.value()))
        .filter(Dates::isOffset)
        .filter(gap -> !gap.isZero() && !gap.abs().equals(HALF_A_DAY))
        .map(gap -> ZoneOffset.ofTotalSeconds((int) gap.toSeconds()))
        .findFirst();
  }

  private static boolean isOnTheWall(Dated dated) {
    String text = dated.claim.value();
    return rule(dated).equals(LINE)
        && isTimed(dated)
        && isUtc(dated.date)
        && !text.contains("GMT")
        && !text.contains("UTC");
  }

  private static boolean isUtc(DateTime date) {
    return date.value().getOffset().equals(ZoneOffset.UTC);
  }

  /** The first day of 1970 is what systems write that have no date. */
  static boolean isPlausible(DateTime date) {
    int year = date.value().getYear();
    boolean none = year == FIRST_YEAR && date.value().getDayOfYear() == 1;
    return year >= FIRST_YEAR && year <= LAST_YEAR && !none;
  }

  /**
   * The zone of a Jalali date where nothing else tells it: Iran's, unless its month has the name
   * that it has in Afghanistan.
   *
   * @param date as a page writes it
   */
  private static ZoneId jalaliZone(String date) {
    return AFGHAN_MONTH.matcher(date).find() ? AFGHANISTAN : IRAN;
  }

  /** Tells how far clocks on the wall are from UTC. */
  private static boolean isOffset(Duration gap) {
    long minutes = gap.toMinutes();
    boolean usual = minutes % MINUTES_OF_HOUR == 0 || BROKEN_OFFSETS.contains(minutes);
    return usual
        && gap.equals(Duration.ofMinutes(minutes))
        && minutes >= FIRST_OFFSET
        && minutes <= LAST_OFFSET;
  }
}
