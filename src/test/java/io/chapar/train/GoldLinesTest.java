package io.chapar.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoldLinesTest {
  private static final String FIRST = "The council met on Monday and decided to repair the bridge.";
  private static final String SECOND = "Work begins before the winter, said the mayor of the town.";

  private static boolean[] of(String body, String... lines) {
    return new GoldLines(body).of(List.of(lines));
  }

  @Test
  void knowsLongLinesByTheirWords() {
    assertThat(of(FIRST + "\n\n" + SECOND, "Menu", FIRST, "Read more about bridges", SECOND))
        .containsExactly(false, true, false, true);
  }

  @Test
  void knowsAShortLineWhereItStandsInTheText() {
    assertThat(of(FIRST + "\n\nThe plan\n\n" + SECOND, "The plan", FIRST, "The plan", SECOND))
        .containsExactly(false, true, true, true);
  }

  @Test
  void takesOneOfTwoEqualLines() {
    assertThat(of(FIRST + "\n\n" + SECOND, FIRST, SECOND, FIRST))
        .containsExactly(true, true, false);
  }

  @Test
  void knowsChineseLinesByTheirSigns() {
    assertThat(of("市议会星期一开会决定修桥。", "相关新闻", "市议会星期一开会决定修桥。")).containsExactly(false, true);
  }

  @Test
  void saysHowMuchOfTheTextTheLinesHold() {
    GoldLines gold = new GoldLines(FIRST + "\n\n" + SECOND);
    List<String> lines = List.of(FIRST, "Menu");
    assertThat(gold.covered(lines, gold.of(lines))).isBetween(0.45, 0.55);
  }
}
