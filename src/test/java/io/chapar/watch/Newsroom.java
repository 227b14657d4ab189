package io.chapar.watch;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.Random;
import java.util.Set;

/**
 * A feed that is made up, with what real ones show: nights, free days, holidays (at Nowruz thirteen
 * days at a third of the pace or less), a busy hour that its house has, bursts, slack hours without
 * reason, and polls that see the news late.
 */
final class Newsroom {
  static final Instant START = Instant.parse("2026-02-02T00:00:00Z");
  private static final LocalDate NOWRUZ = LocalDate.of(2026, 3, 21);
  private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  final ZoneId zone;
  final double perDay;
  private final Set<DayOfWeek> free;
  private final double freePace;
  private final double nightPace;
  private final double holidayPace;
  private final int opens;
  private final int closes;
  private final double burst;
  private final Random random;

  Newsroom(long seed) {
    random = new Random(seed);
    boolean iran = random.nextDouble() < 0.7;
    zone = iran ? TEHRAN : BERLIN;
    free =
        iran
            ? (random.nextBoolean()
                ? Set.of(DayOfWeek.FRIDAY)
                : Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY))
            : Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    perDay = Math.exp(Math.log(0.7) + random.nextDouble() * Math.log(400 / 0.7));
    freePace = between(0.02, 0.7);
    nightPace = random.nextDouble() < 0.3 ? 0 : between(0.01, 0.3);
    holidayPace = iran ? between(0.1, 0.5) : 1;
    opens = 6 + random.nextInt(4);
    closes = 16 + random.nextInt(8);
    burst = 1 + random.nextDouble() * 5;
  }

  private double between(double from, double to) {
    return from + random.nextDouble() * (to - from);
  }

  static ZonedDateTime quarter(int index, ZoneId zone) {
    return START.plusSeconds(index * 900L).atZone(zone);
  }

  /** Which quarters are eventful. */
  BitSet quarters(int count) {
    BitSet eventful = new BitSet();
    double slack = 1;
    for (int i = 0; i < count; i++) {
      if (i % 8 == 0) {
        slack = Math.exp(random.nextGaussian() * 0.6 - 0.18);
      }
      if (random.nextDouble() < pace(quarter(i, zone)) * slack / burst) {
        burst(eventful, i);
      }
    }
    return eventful;
  }

  /** A few quarters in a row, seen late by a poll. */
  private void burst(BitSet eventful, int at) {
    int late = perDay > 20 ? random.nextInt(2) : random.nextInt(perDay > 4 ? 4 : 16);
    for (int i = 0; i < Math.round(burst); i++) {
      eventful.set(at + late + i);
    }
  }

  /** Eventful quarters per quarter. */
  private double pace(ZonedDateTime at) {
    boolean open = at.getHour() >= opens && at.getHour() < closes;
    double pace = perDay / (4 * (closes - opens)) * (open ? 1 : nightPace);
    if (free.contains(at.getDayOfWeek())) {
      pace *= freePace;
    }
    LocalDate day = at.toLocalDate();
    return day.isBefore(NOWRUZ) || day.isAfter(NOWRUZ.plusDays(12)) ? pace : pace * holidayPace;
  }
}
