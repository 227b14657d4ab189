package io.chapar.normalise;

import static org.assertj.core.api.Assertions.assertThat;

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
        .contains(new Change("block 1", rule, before, after.replace('|', '\u200C')));
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

  @Test
  void saysWhatIsDroppedInOtherLanguages() {
    assertThat(changes("tr", "Bakan bugün\u00A0açık\u00ADlama yaptı ve bir daha dedi."))
        .containsExactly(
            new Change("block 1", "blank", "\u00A0", " "),
            new Change("block 1", "joiner", "\u00AD", ""));
  }
}
