package io.chapar.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** A feed that has news every quarter from eight to nine, of each day but Sunday. */
class HabitTest {
  private static final ZonedDateTime MONDAY =
      ZonedDateTime.of(2026, 11, 2, 0, 0, 0, 0, ZoneOffset.UTC);
  private static final int A_DAY = 96;

  private static boolean hasNews(ZonedDateTime quarter) {
    return quarter.getHour() == 8 && quarter.getDayOfWeek().getValue() < 7;
  }

  private static Habit after(int days) {
    Habit habit = Habit.NONE;
    for (int i = 0; i < days * A_DAY; i++) {
      ZonedDateTime quarter = MONDAY.plus(Duration.ofMinutes(15L * i));
      habit = habit.after(quarter, hasNews(quarter));
    }
    return habit;
  }

  @Test
  void isKnownAfterTwoWeeks() {
    assertThat(Habit.NONE.isKnown()).isFalse();
    assertThat(after(13).isKnown()).isFalse();
    assertThat(after(14).isKnown()).isTrue();
  }

  @Test
  void expectsNewsWhenTheyUsedToCome() {
    Habit habit = after(28);
    ZonedDateTime tuesday = MONDAY.plusDays(29);
    assertThat(habit.expected(tuesday.withHour(8))).isGreaterThan(0.7);
    assertThat(habit.expected(tuesday.withHour(9))).isZero();
    assertThat(habit.expected(MONDAY.plusDays(34).withHour(8))).isLessThan(0.1);
    assertThat(Habit.NONE.expected(tuesday)).isZero();
  }

  @Test
  void isReadBackFromItsText() {
    Habit habit = after(14);
    Habit read = Habit.parse(habit.text());
    assertThat(read.quarters()).isEqualTo(habit.quarters());
    assertThat(read.eventful()).isEqualTo(habit.eventful());
    assertThat(read.expected(MONDAY.withHour(8)))
        .isCloseTo(habit.expected(MONDAY.withHour(8)), within(0.001));
  }
}
