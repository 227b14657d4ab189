package io.chapar.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Five hundred publishers, two months of learning, and then a month, or a break. */
public class SimulatedPublishersTest {
  private static final int HOUSES = 500;
  private static final int LEARNED = 60;
  private static final int MONTH = 30;
  private static final int MOST = 1000;

  /** Of rarer ones a break shows after weeks, whoever looks. */
  private static final int OFTEN = 3;

  private static List<House> houses() {
    return IntStream.rangeClosed(1, HOUSES).mapToObj(House::new).toList();
  }

  /** The profile after so many days. */
  public static Profile learned(House house, int days) {
    Profile profile = Profile.NONE;
    for (int i = 0; i < days * house.perDay; i++) {
      profile = profile.after(house.next(House.Break.NOTHING));
    }
    return profile;
  }

  /** How often an alarm is raised in a month in which nothing breaks. */
  private static int falseAlarms(House house) {
    Profile profile = learned(house, LEARNED);
    int alarms = 0;
    for (int i = 0; i < MONTH * house.perDay; i++) {
      Profile next = profile.after(house.next(House.Break.NOTHING));
      alarms += next.drifted().isEmpty() || !profile.drifted().isEmpty() ? 0 : 1;
      profile = next;
    }
    return alarms;
  }

  @Test
  void raiseAtMostOneFalseAlarmEachAndFewAtAll() {
    List<Integer> alarms =
        houses().stream().map(SimulatedPublishersTest::falseAlarms).sorted().toList();
    int all = alarms.stream().mapToInt(Integer::intValue).sum();
    int most = alarms.get(HOUSES - 1);
    System.out.printf(
        "false alarms of drift: %d in a month of %d publishers, at most %d%n", all, HOUSES, most);
    assertThat(most).isLessThanOrEqualTo(1);
    assertThat(all).isLessThanOrEqualTo(HOUSES / 30);
  }

  /**
   * From the break to the alarm.
   *
   * @param reports {@value #MOST} when none was raised
   */
  private record Found(int reports, double days) {}

  private static Found found(House house, House.Break broken) {
    Profile profile = learned(house, LEARNED);
    int reports = 0;
    while (profile.drifted().isEmpty() && reports < MOST) {
      profile = profile.after(house.next(broken));
      reports++;
    }
    return new Found(reports, reports / house.perDay);
  }

  /** The last column: of how many in a hundred it may not be found at all. */
  @ParameterizedTest
  @CsvSource({
    "ALL_BODIES_EQUAL, 12, 0",
    "DATE_GONE, 20, 0",
    "LAYOUT, 20, 1",
    "BODY_SHRINKS, 30, 2",
    "BODY_HALVED, 100, 13",
    "HALF_OF_DATES_GONE, 28, 1",
    "HALF_OF_BODIES_SHRINK, 100, 4",
    "HALF_OF_AUTHORS_GONE, 550, 40",
    "AUTHOR_GONE, 60, 5"
  })
  void showABreakWithinReports(House.Break broken, int most, int never) {
    List<House> houses = houses().stream().filter(house -> house.perDay >= OFTEN).toList();
    List<Found> found = houses.stream().map(house -> found(house, broken)).toList();
    List<Integer> reports = found.stream().map(Found::reports).sorted().toList();
    List<Double> days = found.stream().map(Found::days).sorted().toList();
    int half = houses.size() / 2;
    int nine = houses.size() * 9 / 10;
    long unseen = reports.stream().filter(count -> count == MOST).count();
    System.out.printf(
        "%s: alarm after %d reports, %.1f days (median), %d reports, %.1f days (nine of ten),"
            + " not within %d for %d of %d publishers%n",
        broken,
        reports.get(half),
        days.get(half),
        reports.get(nine),
        days.get(nine),
        MOST,
        unseen,
        houses.size());
    assertThat(reports.get(half)).isLessThanOrEqualTo(most);
    assertThat(unseen * 100).isLessThanOrEqualTo((long) never * houses.size());
  }
}
