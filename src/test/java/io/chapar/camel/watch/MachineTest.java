package io.chapar.camel.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Alarm;
import io.chapar.config.AlarmSettings;
import io.chapar.ledger.conditions.AlarmRules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {
  @TempDir Path folder;

  private List<Alarm> alarms(long diskFree, @Nullable Duration ahead) {
    Duration minute = Duration.ofMinutes(1);
    AlarmSettings settings = new AlarmSettings(new AlarmRules(minute, 1), diskFree, minute);
    Map<String, Path> folders = Map.of("data.folder", folder, "archive.folder", folder);
    return new Machine(settings, folders, () -> Optional.ofNullable(ahead), "here").alarms();
  }

  @Test
  void tellsADiskThatIsNearlyFullOnce() {
    assertThat(alarms(Long.MAX_VALUE, null))
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.line()).startsWith("disk of " + folder + " on here"));
  }

  @Test
  void isContentWithRoomAndWithHostsThatSayNothing() {
    assertThat(alarms(0, null)).isEmpty();
    assertThat(alarms(0, Duration.ofSeconds(-59))).isEmpty();
  }

  @Test
  void tellsAClockThatIsFarFromThoseOfTheHosts() {
    assertThat(alarms(0, Duration.ofMinutes(-3)))
        .singleElement()
        .extracting(Alarm::what)
        .asString()
        .startsWith("it is 3 min behind those of most hosts");
  }
}
