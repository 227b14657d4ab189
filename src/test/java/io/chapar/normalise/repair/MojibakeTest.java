package io.chapar.normalise.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.normalise.change.Trace;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

  private static String mend(String text) {
    return Mojibake.mend(text, false, Trace.NONE);
  }

  /**
   * As a reader sees it that takes the bytes for the charset's; bytes that it lacks stay controls.
   */
  private static String misread(String text, String charset) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      String one = new String(new byte[] {b}, Charset.forName(charset));
      out.append(one.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : one);
    }
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "تهران و کرج,windows-1252",
    "تهران و کرج,windows-1256",
    "«گفت‌وگو» در ۱۴۰۲؛ دولت,windows-1252",
    "«گفت‌وگو» در ۱۴۰۲؛ دولت,windows-1256",
    "پاکستان میں ہے,windows-1252",
    "Türkiye'nin yeni bakanı,windows-1252",
    "Türkiye'nin yeni bakanı,windows-1254",
    "Azərbaycan Prezidenti çıxış etdi,windows-1252",
    "Бүгін Астанада жиын өтті,windows-1251",
    "Бүгін Астанада жиын өтті,windows-1252",
    "Вазир имрӯз дар Душанбе маълумот дод,windows-1251",
    "O‘zbekiston g‘alaba qildi,windows-1252",
    "They don’t,windows-1252",
    "They don’t,windows-1251",
    "Oʻzbekiston,windows-1252",
    "Oʻzbekiston va gʻalaba,windows-1251",
    "Oʻzbekiston va gʻalaba,windows-1254",
  })
  void mendsUtf8ThatWasReadByAnotherCharset(String text, String charset) {
    assertThat(mend(misread(text, charset))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"تهران و کرج,گفت", "Бүгін жиын,айтты"})
  void mendsTheWordsOfATextWhoseRestIsRight(String wrong, String right) {
    assertThat(mend(right + " " + misread(wrong, "windows-1252") + " " + right))
        .isEqualTo(right + " " + wrong + " " + right);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "café Ø آنکارا",
        "AKPARTİ’nin İstanbul’da, AKPARTİ’ye",
        "ULUDAĞ’da GENÇ’in",
        "CAFÉ’s",
        "«AMANHû disse",
        "Müller, São Paulo, Škoda, Åland, 25 °C, 5 £",
        "Рік і рід, Ё-моё № 5 «Сё»",
        "عکس عکس عکس، موضوع‌ها، فقط…",
        "Û",
        "«BERXWEDAN JI RÊ»re, «FORÊT NOIRE»de",
        "ЂОРЂЕ и РОЂЕН",
      })
  void leavesWhatIsRight(String text) {
    assertThat(mend(text)).isEqualTo(text);
  }
}
