package io.chapar.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final GroupCommit group = new GroupCommit();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);

  /** As when a class file was taken away beneath the running program. */
  private static void broken(GroupCommit.TransactionBody body) {
    throw new NoClassDefFoundError("org/example/Gone");
  }

  private FutureTask<String> waiting(Database.Work<String> unit, GroupCommit.Transaction group) {
    FutureTask<String> work = new FutureTask<>(() -> this.group.run(unit, group));
    Thread thread = new Thread(work);
    thread.start();
    await().atMost(LONG).until(() -> thread.getState() == Thread.State.WAITING);
    return work;
  }

  @Test
  void tellsAllWorksOfAGroupWhatBrokeIt() throws InterruptedException {
    new Thread(() -> group.run((h, now) -> "", body -> hold())).start();
    begun.await();
    FutureTask<String> one = waiting((h, now) -> "", GroupCommitTest::broken);
    FutureTask<String> other = waiting((h, now) -> "", GroupCommitTest::broken);
    end.countDown();
    for (FutureTask<String> work : List.of(one, other)) {
      assertThatThrownBy(work::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(NoClassDefFoundError.class);
    }
  }

  @Test
  void commitsTheOthersOfAGroupInWhichOneFails(@TempDir Path folder) throws Exception {
    Jdbi file = Jdbi.create("jdbc:sqlite:" + folder.resolve("kept.db"));
    file.useHandle(handle -> handle.execute("create table kept (name text)"));
    GroupCommit.Transaction real = body -> file.useTransaction(handle -> body.run(handle, 0));
    new Thread(() -> group.run((h, now) -> "", body -> hold())).start();
    begun.await();
    FutureTask<String> first = waiting((handle, now) -> keep(handle, "first"), real);
    FutureTask<String> bad = waiting((handle, now) -> refuse(keep(handle, "bad")), real);
    FutureTask<String> last = waiting((handle, now) -> keep(handle, "last"), real);
    end.countDown();
    assertThat(List.of(first.get(), last.get())).containsExactly("first", "last");
    assertThatThrownBy(bad::get).hasRootCauseMessage("bad is refused");
    assertThat(names(file)).containsExactly("first", "last");
  }

  private static String keep(Handle handle, String name) {
    handle.execute("insert into kept values (?)", name);
    return name;
  }

  private static String refuse(String name) {
    throw new IllegalStateException(name + " is refused");
  }

  private static List<String> names(Jdbi file) {
    return file.withHandle(
        handle -> handle.createQuery("select name from kept").mapTo(String.class).list());
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
