package io.chapar.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The bound of processor time, asked by loops that would not end by themselves. */
class CpuBudgetTest {
  private static final Duration LITTLE = Duration.ofMillis(50);

  private static void workForever() {
    while (true) {
      CpuBudget.tick();
    }
  }

  @Test
  void saysOnOneLineWhatTookHowLongAndWhere() {
    try (CpuBudget.Work work = new CpuBudget(Duration.ofMillis(100)).begin("split of a page")) {
      assertThatThrownBy(CpuBudgetTest::workForever)
          .isInstanceOf(PermanentFailure.class)
          .hasMessageMatching(
              "reading took more than 0\\.1 s of CPU \\(\\d+\\.\\d s\\): split of a page");
    }
  }

  @Test
  void neverEndsWorkThatNothingBounds() {
    assertThatNoException()
        .isThrownBy(
            () -> {
              for (int i = 0; i < 1_000_000; i++) {
                CpuBudget.tick();
              }
            });
  }

  @Test
  void letsNobodyGoOnWhoCatchesTheFailure() {
    try (CpuBudget.Work work = new CpuBudget(LITTLE).begin("a test")) {
      assertThat(work.excess()).isNull();
      assertThatThrownBy(CpuBudgetTest::workForever).isInstanceOf(PermanentFailure.class);
      assertThatThrownBy(CpuBudget::tick).isInstanceOf(PermanentFailure.class);
      assertThat(work.excess()).isNotNull();
    }
    assertThatNoException().isThrownBy(CpuBudget::tick);
  }

  @Test
  void addsUpTheStepsOfOneItem() {
    CpuBudget budget = new CpuBudget(LITTLE);
    try (CpuBudget.Work first = budget.begin("split")) {
      assertThatThrownBy(CpuBudgetTest::workForever).hasMessageEndingWith(": split");
    }
    try (CpuBudget.Work second = budget.begin("normalise")) {
      assertThatThrownBy(CpuBudgetTest::workForever).hasMessageEndingWith(": normalise");
    }
  }

  @Test
  void countsNoTimeThatTheThreadWaits() throws InterruptedException {
    try (CpuBudget.Work work = new CpuBudget(LITTLE).begin("a test")) {
      new CountDownLatch(1).await(4 * LITTLE.toMillis(), TimeUnit.MILLISECONDS);
      assertThatNoException()
          .isThrownBy(() -> IntStream.range(0, 100).forEach(i -> CpuBudget.tick()));
    }
  }

  @Test
  void endsTheParserOfALibraryWhereItAsksForMore() {
    Reader endless =
        new StringReader("a") {
          @Override
          public int read(char[] buffer, int from, int length) {
            return length;
          }
        };
    try (CpuBudget.Work work = new CpuBudget(LITTLE).begin("a parser")) {
      assertThatThrownBy(() -> CpuBudget.ticking(endless).transferTo(Writer.nullWriter()))
          .isInstanceOf(PermanentFailure.class);
    }
  }

  @Test
  void givesAParserTheWholeText() throws IOException {
    String text = "متن ".repeat(10_000);
    StringWriter copy = new StringWriter();
    CpuBudget.ticking(text).transferTo(copy);
    assertThat(copy.toString()).isEqualTo(text);
  }
}
