package io.chapar.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisguiseTest {
  private static final String PAGE =
      "<html><body><div id=main class='story story-text' data-x=1><h1>Storm</h1><p class=lead>One"
          + " evening</p><h2>Later</h2><p>the wind turned.</p></div></body></html>";

  @ParameterizedTest
  @EnumSource
  void keepsTheWords(Disguise disguise) {
    assertThat(in(disguise).text().replaceAll("\\s+", " "))
        .isEqualTo("Storm One evening Later the wind turned.");
  }

  @ParameterizedTest
  @EnumSource
  void isTheSameForTheSamePage(Disguise disguise) {
    assertThat(disguise.of(page()).bytes()).isEqualTo(disguise.of(page()).bytes());
  }

  @Test
  void takesAllNamesAway() {
    assertThat(in(Disguise.NAMES_AWAY).select("[class], [id], [data-x]")).isEmpty();
  }

  @Test
  void hashesTheSameNameAlike() {
    Document page = in(Disguise.NAMES_HASHED);
    assertThat(page.select(".story, .lead, #main")).isEmpty();
    assertThat(page.select("[class]")).hasSize(2);
  }

  @Test
  void sprinklesHostileNamesOnWhatHoldsTheText() {
    assertThat(in(Disguise.HOSTILE_NAMES).select("div").attr("class"))
        .startsWith("story story-text ");
  }

  @Test
  void laysOutByTables() {
    Document page = in(Disguise.LAYOUT_TABLES);
    assertThat(page.select("div, p, h2")).isEmpty();
    assertThat(page.select("table td h1")).hasSize(1);
  }

  private static Document in(Disguise disguise) {
    return Jsoup.parse(new String(disguise.of(page()).bytes(), StandardCharsets.UTF_8));
  }

  private static CorpusPage page() {
    byte[] bytes = PAGE.getBytes(StandardCharsets.UTF_8);
    Gold gold =
        new Gold(null, List.of(), List.of(), List.of(), null, null, null, List.of(), null, null);
    return new CorpusPage("own", "1", "https://news.example/1", null, bytes, null, gold);
  }
}
