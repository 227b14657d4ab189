package io.chapar.split.plain.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.split.plain.line.LineJoiner.JoinedLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineJoinerTest {
  private static List<String> joined(String text) {
    return new LineJoiner().join(TextLines.of(text)).stream().map(JoinedLine::text).toList();
  }

  @Test
  void joinsWhatAColumnBroke() {
    assertThat(
            joined(
                """
                Volunteers have mended twenty-three stone towers in the
                hills above the town, with help of those who once built
                them, and will open three of them in summer.
                """))
        .hasSize(1);
  }

  @Test
  void joinsNothingOverARowOfSigns() {
    String row = "=====================================================";
    assertThat(
            joined(
                "Archive of bulletins - file 2024-05.txt - line 11872\n"
                    + "Extracted: 03/12/2025 08:15\n"
                    + row
                    + "\nsociety\nVolunteers mend twenty-three stone towers in the hills\n"))
        .contains("Extracted: 03/12/2025 08:15", row, "society");
  }
}
