package io.chapar.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.camel.Node;
import io.chapar.config.file.Home;
import io.chapar.config.file.ShippedSettings;
import io.chapar.demo.Demo.DemoEnd;
import io.chapar.metrics.Metrics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  @TempDir private Path temporary;
  private Path folder;
  private final DemoEnd end = new DemoEnd(Optional.empty());

  @BeforeEach
  void makeFolder() throws Exception {
    folder = Files.createDirectory(temporary.resolve("demo"));
  }

  @Test
  @Timeout(120)
  void playsWithTheShippedRoutesAndEndsWhenItIsTold() throws Exception {
    Printed printed = new Printed("queue ✓", "is dead", "503");
    Optional<String> fault =
        demo((home, settings) -> Node.start(new Home(home), settings, Metrics.none()), printed)
            .play(folder, end);
    assertThat(fault).isEmpty();
    assertThat(printed.text()).contains("archive ✓", "webhook ✓", "What happened", "What next");
    assertThat(folder.resolve("node.log")).content().contains("server answered 503");
  }

  @Test
  void beginsInAnEmptyFolder() throws Exception {
    Path old = Files.writeString(Files.createDirectory(folder.resolve("data")).resolve("a"), "b");
    DemoFolder.fresh(folder);
    assertThat(old).doesNotExist();
  }

  @Test
  void leavesADemoAloneThatRunsInTheSameFolder() throws Exception {
    Path theirs = Files.writeString(folder.resolve("theirs"), "a");
    try (DemoLock lock = DemoLock.of(folder)) {
      assertThatThrownBy(() -> demo((home, settings) -> lock, new Printed()).play(folder, end))
          .hasMessageStartingWith("another demo runs: ");
    }
    assertThat(theirs).exists();
  }

  @Test
  void saysWhyTheNodeDoesNotStartAndGivesStandardErrorBack() {
    PrintStream before = System.err;
    Demo demo =
        demo(
            (home, settings) -> {
              throw new IllegalStateException("port " + settings.get("queue.port") + " is taken");
            },
            new Printed());
    assertThatThrownBy(() -> demo.play(folder, end)).hasMessageContaining("is taken");
    assertThat(System.err).isSameAs(before);
  }

  @Test
  void leavesNoSettingToTheOperatorsFileOrEnvironment() throws Exception {
    AtomicReference<Set<String>> turned = new AtomicReference<>();
    Demo demo =
        demo(
            (home, settings) -> {
              turned.set(settings.keySet());
              throw new IllegalStateException("enough");
            },
            new Printed());
    assertThatThrownBy(() -> demo.play(folder, end)).hasMessage("enough");
    assertThat(turned.get()).isEqualTo(ShippedSettings.defaults().keySet());
  }

  @Test
  void runsAllRoutesAsTheyAreShippedAndNoOther() throws Exception {
    DemoFolder.fresh(folder);
    assertThat(texts(folder.resolve("routes"))).isEqualTo(texts(Path.of("routes")));
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private Demo demo(Demo.NodeStarter starter, Printed printed) {
    return new Demo(
        starter,
        new PrintStream(printed, true, StandardCharsets.UTF_8),
        new Style(false, false),
        Optional.empty());
  }

  /** What the screen prints; the end comes when all the words are there. */
  private final class Printed extends ByteArrayOutputStream {
    private final String[] last;

    Printed(String... last) {
      this.last = last;
    }

    @Override
    public void flush() {
      if (last.length > 0 && hasAll()) {
        end.come();
      }
    }

    private boolean hasAll() {
      String text = text();
      return java.util.Arrays.stream(last).allMatch(text::contains);
    }

    String text() {
      return toString(StandardCharsets.UTF_8);
    }
  }
}
