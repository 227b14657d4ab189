package io.chapar.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.normalise.change.Change;
import io.chapar.normalise.language.LanguageDetector;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the examples | stands for the zero-width non-joiner. */
class ChangeListTest {
  private static final ChangeList CHANGES = new ChangeList(new LanguageDetector());

  private static List<Change> changes(String language, String text) {
    return CHANGES.of(Articles.raw(null, null, language, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "این كتاب~ letter~ ك~ ک",
        "او را می بیند~ torn-word~ می بیند~ می|بیند",
        "همکاریها و او~ lost-joiner~ همکاریها~ همکاری|ها",
        "سلاممم و او~ spelling~ سلاممم~ سلام",
        "سال 2024 بود~ number~ 2024~ ۲۰۲۴",
        "چرا ?~ punctuation~ ?~ ؟",
        "کتاب و کیـف~ kashida~ ـ~ ''",
        "این &quot;کتاب&quot; است~ entity~ &quot;~ \"",
        "این Ø³Ù„Ø§Ù… است~ mojibake~ Ø³Ù„Ø§Ù…~ سلام",
      })
  void saysWhichRuleChangedWhat(String text, String rule, String before, String after) {
    assertThat(changes("fa", text))
        .contains(new Change("block 0", rule, before, after.replace('|', '\u200C')));
  }

  @Test
  void saysWhatTheAddressProved() {
    URI url = URI.create("https://example.org/news/1/%D8%AA%D9%86-%D9%87%D8%A7");
    assertThat(CHANGES.of(Articles.raw("تنها", url, "fa", "متن خبر این است.")))
        .contains(new Change("title", "slug", "تنها", "تن\u200Cها"));
  }

  @Test
  void saysNothingOfWhatStays() {
    assertThat(changes("fa", "این کتاب را می‌بیند.")).isEmpty();
    assertThat(changes("tr", "Bakan bugün açıklama yaptı.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "tr~ Bakan bugün\u00A0açıklama yaptı~ blank~ '\u00A0'~ ' '",
        "tr~ Bakan bugün açık\u00ADlama yaptı~ joiner~ '\u00AD'~ ''",
        "az~ Nazir bu gün  məlumat verib~ spacing~ '  m'~ ' m'",
        "kk~ Министр бүгін айтты , деп хабарлайды~ spacing~ ' ,'~ ','",
        "ru~ Министр сего\u200Bдня рассказал~ joiner~ '\u200B'~ ''",
        "uz~ Vazir bugun \uFEFFxabar berdi~ invisible~ '\uFEFF'~ ''",
        "ps~ هغه ښوونځي ته ځي ،~ spacing~ ' ،'~ '،'",
        "ur~ یہ کتاب میں نے &quot;لڑکے&quot; کو دی ہے~ entity~ &quot;~ '\"'",
        "de~ Der Minister fu\u0308hrte aus~ composition~ Der Minister fu\u0308hrte aus~ Der Minister führte aus",
      })
  void saysWhichRuleChangedWhatInOtherLanguages(
      String language, String text, String rule, String before, String after) {
    assertThat(changes(language, text)).contains(new Change("block 0", rule, before, after));
  }

  @Test
  void saysWhereHalfACharacterStood() {
    assertThat(changes("tr", "Bakan bugün\uD83D açıklama yaptı."))
        .contains(new Change("block 0", "surrogate", "\uD83D", "\uFFFD"));
  }
}
