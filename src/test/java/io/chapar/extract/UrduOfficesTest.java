package io.chapar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Job titles of Pakistan's and India's districts, and the names of those who hold them. */
class UrduOfficesTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static Facts facts(String text) {
    return EXTRACTOR.extract(Articles.of("ur", text)).facts();
  }

  private static List<String> people(String text) {
    return facts(text).people().stream().map(p -> p.name() + " " + p.roles()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "رجسٹرار ڈاکٹر شیر احمد قمبرانی کا کہنا ہے کہ داخلے بڑھ گئے۔, شیر احمد قمبرانی [رجسٹرار]",
    "مولانا فیض الرحمان بلوچ نے کہا کہ دھرنا جاری رہے گا۔, فیض الرحمان بلوچ []",
    "ڈائریکٹر جنرل نور اللہ کاکڑ نے کہا کہ کشتیاں پکڑی گئیں۔, نور اللہ کاکڑ [ڈائریکٹر جنرل]",
    "محنت کش دیپک کمار نے کہا کہ گھر گر گیا۔, دیپک کمار [محنت کش]",
    "کارپوریٹر محمد اکبر حسینی نے کہا کہ نالے بند ہیں۔, محمد اکبر حسینی [کارپوریٹر]"
  })
  void givesTheWholeNameToTheHolder(String text, String person) {
    assertThat(people(text)).containsExactly(person);
  }

  @Test
  void takesPoliceStationsAndOtherWordsOfTheLanguageForNoTowns() {
    assertThat(
            facts(
                    "ملزم کو تھانے منتقل کیا گیا۔ جامعہ محمدیہ میں گلستان پر جلسہ ہوا اور ہوائے شوق پڑھی گئی۔")
                .places())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "نائب صدر نادیہ انور نے کہا ’ہمیں پانی چاہیے اور بجلی بھی‘۔; نادیہ انور",
        "وزیر صحت علی رضا نے کہا کہ مہم چلے گی۔ اس موقع پر نادیہ انور کا کہنا تھا کہ مہم ضروری ہے۔;"
            + " نادیہ انور",
      })
  void hearsTheOneWhoSpeaksLast(String text, String speaker) {
    List<Facts.Quote> quotes = facts(text).quotes();
    assertThat(quotes.get(quotes.size() - 1).speaker()).isEqualTo(speaker);
  }

  @Test
  void takesTownsmenForAnOfficeOnlyBesideTheirNames() {
    assertThat(people("شہری عبدالقیوم انور نے درخواست دی۔"))
        .containsExactly("عبدالقیوم انور [شہری]");
    assertThat(people("ماہر شہری ترقی علی رضا نے کہا کہ شہر پھیل رہا ہے۔"))
        .noneMatch(p -> p.contains("[شہری"));
  }
}
