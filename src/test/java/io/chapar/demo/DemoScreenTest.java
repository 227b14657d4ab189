package io.chapar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.ReportVersion.Event;
import io.chapar.cli.DocumentedBlock;
import io.chapar.demo.Arrivals.Arrival;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoScreenTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void showsAPersianReport() {
    screen(new Style(false, false))
        .entry(
            new Arrival(
                Reports.version(1, Event.CREATED),
                Reports.NOON,
                Set.of(Subscriber.ARCHIVE, Subscriber.QUEUE)));
    assertThat(printed())
        .isEqualTo(
            """
            12:00:00  rudbang · fa · v1 created · archive ✓  webhook …  queue ✓
                      آب به قنات بازگشت
                      به گزارش رودبانگ از یزد، قنات سروآباد پس از هفت ماه کار دوباره آب داد.
                      published 2026-11-24 08:15 +03:30 · Jalali 1405-09-03

            """);
  }

  @Test
  void showsWhoGotAReportLate() {
    screen(new Style(false, false))
        .late(
            new Arrival(
                Reports.version(2, Event.UPDATED), Reports.NOON, Set.of(Subscriber.WEBHOOK)));
    assertThat(printed())
        .isEqualTo(
            """
            12:00:00  rudbang · fa · v2 updated · now also webhook ✓
                      آب به قنات بازگشت

            """);
  }

  @Test
  void showsWhatAnotherProgramReadAtTheBroker() {
    String id = "3d67fe0033aef803a853608a1b3c2ff2";
    screen(new Style(false, false))
        .message(
            LocalTime.NOON,
            DemoBus.Broker.KAFKA,
            new DemoBus.Message(
                "chapar.demo",
                Optional.of(id),
                "io.chapar.report.created",
                id + "/1/e904abe920d7",
                "Six new stations will listen to the glaciers of the Pamirs"));
    assertThat(printed().strip())
        .isEqualTo(
            DocumentedBlock.with("docs/destinations.md", "12:00:00  ← kafka").text().strip());
  }

  @Test
  void isolatesTextOfAnyDirectionOnATerminalAndWritesNoMarksIntoAPipe() {
    Arrival arrival =
        new Arrival(Reports.version(2, Event.UPDATED), Reports.NOON, Set.of(Subscriber.WEBHOOK));
    screen(new Style(false, false)).late(arrival);
    assertThat(printed()).doesNotContainPattern("[\u200E\u200F\u202A-\u202E\u2066-\u2069]");
    screen(new Style(true, false)).late(arrival);
    assertThat(printed()).contains("\u2068آب به قنات بازگشت\u2069");
  }

  @Test
  void neverMixesTheDirectionsOfTextOnALine() {
    screen(new Style(false, false))
        .note(LocalTime.NOON, new Note("the receiver answered 500", "آب به قنات بازگشت"));
    assertThat(printed().lines())
        .hasSizeGreaterThan(1)
        .noneMatch(line -> line.matches(".*[A-Za-z].*") && line.matches(".*\\p{IsArabic}.*"));
  }

  @Test
  void writesItsFootOverOnATerminalAndNeverInAFile() {
    screen(new Style(true, false)).progress("1 s");
    screen(new Style(false, false)).progress("2 s");
    assertThat(printed()).isEqualTo("\r\u001b[K1 s");
  }

  @Test
  void hasNoColourWhereItIsNotWanted() {
    assertThat(Style.of(true, Map.of("NO_COLOR", "1")).bold("a")).isEqualTo("a");
    assertThat(Style.of(true, Map.of("TERM", "dumb")).bold("a")).isEqualTo("a");
    assertThat(Style.of(false, Map.of()).bold("a")).isEqualTo("a");
    assertThat(Style.of(true, Map.of()).bold("a")).isEqualTo("\u001b[1ma\u001b[0m");
  }

  private DemoScreen screen(Style style) {
    return new DemoScreen(
        new PrintStream(bytes, true, StandardCharsets.UTF_8), style, ZoneOffset.UTC);
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
