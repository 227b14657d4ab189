package io.chapar.split.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Metadata;
import io.chapar.split.PageSplitter;
import io.chapar.split.Pages;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * The offset of a time that is written without one, where the publisher's host tells no country.
 */
class TextClockTest {
  private static Metadata read(String... lines) {
    byte[] document = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return new PageSplitter().split(Pages.of("", "text/plain", document)).metadata();
  }

  private static String published(Metadata metadata) {
    return String.valueOf(metadata.published().value());
  }

  @Test
  void isOfTheLanguageThatOneClockIsReadBy() {
    Metadata read =
        read(
            "Kooperatif üzüm için yeni depo kurdu",
            "17 Ekim 2024, 16:48",
            "",
            "Bağcılar bu yıl üzümü ilk kez kendi deposunda bekletiyor. Depo için dört köy bir araya"
                + " geldi ve masrafı üç yılda ödeyecek.",
            "",
            "Kooperatif başkanı daha sonra bir satış yeri açacaklarını, bunun için de yer"
                + " aradıklarını söyledi.",
            "",
            "https://baghaber.com/ekonomi/kooperatif-uzum-icin-yeni-depo-kurdu-30871");
    assertThat(published(read)).isEqualTo("2024-10-17T16:48+03:00");
    assertThat(read.provenance().get("publishedAt.zone").rule()).isEqualTo("language-clock");
  }

  @Test
  void isOfAShortTextsLanguageByItsLetters() {
    Metadata read =
        read(
            "Köy yolu ulaşıma açıldı",
            "17 Ekim 2024, 16:48",
            "",
            "Yoğun kar yağışı yüzünden kapanan köy yolunu ekipler sabah saatlerinde açtı.",
            "",
            "https://baghaber.com/guncel/koy-yolu-ulasima-acildi-30871");
    assertThat(published(read)).isEqualTo("2024-10-17T16:48+03:00");
    assertThat(read.provenance().get("publishedAt.zone").evidence()).isEqualTo("tr");
  }

  @Test
  void isOfThePlaceOfAShortTextInArabic() {
    Metadata read =
        read(
            "افتتاح مكتبة جديدة",
            "الخميس 16 يناير 2025 - 20:45",
            "",
            "الكويت - افتتحت بلدية الكويت مكتبة جديدة للأطفال، وقالت إنها أكبر مكتبة عامة.",
            "",
            "https://souqalyoum.com/local/90418");
    assertThat(published(read)).isEqualTo("2025-01-16T20:45+03:00");
  }

  @Test
  void isOfThePlaceThatTheTextIsFromWhereManyCountriesWriteItsLanguage() {
    Metadata read =
        read(
            "سوق السمك ينتقل إلى مبنى جديد",
            "الخميس 16 يناير 2025 - 20:45",
            "",
            "الكويت - انتقل باعة السمك من السوق القديم إلى مبنى جديد على الساحل، بعد أن رفضوا"
                + " الانتقال إليه في العام الماضي.",
            "",
            "وقال أحد الباعة إن المبنى الجديد أوسع من القديم، وإن زبائن من خارج الكويت يأتون إليه"
                + " في نهاية الأسبوع.",
            "",
            "https://souqalyoum.com/local/90417");
    assertThat(published(read)).isEqualTo("2025-01-16T20:45+03:00");
    assertThat(read.provenance().get("publishedAt.zone").rule()).isEqualTo("place-clock");
  }

  @Test
  void isOfACityOfTheHostsCountry() {
    Metadata read =
        read(
            "На Оби проверили ледовую переправу",
            "14 марта 2025, 18:40",
            "",
            "Томск, 14 марта. Лёд на переправе у села стал тоньше, чем год назад, и грузовики по нему"
                + " больше не пускают, сообщили в Томском районе.",
            "",
            "Раньше переправу закрывали в апреле, а теперь это делают на две недели раньше, и до"
                + " села можно доехать только через Париж, как шутят местные жители.",
            "",
            "https://obvest.ru/society/2025/03/14/40318");
    assertThat(published(read)).isEqualTo("2025-03-14T18:40+07:00");
  }

  @Test
  void isOfTheCapitalWhereNoPlaceIsNamed() {
    Metadata read =
        read(
            "Школьный двор зазеленел",
            "14 марта 2025, 18:40",
            "",
            "Во дворе школы посадили сорок лип, и это только начало, как говорит директор. За деревьями"
                + " будут смотреть дети из старших классов.",
            "",
            "https://dvornik.ru/society/40318");
    assertThat(published(read)).isEqualTo("2025-03-14T18:40+03:00");
    assertThat(read.provenance().get("publishedAt.zone").rule()).isEqualTo("capital-clock");
  }

  @Test
  void isUnknownWhereNeitherLanguageNorPlaceTellsIt() {
    Metadata read =
        read(
            "Paper mill turns its wheel again",
            "3 May 2024, 18:40",
            "",
            "Volunteers turned the wheel of the old paper mill again on Sunday, and the first sheets of"
                + " paper left it in the evening, the owner said.",
            "",
            "https://ridgedaily.com/news/paper-mill-turns-its-wheel-again-40318");
    assertThat(published(read)).isEqualTo("2024-05-03T18:40Z");
    assertThat(read.provenance()).doesNotContainKey("publishedAt.zone");
  }

  @Test
  void staysThatOfAfghanistanForItsMonths() {
    Metadata read =
        read(
            "پل تازه‌ای در شمال ساخته شد",
            "۱۲ سنبله ۱۴۰۳، ساعت ۴:۳۰ بعد از ظهر",
            "",
            "کار ساخت پل تازه‌ای که دو روستا را به هم وصل می‌کند، پس از سه سال به پایان رسید و"
                + " باشندگان می‌گویند که راه بازار کوتاه شده است.",
            "",
            "https://puldaily.com/fa/news/40318");
    assertThat(published(read)).isEqualTo("2024-09-02T16:30+04:30");
  }
}
