package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Alarm;
import io.chapar.config.file.ShippedSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The runbook has what alarms point at, and names nothing that there is not. */
class RunbookTest {
  private static final String RUNBOOK = read("docs/runbook.md");
  private static final String ALERTS = read("monitoring/alerts.yaml");
  private static final Pattern ENTRY = Pattern.compile("(?ms)^## (\\S+)$(.*?)(?=^## |^# |\\z)");

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1));
  }

  private static Map<String, String> entries() {
    Map<String, String> entries = new TreeMap<>();
    for (MatchResult entry : ENTRY.matcher(RUNBOOK).results().toList()) {
      entries.put(entry.group(1), entry.group(2));
    }
    return entries;
  }

  @ParameterizedTest
  @EnumSource(Alarm.Kind.class)
  void hasAnEntryForEachKindOfAlarmThatSaysWhatToLookAtAndWhenItEnds(Alarm.Kind kind) {
    Alarm alarm = new Alarm(kind, "one", Instant.EPOCH, "wrong");
    assertThat(alarm.line()).endsWith("; see " + alarm.runbook());
    String[] pointer = alarm.runbook().split("#");
    assertThat(Path.of(pointer[0])).isRegularFile();
    assertThat(entries()).containsKey(pointer[1]);
    assertThat(entries().get(pointer[1])).contains("**Look at**", "**Ends**");
  }

  @Test
  void hasNoEntryForAnAlarmOrAlertThatThereIsNot() {
    assertThat(entries().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Arrays.stream(Alarm.Kind.values()).map(Alarm.Kind::toString), alerts().stream())
                .toList());
  }

  private static List<String> alerts() {
    return found("(?m)^ +- alert: (\\w+)$", ALERTS).toList();
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void hasAnEntryForEachAlertOfPrometheusWhichLinksIt(String alert) {
    String rule = ALERTS.substring(ALERTS.indexOf("- alert: " + alert + "\n"));
    assertThat(found("(?s)\\A.*?runbook_url: \"([^\"]*)\"", rule))
        .containsExactly("docs/runbook.md#" + alert.toLowerCase(Locale.ROOT));
    assertThat(entries().get(alert)).contains("**Look at**", "**Do**", "**Ends**");
  }

  @Test
  void namesOnlySettingsThatThereAre() {
    assertThat(found("`((?:alarms|articles|data|archive|ledger|fetch)\\.[a-z-]+)", RUNBOOK))
        .isNotEmpty()
        .allSatisfy(setting -> assertThat(ShippedSettings.defaults()).containsKey(setting));
  }
}
