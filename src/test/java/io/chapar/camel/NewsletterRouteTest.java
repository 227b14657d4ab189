package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.fetch.Certificates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Newsletters, from a real mail server to the archive. */
class NewsletterRouteTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String ROUTE = "routes/1-newsletter.camel.yaml";
  private static final String KAMELET = "routes/kamelets/newsletter.kamelet.yaml";
  private static final String SAID = "io.chapar.camel";
  private static final String FAILING =
      "- throwException: { exceptionType: io.chapar.article.TemporaryFailure, message: \"away\" }";
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
  private static final String TEXT =
      """
      The harbour of the old town opens again on Monday after two years of works. The mayor said that
      the new pier can take forty ships a day.

      Fishermen had asked for a deeper basin since the storm of last winter. The council voted for it
      in March, and the works began in the same week.
      """;
  private static final String HTML =
      """
      <html><body><h1>Harbour opens</h1>
      <p>The harbour of the old town opens again on Monday after two years of works. The mayor said
      that the new pier can take forty ships a day.</p>
      <p>Fishermen had asked for a deeper basin since the storm of last winter. The council voted for
      it in March, and the works began in the same week.</p></body></html>
      """;

  @TempDir static Path made;
  private static Certificates certificates;

  @TempDir private Path folder;
  private LiveNode node;
  private Mailbox mailbox;

  @BeforeAll
  static void sign() throws Exception {
    certificates = new Certificates(made);
    certificates.mutual("server", "-ext", "san=dns:localhost");
    Mailbox.certify(certificates, "server");
  }

  @BeforeEach
  void open() {
    mailbox = new Mailbox();
    node = new LiveNode(folder);
  }

  @AfterEach
  void close() {
    node.close();
    mailbox.close();
  }

  private LiveNode reading() {
    trust();
    return untrusting();
  }

  private LiveNode untrusting() {
    return node.with("newsletter.enabled", "true")
        .with("newsletter.name", "letters")
        .with("newsletter.host", "localhost")
        .with("newsletter.port", String.valueOf(mailbox.port()))
        .with("newsletter.user", Mailbox.USER)
        .with("newsletter.password", Mailbox.PASSWORD)
        .with("newsletter.every", "1s");
  }

  /** Of the private authority of the tests. */
  private void trust() {
    node.home()
        .write(
            ROUTE,
            TRUST.formatted(certificates.store(), Certificates.PASSWORD) + node.home().read(ROUTE))
        .edit(
            KAMELET,
            "disconnect: true",
            "disconnect: true\n        sslContextParameters: \"#ours\"");
  }

  private static String mail(String subject, String more, String body) {
    return """
        From: Ann Baker <news@harbour.example>
        To: %s
        Subject: %s
        Date: Tue, 3 Nov 2026 08:30:00 +0330
        MIME-Version: 1.0
        %s

        %s"""
        .formatted(Mailbox.USER, subject, more, body);
  }

  private static String id(String id) {
    return "Message-ID: <" + id + ">\n";
  }

  private void seen() {
    await().atMost(LONG).until(() -> mailbox.unseen() == 0);
  }

  @Test
  void bringsAMessageToTheArchive() {
    mailbox.receives(
        mail("Harbour opens", id("1@harbour.example") + "Content-Type: text/plain", TEXT));
    reading().start();
    JsonNode record = node.archived("title", "Harbour opens");
    assertThat(record.path("feed").asText()).isEqualTo("letters");
    assertThat(record.toString())
        .contains("Ann Baker")
        .contains("2026-11-03T05:00")
        .contains("forty ships a day")
        .contains("The council voted");
    assertThat(record.path("blocks")).hasSize(2);
    seen();
  }

  @Test
  void takesTheHtmlWhereThereIsTextToo() {
    String two =
        """
        --b
        Content-Type: text/plain

        Your program cannot show this message.
        --b
        Content-Type: text/html; charset=utf-8

        %s
        --b--
        """
            .formatted(HTML);
    mailbox.receives(
        mail("Both", id("2@a") + "Content-Type: multipart/alternative; boundary=b", two));
    reading().start();
    assertThat(node.archived("title", "Harbour opens").toString())
        .contains("deeper basin")
        .doesNotContain("cannot show");
  }

  @Test
  void readsASubjectAndATextInPersian() {
    String subject = "بندر دوباره باز شد";
    String text =
        "بندر شهر قدیمی روز دوشنبه پس از دو سال کار دوباره باز می‌شود. شهردار این را گفت.";
    String encoded =
        "=?UTF-8?B?"
            + Base64.getEncoder().encodeToString(subject.getBytes(StandardCharsets.UTF_8))
            + "?=";
    String body =
        Base64.getMimeEncoder(76, new byte[] {'\n'})
            .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    mailbox.receives(
        mail(
            encoded,
            id("3@a")
                + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64",
            body));
    reading().start();
    JsonNode record = node.archived("title", subject);
    assertThat(record.path("language").asText()).isEqualTo("fa");
    assertThat(record.toString()).contains("دوشنبه");
  }

  @Test
  void callsTheFeedAsTheSettingSaysAndNotAsAMessageDoes() {
    mailbox.receives(
        mail(
            "Listed",
            id("4@a") + "List-Id: The News <News.Harbour.Example>\nContent-Type: text/plain",
            TEXT));
    reading().start();
    assertThat(node.archived("title", "Listed").path("feed").asText()).isEqualTo("letters");
  }

  @Test
  void takesNoHeaderOfAMessageForOneOfCamel() {
    mailbox.receives(
        mail(
            "Steering",
            id("5@a")
                + "CamelFileName: ../../stolen\ncopyTo: elsewhere\nmoveTo: elsewhere\ndelete: true\n"
                + "Content-Type: text/plain",
            TEXT));
    reading().start();
    node.archived("title", "Steering");
    seen();
    assertThat(mailbox.messages("INBOX")).hasSize(1);
    assertThat(mailbox.messages("elsewhere")).isEmpty();
  }

  @Test
  void leavesAMessageUnseenThatTheLedgerDidNotTake() {
    mailbox.receives(mail("Kept", id("6@a") + "Content-Type: text/plain", TEXT));
    node.home().edit(ROUTE, "- to: { uri: \"ledger:items\" }", FAILING);
    try (LogLines said = new LogLines(SAID)) {
      reading().start();
      await().atMost(LONG).until(() -> said.all().toString().contains("away"));
      assertThat(mailbox.unseen()).isOne();
      assertThat(mailbox.messages("failed")).isEmpty();
    }
  }

  @Test
  void movesAMessageThatCannotBeReadAndGoesOnWithTheOthers() {
    mailbox
        .receives(mail("Bad", id("7@a") + "Content-Type: application/pdf", "JVBERi0="))
        .receives(mail("Good", id("8@a") + "Content-Type: text/plain", TEXT));
    try (LogLines said = new LogLines(SAID)) {
      reading().start();
      node.archived("title", "Good");
      await().atMost(LONG).until(() -> mailbox.messages("failed").size() == 1);
      await().atMost(LONG).until(() -> mailbox.messages("INBOX").size() == 1);
      assertThat(said.all())
          .filteredOn(line -> line.contains("7@a"))
          .hasSize(2)
          .last()
          .isEqualTo(
              "mail is moved to the folder failed: mail has no text (application/pdf): Message-ID"
                  + " 7@a, subject \"Bad\"");
    }
  }

  @Test
  void takesAMessageOnceThatIsGivenAgain() {
    String mail = mail("Twice", id("9@a") + "Content-Type: text/plain", TEXT);
    mailbox.receives(mail);
    reading().start();
    node.archived("title", "Twice");
    mailbox.receives(mail);
    seen();
    node.settled("archive");
    assertThat(node.archive()).hasSize(1);
  }

  @Test
  void saysInOneLineThatThePasswordIsWrong() {
    try (LogLines said = new LogLines(SAID)) {
      reading().with("newsletter.password", "hush").start();
      await().atMost(LONG).until(() -> said.all().toString().contains("refuses"));
      assertThat(said.all())
          .filteredOn(line -> line.contains("refuses"))
          .singleElement()
          .asString()
          .startsWith(
              "is tried again: mail server refuses the user or the password of " + Mailbox.USER)
          .endsWith("imaps://localhost:" + mailbox.port() + "/INBOX")
          .doesNotContain("hush")
          .doesNotContain("\n");
    }
  }

  @Test
  void trustsNoServerOfAnUnknownAuthority() {
    mailbox.receives(mail("Kept", id("10@a") + "Content-Type: text/plain", TEXT));
    try (LogLines said = new LogLines(SAID)) {
      untrusting().start();
      await().atMost(LONG).until(() -> said.all().toString().contains("TLS with the mail server"));
      assertThat(mailbox.unseen()).isOne();
    }
  }

  @Test
  void trustsNoServerOfAnotherName() {
    mailbox.receives(mail("Kept", id("11@a") + "Content-Type: text/plain", TEXT));
    try (LogLines said = new LogLines(SAID)) {
      reading().with("newsletter.host", "127.0.0.1").start();
      await().atMost(LONG).until(() -> said.all().toString().contains("TLS with the mail server"));
      assertThat(mailbox.unseen()).isOne();
    }
  }
}
