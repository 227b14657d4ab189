package io.chapar.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build does with a folder that somebody runs. */
class ConfigurationScriptTest {
  private static final Path SCRIPT = Path.of("src/main/assembly/configuration.sh").toAbsolutePath();
  private static final String FEEDS = "config/feeds.yaml";
  private static final String ROUTE = "routes/1-feeds.camel.yaml";

  @TempDir Path temporary;
  private Path project;
  private Path folder;

  @BeforeEach
  void buildOnce() throws Exception {
    project = temporary.resolve("project");
    folder = temporary.resolve("chapar");
    write(project, FEEDS, "shipped");
    write(project, ROUTE, "shipped");
    write(folder, FEEDS, "of a build that kept nothing");
    assertThat(build()).isEmpty();
  }

  private static void write(Path folder, String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** What it says. */
  private String build() throws Exception {
    Path last = temporary.resolve("last");
    Process process =
        new ProcessBuilder(
                "sh", SCRIPT.toString(), project.toString(), folder.toString(), last.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  @Test
  void bringsWhatIsShipped() {
    assertThat(folder.resolve(FEEDS)).hasContent("shipped");
    assertThat(folder.resolve(ROUTE)).hasContent("shipped");
  }

  @Test
  void leavesWhatWasEditedAndSaysWhereThereIsANewerOne() throws Exception {
    write(folder, FEEDS, "mine");
    write(project, ROUTE, "newer");
    assertThat(build()).isEmpty();
    assertThat(folder.resolve(FEEDS)).hasContent("mine");
    assertThat(folder.resolve(ROUTE)).hasContent("newer");
    write(project, FEEDS, "newer");
    assertThat(build())
        .isEqualTo("there is a newer %s, but yours stays: %s/%1$s%n".formatted(FEEDS, folder));
    assertThat(build()).isEmpty();
    assertThat(folder.resolve(FEEDS)).hasContent("mine");
  }

  @Test
  void leavesOutWhatWasDeleted() throws Exception {
    Files.delete(folder.resolve(ROUTE));
    build();
    assertThat(folder.resolve(ROUTE)).doesNotExist();
  }

  @Test
  void bringsAllWhereTheFolderWasMovedAway() throws Exception {
    Files.move(folder, temporary.resolve("away"));
    build();
    bringsWhatIsShipped();
  }

  @Test
  void overwritesNoFileOfTheOperatorsByANewOneOfTheSameName() throws Exception {
    write(folder, "routes/4-mine.camel.yaml", "mine");
    write(project, "routes/4-mine.camel.yaml", "shipped");
    write(project, "config/new.yaml", "shipped");
    build();
    assertThat(folder.resolve("routes/4-mine.camel.yaml")).hasContent("mine");
    assertThat(folder.resolve("config/new.yaml")).hasContent("shipped");
  }
}
