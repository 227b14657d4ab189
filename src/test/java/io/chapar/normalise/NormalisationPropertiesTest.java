package io.chapar.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.chapar.normalise.change.Trace;
import io.chapar.normalise.persian.PersianText;
import io.chapar.normalise.persian.SpellingEvidence;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NormalisationPropertiesTest {
  private static final String ALPHABET =
      "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیيكىآأئؤءةۀۀ\u0650\u064Bـ\u200C\u200D\u200E\u200F\u00AD"
          + " \u00A0\n"
          + "۰۱۲٣٤567.,،؛;:!?؟\"«»()[]-–…%٪/&#@<>aBcİıə“”";

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
        "+98-21-88e",
        "10.1000/xyz123",
        "IR820540102680020817909002",
        "v2.10.3",
        "Java17",
        "H2O",
        "#ECO2025");
  }

  @Property(tries = 2000)
  void normalisingTwiceIsNormalisingOnce(@ForAll("texts") String text) {
    String once = persian(text);
    assertThat(persian(once)).isEqualTo(once);
  }

  /**
   * Found at random: an open quotation, a tanvin, a drawn-out word, a sign behind a foreign one, an
   * ending behind an initial's dot, a hash and joiners.
   */
  @Example
  void whatWasNormalisedStaysAsItIs() {
    for (String text :
        List.of(
            "“#ا,\"",
            "ا .م ها",
            "دًـا",
            "عً\u200Dا",
            "همکاریها #\u200C\u0650 ",
            "همکاریها #ح\u200C ",
            "نًاان",
            "همکاریهااا-",
            "İ !#«:",
            "İ .#“<",
            "ı :<„ می",
            "بزرگ\"اİ )!&„")) {
      String once = persian(text);
      assertThat(persian(once)).isEqualTo(once);
    }
  }

  private static String persian(String text) {
    return PersianText.normalise(text, SpellingEvidence.none(), Trace.NONE);
  }

  @Property(tries = 1000)
  void normalisingTwiceIsNormalisingOnceInOtherLanguages(@ForAll("texts") String text) {
    String once = Articles.text("en", ENGLISH + text);
    assertThat(Articles.text("en", once)).isEqualTo(once);
  }

  /** Found at random: a joiner between a letter and a sign that are UTF-8 of a combining mark. */
  @Example
  void whatWasNormalisedInAnotherLanguageStaysAsItIs() {
    normalisingTwiceIsNormalisingOnceInOtherLanguages("ج\u200C…a\"");
    normalisingTwiceIsNormalisingOnceInOtherLanguages(
        "” می\u200C صج؛: ەıطء؟ٔم #6«, \"əۀ« \" [ؤ…c\u00A0 فختا\u200D\"(;…/\"");
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

  /** Marks of Adlam and of Mende Kikakui, outside the basic plane, that change places. */
  @Example
  void noLetterKeepsMoreMarksThanLettersBear() {
    String marks = "\uD83A\uDD44\uD83A\uDCD0".repeat(1_000);
    String text = Articles.text("en", ENGLISH + "a" + marks);
    assertThat(text.codePoints().filter(c -> c > 0xFFFF).count()).isEqualTo(30);
  }

  @Example
  void manySpacesBehindAWordThatLostItsJoinerAreReadInTime() {
    String text = "کتابها" + " ".repeat(600_000) + "را خواند";
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThat(Articles.text("fa", text)).isEqualTo("کتاب\u200Cها را خواند"));
  }

  @Provide
  Arbitrary<String> heads() {
    return Arbitraries.of(
        "", "ب", "a", "این خبر را او گفت و رفت. ", "کتابها را میبرد. ", "Bu haber ve bir gün. ");
  }

  @Provide
  Arbitrary<String> units() {
    return Arbitraries.strings()
        .withChars("بهاٹیـ\u064B\u064E\u0654\u200C\u200D\u0301\u0323&;1.,%/@#a()\"<!؟ \n\uD83D")
        .ofMinLength(1)
        .ofMaxLength(3);
  }

  @Property(tries = 20)
  void eightThreadsAnswerAsOne(@ForAll("articles") List<String> texts) throws Exception {
    List<String> alone = texts.stream().map(text -> Articles.text(null, text)).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> tasks = new ArrayList<>();
      texts.forEach(text -> tasks.add(() -> Articles.text(null, text)));
      List<String> together = new ArrayList<>();
      for (Future<String> answer : threads.invokeAll(tasks)) {
        together.add(answer.get());
      }
      assertThat(together).isEqualTo(alone);
    } finally {
      threads.shutdown();
    }
  }

  @Provide
  Arbitrary<List<String>> articles() {
    Arbitrary<String> beginnings =
        Arbitraries.oneOf(Arbitraries.of(LetterPropertiesTest.BEGINNINGS.values()), texts());
    return Combinators.combine(beginnings, texts())
        .as((beginning, text) -> beginning + " " + text)
        .list()
        .ofSize(64);
  }
}
