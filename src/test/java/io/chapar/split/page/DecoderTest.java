package io.chapar.split.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.split.Pages;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoderTest {
  /** Letters that the encoding of the label itself lacks. */
  @ParameterizedTest
  @CsvSource({
    "gb2312, GB18030, 朱镕基出席会议",
    "gb_2312-80, GB18030, 朱镕基出席会议",
    "euc-kr, x-windows-949, 똠방각하의 새 소식",
    "shift_jis, windows-31j, 髙島屋①号店",
    "iso-8859-1, windows-1252, “Été” – 5 €",
    "iso-8859-9, windows-1254, “Şiddetli yağış” – 5 €"
  })
  void readsWhatIsWrittenForTheSupersetOfItsLabel(String label, String written, String text) {
    byte[] bytes = ("<p>" + text + "</p>").getBytes(Charset.forName(written));
    String type = "text/html; charset=" + label;
    assertThat(new Decoder().decode(Pages.of("https://news.example/a", type, bytes)).text().all())
        .isEqualTo("<p>" + text + "</p>");
  }

  @Test
  void believesAMarkMoreThanBrokenBytesAndLabels() {
    byte[] marked = "\uFEFF<p>Été".getBytes(StandardCharsets.UTF_8);
    byte[] broken = " café</p>".getBytes(StandardCharsets.ISO_8859_1);
    byte[] bytes = Arrays.copyOf(marked, marked.length + broken.length);
    System.arraycopy(broken, 0, bytes, marked.length, broken.length);
    String type = "text/html; charset=iso-8859-1";
    assertThat(new Decoder().decode(Pages.of("https://news.example/a", type, bytes)).text().all())
        .startsWith("<p>Été");
  }

  /** Each letter of Malayalam has, in UTF-16, the byte that ends a line in ASCII. */
  @Test
  void countsTheLinesOfLettersAndNotOfBytes() {
    String text = "\uFEFF" + "മലയാളം വാർത്ത. ".repeat(5_000);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
    assertThat(
            new Decoder()
                .decode(Pages.of("https://news.example/a", "text/plain", bytes))
                .text()
                .all())
        .isEqualTo(text.substring(1));
  }
}
