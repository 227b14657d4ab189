package io.chapar.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NormalisationProperties {
  private static final String ALPHABET =
      "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیيكىآأئؤءةۀۀ\u0650\u064Bـ\u200C\u200D\u200E\u200F\u00AD \u00A0\n"
          + "۰۱۲٣٤567.,،؛;:!?؟\"«»()[]-–…%٪/&#@<>aBcİıə“”";

  /** A sentence of each language, by which it is told. */
  private static final Map<String, String> BEGINNINGS =
      Map.of(
          "ur", "وزیر اعظم نے کہا ہے کہ یہ منصوبہ جلد مکمل ہو گا اور اس کے بعد",
          "ar", "قال الوزير في مؤتمر صحفي إن الاتفاق بين الطرفين سيوقع قريبا",
          "ckb", "سەرۆکی هەرێم لەگەڵ شاندەکە لە هەولێر کۆبووەوە",
          "ug", "ئۇلار بۈگۈن يېڭى مەكتەپنى ئاچتى ۋە بالىلار خۇشال بولدى",
          "ps", "د ولسمشر وینا نن په کابل کې خپره شوه او خلکو واورېده");

  private static final PersianText PERSIAN = new PersianText(Lexicon.load());

  private static final String ENGLISH =
      "The minister said that the new project will start in the spring and that it will be the first. "
          .repeat(4);

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> letters =
        Arbitraries.strings().withChars(ALPHABET.toCharArray()).ofMaxLength(12);
    Arbitrary<String> words =
        Arbitraries.of(
            "می",
            "نمی",
            "رود",
            "ها",
            "های",
            "کتاب",
            "خانه",
            "ای",
            "تر",
            "بزرگ",
            "بی",
            "پیش",
            "بینی",
            "ی",
            "همکاریها",
            "میتواند",
            "&amp;",
            "&quot;",
            "...",
            "\"",
            "ICT",
            "https://a.ir/x",
            "١٢",
            "3.5",
            "می\u200C");
    return Arbitraries.oneOf(letters, words)
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join(" ", parts));
  }

  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.strings().ofMaxLength(60);
  }

  @Provide
  Arbitrary<String> spans() {
    return Arbitraries.of(
        "https://example.org/a,b;c?d=1",
        "www.example.org/x",
        "a.b@example.org",
        "@name_1",
        "Java17",
        "H2O",
        "#ECO2025");
  }

  @Property(tries = 2000)
  void normalisingTwiceIsNormalisingOnce(@ForAll("texts") String text) {
    String once = persian(text);
    assertThat(persian(once)).isEqualTo(once);
  }

  private static String persian(String text) {
    return PERSIAN.normalise(text, new PageEvidence(Map.of(), false), Trace.NONE);
  }

  @Property(tries = 1000)
  void normalisingTwiceIsNormalisingOnceInOtherLanguages(@ForAll("texts") String text) {
    String once = Articles.text("en", ENGLISH + text);
    assertThat(Articles.text("en", once)).isEqualTo(once);
  }

  @Property(tries = 1000)
  void protectedSpansStay(@ForAll("spans") String span, @ForAll("texts") String text) {
    String around = text.replaceAll("[^\u0621-\u06CC ]", "");
    assertThat(Articles.text("fa", around + " " + span + " " + around)).contains(span);
  }

  @Property(tries = 1000)
  void anyTextBecomesValidUnicodeInNfc(@ForAll("anything") String text) {
    for (String language : List.of("fa", "tr")) {
      String normalised = Articles.text(language, text);
      assertThat(java.text.Normalizer.isNormalized(normalised, java.text.Normalizer.Form.NFC))
          .isTrue();
    }
  }

  @Property(tries = 1000)
  void noSurrogateStaysAlone(@ForAll("halves") String text) {
    for (String language : List.of("fa", "tr")) {
      String normalised = Articles.text(language, "متن " + text);
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(normalised)).isTrue();
    }
  }

  @Provide
  Arbitrary<String> halves() {
    return Arbitraries.strings().withChars("\uD83D\uDE00\uDBFFا \u200C\u0301a").ofMaxLength(12);
  }

  /** What is repeated so often takes minutes where the time grows with the square of the length. */
  @Property(tries = 120)
  void anyRepetitionIsReadInTime(@ForAll("units") String unit, @ForAll("heads") String head) {
    String text = head + unit.repeat(150_000 / unit.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          Articles.text("fa", text);
          Articles.text("tr", text);
        });
  }

  @Provide
  Arbitrary<String> heads() {
    return Arbitraries.of("", "ب", "a", "این خبر را او گفت و رفت. ", "Bu haber ve bir gün. ");
  }

  @Provide
  Arbitrary<String> units() {
    return Arbitraries.strings()
        .withChars("بهاٹیـ\u064B\u064E\u0654\u200C\u200D\u0301\u0323&;1.,%/@#a()\"<!؟ \n\uD83D")
        .ofMinLength(1)
        .ofMaxLength(3);
  }

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
