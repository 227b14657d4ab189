package io.chapar.watch;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * At which hours of the day, and on which days of the week, a feed brings news; by the clock of its
 * zone. Which days are quiet is not assumed but seen: Friday in Tehran, Sunday in Berlin.
 *
 * <p>Two profiles and their product, 31 numbers instead of 168: each hour is seen every day, so
 * that the habit is known after two weeks. Each number is a running mean that forgets: an hour
 * within about four weeks, a day within about eight.
 *
 * @param quarters how many were seen
 * @param eventful how many of them brought news
 * @param hours share of eventful quarters by hour of the day, 24 of them from midnight
 * @param days likewise by day of the week, 7 of them from Monday
 */
public record Habit(long quarters, long eventful, List<Double> hours, List<Double> days) {
  private static final int A_DAY = 96;
  private static final int HOUR_MEMORY = 4 * 28;
  private static final int DAY_MEMORY = A_DAY * 8;
  private static final int LEAST_DAYS = 14;
  private static final int LEAST_EVENTFUL = 8;

  /** Of a feed that was never watched. */
  public static final Habit NONE =
      new Habit(0, 0, Collections.nCopies(24, 0.0), Collections.nCopies(7, 0.0));

  public Habit {
    hours = List.copyOf(hours);
    days = List.copyOf(days);
  }

  /** Having seen one quarter more. */
  Habit after(ZonedDateTime quarter, boolean news) {
    return new Habit(
        quarters + 1,
        eventful + (news ? 1 : 0),
        drawn(hours, hour(quarter), news, Math.min(quarters / 24 + 1, HOUR_MEMORY)),
        drawn(days, day(quarter), news, Math.min(quarters / 7 + 1, DAY_MEMORY)));
  }

  /** The running mean: of all that was seen at first, later of about the last {@code memory}. */
  private static List<Double> drawn(List<Double> means, int at, boolean news, long memory) {
    List<Double> drawn = new ArrayList<>(means);
    double mean = means.get(at);
    drawn.set(at, mean + ((news ? 1 : 0) - mean) / memory);
    return drawn;
  }

  private static int hour(ZonedDateTime quarter) {
    return quarter.getHour();
  }

  private static int day(ZonedDateTime quarter) {
    return quarter.getDayOfWeek().getValue() - 1;
  }

  /** How likely news are in this quarter, 0 to 1. */
  double expected(ZonedDateTime quarter) {
    double mean = 0;
    for (double day : days) {
      mean += day / 7;
    }
    return mean == 0 ? 0 : Math.min(1, hours.get(hour(quarter)) * days.get(day(quarter)) / mean);
  }

  /** Two weeks and some news; before that nothing is called unusual. */
  public boolean isKnown() {
    return quarters >= LEAST_DAYS * A_DAY && eventful >= LEAST_EVENTFUL;
  }

  /** One line of numbers; {@link #parse} reads it. */
  public String text() {
    return quarters
        + " "
        + eventful
        + Stream.concat(hours.stream(), days.stream())
            .map(share -> " " + Math.round(share * 100_000))
            .reduce("", String::concat);
  }

  /**
   * @throws NumberFormatException when it was not made by {@link #text}
   */
  public static Habit parse(String text) {
    String[] numbers = text.split(" ", -1);
    List<Double> shares =
        Stream.of(numbers).skip(2).map(number -> Long.parseLong(number) / 100_000.0).toList();
    return new Habit(
        Long.parseLong(numbers[0]),
        Long.parseLong(numbers[1]),
        shares.subList(0, 24),
        shares.subList(24, 31));
  }
}
