package io.chapar.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No letter of a language's own becomes another. */
class LetterPropertiesTest {
  /** A sentence of each language, by which it is told. */
  static final Map<String, String> BEGINNINGS =
      Map.of(
          "ur", "وزیر اعظم نے کہا ہے کہ یہ منصوبہ جلد مکمل ہو گا اور اس کے بعد",
          "ar", "قال الوزير في مؤتمر صحفي إن الاتفاق بين الطرفين سيوقع قريبا",
          "ckb", "سەرۆکی هەرێم لەگەڵ شاندەکە لە هەولێر کۆبووەوە",
          "ug", "ئۇلار بۈگۈن يېڭى مەكتەپنى ئاچتى ۋە بالىلار خۇشال بولدى",
          "ps", "د ولسمشر وینا نن په کابل کې خپره شوه او خلکو واورېده");

  @Property(tries = 1000)
  void aLanguageKeepsTheLettersOfItsOwn(
      @ForAll("languages") String language, @ForAll("foreignLetters") String letters) {
    String text = BEGINNINGS.get(language) + " " + letters;
    assertThat(Articles.text(language, text)).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of(BEGINNINGS.keySet());
  }

  @Provide
  Arbitrary<String> foreignLetters() {
    return Arbitraries.strings()
        .withChars("ٹڈڑںھہےټځڅډړږښګڼۍېڕڵۆێەڤۇۈۋڭيىكةئؤأإآابپچژگ")
        .ofMinLength(1)
        .ofMaxLength(10);
  }

  /** Their own letters are no variants of others: ı and i, ə, ӣ, ұ, o‘. */
  @Property(tries = 500)
  void languagesInLatinAndCyrillicKeepTheirLetters(
      @ForAll("sentences") String sentence, @ForAll("ownLetters") String letters) {
    String text = sentence + " " + letters;
    assertThat(Articles.text(null, text)).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> sentences() {
    return Arbitraries.of(
        "Bakan bugün Ankara'da düzenlenen toplantıda gazetecilere açıklama yaptı",
        "Nazir bu gün Bakıda keçirilən iclasda jurnalistlərə məlumat verib",
        "Министр бүгін Астанада өткен жиында журналистерге жаңа жоба туралы айтты",
        "Вазир имрӯз дар Душанбе ба рӯзноманигорон дар бораи нақша маълумот дод",
        "Vazir bugun Toshkentda o‘tgan yig‘ilishda jurnalistlarga yangi loyiha haqida aytdi",
        "Ministr şu gün Aşgabatda geçirilen maslahatda täze taslama barada habar berdi");
  }

  @Provide
  Arbitrary<String> ownLetters() {
    return Arbitraries.strings()
        .withChars("ıİiIğşçöüəƏñýžäӣӯқғҳҷұүңөһіёйʻʼ‘’âîû")
        .ofMinLength(1)
        .ofMaxLength(10);
  }

  @Property(tries = 500)
  void otherLanguagesKeepTheirLetters(@ForAll("foreignWords") List<String> words) {
    String text = ("د ښاغلي په کې " + String.join(" ", words)).strip();
    assertThat(Articles.text("ps", text)).isEqualTo(text);
  }

  @Provide
  Arbitrary<List<String>> foreignWords() {
    return Arbitraries.strings()
        .withChars("ټځڅډړږښګڼۍېئيكىةاب")
        .ofMinLength(1)
        .ofMaxLength(8)
        .list()
        .ofMaxSize(10);
  }
}
