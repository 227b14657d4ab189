package io.chapar.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.SiteMemory.Line;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SiteMemoryTest {
  private static final Line BOX = new Line(7, 60);
  private static final Line LONG = new Line(8, 900);

  /** A text that no other article has. */
  private static List<Line> own(int article) {
    return IntStream.range(0, 10).mapToObj(i -> new Line(1000L * article + i, 150)).toList();
  }

  private static List<Line> with(int article, Line... shared) {
    return Stream.concat(own(article).stream(), Stream.of(shared)).toList();
  }

  private static SiteMemory after(SiteMemory before, int first, int end, Line... shared) {
    SiteMemory memory = before;
    for (int article = first; article < end; article++) {
      memory = memory.after(article, with(article, shared));
    }
    return memory;
  }

  @Test
  void knowsALineThatStandsOnManyArticles() {
    SiteMemory memory = after(SiteMemory.NONE, 1, 6, BOX);
    assertThat(memory.others(BOX, 99)).isEqualTo(5);
    assertThat(memory.others(own(1).get(0), 99)).isZero();
  }

  @Test
  void wantsMoreArticlesOfALongerLine() {
    assertThat(after(SiteMemory.NONE, 1, 5, BOX).others(BOX, 99)).isZero();
    assertThat(after(SiteMemory.NONE, 1, 6, LONG).others(LONG, 99)).isZero();
    assertThat(after(SiteMemory.NONE, 1, 40, LONG).others(LONG, 99)).isEqualTo(39);
  }

  @Test
  void takesABackgroundThatSomeArticlesShareForTheirs() {
    SiteMemory memory = SiteMemory.NONE;
    for (int article = 1; article < 40; article++) {
      memory =
          after(memory, article, article + 1, article % 4 == 0 ? new Line[] {BOX} : new Line[] {});
      assertThat(memory.others(BOX, 99)).isZero();
    }
  }

  @Test
  void countsAnArticleOnce() {
    SiteMemory memory = SiteMemory.NONE;
    for (int visit = 0; visit < 20; visit++) {
      memory = memory.after(1, with(1, BOX));
    }
    assertThat(memory.others(BOX, 1)).isZero();
    assertThat(memory.others(BOX, 2)).isZero();
    SiteMemory six = after(SiteMemory.NONE, 1, 6, BOX);
    assertThat(six.others(BOX, 1)).as("others than itself").isZero();
  }

  @Test
  void learnsNothingFromEditionsOfOneArticle() {
    SiteMemory memory = SiteMemory.NONE;
    for (int edition = 1; edition < 40; edition++) {
      List<Line> text = with(500, new Line(edition, 300));
      memory = memory.after(edition, text);
    }
    for (Line line : own(500)) {
      assertThat(memory.others(line, 99)).isZero();
    }
  }

  @Test
  void forgetsWhatNoLongerStands() {
    SiteMemory known = after(SiteMemory.NONE, 1, 20, BOX);
    assertThat(known.others(BOX, 999)).isPositive();
    assertThat(after(known, 20, 600).others(BOX, 9999)).isZero();
  }

  @Test
  void isBoundedHoweverManyArticlesItReads() {
    SiteMemory memory = SiteMemory.NONE;
    for (int article = 1; article < 2000; article++) {
      int number = article;
      List<Line> text =
          IntStream.range(0, 500).mapToObj(i -> new Line(1000L * number + i, 50)).toList();
      memory = memory.after(article, Stream.concat(text.stream(), Stream.of(BOX)).toList());
    }
    assertThat(memory.text().lines().count()).isLessThanOrEqualTo(302);
    assertThat(memory.text().length()).isLessThan(15_000);
    assertThat(memory.others(BOX, 1)).isGreaterThan(200);
  }

  @Test
  void isTheSameWhenReadFromItsText() {
    SiteMemory memory = after(SiteMemory.NONE, 1, 30, BOX, LONG);
    SiteMemory read = SiteMemory.of(memory.text());
    assertThat(read.text().lines().sorted().toList())
        .isEqualTo(memory.text().lines().sorted().toList());
    assertThat(read.others(BOX, 99)).isEqualTo(29);
    assertThat(read.knows(29)).isTrue();
    assertThat(SiteMemory.of(SiteMemory.NONE.text()).text()).isEqualTo(SiteMemory.NONE.text());
    assertThat(SiteMemory.of("2 something else").others(BOX, 99)).isZero();
  }

  @Test
  void learnsFromAFewArticlesOfAHostThatItKnowsWell() {
    SiteMemory known = after(SiteMemory.NONE, 1, 60, BOX);
    assertThat(known.after(1001, with(1001, BOX))).isSameAs(known);
    assertThat(known.after(1008, with(1008, BOX))).isNotSameAs(known);
    Line fresh = new Line(9, 60);
    assertThat(after(known, 1000, 1800, BOX, fresh).others(fresh, 9999)).isPositive();
  }
}
