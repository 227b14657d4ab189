package io.chapar.camel.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.camel.LogLines;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Parts of a node that hang when they are closed. */
class BoundedCloseTest {
  private final CountDownLatch never = new CountDownLatch(1);

  private void hangsHere() throws InterruptedException {
    never.await();
  }

  @Test
  void leavesBehindWhatHangsSaysWhereAndClosesTheOthers() {
    AtomicBoolean closed = new AtomicBoolean();
    try (LogLines log = new LogLines(BoundedClose.class.getName())) {
      BoundedClose closing = new BoundedClose(100, 60_000);
      new BoundedClose(100, 1).close(this::hangsHere);
      closing.close(() -> closed.set(true));
      assertThat(log.all()).singleElement().asString().contains("BoundedCloseTest.hangsHere");
    } finally {
      never.countDown();
    }
    assertThat(closed).isTrue();
  }
}
