package io.chapar.keywords;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Mention;
import io.chapar.text.TableLines;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole articles, those of the demo: every form of what is listed, and nothing else. */
class DemoArticlesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tr | sigircik/01-ferry.txt | İzmir Körfezi, vapur, sefer, yolcu, gider, gemi, fiyat, ses"
            + "| İzmir Körfezi'nde, vapur, yolcuyla, seferine, Vapurları, geminin, giderimiz, Yolcular, sesi,"
            + " vapurun, fiyatlarının",
        "tr | sigircik/01-ferry.txt | yol, el, art, iki, ben, mot, az, ses teli, Kara, şar | iki",
        "fa | rudbang/02-seedlings.txt | نهال, درخت, دامنه, ایلام"
            + "| نهال, دامنه‌های, ایلام, نهال‌ها, درختان, دامنه‌ها, نهال‌های",
        "fa | rudbang/02-seedlings.txt | بار, ساز, رقم, زند, کار, دان, دست, گذشت, بانگ | ''",
        "az | durnaxeber/02-port.txt | liman, konteyner, Rüfət Dənizli, artım, yük, Asiya, körpü"
            + "| limanından, konteyner, Liman, Rüfət Dənizli, artımın, Asiyadan, yüklərin, körpüsü,"
            + " limanın, konteynerə",
        "az | durnaxeber/02-port.txt | Dəniz, Orta, söz, iki, gəl, pay | Orta, payına, sözlərinə",
      })
  void haveWhatIsListedAndNothingElse(
      String language, String article, String listed, String found) {
    String[] paragraphs =
        TableLines.of(DemoArticlesTest.class, "/io/chapar/demo/" + article).stream()
            .filter(line -> !line.matches("[A-Z][a-z-]+: .*"))
            .toArray(String[]::new);
    List<Phrase> phrases = Arrays.stream(PhraseText.parts(listed)).map(PhraseText::read).toList();
    assertThat(new PhraseFinder(phrases).find(Texts.article(language, paragraphs)))
        .extracting(Mention::text)
        .containsExactly(found.isEmpty() ? new String[0] : found.split(", "));
  }
}
