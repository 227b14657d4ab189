package io.chapar.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.chapar.ledger.Ledger;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of operations that wait as long for their ledger as a test wants. */
class ApiHandlerTest {
  private static final int MORE_THAN_AT_ONCE = 30;

  @TempDir Path folder;
  private final CountDownLatch answers = new CountDownLatch(1);
  private AdminSite site;
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    site = new AdminSite(folder, AdminSite.LOCAL);
    Operations operations = new Operations();
    operations.get("/api/slow", List.of(), (ledger, asked) -> waits());
    operations.get("/api/quick", List.of(), (ledger, asked) -> Map.of());
    operations.get("/api/wrong", List.of(), (ledger, asked) -> asked.required("name"));
    Optional<Ledger> ledger = Optional.of(site.ledger);
    ApiHandler desk =
        new ApiHandler(
            new RequestGuard(Set.of(), null),
            new RequestGuard(Set.of(), null),
            operations,
            () -> ledger,
            Duration.ofMillis(300));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    server.createContext(
        "/",
        http -> {
          try (http) {
            desk.answer(http).to(http);
          }
        });
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  @AfterEach
  void close() {
    answers.countDown();
    server.stop(0);
    site.close();
  }

  private Object waits() {
    try {
      answers.await();
      return Map.of();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String ask(String path) {
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20)).build();
    try {
      HttpResponse<String> said =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      return said.statusCode() + " " + said.body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void saysSoonThatItsLedgerAnswersNothing() {
    assertThat(ask("/api/slow")).startsWith("503").contains("the ledger has answered nothing");
    assertThat(ask("/api/quick")).isEqualTo("200 {}");
    assertThat(ask("/api/wrong")).startsWith("400").contains("name is missing");
  }

  @Test
  void saysNothingElseHoweverOftenItIsAsked() {
    assertThat(IntStream.range(0, MORE_THAN_AT_ONCE).mapToObj(i -> ask("/api/slow")))
        .allMatch(said -> said.contains("the ledger has answered nothing"));
  }

  @Test
  void answersAgainOnceItsLedgerDoes() {
    saysNothingElseHoweverOftenItIsAsked();
    answers.countDown();
    await().untilAsserted(() -> assertThat(ask("/api/quick")).isEqualTo("200 {}"));
  }
}
