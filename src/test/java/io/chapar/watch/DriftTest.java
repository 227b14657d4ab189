package io.chapar.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftTest {
  private static final int HOUSES = 100;

  /** The figures of all 500 are printed by {@link DriftFigures}. */
  @Test
  void raisesAtMostOneFalseAlarmPerPublisherAndMonthAndFewAtAll() {
    List<Integer> alarms =
        IntStream.rangeClosed(1, HOUSES)
            .mapToObj(seed -> DriftFigures.falseAlarms(new House(seed)))
            .toList();
    assertThat(alarms).allMatch(count -> count <= 1);
    assertThat(alarms.stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(5);
  }

  /** Most of those that publish often enough. */
  @ParameterizedTest
  @CsvSource({"ALL_BODIES_EQUAL, 12", "DATE_GONE, 20", "LAYOUT, 30", "BODY_SHRINKS, 100"})
  void findsABreakWithinReports(House.Break broken, int most) {
    List<Integer> reports =
        IntStream.rangeClosed(1, HOUSES)
            .mapToObj(House::new)
            .filter(house -> house.perDay >= 3)
            .map(house -> DriftFigures.reportsToAlarm(house, broken))
            .sorted()
            .toList();
    assertThat(reports.get(reports.size() * 6 / 10)).isLessThanOrEqualTo(most);
  }

  private static Look look(boolean date, int length) {
    return new Look(true, date, true, length, 5, 5, null);
  }

  private static Profile after(Profile profile, int reports, boolean date) {
    Profile next = profile;
    for (int i = 0; i < reports; i++) {
      next = next.after(look(date, 1000 + i % 7));
    }
    return next;
  }

  @Test
  void suspectsOnlyWhatShowsTheSignThatHasDrifted() {
    Profile usual = after(Profile.NONE, 100, true);
    assertThat(usual.suspicious(look(false, 1000))).isEmpty();
    Profile drifted = after(usual, 16, false);
    assertThat(drifted.drifted()).containsExactly(Sign.NO_DATE);
    assertThat(drifted.suspicious(look(false, 1000))).containsExactly(Sign.NO_DATE);
    assertThat(drifted.suspicious(look(true, 1000))).isEmpty();
    assertThat(drifted.words())
        .isEqualTo("16 of its last 16 reports have no date, usual are 0 of 100");
  }

  @Test
  void isContentAgainWhenTheSignIsGone() {
    Profile drifted = after(after(Profile.NONE, 100, true), 40, false);
    assertThat(after(drifted, 10, true).drifted()).isNotEmpty();
    assertThat(after(drifted, 16, true).drifted()).isEmpty();
  }

  @Test
  void callsNothingUnusualBeforeItIsKnown() {
    assertThat(after(after(Profile.NONE, 61, true), 16, false).drifted()).isNotEmpty();
    assertThat(after(after(Profile.NONE, 30, true), 16, false).drifted()).isEmpty();
  }

  @Test
  void learnsThatSomethingWasAlwaysSo() {
    assertThat(after(Profile.NONE, 500, false).drifted()).isEmpty();
  }

  @Test
  void comesBackFromItsText() {
    House house = new House(7);
    Profile profile = after(DriftFigures.learned(house, 30), 20, false);
    Profile read = ProfileText.parse(ProfileText.of(profile));
    assertThat(read.drifted()).isEqualTo(profile.drifted());
    assertThat(ProfileText.of(read)).isEqualTo(ProfileText.of(profile));
    assertThat(read.prints()).isEqualTo(profile.prints());
  }
}
