package io.chapar.camel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.camel.mail.MailText.TextParagraphs;
import org.junit.jupiter.api.Test;

class TextParagraphsTest {

  @Test
  void partsParagraphsAtBlankLinesAndJoinsTheirLines() {
    assertThat(TextParagraphs.html("One\r\ntwo.\r\n \r\n\r\nThree.\r\n", false))
        .isEqualTo("<p>One two.</p>\n<p>Three.</p>");
  }

  @Test
  void endsAParagraphOfFlowedTextAtALineWithoutASpaceBehind() {
    assertThat(TextParagraphs.html("One \ntwo.\nThree.\n", true))
        .isEqualTo("<p>One two.</p>\n<p>Three.</p>");
  }

  @Test
  void leavesTheSignatureOut() {
    assertThat(TextParagraphs.html("News.\n-- \nAnn\n", false)).isEqualTo("<p>News.</p>");
  }

  @Test
  void showsMarkupAsItIsWritten() {
    assertThat(TextParagraphs.html("a < b & <script>", false))
        .isEqualTo("<p>a &lt; b &amp; &lt;script&gt;</p>");
  }
}
