package io.chapar.split.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.BlockKind;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.split.PageSplitter;
import io.chapar.split.Pages;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleOfTest {
  private static final String TEXT =
      """

      Residents of the old quarter paid for the harbour wall after a long debate. The port
      authority welcomed a report about drinking water as neighbours had demanded for months.

      The university inspected a list of protected trees in spring. A court opened the winter
      timetable against the advice of auditors.
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Document 1",
        "Document 12",
        "Story 3",
        "Dam",
        "Bridge closed",
        "Water level rises"
      })
  void isTheOneLineAboveTheText(String title) {
    byte[] document = (title + "\n" + TEXT).getBytes(StandardCharsets.UTF_8);
    RawArticle article = new PageSplitter().split(Pages.of("", "text/plain", document));
    assertThat(article.metadata().title()).isEqualTo(title);
    assertThat(article.blocks().get(0)).isEqualTo(new RawBlock(BlockKind.TITLE, title));
  }

  @Test
  void isNoParagraph() {
    String first =
        "The harbour wall had the kind of summer that changes a town, for residents of the old"
            + " quarter paid for it after a long debate that had gone on for two years. ";
    byte[] document = (first.repeat(3) + "\n" + TEXT).getBytes(StandardCharsets.UTF_8);
    RawArticle article = new PageSplitter().split(Pages.of("", "text/plain", document));
    assertThat(article.blocks().get(0).kind()).isEqualTo(BlockKind.PARAGRAPH);
  }
}
