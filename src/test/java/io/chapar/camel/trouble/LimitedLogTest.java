package io.chapar.camel.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.chapar.camel.LogLines;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Its clock stands until the test turns it. */
class LimitedLogTest {
  private static final Logger LOG = LoggerFactory.getLogger(LimitedLogTest.class);
  private static final Pattern LEFT = Pattern.compile(": (\\d+) more such lines");

  private final LogLines said = new LogLines(LimitedLogTest.class.getName());
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1); // nanoTime may overflow
  private final LimitedLog limited = new LimitedLog(now::get);

  @AfterEach
  void listenNoMore() {
    said.close();
  }

  private void warn(String subject, int item, String reason) {
    limited.say(LOG, org.slf4j.event.Level.WARN, subject, "item " + item, reason);
  }

  private void warn(String subject, int times) {
    for (int item = 1; item <= times; item++) {
      warn(subject, item, "timed out (5 s): https://" + item + ".example/" + item);
    }
  }

  private void after(Duration time) {
    now.addAndGet(time.toNanos());
    limited.tell();
  }

  private int leftOut() {
    return said.all().stream()
        .flatMap(line -> LEFT.matcher(line).results())
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .sum();
  }

  @Test
  void writesTheFirstFewOfASubjectAndSumsUpTheRestWhenItsWindowIsOver() {
    warn("feed a", 391);
    assertThat(said.all()).hasSize(3).contains("item 1: timed out (5 s): https://1.example/1");
    after(LimitedLog.WINDOW);
    assertThat(said.all())
        .hasSize(4)
        .last()
        .isEqualTo(
            "feed a: 388 more such lines in 10 min are left out, 388 of them like this:"
                + " timed out (5 s): https://4.example/4");
  }

  @Test
  void saysNoMoreThanTheLinesWhereTheyAreFew() {
    warn("feed a", 3);
    after(LimitedLog.WINDOW);
    assertThat(said.all()).hasSize(3);
  }

  @Test
  void sumsUpNothingBeforeTheWindowIsOver() {
    warn("feed a", 10);
    after(LimitedLog.WINDOW.minusNanos(1));
    assertThat(said.all()).hasSize(3);
  }

  @Test
  void beginsAnewAfterAWindowWhetherItWasToldOrNot() {
    warn("feed a", 10);
    now.addAndGet(LimitedLog.WINDOW.toNanos());
    warn("feed a", 10);
    assertThat(said.all()).hasSize(7);
    assertThat(leftOut()).isEqualTo(7);
  }

  @Test
  void givesAsAnExampleWhatCameMostOften() {
    warn("feed a", 3);
    warn("feed a", 4, "the server said 500: https://a.example/4");
    warn("feed a", 5, "the page is empty: https://a.example/5");
    warn("feed a", 6, "the page is empty: https://a.example/6");
    limited.close();
    assertThat(said.all())
        .last()
        .asString()
        .contains("3 more such lines", "2 of them like this: the page is empty:");
  }

  @Test
  void countsErrorsApartAndSaysWhereTheyAreListed() {
    warn("feed a", 10);
    for (int item = 0; item < 10; item++) {
      limited.say(LOG, org.slf4j.event.Level.ERROR, "feed a", item + " is dead", "gone");
    }
    limited.close();
    assertThat(said.of(Level.ERROR))
        .hasSize(4)
        .last()
        .asString()
        .startsWith("feed a: 7 more such lines")
        .endsWith("; \"chapar deliveries dead\" lists what is dead");
  }

  @Test
  void losesNothingFromTheCountAndStaysSmallWhereSubjectsAreMany() {
    for (int feed = 0; feed < 10_000; feed++) {
      warn("feed " + feed, 5);
    }
    limited.close();
    int summaries = LimitedLog.SUBJECTS + 1;
    int written = 3 * (LimitedLog.SUBJECTS + 1);
    assertThat(said.all()).hasSize(summaries + written);
    assertThat(leftOut() + written).isEqualTo(50_000);
    assertThat(said.all()).anyMatch(line -> line.startsWith("others: "));
  }

  @Test
  void losesNothingFromTheCountWhereReasonsAreMany() {
    for (int item = 0; item < 1000; item++) {
      warn("feed a", item, "said " + "x".repeat(item % 250));
    }
    limited.close();
    assertThat(leftOut()).isEqualTo(997);
  }

  @Test
  void keepsOfALongReasonWhatHappenedAndWhere() {
    String evidence = "😀".repeat(500);
    warn("feed a", 1, "refused (" + evidence + "): https://a.example/1\nat io.chapar.Nothing");
    List<String> lines = said.all();
    assertThat(lines).singleElement().asString().hasSizeLessThan(320);
    assertThat(lines.get(0)).startsWith("item 1: refused (").endsWith("https://a.example/1");
    assertThat(lines.get(0)).doesNotContainPattern("[\\x{d800}-\\x{dfff}]");
  }
}
