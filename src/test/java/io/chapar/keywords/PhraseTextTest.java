package io.chapar.keywords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTextTest {
  @Test
  void readsAPhraseAlone() {
    assertThat(PhraseText.read("  Van Gölü "))
        .isEqualTo(new Phrase("Van Gölü", null, "Van Gölü", null, List.of(), List.of()));
  }

  @Test
  void readsWhatMustAndMustNotStandBeside() {
    assertThat(PhraseText.read("flood ~5 dead ! flood of calls ! flood light !! football"))
        .isEqualTo(
            new Phrase(
                "flood ~5 dead",
                null,
                "flood",
                new Phrase.Near("dead", 5),
                List.of("flood of calls", "flood light"),
                List.of("football")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Yahoo!", "AT&T", "Go (game)", "$100", "S.A.", "O'Brien", "3~4", "50%"})
  void takesSignsOfNamesAsTheyStand(String phrase) {
    assertThat(PhraseText.read(phrase).words()).isEqualTo(phrase);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flood.*dead",
        "سیل*",
        "(sel|deprem)",
        "\\bsel\\b",
        "[Ss]el",
        "^sel",
        "sel$",
        "/sel/i",
        "a{2,3}b"
      })
  void refusesExpressions(String phrase) {
    assertThatThrownBy(() -> PhraseText.read(phrase))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "\"" + phrase + "\" looks like an expression, and phrases are taken");
  }

  @ParameterizedTest
  @CsvSource({
    "a, 'is found everywhere or nowhere; a phrase has 2 letters or more'",
    "'…', 'is found everywhere or nowhere; a phrase has 2 letters or more'",
    "'', 'is found everywhere or nowhere; a phrase has 2 letters or more'",
    "! flood, 'begins with a sign; write a phrase first'",
    "flood !, 'ends with a sign; write a phrase behind it'",
    "flood ~3, 'ends with a sign; write a phrase behind it'",
    "flood ~ dead, 'has a sign that means nothing there; write one of ~5, ! and !! between two phrases'",
    "flood ~x dead, 'has a sign that means nothing there; write one of ~5, ! and !! between two phrases'",
    "flood ~5 ~5 dead, 'has a sign that means nothing there; write one of ~5, ! and !! between two phrases'",
    "flood !!! dead, 'has a sign that means nothing there; write one of ~5, ! and !! between two phrases'",
    "flood ~99 dead, '~99 is too far; at most 50 words'",
    "flood ~3 dead ~3 lost, 'has a second ~, or one behind !; write one'",
    "flood ! light ~3 dead, 'has a second ~, or one behind !; write one'",
  })
  void refusesWhatIsNoPhrase(String text, String why) {
    assertThatThrownBy(() -> PhraseText.read(text)).hasMessage("\"" + text + "\" " + why);
  }

  @ParameterizedTest
  @CsvSource({"flood ! a ! b, a", "flood ! light ! b, b", "flood ~0 dead ~3 x, x", "y ~3 dead, y"})
  void quotesOfALineThePartThatIsTooShort(String text, String part) {
    assertThatThrownBy(() -> PhraseText.read(text))
        .hasMessage(
            "\"" + part + "\" is found everywhere or nowhere; a phrase has 2 letters or more");
  }

  @ParameterizedTest
  @CsvSource({
    "flood ! flood, flood",
    "flood !! Flood, Flood",
    "flood of calls ! light ! of calls, of calls",
    "سيل ! سیل, سیل",
    "flood ~5 dead !! dead, dead",
  })
  void refusesAnExclusionThatStandsWhereverThePhraseDoes(String text, String exclusion) {
    assertThatThrownBy(() -> PhraseText.read(text))
        .hasMessage(
            "\"%s\" is never found: \"%s\" stands wherever it does; remove the exclusion"
                .formatted(text, exclusion));
  }

  @ParameterizedTest
  @ValueSource(strings = {"flood ! floodlight", "flood ! flood light", "flood ~5 dead ! dead"})
  void takesAnExclusionThatCanBeMissing(String text) {
    assertThat(PhraseText.read(text).notHere()).hasSize(1);
  }

  @Test
  void refusesAPhraseWithoutEnd() {
    assertThatThrownBy(() -> PhraseText.read("word ".repeat(60)))
        .hasMessageEndingWith("is longer than 200 letters; shorten it");
  }
}
