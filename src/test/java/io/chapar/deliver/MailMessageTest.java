package io.chapar.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Examples;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailMessageTest {
  private static Envelope mail(int version, Event event, String title) {
    return new MailMessage()
        .compose(
            new ReportVersion(
                "a1",
                version,
                event,
                Instant.EPOCH,
                Examples.report(Examples.item("isna", "https://a.example/1", title), "Text")));
  }

  @Test
  void isTheTextUnderItsTitle() {
    Envelope mail = mail(1, Event.CREATED, "آب هست");
    assertThat(mail.headers())
        .containsOnlyKeys("Subject", "Chapar-Report")
        .containsEntry("Subject", "[chapar] آب هست")
        .containsEntry("Chapar-Report", "a1/1");
    assertThat(new String(mail.body(), UTF_8)).isEqualTo("Text\n\nhttps://a.example/1\n");
    assertThat(mail.contentType()).isEqualTo("text/plain; charset=UTF-8");
  }

  @Test
  void saysWhatALaterVersionIs() {
    assertThat(mail(2, Event.WITHDRAWN, "Water").headers())
        .containsEntry("Subject", "[chapar] withdrawn: Water");
  }

  @Test
  void hasASubjectOfOneShortLineWhateverTheTitleHolds() {
    String subject =
        mail(1, Event.CREATED, "a\r\nBcc: evil" + "آ".repeat(500)).headers().get("Subject");
    assertThat(subject).startsWith("[chapar] a Bcc: evil").hasSize(201).doesNotContain("\r", "\n");
  }
}
