package io.chapar.camel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.PermanentFailure;
import io.chapar.feed.document.FeedEntry;
import io.chapar.feed.markup.Markup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Messages as servers give them, by their source. */
class NewsletterTest {
  private static final int MOST_BYTES = 100_000;
  private static final String PERSIAN =
      "شهردار گفت که بندر شهر قدیمی روز دوشنبه پس از دو سال کار دوباره باز می شود و کشتی ها می آیند.";

  private static Newsletter newsletter(String source) throws Exception {
    return newsletter(source, StandardCharsets.UTF_8);
  }

  private static Newsletter newsletter(String source, Charset charset) throws Exception {
    byte[] bytes = source.replace("\n", "\r\n").getBytes(charset);
    return new Newsletter(new MimeMessage(null, new ByteArrayInputStream(bytes)), MOST_BYTES);
  }

  private static String html(FeedEntry entry) {
    Markup content = entry.content();
    return content == null ? "" : content.html();
  }

  @Test
  void isKnownByItsTextWhereItHasNoMessageId() throws Exception {
    String source = "Date: Tue, 3 Nov 2026 08:30:00 +0330\n\nText";
    assertThat(newsletter(source).entry().guid())
        .isEqualTo(newsletter(source).entry().guid())
        .isNotEqualTo(newsletter(source + " more").entry().guid());
  }

  @Test
  void isKnownByItsTextWhereItsMessageIdIsEndless() throws Exception {
    assertThat(newsletter("Message-ID: <" + "a".repeat(2000) + ">\n\nText").entry().guid())
        .hasSizeLessThan(100);
  }

  @Test
  void readsTextThatNamesAnotherCharsetThanItsOwn() throws Exception {
    String source = "Content-Type: text/plain; charset=us-ascii\n\n" + PERSIAN;
    assertThat(html(newsletter(source).entry())).contains("دوشنبه");
  }

  @Test
  void readsTextThatNamesNoCharset() throws Exception {
    String source = "Content-Type: text/plain\n\n" + PERSIAN.replace('ی', 'ي').repeat(3);
    assertThat(html(newsletter(source, Charset.forName("windows-1256")).entry()))
        .contains("دوشنبه");
  }

  @Test
  void readsNoAttachmentForTheText() throws Exception {
    String source =
        """
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/html
        Content-Disposition: attachment; filename=a.html

        <p>Attached</p>
        --b
        Content-Type: text/plain

        Said
        --b--
        """;
    assertThat(html(newsletter(source).entry())).isEqualTo("<p>Said</p>");
  }

  @Test
  void refusesATextThatIsTooLarge() throws Exception {
    Newsletter large = newsletter("Subject: a\n\n" + "a".repeat(MOST_BYTES + 1));
    assertThatThrownBy(large::entry)
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("text of the mail is larger than 100000 bytes");
  }

  @Test
  void refusesPartsThatAreNestedWithoutEnd() throws Exception {
    StringBuilder source = new StringBuilder();
    for (int depth = 0; depth < 50; depth++) {
      source.append("Content-Type: multipart/mixed; boundary=b%1$d\n\n--b%1$d\n".formatted(depth));
    }
    Newsletter nested = newsletter(source + "\nText");
    assertThatThrownBy(nested::entry)
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("nested more than 10");
  }
}
