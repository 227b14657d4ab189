package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.admin.AdminServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What probes are told of a node with which something is wrong inside. */
class HealthTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path folder;
  private LiveNode node;
  private AdminServer admin;
  private final BreakableDatabase database = new BreakableDatabase();

  @BeforeEach
  void run() {
    node = new LiveNode(folder).over(database).start();
    admin = node.admin();
  }

  @AfterEach
  void close() {
    database.mend();
    admin.close();
    node.close();
  }

  private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + admin.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  @Test
  void isAliveAndReadyWhenNothingIsWrong() throws Exception {
    assertThat(ask("/health/live").statusCode()).isEqualTo(200);
    assertThat(ask("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void answersNoProbeThatIsMisspelt() throws Exception {
    assertThat(ask("/health/livez").statusCode()).isEqualTo(404);
    assertThat(ask("/healthz").statusCode()).isEqualTo(404);
  }

  @Test
  void isNotAliveWhenAConsumerHasEnded() throws Exception {
    // What no database should throw, as after a class file was taken away.
    database.breaks(new NoClassDefFoundError("org/example/Gone"));
    await().atMost(LONG).until(() -> ask("/health/live").statusCode() == 503);
    assertThat(ask("/health/live").body()).contains("ledger://", "has ended", "org/example/Gone");
    assertThat(ask("/health/ready").statusCode()).isEqualTo(503);
    assertThat(ask("/health").body()).isEqualTo(ask("/health/ready").body());
  }

  @Test
  void isNotReadyButAliveWhileItsLedgerAnswersNothing() throws Exception {
    database.hangs();
    await().atMost(LONG).until(() -> ask("/health/ready").statusCode() == 503);
    assertThat(ask("/health/ready").body())
        .contains("the ledger has not answered for", "ledger.db");
    assertThat(ask("/health/live").statusCode()).isEqualTo(200);
    database.mend();
    await().atMost(LONG).until(() -> ask("/health/ready").statusCode() == 200);
  }

  @Test
  void isNotReadyButAliveWhileTheFileOfItsLedgerIsAway() throws Exception {
    Path data = folder.resolve("data");
    Path away = folder.resolve("away");
    Files.move(data, away);
    assertThat(ask("/health/ready").body())
        .contains("DOWN", "it was deleted, moved or replaced", "do not stop it");
    assertThat(ask("/health/ready").statusCode()).isEqualTo(503);
    assertThat(ask("/health/live").statusCode()).isEqualTo(200);
    assertThat(data).doesNotExist();
    Files.move(away, data);
    assertThat(ask("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void isNotReadyWhenAnotherFileStandsInPlaceOfItsLedger() throws Exception {
    Path ledger = folder.resolve("data/ledger.db");
    Files.copy(ledger, folder.resolve("copy.db"));
    Files.move(folder.resolve("copy.db"), ledger, StandardCopyOption.REPLACE_EXISTING);
    assertThat(ask("/health/ready").body()).contains("DOWN", "it was deleted, moved or replaced");
  }

  @Test
  void isNotReadyWhenTheLogOfItsLedgerIsAwayInWhichAllStandsThatIsNew() throws Exception {
    Files.delete(folder.resolve("data/ledger.db-wal"));
    assertThat(ask("/health/ready").body())
        .contains("DOWN", "it was deleted, moved or replaced", "ledger.db-wal");
    assertThat(ask("/health/ready").statusCode()).isEqualTo(503);
  }

  @Test
  void isNotAliveInADeadlockAndIsAgainAfterIt() throws Exception {
    ReentrantLock one = new ReentrantLock();
    ReentrantLock other = new ReentrantLock();
    CyclicBarrier bothHold = new CyclicBarrier(2);
    Thread first = holding(one, other, bothHold);
    Thread second = holding(other, one, bothHold);
    await().atMost(LONG).until(() -> ask("/health/live").statusCode() == 503);
    assertThat(ask("/health/live").body()).contains("2 threads wait for each other");
    first.interrupt();
    second.join();
    assertThat(ask("/health/live").statusCode()).isEqualTo(200);
  }

  private static Thread holding(ReentrantLock held, ReentrantLock wanted, CyclicBarrier bothHold) {
    Thread thread =
        new Thread(
            () -> {
              held.lock();
              try {
                bothHold.await();
                wanted.lockInterruptibly();
                wanted.unlock();
              } catch (Exception interrupted) {
                Thread.currentThread().interrupt();
              } finally {
                held.unlock();
              }
            });
    thread.start();
    return thread;
  }
}
