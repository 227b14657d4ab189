package io.chapar.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final GroupCommit group = new GroupCommit();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);

  /** As when a class file was taken away beneath the running program. */
  private static void broken(GroupCommit.TransactionBody body) {
    throw new NoClassDefFoundError("org/example/Gone");
  }

  private FutureTask<String> waiting() {
    FutureTask<String> work =
        new FutureTask<>(() -> group.run((h, now) -> "", body -> broken(body)));
    Thread thread = new Thread(work);
    thread.start();
    await().atMost(LONG).until(() -> thread.getState() == Thread.State.WAITING);
    return work;
  }

  @Test
  void tellsAllWorksOfAGroupWhatBrokeIt() throws InterruptedException {
    new Thread(() -> group.run((h, now) -> "", body -> hold())).start();
    begun.await();
    FutureTask<String> one = waiting();
    FutureTask<String> other = waiting();
    end.countDown();
    for (FutureTask<String> work : List.of(one, other)) {
      assertThatThrownBy(work::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(NoClassDefFoundError.class);
    }
  }

  private void hold() {
    begun.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
