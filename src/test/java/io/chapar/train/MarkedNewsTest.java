package io.chapar.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** News with its names marked. */
class MarkedNewsTest {
  private static final Path CORPORA = Path.of("..", "shared", "corpora");

  @TempDir private Path folder;

  private List<MarkedNews> read(String text) throws IOException {
    return MarkedNews.invented(Files.writeString(folder.resolve("a-1.txt"), text));
  }

  @Test
  void readsMarksWhereTheyStand() throws IOException {
    List<MarkedNews> all =
        read("# A remark\n== tr\nBaşlık\n[PER Ali Can] dün [LOC Van]'da idi\n== az\nYoxdur\n");
    assertThat(all).extracting(MarkedNews::language).containsExactly("tr", "az");
    MarkedNews.Paragraph second = all.get(0).paragraphs().get(1);
    assertThat(second.text()).isEqualTo("Ali Can dün Van'da idi");
    assertThat(second.marks()).extracting(second::name).containsExactly("Ali Can", "Van");
  }

  @Test
  void refusesABracketThatMarksNothing() {
    assertThatThrownBy(() -> read("== tr\n[PRE Ali Can] geldi\n"))
        .hasMessageContaining("a bracket that marks nothing: [PRE Ali Can] geldi");
  }

  @Test
  void hasNewsOfEachLanguageWithAllKindsOfNames() {
    Map<String, List<MarkedNews>> byLanguage =
        MarkedNews.invented().stream().collect(Collectors.groupingBy(MarkedNews::language));
    byLanguage.forEach(
        (language, all) ->
            assertThat(
                    all.stream()
                        .flatMap(news -> news.paragraphs().stream())
                        .flatMap(paragraph -> paragraph.marks().stream())
                        .map(MarkedNews.Mark::kind))
                .as(language)
                .contains(MarkedNews.Kind.values()));
    assertThat(byLanguage.keySet())
        .allSatisfy(
            language ->
                assertThat(Locale.forLanguageTag(language).toLanguageTag()).isEqualTo(language));
  }

  @Test
  void findsTheTextsOfRealNewsInTheCorpora() {
    assumeTrue(Files.isDirectory(CORPORA));
    List<MarkedNews> real = MarkedNews.real(new NewsTexts(CORPORA).byDigest());
    assertThat(
            real.stream()
                .collect(Collectors.groupingBy(MarkedNews::language, Collectors.counting())))
        .containsEntry("fa", 577L)
        .containsEntry("en", 166L)
        .containsEntry("ru", 95L);
  }
}
