package io.chapar.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

/** Encodings that nothing announces. */
class UndeclaredCharsetTest {
  private static final String TURKISH =
      "Kangal ilçesinde yağış nedeniyle kapanan köy yolları açıldı. Sıcaklığın düşmesiyle "
          + "çığ tehlikesi artınca ekipler çalışmalarını sınırladı; ısınma yardımı dağıtıldı.";

  private static final String ICELANDIC =
      "Það er ljóst að veðrið verður áfram slæmt á Vestfjörðum og þýðir það að vegurinn er lokaður. "
          + "Fólk er beðið að fara ekki á heiðina þótt bjart sé í dag og ýmsir séu á ferð.";

  private static final String CZECH =
      "Včera byl dlouhý den a mladý hráč zůstal na hřišti až do večera. Trenér řekl, že příští "
          + "zápas bude těžší, protože soupeř přivede nový tým a fanoušci věří v úspěch.";

  private static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  @Test
  void knowsTurkishByItsDotlessI() {
    assertThat(UndeclaredCharset.of(bytes(TURKISH, "windows-1254"))).contains("windows-1254");
  }

  @Test
  void takesNoOtherLatinLettersForTurkish() {
    assertThat(UndeclaredCharset.of(bytes(ICELANDIC, "windows-1252"))).isEmpty();
    assertThat(UndeclaredCharset.of(bytes(CZECH, "windows-1250"))).isEmpty();
  }
}
