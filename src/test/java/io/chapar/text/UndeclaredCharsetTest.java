package io.chapar.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Encodings that nothing announces. */
class UndeclaredCharsetTest {
  private static final String TURKISH =
      "Kangal ilçesinde yağış nedeniyle kapanan köy yolları açıldı. Sıcaklığın düşmesiyle "
          + "çığ tehlikesi artınca ekipler çalışmalarını sınırladı; ısınma yardımı dağıtıldı.";

  private static final String ICELANDIC =
      "Það er ljóst að veðrið verður áfram slæmt á Vestfjörðum og þýðir það að vegurinn er lokaður. "
          + "Fólk er beðið að fara ekki á heiðina þótt bjart sé í dag og ýmsir séu á ferð.";

  private static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  @Test
  void knowsTurkishByItsDotlessI() {
    assertThat(UndeclaredCharset.of(bytes(TURKISH, "windows-1254"))).contains("windows-1254");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1250|Včera byl dlouhý den a mladý hráč zůstal na hřišti až do večera. Trenér řekl.",
        "iso-8859-2|Včera byl dlouhý den a mladý hráč zůstal na hřišti až do večera. Trenér řekl.",
        "windows-1250|Mieszkańcy wsi mówią, że droga będzie zamknięta także jutro, bo spadł śnieg.",
        "iso-8859-2|Mieszkańcy wsi mówią, że droga będzie zamknięta także jutro, bo spadł śnieg.",
        "windows-1250|A hídról azt mondták, hogy előbb csak ősszel készül el, később jövő télre ígérték.",
        "windows-1250|Ceaţa a închis şoseaua până joi, iar ţăranii aşteaptă să se ridice în Bărăgan.",
        "windows-1250|Vozači čekaju već treći dan, jer je još zatvoren i sljedeći južni ulaz, kaže čuvar.",
        "windows-1257|Kelią į šiaurę uždarė dėl sniego, o žmonės šįryt laukė, kol jį vėl išvalys.",
        "windows-1254|Köy yolu kar yüzünden kapandı, ekipler sabah açtı, çığ tehlikesi ise sürüyor."
      })
  void knowsALanguageByAllItsMarkedLetters(String charset, String text) {
    byte[] bytes = bytes(text, charset);
    assertThat(new String(bytes, Charset.forName(UndeclaredCharset.of(bytes).orElseThrow())))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ICELANDIC,
        "Der Müller erzählte, dass die Brücke über den Fluß für Fußgänger öffnet; «schöne Grüße».",
        "L'été dernier, le préfet a décidé de fermer l'école où l'eau était montée, « après la forêt ».",
        "La niña contó que el año pasado también llovió en El Peñón; ¿quién pagará la reparación?",
        "A população não está à espera: são três pontes já construídas e ninguém as vê, disse ele.",
        "Il sindaco è già lì, però la città non potrà più aspettare: così finirà la libertà, perché è tardi.",
        "Vejret på øen er dårligt, og færgen sejler først på lørdag, når stormen er ovre, sagde læreren.",
        "Zoë's café sold £5 crêpes, 90° naïve pâtés © 2024 «Señor» Müller’s façade, Ångström ½ mile."
      })
  void takesNoLettersOfTheWestForOthers(String text) {
    assertThat(UndeclaredCharset.of(bytes(text, "windows-1252"))).isEmpty();
  }
}
