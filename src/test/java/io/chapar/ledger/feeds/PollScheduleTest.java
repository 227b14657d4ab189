package io.chapar.ledger.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.ledger.feeds.PollSchedule.PollBounds;
import io.chapar.ledger.feeds.PollSchedule.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Polls by a clock that jumps from poll to poll. */
class PollScheduleTest {
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final PollBounds PACE = new PollBounds(5 * MINUTE, 6 * HOUR);

  /** A feed whose items come at known times, and who polls it. */
  private static final class Watch {
    private final List<Long> items;
    private final List<Long> waits = new ArrayList<>();
    private final List<Long> delays = new ArrayList<>();
    private PollSchedule rhythm = PollSchedule.unknown(PACE, 0);
    private Wait wait = rhythm.next(0, PACE);
    private long polled;

    Watch(List<Long> items) {
      this.items = items;
    }

    Watch until(long end) {
      while (polled + wait.millis() <= end) {
        long now = polled + wait.millis();
        List<Long> news = items.stream().filter(at -> at > polled && at <= now).toList();
        news.forEach(at -> delays.add(now - at));
        rhythm = rhythm.after(now, polled, news.size(), PACE);
        polled = now;
        wait = rhythm.next(now, PACE);
        waits.add(wait.millis());
      }
      return this;
    }

    int polls() {
      return waits.size();
    }
  }

  /** Items from one time on, until another, each so long after the one before. */
  private static List<Long> every(long gap, long from, long until) {
    List<Long> items = new ArrayList<>();
    for (long at = from; at < until; at += gap) {
      items.add(at);
    }
    return items;
  }

  @Test
  void pollsAFeedOfThreeItemsAnHourAboutTwiceAnItem() {
    Watch watch = new Watch(every(20 * MINUTE, 0, 10 * DAY)).until(10 * DAY);
    assertThat(watch.polls()).isBetween(1300, 1700);
    assertThat(watch.delays).allMatch(delay -> delay <= 15 * MINUTE);
  }

  @Test
  void pollsAWeeklyFeedAboutAsSeldomAsItMay() {
    Watch watch = new Watch(every(7 * DAY, DAY, 100 * DAY)).until(100 * DAY);
    Watch seasoned = new Watch(every(7 * DAY, DAY, 30 * DAY)).until(30 * DAY);
    assertThat(watch.polls() - seasoned.polls()).isBetween(280, 320);
  }

  @Test
  void followsABurstFromItsFirstPollOn() {
    List<Long> items = every(7 * DAY, DAY, 50 * DAY);
    long start = 51 * DAY;
    items.addAll(every(2 * MINUTE, start, start + 3 * HOUR));
    Watch watch = new Watch(items).until(start);
    assertThat(watch.wait.millis()).isGreaterThan(4 * HOUR);
    int before = watch.polls();
    watch.until(watch.polled + watch.wait.millis());
    assertThat(watch.waits.get(before)).isLessThan(6 * MINUTE);
  }

  @Test
  void calmsDownAfterABurst() {
    Watch watch = new Watch(every(MINUTE, MINUTE, HOUR)).until(HOUR);
    assertThat(watch.wait.millis()).isEqualTo(PACE.fastest());
    watch.until(4 * DAY);
    assertThat(watch.wait.millis()).isEqualTo(PACE.slowest());
  }

  @Test
  void isBackInRhythmSoonAfterANight() {
    List<Long> items = new ArrayList<>();
    for (int day = 0; day < 10; day++) {
      items.addAll(every(20 * MINUTE, day * DAY + 8 * HOUR, day * DAY + 22 * HOUR));
    }
    Watch watch = new Watch(items).until(10 * DAY);
    long late = watch.delays.stream().filter(delay -> delay > HOUR).count();
    assertThat((double) late / watch.delays.size()).isLessThan(0.2);
    assertThat(watch.delays).allMatch(delay -> delay <= 3 * HOUR);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void keepsWithinItsBoundsWhateverComes(long seed) {
    Random random = new Random(seed);
    PollSchedule rhythm = PollSchedule.unknown(PACE, 0);
    long now = 0;
    for (int i = 0; i < 1000; i++) {
      long before = now;
      now += random.nextInt(3) * random.nextLong(1, 3 * DAY);
      rhythm = rhythm.after(now, before, random.nextInt(5) * random.nextInt(200), PACE);
      assertThat(rhythm.next(now, PACE).millis()).isBetween(PACE.fastest(), PACE.slowest());
    }
  }

  @Test
  void saysWhy() {
    PollSchedule rhythm = new PollSchedule(40 * MINUTE, 0);
    assertThat(rhythm.next(0, PACE))
        .isEqualTo(new Wait(20 * MINUTE, "half of the usual 40 min between new items"));
    assertThat(rhythm.next(8 * HOUR, PACE))
        .isEqualTo(new Wait(2 * HOUR, "a quarter of 8 h without news"));
    assertThat(rhythm.next(10 * DAY, PACE).why())
        .isEqualTo("the longest wait, a quarter of 10 days without news");
    assertThat(new PollSchedule(MINUTE, 0).next(0, PACE).why())
        .isEqualTo("the shortest wait, half of the usual 60 s between new items");
    assertThat(rhythm.next(0, new PollBounds(HOUR, HOUR)))
        .isEqualTo(new Wait(HOUR, "as the watch list says"));
  }

  @Test
  void waitsNeverLessThanServerAndFeedAskFor() {
    Wait wait = new Wait(20 * MINUTE, "learned");
    assertThat(wait.asked(Duration.ofHours(1)))
        .isEqualTo(new Wait(HOUR, "server or feed asks for 60 min"));
    assertThat(wait.asked(Duration.ofMinutes(1))).isEqualTo(wait);
    assertThat(wait.asked(null)).isEqualTo(wait);
    assertThat(wait.jittered(0).millis()).isEqualTo(20 * MINUTE);
    assertThat(wait.jittered(1).millis()).isEqualTo(22 * MINUTE);
  }
}
