package io.chapar.addon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.chapar.text.Digest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarFolderTest {
  private static final Jar CLIENT = jar("org.example:client:2.0.0");
  private static final Jar CODEC = jar("org.example:codec:linux-x86_64:1.4.Final");

  @TempDir Path home;
  private Path lib;
  private JarFolder folder;

  @BeforeEach
  void open() {
    lib = home.resolve("lib");
    folder =
        new JarFolder(
            lib,
            String.join(
                File.pathSeparator,
                "/chapar/lib/codec-1.4.Final-linux-x86_64.jar",
                "/chapar/lib/camel-api-4.17.0.jar",
                lib + "/client-2.0.0.jar"));
  }

  private static Jar jar(String coordinates) {
    return Jar.of(coordinates + "\t" + Digest.of(coordinates) + "\t" + coordinates.length());
  }

  private void put(String file) throws IOException {
    put(file, file);
  }

  private void put(String file, String text) throws IOException {
    Files.createDirectories(lib);
    Files.writeString(lib.resolve(file), text);
  }

  private List<String> settled(Jar... jars) throws IOException {
    try (JarFolder.Arrival arrival = folder.arrival()) {
      for (Jar jar : jars) {
        arrival.add(jar, jar.file().getBytes(UTF_8));
      }
      return arrival.settle();
    }
  }

  @Test
  void lacksWhatNeitherLiesHereNorComesWithTheProgram() throws IOException {
    AddOn addOn = new AddOn("x", "x", "for tests", List.of(CLIENT, CODEC));
    assertThat(folder.missing(addOn)).containsExactly(CLIENT);
    put("client-2.0.0.jar", "org.example:client:2.0.0");
    assertThat(folder.missing(addOn)).isEmpty();
  }

  /** A copy that was cut short, or a jar that somebody changed. */
  @Test
  void lacksWhatHasOtherBytesThanItIsToHave() throws IOException {
    AddOn addOn = new AddOn("x", "x", "for tests", List.of(CLIENT));
    put("client-2.0.0.jar", "org.example:client:2.0.");
    assertThat(folder.missing(addOn)).containsExactly(CLIENT);
    put("client-2.0.0.jar", "org.example:client:2.0.1");
    assertThat(folder.missing(addOn)).containsExactly(CLIENT);
  }

  @Test
  void tellsOfAJarThatHasOtherBytesThanItIsToHave() throws IOException {
    String file =
        AddOn.opening("kafka").orElseThrow().jars().stream()
            .map(Jar::file)
            .filter(name -> name.startsWith("kafka-clients-"))
            .findFirst()
            .orElseThrow();
    put(file, "no jar");
    assertThat(folder.conflicts())
        .containsOnly(
            entry(
                file, "it has not the bytes of this jar (SHA-256); chapar add kafka replaces it"));
  }

  @Test
  void getsTheJarsTogether() throws IOException {
    assertThat(settled(CLIENT, CODEC)).isEmpty();
    assertThat(folder.files())
        .containsExactly("client-2.0.0.jar", "codec-1.4.Final-linux-x86_64.jar");
  }

  @Test
  void keepsNothingOfAnArrivalThatWasCutShort() throws IOException {
    try (JarFolder.Arrival arrival = folder.arrival()) {
      arrival.add(CLIENT, new byte[10]);
    }
    try (var left = Files.list(lib)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void givesUpTheVersionThatANewOneReplaces() throws IOException {
    put("client-1.9.9.jar");
    put("client-tools-1.9.9.jar");
    assertThat(settled(CLIENT)).containsExactly("client-1.9.9.jar");
    assertThat(folder.files()).containsExactly("client-2.0.0.jar", "client-tools-1.9.9.jar");
  }

  /** It fits one list of jars. */
  @Test
  void dropsTheArchiveOfClasses() throws IOException {
    put("chapar.jsa");
    settled(CLIENT);
    assertThat(lib.resolve("chapar.jsa")).doesNotExist();
  }

  @Test
  void tellsOfAVersionThatTheProgramDoesNotGoWith() throws IOException {
    put("kafka-clients-1.0.0.jar");
    assertThat(folder.conflicts().get("kafka-clients-1.0.0.jar"))
        .startsWith("this program goes with kafka-clients-")
        .endsWith(".jar; chapar add kafka replaces it");
  }

  @Test
  void tellsOfASecondVersionOfAJarOfTheProgram() throws IOException {
    put("camel-api-4.10.0.jar");
    assertThat(folder.conflicts())
        .containsOnly(
            entry("camel-api-4.10.0.jar", "the program brings version 4.17.0; remove this one"));
  }

  @Test
  void tellsOfTwoVersionsOfOneJar() throws IOException {
    put("mine-1.0.jar");
    put("mine-1.1.jar");
    assertThat(folder.conflicts())
        .containsOnly(
            entry("mine-1.0.jar", "version 1.1 of it lies here, too; remove one"),
            entry("mine-1.1.jar", "version 1.0 of it lies here, too; remove one"));
  }

  /** Google's and Amazon's are both called annotations. */
  @Test
  void keepsTheJarsOfAllAddOnsBesideEachOther() throws IOException {
    Set<Jar> all = new LinkedHashSet<>();
    AddOn.all().forEach(addOn -> all.addAll(addOn.jars()));
    assertThat(settled(all.toArray(Jar[]::new))).isEmpty();
    assertThat(folder.files()).hasSameSizeAs(all).contains("annotations-4.1.1.4.jar");
    assertThat(folder.conflicts().values()).allMatch(why -> why.contains("bytes of this jar"));
  }

  @Test
  void hasNothingAgainstTheJarsOfOthers() throws IOException {
    put("my-own.jar");
    put("camel-csv-4.17.0.jar");
    put("codec-1.3.Final-osx-x86_64.jar");
    assertThat(folder.conflicts()).isEmpty();
  }
}
