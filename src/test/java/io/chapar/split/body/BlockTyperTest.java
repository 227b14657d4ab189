package io.chapar.split.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.RawBlock;
import io.chapar.split.PageSplitter;
import io.chapar.split.Pages;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines among the text that lead elsewhere, or are for others than its readers. */
class BlockTyperTest {
  private static final String PARAGRAPH =
      "<p>The council met on Monday and decided to repair the old bridge before the winter.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><strong><a href=/b>More of bridges? Visit our page of them!</a></strong></p>",
        "<p>[<a href=/b>See what a bridge costs.</a>]</p>",
        "<p>Not to be reproduced without permission of the Harbour Press</p>",
      })
  void isNoText(String line) {
    assertThat(body("<div>" + PARAGRAPH.repeat(3) + line + PARAGRAPH + "</div>")).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><a href=/b>The bridge over the river is to be closed.</a></p>",
        "<p><b>Gallery: </b><a href=/g>the night</a> of the harbour was the longest of all.</p>",
        "<p><strong><a href=/b>2. The bridge over the river.</a></strong></p>",
        "<p>Q: <a href=/b>What does a bridge cost these days?</a></p>",
        "<p>Copyright 2014 is what the stone says, and nobody knows who has set it there.</p>",
      })
  void isNoneThatOnlyBeginsAsOne(String line) {
    assertThat(body("<div>" + PARAGRAPH.repeat(3) + line + PARAGRAPH + "</div>")).hasSize(5);
  }

  private static List<String> body(String html) {
    return split(html).stream().filter(block -> block.kind().isBody()).map(RawBlock::text).toList();
  }

  private static List<RawBlock> split(String html) {
    return new PageSplitter().split(Pages.html("<h1>Bridge to be repaired</h1>" + html)).blocks();
  }
}
