package io.chapar.fetch.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.fetch.body.ByteBudget.Room;
import io.chapar.fetch.body.ByteBudget.TooLarge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ByteBudgetTest {
  private static final int BOUND = 10_000_000;
  private static final int LARGE = 8_000_000;
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir private Path folder;
  private final ByteBudget budget = new ByteBudget(2 * BOUND);
  private final ExecutorService pool = Executors.newCachedThreadPool();

  @AfterEach
  void close() {
    pool.shutdownNow();
  }

  private void read(int size, Duration patience) throws IOException {
    Room room = budget.room(BOUND, patience);
    room.need(size);
    room.read(size);
  }

  @Test
  void countsWhatIsReadAsLongAsItIsWorkedOn() throws Exception {
    try (ByteBudget.Hold first = budget.hold()) {
      read(LARGE, LONG);
      assertThatThrownBy(() -> elsewhere(this::readTwoLarge))
          .hasRootCauseMessage("no room for a large body within 0 s");
    }
    elsewhere(this::readTwoLarge);
  }

  @Test
  void countsAllThatOneWorkHasRead() throws Exception {
    try (ByteBudget.Hold article = budget.hold()) {
      read(LARGE, LONG);
      read(LARGE, LONG);
      assertThatThrownBy(() -> elsewhere(() -> read(LARGE, Duration.ofMillis(1))))
          .hasRootCauseMessage("no room for a large body within 0 s");
    }
    elsewhere(() -> read(LARGE, LONG));
  }

  /** Both at a time; there is room for them when nobody else holds any. */
  private void readTwoLarge() throws IOException {
    Room one = budget.room(BOUND, Duration.ofMillis(1));
    one.need(LARGE);
    try {
      read(LARGE, Duration.ofMillis(1));
    } finally {
      one.read(LARGE);
    }
  }

  @Test
  void countsWhatOthersSendAsLongAsItIsWorkedOn() throws Exception {
    byte[] sent = new byte[LARGE];
    try (ByteBudget.Hold hold = budget.hold()) {
      assertThat(budget.read(new ByteArrayInputStream(sent), BOUND, LONG)).hasSize(LARGE);
      assertThatThrownBy(() -> elsewhere(this::readTwoLarge))
          .hasRootCauseMessage("no room for a large body within 0 s");
    }
    elsewhere(this::readTwoLarge);
  }

  @Test
  void refusesWhatOthersSendBeyondItsBound() {
    byte[] sent = new byte[LARGE];
    for (ByteBudget one : List.of(budget, onDisk())) {
      assertThatThrownBy(() -> one.read(new ByteArrayInputStream(sent), LARGE - 1, LONG))
          .isInstanceOf(TooLarge.class);
    }
  }

  private ByteBudget onDisk() {
    return new ByteBudget(2 * BOUND, folder);
  }

  /** Two of them would hold all the room, as long as they like. */
  @Test
  void givesNoRoomToLargeBodiesThatHaveNotComeToTheirEnd() throws Exception {
    ByteBudget shared = onDisk();
    byte[] sent = new byte[LARGE];
    new Random(1).nextBytes(sent);
    try (Dribble one = new Dribble(sent);
        Dribble two = new Dribble(sent)) {
      Future<byte[]> first = pool.submit(() -> shared.read(one.received(), BOUND, LONG));
      Future<byte[]> second = pool.submit(() -> shared.read(two.received(), BOUND, LONG));
      one.sendAllBut(1);
      two.sendAllBut(1);
      assertThat(shared.read(new ByteArrayInputStream(sent), BOUND, Duration.ZERO)).isEqualTo(sent);
      one.sendTheRest();
      two.sendTheRest();
      assertThat(first.get()).isEqualTo(sent);
      assertThat(second.get()).isEqualTo(sent);
    }
    assertThat(folder).isEmptyDirectory();
  }

  /** Sends its bytes when it is told to. */
  private static final class Dribble implements AutoCloseable {
    private final PipedOutputStream out = new PipedOutputStream();
    private final PipedInputStream in;
    private final byte[] bytes;
    private int sent;

    Dribble(byte[] bytes) throws IOException {
      this.bytes = bytes;
      this.in = new PipedInputStream(out, 100_000);
    }

    InputStream received() {
      return in;
    }

    /** They have been taken, but for those that fit into the pipe. */
    void sendAllBut(int some) throws IOException {
      out.write(bytes, sent, bytes.length - some - sent);
      sent = bytes.length - some;
    }

    void sendTheRest() throws IOException {
      sendAllBut(0);
      out.close();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  @Test
  void givesBackAtOnceWhatIsReadOutsideOfWork() throws IOException {
    for (int i = 0; i < 5; i++) {
      read(LARGE, Duration.ofMillis(1));
    }
  }

  @Test
  void letsSmallOnesPassWhileLargeOnesWait() throws Exception {
    try (ByteBudget.Hold hold = budget.hold()) {
      read(LARGE, LONG);
      Future<?> waiting = pool.submit(call(() -> holdWhileReading(2 * BOUND)));
      elsewhere(() -> read(ByteBudget.SMALL, Duration.ZERO));
      assertThat(waiting.isDone()).isFalse();
    }
  }

  private void holdWhileReading(int bound) throws IOException {
    Room room = budget.room(bound, LONG);
    room.need(bound);
    room.read(bound);
  }

  @Test
  void neverHasMoreInWorkThanItMayAndServesAll() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      all.add(
          pool.submit(
              call(
                  () -> {
                    try (ByteBudget.Hold hold = budget.hold()) {
                      read(LARGE, LONG);
                      read(LARGE, LONG);
                      most.accumulateAndGet(now.addAndGet(LARGE), Math::max);
                      now.addAndGet(-LARGE);
                    }
                  })));
    }
    for (Future<?> one : all) {
      one.get();
    }
    assertThat(most.get()).isBetween(LARGE, 2 * BOUND);
  }

  private interface Work {
    void run() throws IOException;
  }

  private static Callable<Boolean> call(Work work) {
    return () -> {
      work.run();
      return true;
    };
  }

  private void elsewhere(Work work) throws Exception {
    pool.submit(call(work)).get();
  }
}
