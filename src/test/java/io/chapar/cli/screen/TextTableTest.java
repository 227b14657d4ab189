package io.chapar.cli.screen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private static String printed(String cell) {
    TextTable table = new TextTable("EVIDENCE");
    table.row(cell);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    table.print(new PrintStream(out, true, UTF_8));
    return out.toString(UTF_8).lines().skip(1).reduce("", String::concat);
  }

  @Test
  void showsNothingThatATerminalWouldObey() {
    assertThat(printed("a\u001b[31mred\u0007\n\u009b2J\u202eevil"))
        .isEqualTo("a [31mred   2J evil");
  }

  @Test
  void leavesTheJoinersOfPersianWhereTheyAre() {
    assertThat(printed("می\u200cرود")).isEqualTo("می\u200cرود");
  }

  @Test
  void putsTheNextColumnBelowItsHeadWhateverTheScript() {
    TextTable table = new TextTable("TITLE", "FEED");
    List.of("می\u200cرود", "हिन्दी", "新华社", "👨\u200d👩\u200d👧")
        .forEach(title -> table.row(title, "x"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    table.print(new PrintStream(out, true, UTF_8));
    assertThat(out.toString(UTF_8).lines().skip(1))
        .allSatisfy(
            line ->
                assertThat(TerminalText.columns(line.substring(0, line.indexOf('x')))).isEqualTo(8))
        .containsExactly("می\u200cرود   x", "हिन्दी     x", "新华社  x", "👨\u200d👩\u200d👧      x");
  }
}
