package io.chapar.split.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.PermanentFailure;
import io.chapar.article.RawArticle;
import io.chapar.split.PageSplitter;
import io.chapar.split.Pages;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are too large, no article, several articles, or in other encodings. */
class BadTextsTest {
  private static final PageSplitter SPLITTER = new PageSplitter();
  private static final String PARAGRAPH =
      "The council met on Monday and decided to repair the old bridge before the winter comes.";
  private static final String OTHER =
      "Farmers of the valley said that they had waited ten years for the work, and thanked nobody.";
  private static final String PERSIAN =
      """
      پل کهنه روستای بالا پیش از زمستان بازسازی می‌شود

      شورای شهر روز دوشنبه تصمیم گرفت که پل کهنه روستای بالا پیش از زمستان بازسازی شود.

      کشاورزان دره گفتند که ده سال است منتظر این کار مانده‌اند و راه دیگری ندارند.
      """;

  private static RawArticle split(byte[] document) {
    return SPLITTER.split(Pages.of("", "text/plain", document));
  }

  private static RawArticle split(String document) {
    return split(document.getBytes(StandardCharsets.UTF_8));
  }

  private static long paragraphs(RawArticle article) {
    return article.blocks().stream().filter(block -> block.kind().isBody()).count();
  }

  @Test
  void readsTenMegabytesOfParagraphs() {
    String lines = (PARAGRAPH + "\n\n").repeat(15_000);
    String block = (PARAGRAPH + " ").repeat(20) + "\n\n";
    String text =
        "Old bridge to be repaired\n\n" + lines + block.repeat(8_600_000 / block.length());
    assertThat(paragraphs(split(text))).isGreaterThan(10_000);
  }

  @Test
  void readsALineOfFiveMegabytes() {
    String line = (PARAGRAPH + " ").repeat(5_000_000 / PARAGRAPH.length());
    RawArticle article = split("Old bridge to be repaired\n\n" + line);
    assertThat(article.blocks().stream().mapToLong(block -> block.text().length()).sum())
        .isGreaterThan(4_900_000);
  }

  @Test
  void readsALineOfFiveMegabytesWithoutASpace() {
    String line = "https://a.example/" + "x:1©".repeat(1_200_000);
    assertThat(paragraphs(split(PARAGRAPH + "\n\n" + OTHER + "\n\n" + line))).isPositive();
  }

  @Test
  void refusesAMillionLines() {
    assertThatThrownBy(() -> split("a line\n".repeat(1_000_000)))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("page is too large (1000000 lines, limit 50000): file:article");
  }

  @Test
  void refusesBinaries() {
    byte[] bytes = new byte[4000];
    new Random(1).nextBytes(bytes);
    assertThatThrownBy(() -> split(bytes))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage(
            "page is not text (binary content); HTML, XML, JSON and plain text are read: file:article");
  }

