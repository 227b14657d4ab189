package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/chapar} starts, seen by a Java that only says what it was given. */
class LauncherTest {
  private static final String FIRST_COMPILER_ALONE = "-XX:TieredStopAtLevel=1";

  /** Writes what it is told to: lists of classes, and an archive of them. */
  private static final String ARCHIVING_JAVA =
      """
      for option; do
        case $option in
          -XX:DumpLoadedClassList=*) echo class >"${option#*=}" ;;
          -XX:SharedArchiveFile=*) archive=${option#*=} ;;
          -Xshare:dump) dump=yes ;;
        esac
      done
      [ -z "${dump:-}" ] || printf whole >"$archive"
      """;

  @TempDir Path folder;

  private String said = "";

  @BeforeEach
  void install() throws Exception {
    Files.createDirectories(folder.resolve("chapar/bin"));
    Files.createDirectories(folder.resolve("chapar/lib"));
    Files.copy(Path.of("src/main/bin/chapar"), folder.resolve("chapar/bin/chapar"));
    Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void startsAShortWatchListWithTheFirstCompilerAlone() throws Exception {
    feeds("chapar", 500);
    assertThat(started("run")).contains(FIRST_COMPILER_ALONE);
  }

  @Test
  void startsAWatchListOfThousandsWithBothCompilers() throws Exception {
    feeds("chapar", 5_000);
    assertThat(started("run")).doesNotContain(FIRST_COMPILER_ALONE).contains("-Xmx512m");
  }

  @Test
  void looksAtTheWatchListOfTheHomeThatItIsGiven() throws Exception {
    feeds("my home", 5_000);
    Path home = folder.resolve("my home");
    assertThat(started("run", "--home", home.toString())).doesNotContain(FIRST_COMPILER_ALONE);
    assertThat(started("run", "--strict", "--home=" + home)).doesNotContain(FIRST_COMPILER_ALONE);
    assertThat(started("run")).contains(FIRST_COMPILER_ALONE);
  }

  @Test
  void loadsTheJarsOfTheHomeBehindItsOwn() throws Exception {
    String own = folder.toRealPath() + "/chapar/lib/*";
    assertThat(started("check")).contains(own);
    Path home = Files.createDirectories(folder.resolve("my home"));
    assertThat(started("check", "--home", home.toString())).contains(own);
    Files.createDirectories(home.resolve("lib"));
    assertThat(started("check", "--home", home.toString())).contains(own + ":" + home + "/lib/*");
  }

  @Test
  void loadsItsOwnJarsOnceWhereItIsTheHome() throws Exception {
    String own = folder.toRealPath() + "/chapar/lib/*";
    assertThat(started("check", "--home=" + folder.resolve("chapar"))).contains(own);
  }

  @Test
  void runsCommandsThatEndSoonWithTheFirstCompilerAlone() throws Exception {
    feeds("chapar", 5_000);
    assertThat(started("check")).contains(FIRST_COMPILER_ALONE);
    assertThat(started()).contains(FIRST_COMPILER_ALONE);
  }

  @Test
  void makesTheArchiveOfClassesBesideTheFirstStartWithNoneOfTheNodesVariables() throws Exception {
    Path heard = folder.resolve("heard");
    assertThat(new ProcessBuilder("mkfifo", heard.toString()).start().waitFor()).isZero();
    archiver("env >" + heard);
    assertThat(started("run")).noneMatch(option -> option.contains("SharedArchiveFile"));
    assertThat(said).contains("this first start makes lib/chapar.jsa");
    assertThat(Files.readString(heard)).contains("JAVA_HOME=").doesNotContain("LEDGER_URL");
  }

  @Test
  void startsFromTheArchiveWhereThereIsOne() throws Exception {
    archiver("exit 1");
    Path archive = Files.writeString(folder.resolve("chapar/lib/chapar.jsa"), "classes");
    assertThat(started("run")).contains("-XX:SharedArchiveFile=" + archive.toRealPath());
    assertThat(said).isEmpty();
  }

  @Test
  void makesNoArchiveForACommandThatEndsSoon() throws Exception {
    archiver("exit 1");
    started("check");
    assertThat(said).isEmpty();
  }

  @Test
  void givesTheArchiveItsNameWhenItIsWholeByARenameWithinOneFolder() throws Exception {
    Path bin = folder.resolve("chapar/bin");
    Files.copy(Path.of("src/main/bin/chapar-cds"), bin.resolve("chapar-cds"));
    script(folder.resolve("java/bin/java"), ARCHIVING_JAVA);
    Path tools = Files.createDirectories(folder.resolve("tools"));
    script(tools.resolve("mv"), "echo \"$1 $2\" >>" + folder + "/moved; exec /bin/mv \"$@\"");
    ProcessBuilder builder = new ProcessBuilder("sh", bin + "/chapar-cds");
    builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
    builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
    assertThat(builder.inheritIO().start().waitFor()).isZero();
    Path archive = folder.resolve("chapar/lib/chapar.jsa");
    assertThat(archive).hasContent("whole");
    assertThat(archive.getParent().toFile().list()).containsExactly("chapar.jsa");
    assertThat(Files.readAllLines(folder.resolve("moved")))
        .singleElement()
        .satisfies(
            moved -> {
              String[] names = moved.split(" ");
              assertThat(Path.of(names[0])).hasParentRaw(Path.of(names[1]).getParent());
            });
  }

  private static void script(Path file, String does) throws Exception {
    Files.writeString(file, "#!/bin/sh\n" + does + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void saysInOneLineThatJavaIsTooOld() throws Exception {
    release("11.0.2");
    Process launcher = launcher().start();
    String out = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(launcher.waitFor()).isEqualTo(1);
    assertThat(out)
        .isEqualTo(
            "chapar: Java 11 is too old ("
                + folder
                + "/java/bin/java); install a JDK or JRE of version 17 or newer, or set JAVA_HOME\n");
    release("1.8.0_292");
    assertThat(launcher().start().waitFor()).isEqualTo(1);
  }

  @Test
  void startsWithANewerJava() throws Exception {
    for (String version : List.of("17.0.1", "25", "26-ea")) {
      release(version);
      assertThat(started("check")).contains("io.chapar.Chapar");
    }
  }

  private void release(String version) throws Exception {
    Files.writeString(
        folder.resolve("java/release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
  }

  private ProcessBuilder launcher() {
    ProcessBuilder builder =
        new ProcessBuilder("sh", folder + "/chapar/bin/chapar", "check").redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
    return builder;
  }

  @Test
  void saysInOneLineThatTooFewFilesMayBeOpen() throws Exception {
    for (int i = 0; i < 40; i++) {
      Files.writeString(folder.resolve("chapar/lib/" + i + ".jar"), "");
    }
    ProcessBuilder builder =
        new ProcessBuilder(
            "sh", "-c", "ulimit -n 128; exec sh \"$0\" run", folder + "/chapar/bin/chapar");
    builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
    Process launcher = builder.redirectErrorStream(true).start();
    String out = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(launcher.waitFor()).isEqualTo(1);
    assertThat(out)
        .isEqualTo(
            "chapar: only 128 files may be open at once, and 140 are needed; allow more by"
                + " LimitNOFILE= of the unit, or by ulimit -n\n");
  }

  private void archiver(String does) throws Exception {
    Path script = folder.resolve("chapar/bin/chapar-cds");
    script(script, does);
  }

  private void feeds(String home, int count) throws Exception {
    Path config = Files.createDirectories(folder.resolve(home).resolve("config"));
    String line = "  - { name: f, address: \"https://news.example.org/section/world/feed.xml\" }\n";
    Files.writeString(config.resolve("feeds.yaml"), "feeds:\n" + line.repeat(count));
  }

  private List<String> started(String... arguments) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("sh", folder + "/chapar/bin/chapar");
    builder.command().addAll(List.of(arguments));
    builder.environment().remove("JAVA_OPTS");
    builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
    builder.environment().put("LEDGER_URL", "jdbc:postgresql://db.example/news");
    Path err = folder.resolve("err");
    Process launcher = builder.redirectError(err.toFile()).start();
    String out = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(launcher.waitFor()).isZero();
    said = Files.readString(err);
    return out.lines().toList();
  }
}
