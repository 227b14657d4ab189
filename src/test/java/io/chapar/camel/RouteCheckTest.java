package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.camel.check.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteCheckTest {
  @TempDir private Path folder;

  @Test
  void findsTheShippedRoutesAndConfigurationGood() {
    long t = System.nanoTime();
    Verdict verdict = new HomeCopy(folder).check();
    System.err.println((System.nanoTime() - t) / 1000000);
    assertThat(verdict.faults()).isEmpty();
    assertThat(verdict.routes()).isEqualTo(7);
    assertThat(verdict.feeds()).isEqualTo(4);
  }
}
