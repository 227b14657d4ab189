package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.article.Alarm;
import io.chapar.fetch.Certificates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a mail server sees of the route of alarms. */
class MailRouteTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String TRUST =
      """
      - beans:
          - name: store
            type: org.apache.camel.support.jsse.KeyStoreParameters
            properties: { resource: "file:%1$s", password: %2$s, type: PKCS12 }
          - name: authorities
            type: org.apache.camel.support.jsse.TrustManagersParameters
            properties: { keyStore: "#store" }
          - name: ours
            type: org.apache.camel.support.jsse.SSLContextParameters
            properties: { trustManagers: "#authorities" }
      """;

  @TempDir static Path made;
  private static Certificates certificates;
  private static SSLContext server;
  private static SSLContext misnamed;

  @TempDir Path folder;
  private LiveNode node;

  @BeforeAll
  static void sign() throws Exception {
    certificates = new Certificates(made);
    server = certificates.mutual("server", "-ext", "san=dns:localhost");
    misnamed = certificates.mutual("misnamed", "-ext", "san=dns:other.example");
  }

  @BeforeEach
  void open() {
    node = new LiveNode(folder).with("alarm-mail.enabled", "true");
  }

  @AfterEach
  void close() {
    node.close();
  }

  private void alarm(MailSink mail) {
    node.with("alarm-mail.server", mail.address()).start();
    node.judge(new Alarm(Alarm.Kind.CLOCK, "here", Instant.EPOCH, "is late"));
  }

  private void login() {
    node.with("alarm-mail.user", "node").with("alarm-mail.password", "hush");
  }

  /** Of the private authority of the tests. */
  private void trust() {
    String route = "routes/5-alarms.camel.yaml";
    node.home()
        .write(
            route,
            TRUST.formatted(certificates.store(), Certificates.PASSWORD) + node.home().read(route))
        .edit(
            route,
            "connectionTimeout: 10000",
            "connectionTimeout: 10000\n              sslContextParameters: \"#ours\"");
  }

  private String warning() {
    await().atMost(LONG).until(() -> node.warnings().size() == 1);
    return node.warnings().get(0);
  }

  @Test
  void logsInNowhereWithoutAUser() throws Exception {
    try (MailSink mail = new MailSink(0)) {
      alarm(mail);
      node.settled("alarm-mail");
      assertThat(mail.mails()).hasSize(1);
      assertThat(mail.commands()).noneMatch(line -> line.startsWith("AUTH"));
    }
  }

  @Test
  void goesOverTlsBeforeItShowsAPassword() throws Exception {
    try (MailSink mail = new MailSink(0, server)) {
      login();
      trust();
      alarm(mail);
      node.settled("alarm-mail");
      assertThat(mail.mails()).hasSize(1);
      assertThat(mail.commands()).anyMatch(line -> line.startsWith("+AUTH"));
      assertThat(mail.commands()).noneMatch(line -> line.startsWith("AUTH"));
    }
  }

  @Test
  void goesOverTlsWithoutAUserWhereThatIsAskedFor() throws Exception {
    try (MailSink mail = new MailSink(0, server)) {
      trust();
      node.with("alarm-mail.starttls", "true");
      alarm(mail);
      node.settled("alarm-mail");
      assertThat(mail.mails()).hasSize(1);
      assertThat(mail.commands()).anyMatch(line -> line.startsWith("+MAIL"));
    }
  }

  @Test
  void showsNoPasswordToAServerWithoutTls() throws Exception {
    try (MailSink mail = new MailSink(0)) {
      login();
      alarm(mail);
      assertThat(warning())
          .startsWith("subscriber alarm-mail: waits: ")
          .contains("STARTTLS is required but host does not support STARTTLS")
          .doesNotContain("\n", "hush");
      assertThat(mail.commands()).noneMatch(line -> line.startsWith("AUTH"));
      assertThat(mail.mails()).isEmpty();
    }
  }

  @Test
  void showsNoPasswordToAServerOfAnotherName() throws Exception {
    try (MailSink mail = new MailSink(0, misnamed)) {
      login();
      trust();
      alarm(mail);
      assertThat(warning()).startsWith("subscriber alarm-mail: waits: ").doesNotContain("\n");
      assertThat(mail.commands()).noneMatch(line -> line.contains("AUTH"));
      assertThat(mail.mails()).isEmpty();
    }
  }

  @Test
  void showsNoPasswordToAServerOfAnUnknownAuthority() throws Exception {
    try (MailSink mail = new MailSink(0, server)) {
      login();
      alarm(mail);
      assertThat(warning()).startsWith("subscriber alarm-mail: waits: ").doesNotContain("\n");
      assertThat(mail.commands()).noneMatch(line -> line.contains("AUTH"));
    }
  }
}