  @Test
  void refusesBinariesWithoutControls() {
    byte[] bytes = new byte[4000];
    Random random = new Random(1);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (32 + random.nextInt(224));
    }
    assertThatThrownBy(() -> split(bytes))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageStartingWith("page is not text (binary content)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\n\t", "\uFEFF", "\r\n\r\n"})
  void refusesNothing(String document) {
    assertThatThrownBy(() -> split(document))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("document is empty; a file holds one article, with sentences: file:article");
  }

  @Test
  void refusesAHeadlineAlone() {
    assertThatThrownBy(() -> split("Government announces new budget for schools\n"))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage(
            "document holds no text of an article (1 piece: title; no paragraph);"
                + " a file holds one article, with sentences: file:article");
  }

  @Test
  void refusesMetadataAlone() {
    assertThatThrownBy(
            () ->
                split(
                    """
                    Date: 3 May 2024 10:30
                    News ID: 4417123
                    Tags: bridge, winter
                    Source: https://a.example/news/4417123
                    """))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageStartingWith("document holds metadata alone (")
        .hasMessageEndingWith("add the text below it: file:article");
  }

  @Test
  void refusesTwoArticlesInOneFile() {
    String first = "Old bridge to be repaired\n\n" + PARAGRAPH + "\n\n" + OTHER;
    String second =
        """
        Snow closes the pass of Kandovan

        Snow closed the northern pass on Sunday night, and hundreds of drivers waited until noon.

        The police said that the road will be open again on Tuesday if the wind does not rise.
        """;
    String document =
        first
            + "\n\nSource: https://a.example/news/1001/old-bridge-to-be-repaired\n\n"
            + second
            + "\nSource: https://a.example/news/1002/snow-closes-the-pass-of-kandovan\n";
    assertThatThrownBy(() -> split(document))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage(
            "document holds 2 articles (Old bridge to be repaired;"
                + " Snow closes the pass of Kandovan); put each into a file of its own: file:article");
  }

  @Test
  void refusesTwoArticlesThatHaveAnIdentifierEach() {
    String document =
        """
        Old bridge to be repaired
        News ID: 4417123

        %s

        %s

        Snow closes the pass of Kandovan
        News ID: 4417256

        Snow closed the northern pass on Sunday night, and hundreds of drivers waited until noon.

        The police said that the road will be open again on Tuesday if the wind does not rise.
        """
            .formatted(PARAGRAPH, OTHER);
    assertThatThrownBy(() -> split(document))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageStartingWith("document holds 2 articles (Old bridge to be repaired;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        Old bridge to be repaired
        By Ann Lee

        The council met on Monday and decided to repair the old bridge before the winter comes.

        Snow closes the pass of Kandovan
        By Omar Diaz

        Snow closed the northern pass on Sunday night, and hundreds of drivers waited until noon.
        """,
        """
        Школьный двор зазеленел
        14 марта 2025, 18:40

        Во дворе школы посадили сорок лип, и это только начало, как говорит директор школы.

        Автобус снова ходит до вокзала
        15 марта 2025, 09:10

        Автобус номер семь снова ходит до вокзала, сообщили в управлении. Дорогу чинили почти год.
        """
      })
  void refusesTwoShortArticlesThatHaveADayOrABylineEach(String document) {
    assertThatThrownBy(() -> split(document))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageStartingWith("document holds 2 articles (");
  }

  @Test
  void readsAnArticleWithOthersBelowIt() {
    RawArticle article =
        split(
            """
            Old bridge to be repaired
            By Ann Lee
            3 May 2024

            %s

            %s

            Related:
            Snow closes the pass of Kandovan
            5 May 2024
            Snow closed the northern pass on Sunday night.
            Library opens on Sundays
            6 May 2024
            The library will be open on Sundays from June on.
            """
                .formatted(PARAGRAPH, OTHER));
    assertThat(article.metadata().title()).isEqualTo("Old bridge to be repaired");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1256", "UTF-16", "UTF-16LE"})
  void readsPersianInEachEncoding(String charset) {
    String text = charset.equals("windows-1256") ? arabic(PERSIAN) : PERSIAN;
    String marked = charset.equals("UTF-16LE") ? "\uFEFF" + text : text;
    assertThat(paragraphs(split(marked.getBytes(Charset.forName(charset))))).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void readsPersianWhoseJoinersWereLost(String joiner) {
    String text = PERSIAN.replace("\u200C", joiner);
    RawArticle article = split(arabic(text));
    assertThat(paragraphs(article)).isEqualTo(2);
    assertThat(article.metadata().title())
        .isEqualTo(arabic(text).lines().findFirst().orElseThrow());
  }

  @Test
  void readsLineEndsOfWindowsBehindAByteOrderMark() {
    RawArticle article = split("\uFEFF" + PERSIAN.replace("\n", "\r\n"));
    assertThat(paragraphs(article)).isEqualTo(2);
    assertThat(article.metadata().title()).isEqualTo(PERSIAN.lines().findFirst().orElseThrow());
  }

  /** As Arabic keyboards write Persian. */
  private static String arabic(String text) {
    return text.replace('ی', 'ي').replace('ک', 'ك');
  }
}
