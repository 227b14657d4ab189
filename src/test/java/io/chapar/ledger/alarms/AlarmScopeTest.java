package io.chapar.ledger.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmScopeTest {

  @ParameterizedTest
  @CsvSource({
    "silence, isna, , silence of isna",
    "silence, , , silence of each subject",
    "dead-items, , iran, dead-items of the feeds in group iran",
    ", , iran, each alarm of the feeds in group iran"
  })
  void saysWhichAlarmsItMeans(String kind, String subject, String group, String said) {
    assertThat(AlarmScope.of(kind, subject, group)).hasToString(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "        |      |      | name a kind of alarm, or a group of feeds",
        "        | isna |      | name a kind of alarm, or a group of feeds",
        "silence | isna | iran | a subject needs its kind, and goes with no group",
        "disk | | iran | a group has feeds, and an alarm of kind disk is not of a feed; leave one"
            + " out"
      })
  void refusesWhatMeansNoAlarms(String kind, String subject, String group, String message) {
    assertThatThrownBy(() -> AlarmScope.of(kind, subject, group)).hasMessage(message);
  }

  @Test
  void saysWhichKindsThereAre() {
    assertThatThrownBy(() -> AlarmScope.of("silenec", null, null))
        .hasMessage(
            "there is no alarm of kind \"silenec\"; it is one of silence, backlog,"
                + " dead-deliveries, dead-items, drift, disk, clock, damage, route");
  }

  @Test
  void refusesANoteThatIsNoLine() {
    assertThatThrownBy(() -> new SignedNote("ali", "a\nb"))
        .hasMessageContaining("note is one line");
    assertThatThrownBy(() -> new SignedNote(" ", null)).hasMessageContaining("the name of who");
  }
}
