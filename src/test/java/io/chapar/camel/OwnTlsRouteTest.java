package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.chapar.fetch.Certificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receiver of a private authority, which asks for a certificate of ours. */
class OwnTlsRouteTest {
  private static final String ROUTE =
      """
      - beans:
          - name: store
            type: org.apache.camel.support.jsse.KeyStoreParameters
            properties: { resource: "file:%1$s", password: %2$s, type: PKCS12 }
          - name: keys
            type: org.apache.camel.support.jsse.KeyManagersParameters
            properties: { keyPassword: %2$s, keyStore: "#store" }
          - name: authorities
            type: org.apache.camel.support.jsse.TrustManagersParameters
            properties: { keyStore: "#store" }
          - name: mutual
            type: org.apache.camel.support.jsse.SSLContextParameters
            properties: { keyManagers: "#keys", trustManagers: "#authorities" }
          - name: any-name
            type: org.apache.hc.client5.http.ssl.NoopHostnameVerifier
      - route:
          id: mutual
          description: To a receiver that asks for our certificate
          from:
            uri: ledger:reports
            parameters: { subscriber: mutual, retry: "1h" }
            steps:
              - setProperty: { name: binding, constant: http }
              - bean: { ref: compose-message }
              - process: { ref: open-envelope }
              - to:
                  uri: https://localhost:%3$d/in
                  parameters: { httpMethod: POST%4$s }
      """;

  private static final String MUTUAL = ", sslContextParameters: \"#mutual\"";

  @TempDir static Path made;
  private static Certificates certificates;
  private static SSLContext server;
  private static SSLContext misnamed;

  @TempDir Path folder;
  private final List<String> callers = new CopyOnWriteArrayList<>();
  private LiveNode node;
  private HttpsServer receiver;

  @BeforeAll
  static void sign() throws Exception {
    certificates = new Certificates(made);
    server = certificates.mutual("server", "-ext", "san=dns:localhost");
    misnamed = certificates.mutual("misnamed", "-ext", "san=dns:other.example");
  }

  @BeforeEach
  void open() {
    node = new LiveNode(folder).with("http.private-hosts", "localhost");
  }

  @AfterEach
  void close() {
    node.close();
    receiver.stop(0);
  }

  private void run(SSLContext keys, String more) throws IOException {
    receiver = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.setHttpsConfigurator(asking(keys));
    receiver.createContext(
        "/in",
        http -> {
          callers.add(((HttpsExchange) http).getSSLSession().getPeerPrincipal().getName());
          http.sendResponseHeaders(204, -1);
          http.close();
        });
    receiver.start();
    String route =
        ROUTE.formatted(
            certificates.store(), Certificates.PASSWORD, receiver.getAddress().getPort(), more);
    node.home().write("routes/4-mutual.camel.yaml", route);
    assertThat(node.home().check().faults()).isEmpty();
    node.start();
    await().atMost(LiveHome.LONG).until(() -> node.routes().contains("mutual"));
    await().atMost(LiveHome.LONG).until(() -> node.subscribers().find("mutual").isPresent());
    node.report("https://a.example/1");
  }

  private static HttpsConfigurator asking(SSLContext keys) {
    return new HttpsConfigurator(keys) {
      @Override
      public void configure(HttpsParameters parameters) {
        SSLParameters asked = getSSLContext().getDefaultSSLParameters();
        asked.setNeedClientAuth(true);
        parameters.setSSLParameters(asked);
      }
    };
  }

  private String refusal() {
    return await()
        .atMost(LiveHome.LONG)
        .until(() -> String.join(" ", node.warnings()), text -> !text.isEmpty());
  }

  @Test
  void isTrustedAndShownTheCertificateThatTheEndpointNames() throws Exception {
    run(server, MUTUAL);
    node.settled("mutual");
    assertThat(callers).hasSize(1).allMatch(name -> name.startsWith("CN="));
  }

  @Test
  void isRefusedWhereItsCertificateIsOfAnotherHost() throws Exception {
    run(misnamed, MUTUAL);
    assertThat(refusal()).contains("mutual", "localhost");
    assertThat(callers).isEmpty();
  }

  @Test
  void isTakenUnderAnotherNameWhereTheEndpointSaysSo() throws Exception {
    run(misnamed, MUTUAL + ", x509HostnameVerifier: \"#any-name\"");
    node.settled("mutual");
    assertThat(callers).hasSize(1);
  }

  /** As by {@code -Djavax.net.ssl.trustStore} and {@code keyStore}. */
  @Test
  void isTrustedAndShownACertificateWhereJavaItselfHasThem() throws Exception {
    SSLContext before = SSLContext.getDefault();
    SSLContext.setDefault(certificates.mutual("machine"));
    try {
      run(server, "");
      node.settled("mutual");
      assertThat(callers).containsExactly("CN=machine");
    } finally {
      SSLContext.setDefault(before);
    }
  }

  @Test
  void isGuardedAsAllOthersAre() throws Exception {
    node.with("http.private-hosts", "");
    run(server, MUTUAL);
    assertThat(refusal()).contains("localhost at 127.0.0.1 is loopback");
    assertThat(callers).isEmpty();
  }
}
