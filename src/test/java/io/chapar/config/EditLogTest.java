package io.chapar.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditLogTest {
  private static final Instant THEN = Instant.parse("2026-03-21T08:00:00Z");

  @TempDir private Path data;
  private EditLog log;

  @BeforeEach
  void open() {
    log = new EditLog(data);
  }

  private static Edit refused(int minute, String line) {
    return edit(minute, false, line);
  }

  private static Edit edit(int minute, boolean accepted, String line) {
    List<String> files = List.of("routes/3-archive.camel.yaml");
    return new Edit(
        THEN.plusSeconds(60L * minute), accepted, files, List.of(line), "77aa01be", "3f2a91c0");
  }

  @Test
  void hasTheNewestFirst() {
    log.add(refused(1, "one"));
    log.add(edit(2, true, "two"));
    assertThat(log.last()).containsExactly(edit(2, true, "two"), refused(1, "one"));
  }

  @Test
  void holdsTheLastHundred() {
    for (int i = 0; i < 101; i++) {
      log.add(refused(i, "line " + i));
    }
    assertThat(log.last()).hasSize(100).doesNotContain(refused(0, "line 0"));
  }

  /** As of a node that is started again and again over the same files. */
  @Test
  void holdsOnceWhatEachStartFindsAgain() {
    Edit replaced = edit(0, true, "route archive is replaced");
    log.add(replaced);
    for (int i = 1; i < 200; i++) {
      log.addFoundAtStart(refused(i, "line 7: there is no option concurrence"));
    }
    assertThat(log.last())
        .containsExactly(refused(1, "line 7: there is no option concurrence"), replaced);
  }

  @Test
  void holdsWhatAStartFindsForAnotherReasonOrAfterAnotherVerdict() {
    log.addFoundAtStart(refused(1, "one"));
    log.addFoundAtStart(refused(2, "two"));
    log.add(edit(3, true, "changes nothing"));
    log.addFoundAtStart(refused(4, "two"));
    assertThat(log.last()).hasSize(4);
  }

  /** Each edit under a node that runs is told of, however often it is saved. */
  @Test
  void holdsEachEditUnderANode() {
    log.add(refused(1, "one"));
    log.add(refused(2, "one"));
    assertThat(log.last()).containsExactly(refused(2, "one"), refused(1, "one"));
  }
}
