package io.chapar.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Five hundred feeds, six weeks of learning, and then a month that holds Nowruz. */
class SimulatedMonthTest {
  private static final int FEEDS = 500;
  private static final int DAY = 96;
  private static final int LEARNED = 40 * DAY;
  private static final int MONTH = 30 * DAY;

  /** Counts how often the alarm is raised in the month. */
  private static int alarms(Newsroom room) {
    BitSet eventful = room.quarters(LEARNED + MONTH);
    Silence silence = Silence.NONE;
    int alarms = 0;
    for (int i = 0; i < LEARNED + MONTH; i++) {
      Silence next = silence.after(Newsroom.quarter(i, room.zone), eventful.get(i));
      alarms += i >= LEARNED && next.raised() && !silence.raised() ? 1 : 0;
      silence = next;
    }
    return alarms;
  }

  @Test
  void raisesAtMostOneFalseAlarmPerFeedAndFewAtAll() {
    List<Integer> alarms = new ArrayList<>();
    for (int seed = 1; seed <= FEEDS; seed++) {
      alarms.add(alarms(new Newsroom(seed)));
    }
    int all = alarms.stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        "false alarms of silence: %d in a month of %d feeds, %.3f per feed and month, at most %d%n",
        all, FEEDS, (double) all / FEEDS, Collections.max(alarms));
    assertThat(Collections.max(alarms)).isLessThanOrEqualTo(1);
    assertThat(all).isLessThanOrEqualTo(FEEDS / 10);
  }

  /** Hours from the first quarter of a silence to the alarm, of 60 days that were tried. */
  private static double hoursToAlarm(Newsroom room) {
    int from = 36 * DAY + 40;
    BitSet eventful = room.quarters(from);
    Silence silence = Silence.NONE;
    int i = 0;
    while (i < from || (!silence.raised() && i < from + 2 * MONTH)) {
      boolean news = i < from && eventful.get(i);
      silence = silence.after(Newsroom.quarter(i, room.zone), news);
      i++;
    }
    return (i - from) / 4.0;
  }

  @Test
  void findsASilenceTheSoonerTheMoreAFeedBrings() {
    double[] edges = {0.7, 2, 5, 20, 60, 400};
    double before = Double.MAX_VALUE;
    for (int band = 0; band + 1 < edges.length; band++) {
      List<Double> hours = new ArrayList<>();
      for (int seed = 1; seed <= FEEDS; seed++) {
        Newsroom room = new Newsroom(seed);
        if (room.perDay >= edges[band] && room.perDay < edges[band + 1]) {
          hours.add(hoursToAlarm(room));
        }
      }
      Collections.sort(hours);
      double median = hours.get(hours.size() / 2);
      System.out.printf(
          "silence, %.1f to %.0f eventful quarters a day, %d feeds: alarm after %.1f h (median), %.1f h"
              + " (nine of ten), %.1f h (last)%n",
          edges[band],
          edges[band + 1],
          hours.size(),
          median,
          hours.get(hours.size() * 9 / 10),
          hours.get(hours.size() - 1));
      assertThat(median).isLessThan(before);
      before = median;
    }
  }
}
