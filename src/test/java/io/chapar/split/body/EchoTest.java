package io.chapar.split.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class EchoTest {
  @Test
  void countsWordsOfTheHeadlineWhateverTheirEnding() {
    Echo echo = new Echo("Мост через реку отремонтируют", List.of());
    assertThat(echo.in("Отремонтировать старый мост решили в понедельник.")).isEqualTo(1);
    assertThat(echo.in("Комментарии закрыты.")).isZero();
  }

  @Test
  void countsWordsOfTheSummary() {
    Echo echo = new Echo("", List.of("The council repairs the harbour."));
    assertThat(echo.in("The harbour stays closed, a councillor said.")).isEqualTo(2);
  }

  @Test
  void countsEachTwoSignsWhereWordsAreNotParted() {
    Echo echo = new Echo("北京购物中心发生火灾", List.of());
    assertThat(echo.in("大火在购物中心被扑灭")).isEqualTo(3);
    assertThat(echo.in("转载请注明来源")).isZero();
  }

  @Test
  void countsNothingWhereThePageSaysNothing() {
    assertThat(new Echo("", List.of()).in("The harbour stays closed.")).isZero();
  }
}
