package io.chapar.watch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * False alarms in a simulated month of 500 publishers, and how long each kind of break goes unseen.
 * Run it by {@code mvn -q test-compile} and {@code java -cp target/test-classes:target/classes
 * io.chapar.watch.DriftFigures}.
 */
public final class DriftFigures {
  private static final int HOUSES = 500;
  private static final int LEARNED = 60;
  private static final int MONTH = 30;
  private static final int MOST = 1000;

  private DriftFigures() {}

  /** The profile after so many days. */
  static Profile learned(House house, int days) {
    Profile profile = Profile.NONE;
    for (int i = 0; i < days * house.perDay; i++) {
      profile = profile.after(house.next(House.Break.NOTHING));
    }
    return profile;
  }

  /** How often an alarm is raised in a month in which nothing breaks. */
  static int falseAlarms(House house) {
    Profile profile = learned(house, LEARNED);
    int alarms = 0;
    for (int i = 0; i < MONTH * house.perDay; i++) {
      Profile next = profile.after(house.next(House.Break.NOTHING));
      alarms += next.drifted().isEmpty() || !profile.drifted().isEmpty() ? 0 : 1;
      profile = next;
    }
    return alarms;
  }

  /** Reports from the break to the alarm; {@value #MOST} when none is raised. */
  static int reportsToAlarm(House house, House.Break broken) {
    Profile profile = learned(house, LEARNED);
    int reports = 0;
    while (profile.drifted().isEmpty() && reports < MOST) {
      profile = profile.after(house.next(broken));
      reports++;
    }
    return reports;
  }

  public static void main(String[] args) {
    List<Integer> alarms = new ArrayList<>();
    for (int seed = 1; seed <= HOUSES; seed++) {
      alarms.add(falseAlarms(new House(seed)));
    }
    System.out.printf(
        "false alarms: %d in a month of %d publishers, at most %d%n",
        alarms.stream().mapToInt(Integer::intValue).sum(), HOUSES, Collections.max(alarms));
    for (House.Break broken : House.Break.values()) {
      if (broken != House.Break.NOTHING) {
        print(broken);
      }
    }
  }

  private static void print(House.Break broken) {
    List<Integer> reports = new ArrayList<>();
    for (int seed = 1; seed <= HOUSES; seed++) {
      House house = new House(seed);
      if (house.perDay >= 3) {
        reports.add(reportsToAlarm(house, broken));
      }
    }
    Collections.sort(reports);
    System.out.printf(
        "%s: alarm after %d reports (median), %d (nine of ten), never in %d of %d publishers%n",
        broken,
        reports.get(reports.size() / 2),
        reports.get(reports.size() * 9 / 10),
        reports.stream().filter(count -> count == MOST).count(),
        reports.size());
  }
}
