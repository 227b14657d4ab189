package io.chapar.cli.screen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
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
}
