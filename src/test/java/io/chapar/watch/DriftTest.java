package io.chapar.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DriftTest {
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

  private static Profile lengths(Profile profile, int reports, int length) {
    Profile next = profile;
    for (int i = 0; i < reports; i++) {
      next = next.after(look(true, i % 16 == 0 ? length / 10 : length + i % 7));
    }
    return next;
  }

  @Test
  void findsBodiesThatHaveBecomeShorterAmongGalleriesThatAreAsShort() {
    Profile usual = lengths(Profile.NONE, 200, 2000);
    assertThat(usual.drifted()).isEmpty();
    Profile shorter = lengths(usual, 32, 1100);
    assertThat(shorter.drifted()).containsExactly(Sign.SHORT);
    assertThat(shorter.words())
        .matches(
            "three of four of its last 32 reports have a body shorter than 110. characters,"
                + " usual are 19..");
    assertThat(lengths(shorter, 32, 2000).drifted()).isEmpty();
  }

  private static Profile spread(Profile profile, int reports, double times) {
    Profile next = profile;
    for (int i = 0; i < reports; i++) {
      next = next.after(look(true, (int) (times * 400 * Math.pow(2, i * 7 % 5))));
    }
    return next;
  }

  @Test
  void findsBodiesThatAreCutInHalfThoughTheirLengthsSpreadWidely() {
    Profile usual = spread(Profile.NONE, 300, 1);
    assertThat(spread(usual, 300, 1).drifted()).isEmpty();
    Profile halved = spread(usual, 300, 0.5);
    assertThat(halved.drifted()).containsExactly(Sign.SHORT);
    assertThat(halved.words())
        .matches(
            "half of its last 32 reports have a body shorter than 801 characters,"
                + " usual are 1[456]..");
    assertThat(ProfileText.parse(ProfileText.of(halved)).drifted()).containsExactly(Sign.SHORT);
    assertThat(spread(halved, 100, 1).drifted()).isEmpty();
  }

  @Test
  void goesOnWithWhatAnEarlierVersionHasLearned() {
    String text = ProfileText.of(spread(Profile.NONE, 300, 1));
    String level = text.substring(0, text.indexOf(';'));
    String earlier = String.join(" ", List.of(level.split(" ")).subList(0, 7));
    Profile learned = ProfileText.parse(text.replace(level, earlier));
    assertThat(spread(learned, 300, 0.5).drifted()).containsExactly(Sign.SHORT);
  }

  private static Profile twoOfFive(Profile profile, int reports) {
    Profile next = profile;
    for (int i = 0; i < reports; i++) {
      next = next.after(look(i % 5 > 1, 1000 + i % 7));
    }
    return next;
  }

  @Test
  void findsThatTwoOfFiveDatesAreGone() {
    Profile usual = after(Profile.NONE, 200, true);
    assertThat(twoOfFive(usual, 40).drifted()).isEmpty();
    Profile drifted = twoOfFive(usual, 70);
    assertThat(drifted.drifted()).containsExactly(Sign.NO_DATE);
    assertThat(after(drifted, 16, true).drifted()).isEmpty();
  }

  @Test
  void doesNotMindThatTwoOfFiveDatesAreMissingAsEver() {
    assertThat(twoOfFive(Profile.NONE, 2000).drifted()).isEmpty();
  }

  /** Of ten authors in a hundred, on two days of ten none. */
  private static Profile fewAuthors(Profile profile, int days) {
    Profile next = profile;
    for (int i = 0; i < days * 50; i++) {
      boolean named = i / 50 % 5 != 0 && i % 10 == 0;
      next = next.after(new Look(true, true, named, 1000 + i % 7, 5, 5, null));
    }
    return next;
  }

  @Test
  void missesTheAuthorsOfAPublisherThatNamesFew() {
    Profile usual = fewAuthors(Profile.NONE, 100);
    assertThat(usual.drifted()).isEmpty();
    Profile next = usual;
    int reports = 0;
    while (next.drifted().isEmpty() && reports < 1000) {
      next = next.after(new Look(true, true, false, 1000, 5, 5, null));
      reports++;
    }
    assertThat(reports).isBetween(100, 500);
    assertThat(next.drifted()).containsExactly(Sign.NO_AUTHOR);
    assertThat(fewAuthors(next, 3).drifted()).isEmpty();
  }

  @Test
  void readsWhatWasKeptBeforeThereWereRuns() {
    String kept = "0 0.0 0.0 0.0 0.0 0.0 0;;;" + "90.0 0.0 0 64 0.1 0.0 0.0 0.0 0;".repeat(7);
    Profile read = ProfileText.parse(kept.substring(0, kept.length() - 1));
    assertThat(read.drifted()).isEmpty();
    assertThat(after(read, 16, false).drifted()).containsExactly(Sign.NO_DATE);
  }

  @Test
  void readsWhatWasKeptBeforeThereWasAnExcess() {
    String kept = "0 0.0 0.0 0.0 0.0 0.0 0;;;" + "90.0 0.0 0 64 0.1 0.2 0;".repeat(7);
    Profile read = ProfileText.parse(kept.substring(0, kept.length() - 1));
    assertThat(read.drifted()).isEmpty();
    assertThat(after(read, 16, false).drifted()).containsExactly(Sign.NO_DATE);
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
    Profile profile = after(SimulatedPublishersTest.learned(house, 30), 20, false);
    Profile read = ProfileText.parse(ProfileText.of(profile));
    assertThat(read.drifted()).isEqualTo(profile.drifted());
    assertThat(ProfileText.of(read)).isEqualTo(ProfileText.of(profile));
    assertThat(read.prints()).isEqualTo(profile.prints());
  }
}
