package io.chapar.admin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Probes are answered whoever else holds connections. */
class AdminServerTest {
  private static final int MORE_THAN_THREADS = 100;

  @TempDir Path folder;

  /** Clients that send no more of a line, of a head, or of a body that nobody reads. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /hea",
        "GET / HTTP/1.1\r\nHost: loc",
        "POST /api/items/retry HTTP/1.1\r\nHost: a.example\r\nContent-Length: 100\r\n\r\n"
      })
  void answersProbesWhateverOthersDoNotSend(String part) throws IOException {
    List<Socket> others = new ArrayList<>();
    try (AdminSite site = new AdminSite(folder, AdminSite.LOCAL)) {
      for (int i = 0; i < MORE_THAN_THREADS; i++) {
        Socket other = new Socket(InetAddress.getLoopbackAddress(), site.port());
        others.add(other);
        other.getOutputStream().write(part.getBytes(US_ASCII));
      }
      await().ignoreExceptions().until(() -> site.get("/health/live").status() == 200);
      for (int i = 0; i < MORE_THAN_THREADS; i++) {
        assertThat(site.get("/health/live").status()).isEqualTo(200);
      }
    } finally {
      for (Socket other : others) {
        other.close();
      }
    }
  }
}
