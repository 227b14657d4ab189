package io.chapar.keywords;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.Mention;
import io.chapar.article.Mention.Field;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseFinderTest {
  private static PhraseFinder finder(String... phrases) {
    return new PhraseFinder(Arrays.stream(phrases).map(PhraseText::read).toList());
  }

  private static List<String> found(String language, String text, String... phrases) {
    return finder(phrases).find(Texts.article(language, text)).stream().map(Mention::text).toList();
  }

  @Test
  void saysWhatStandsWhere() {
    Article article = Texts.article("fa", "در تهران سیل آمد.", "کتاب‌هایی از «سیل‌ها» ماند");
    Phrase flood = PhraseText.read("سيل").in("disasters");
    assertThat(new PhraseFinder(List.of(flood)).find(article))
        .containsExactly(
            new Mention("سيل", "disasters", Field.BLOCK, 0, 9, 12, "سیل"),
            new Mention("سيل", "disasters", Field.BLOCK, 1, 14, 20, "سیل‌ها"));
  }

  @Test
  void looksInTheTitleToo() {
    Article text = Texts.article("en", "nothing");
    Article titled =
        new Article(
            text.origin(),
            text.metadata().toBuilder().title("A flood in Van").build(),
            "en",
            "Latn",
            text.direction(),
            text.blocks());
    assertThat(finder("flood").find(titled))
        .containsExactly(new Mention("flood", null, Field.TITLE, null, 2, 7, "flood"));
  }

  @ParameterizedTest
  @CsvSource({
    "en, the therapist came, the rapist, 0",
    "en, the rapist came, the rapist, 1",
    "en, COVID-19 again, covid 19, 1",
    "en, Covid19 again, covid 19, 0",
    "en, O’Brien’s words, o'brien, 1",
    "en, Sana'a burns, Sana, 0",
    "en, the G77 met, G7, 0",
    "fr, l’Iran et la France, Iran, 1",
    "uz, u to‘g‘ri aytdi, to, 0",
    "uz, O'zbekiston va Toshkentda, O‘zbekiston, 1",
    "uz, O'zbekiston va Toshkentda, Toshkent, 1",
    "az, Bakıda və Gəncədə, Bakı, 1",
    "az, Prezident İlham Əliyevin sözləri, İlham Əliyev, 1",
    "az, bakirə, Bakı, 0",
    "ru, визит Владимира Путина, Путин, 1",
    "ru, в Турции, Турция, 1",
    "kk, Қазақстанның астанасы, Қазақстан, 1",
    "ar, والعراق وسوريا, العراق, 1",
    "ar, بالقاهرة, القاهرة, 1",
    "ar, مقاهرة, القاهرة, 0",
    "ar, للعراق, عراق, 1",
    "tg, китобҳои нав, китоб, 1",
    "zh, 中国北京市今天, 北京, 1",
    "de, Kirim und Kırım, Kırım, 2",
    "tr, Kirim ve Kırım, Kırım, 1",
  })
  void goesByWordsAndTheirForms(String language, String text, String phrase, int times) {
    assertThat(found(language, text, phrase)).hasSize(times);
  }

  @Test
  void findsAPhraseInAnother() {
    assertThat(found("tr", "Van Gölü'nde fırtına", "Van", "Van Gölü"))
        .containsExactly("Van Gölü'nde", "Van");
  }

  @Test
  void countsNoPhraseWhereAnExcludedOneStands() {
    String phrase = "Van ! Van Gogh ! Van Dyke";
    assertThat(found("tr", "Van Gogh sergisi Van'da", phrase)).containsExactly("Van'da");
    assertThat(found("tr", "Van Gogh'un sergisi", phrase)).isEmpty();
  }

  @Test
  void countsNoPhraseInAnArticleWithAnExcludedOne() {
    PhraseFinder finder = finder("Mercury !! planet");
    assertThat(finder.find(Texts.article("en", "Mercury rose", "a planet"))).isEmpty();
    assertThat(finder.find(Texts.article("en", "Mercury rose", "a metal"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "a flood left two people dead, 'flood left two people dead'",
    "Dead after the flood, 'Dead after the flood'",
    "flood and then in the end of it all nobody was found dead, ''",
    "flood dead, flood dead",
  })
  void findsTwoPhrasesNearEachOther(String text, String words) {
    assertThat(String.join("|", found("en", text, "flood ~5 dead"))).isEqualTo(words);
  }

  @Test
  void countsTheWordsBetweenTwoPhrases() {
    assertThat(found("en", "flood one two dead", "flood ~1 dead")).isEmpty();
    assertThat(found("en", "flood one two dead", "flood ~2 dead")).hasSize(1);
  }

  @Test
  void joinsNoPhrasesOfTwoBlocks() {
    assertThat(finder("flood ~5 dead").find(Texts.article("en", "a flood", "two dead"))).isEmpty();
  }

  @Test
  void readsABlockInItsOwnLanguage() {
    Article article = Texts.article("fa", "x");
    Block block = new Block(BlockKind.QUOTE, "kitabı okudum", "kitabı okudum", "tr");
    Article quoting =
        new Article(
            article.origin(),
            article.metadata(),
            "fa",
            "Arab",
            article.direction(),
            List.of(block));
    assertThat(finder("kitap").find(quoting)).hasSize(1);
  }

  @Test
  void keepsSoManyPlacesOfAPhraseAndTheFirstOfEach() {
    String[] phrases = IntStream.range(100, 330).mapToObj(i -> "w" + i).toArray(String[]::new);
    String text =
        String.join(" ", Collections.nCopies(50, "flood")) + " " + String.join(" ", phrases);
    String[] all = Arrays.copyOf(phrases, 231);
    all[230] = "flood";
    List<String> found = found("en", text, all);
    assertThat(found).hasSize(200);
    assertThat(Collections.frequency(found, "flood")).isEqualTo(1);
    assertThat(found("en", text, "flood")).hasSize(10);
  }

  @Test
  void findsNothingWhereNothingIsListed() {
    assertThat(new PhraseFinder(List.of()).find(Texts.article("en", "a text"))).isEmpty();
    assertThat(found("en", "", "flood")).isEmpty();
  }
}
