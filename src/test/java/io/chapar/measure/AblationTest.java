package io.chapar.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AblationTest {
  private static final Path FILE = Path.of("src/test/resources/io/chapar/measure/ablations.txt");
  private static final Path TABLES = Path.of("src/main/resources/io/chapar/split");

  private static List<Ablation> all() throws IOException {
    return Ablation.read(FILE);
  }

  @Test
  void namesMethodsThatTheSplitterHas() throws IOException {
    assertThat(all().stream().flatMap(one -> one.methods().stream()))
        .isNotEmpty()
        .allSatisfy(method -> assertThat(Switches.find("io.chapar.split." + method)).isNotNull());
  }

  @Test
  void takesRowsOutOfTablesThatTheSplitterHas() throws IOException {
    List<Ablation> tables = all().stream().filter(one -> !one.rows().isEmpty()).toList();
    assertThat(tables).isNotEmpty().allSatisfy(one -> assertThat(rows(one)).isPositive());
  }

  private static long rows(Ablation ablation) throws IOException {
    long rows = 0;
    try (Stream<Path> files = Files.walk(TABLES)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".txt")).toList()) {
        Path folder = file.getParent();
        String name = file.getFileName().toString();
        boolean marker = folder.endsWith("markers");
        String table = marker ? "markers/" + name : name;
        rows += Files.readAllLines(file).stream().filter(row -> ablation.takes(table, row)).count();
      }
    }
    return rows;
  }

  @Test
  void readsWhatIsOffTogether() throws IOException {
    Path file = Files.createTempFile("ablations", ".txt");
    Files.writeString(file, "# remark\n\nboth\ta.B#c!\tD#e\twords/:^x\\b\n");
    Ablation both = Ablation.read(file).get(0);
    assertThat(both.name()).isEqualTo("both");
    assertThat(both.methods()).isEqualTo(Set.of("a.B#c", "D#e"));
    assertThat(both.emptied()).isEqualTo(Set.of("a.B#c"));
    assertThat(both.takes("words/en.txt", "x one")).isTrue();
    assertThat(both.takes("words/en.txt", "xy one")).isFalse();
    assertThat(both.takes("names.txt", "x one")).isFalse();
    Files.delete(file);
  }
}
