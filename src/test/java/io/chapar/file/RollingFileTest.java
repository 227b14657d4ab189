package io.chapar.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.file.RollingFile.Bounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollingFileTest {
  private static final String TODAY = "2026-11-24";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse(TODAY + "T11:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  private RollingFile file(long bytes, boolean compressed) {
    return new RollingFile(folder, "reports", new Bounds(bytes, true, compressed), CLOCK);
  }

  private static void append(RollingFile file, String... lines) throws IOException {
    for (String line : lines) {
      file.append(line.getBytes(UTF_8), false);
    }
  }

  private Path current() {
    return folder.resolve("reports.ndjson");
  }

  /** Marks the last line as one of that day. */
  private void writtenOn(String day) throws IOException {
    Files.setLastModifiedTime(current(), FileTime.from(Instant.parse(day + "T23:59:00Z")));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  private String unpacked(String name) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(name)))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @Test
  void addsALineEach() throws IOException {
    append(file(100, false), "{1}", "{2}");
    assertThat(current()).hasContent("{1}\n{2}\n");
  }

  @Test
  void finishesAFileBeforeItIsTooLarge() throws IOException {
    RollingFile file = file(8, false);
    append(file, "{1}", "{2}");
    append(file, "{3}");
    assertThat(names()).containsExactly("reports-2026-11-24-0001.ndjson", "reports.ndjson");
    assertThat(folder.resolve("reports-2026-11-24-0001.ndjson")).hasContent("{1}\n{2}\n");
    assertThat(current()).hasContent("{3}\n");
  }

  @Test
  void writesALineThatIsLongerThanAFileMayBe() throws IOException {
    append(file(2, false), "{long}");
    assertThat(current()).hasContent("{long}\n");
  }

  @Test
  void finishesTheFileOfADayThatIsOver() throws IOException {
    RollingFile file = file(100, false);
    append(file, "{1}");
    writtenOn("2026-11-23");
    append(file, "{2}");
    assertThat(names()).containsExactly("reports-2026-11-23-0001.ndjson", "reports.ndjson");
  }

  @Test
  void numbersTheFilesOfADay() throws IOException {
    RollingFile file = file(4, true);
    append(file, "{1}");
    append(file, "{2}");
    append(file, "{3}");
    assertThat(names())
        .containsExactly(
            "reports-2026-11-24-0001.ndjson.gz",
            "reports-2026-11-24-0002.ndjson.gz",
            "reports.ndjson");
    assertThat(unpacked("reports-2026-11-24-0002.ndjson.gz")).isEqualTo("{2}\n");
  }

  @Test
  void cutsOffATornLineAndWritesItAgain() throws IOException {
    append(file(100, false), "{1}");
    Files.writeString(current(), "{\"title\": \"torn", StandardOpenOption.APPEND);
    writtenOn(TODAY);
    append(file(100, false), "{2}");
    assertThat(current()).hasContent("{1}\n{2}\n");
  }

  /** Its lines are of the day on which the process was killed. */
  @Test
  void keepsTheDayOfAFileWithATornLine() throws IOException {
    append(file(100, false), "{1}");
    Files.writeString(current(), "{", StandardOpenOption.APPEND);
    writtenOn("2026-11-23");
    append(file(100, false), "{2}");
    assertThat(folder.resolve("reports-2026-11-23-0001.ndjson")).hasContent("{1}\n");
    assertThat(current()).hasContent("{2}\n");
  }

  @Test
  void leavesOutARepeatAfterACrash() throws IOException {
    append(file(100, false), "{1}", "{2}");
    append(file(100, false), "{2}");
    assertThat(current()).hasContent("{1}\n{2}\n");
  }

  @Test
  void leavesOutARepeatOfALineInTheFileThatWasFinishedLast() throws IOException {
    append(file(8, true), "{1}", "{2}", "{3}");
    append(file(8, true), "{2}");
    assertThat(current()).hasContent("{3}\n");
  }

  @Test
  void writesALineAgainThatIsAskedForAgain() throws IOException {
    RollingFile file = file(100, false);
    append(file, "{1}");
    file.append("{1}".getBytes(UTF_8), true);
    assertThat(current()).hasContent("{1}\n{1}\n");
  }

  /** A crash may come before a finished file is compressed, or before the long one is deleted. */
  @Test
  void compressesWhatACrashLeft() throws IOException {
    Files.writeString(folder.resolve("reports-2026-11-22-0001.ndjson"), "{1}\n");
    Files.writeString(folder.resolve(".writing-reports-2026-11-22-0001.ndjson.gz"), "half");
    append(file(100, true), "{2}");
    assertThat(names()).containsExactly("reports-2026-11-22-0001.ndjson.gz", "reports.ndjson");
    assertThat(unpacked("reports-2026-11-22-0001.ndjson.gz")).isEqualTo("{1}\n");

    Files.writeString(folder.resolve("reports-2026-11-22-0001.ndjson"), "{1}\n");
    append(file(100, true), "{3}");
    assertThat(names()).containsExactly("reports-2026-11-22-0001.ndjson.gz", "reports.ndjson");
  }

  @Test
  void seesWhatAnotherProcessWrote() throws IOException {
    RollingFile one = file(12, false);
    RollingFile other = file(12, false);
    append(one, "{1}");
    append(other, "{2}");
    append(one, "{2}", "{3}");
    append(other, "{4}");
    assertThat(current()).hasContent("{4}\n");
    assertThat(names()).hasSize(2);
  }

  @Test
  void keepsTheLinesOfManyThreadsApart() throws IOException {
    RollingFile file = file(200, true);
    IntStream.range(0, 200)
        .parallel()
        .forEach(
            number -> {
              try {
                append(file, "{" + number + "}");
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    TreeSet<String> lines = new TreeSet<>();
    for (String name : names()) {
      String text = name.endsWith(".gz") ? unpacked(name) : Files.readString(folder.resolve(name));
      text.lines().forEach(line -> assertThat(lines.add(line)).isTrue());
    }
    assertThat(lines).hasSize(200).allMatch(line -> line.matches("\\{\\d+}"));
  }

  @Test
  void refusesANameThatLeadsElsewhere() {
    assertThatThrownBy(() -> new RollingFile(folder, "../x", new Bounds(1, true, true), CLOCK))
        .hasMessage(
            "a file of lines has a name of letters, digits, dots, hyphens and underscores, not"
                + " ../x");
  }

  @Test
  void saysWhatStandsInTheWay() throws IOException {
    Files.createDirectory(current());
    assertThatThrownBy(() -> append(file(100, false), "{1}")).isInstanceOf(IOException.class);
  }
}
