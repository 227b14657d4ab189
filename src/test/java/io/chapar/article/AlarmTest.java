package io.chapar.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlarmTest {
  @Test
  void saysInALineWhatIsWrongAndWhereTheRunbookHasIt() {
    Alarm alarm = new Alarm(Alarm.Kind.DEAD_ITEMS, "isna", Instant.EPOCH, "12 in an hour");
    assertThat(alarm.title()).isEqualTo("dead-items of isna");
    assertThat(alarm.line())
        .isEqualTo(
            "dead-items of isna since 1970-01-01T00:00:00Z: 12 in an hour; see"
                + " docs/runbook.md#dead-items");
  }

  @ParameterizedTest
  @EnumSource
  void isOfTheKindThatItsNameSays(Alarm.Kind kind) {
    assertThat(Alarm.Kind.of(kind.toString())).isEqualTo(kind);
  }

  @Test
  void namesTheKindsWhereOneIsUnknown() {
    assertThatThrownBy(() -> Alarm.Kind.of("silnce"))
        .hasMessageStartingWith("there is no alarm of kind \"silnce\"; it is one of silence, ");
  }
}
