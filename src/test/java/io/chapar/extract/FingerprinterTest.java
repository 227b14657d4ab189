package io.chapar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Fingerprints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprinterTest {
  private static final List<String> WIRE =
      List.of(
          "Workers finished the long bridge over the river Aras on Monday, two years late.",
          "The governor opened it in the rain and thanked those who had laid its last stones.",
          "Lorries from three countries waited on both banks since the early hours of the day.",
          "A customs officer counted forty of them before noon, most laden with apples and wool.",
          "The ferry that had carried them for sixty years made its last crossing in the evening.",
          "Its captain said that he would now grow walnuts on the southern bank, like his father.",
          "The road to the next town will be widened in spring, the ministry of transport said.");

  private static Fingerprints of(List<String> paragraphs) {
    return Fingerprinter.of(Articles.of("en", paragraphs.toArray(String[]::new)));
  }

  private static boolean oneText(List<String> one, List<String> other) {
    return of(one).isOneTextWith(String.valueOf(of(other).near()));
  }

  /** The expected ones were made by another program, after the words of the class's comment. */
  @Test
  void stayTheSameInEveryVersionOfTheSoftware() {
    assertThat(of(WIRE).exact()).isEqualTo("cfe20e21e59b8eb8bec19b079f2b6403");
    assertThat(of(WIRE).near())
        .isEqualTo(
            "f765c9faebf993ff6a8e08ec6f5c8121c9f14385ce2937e79ebb2b4145f9cfde5f4ce4020fb21adf0c8be01d9e5ba7d2"
                + "5ec44e2dc84a2ef10d15f30b12d8a56d41c9c0cecb60c991a86c145234080df978a56a1908119ff1c0a98ac62c593492");
  }

  @Test
  void ofCopiesWithTwoParagraphsCutAndAnotherLeadAreNear() {
    List<String> cut = new ArrayList<>(WIRE.subList(0, 5));
    assertThat(oneText(WIRE, cut)).isTrue();
    cut.set(0, "After two years of delay the bridge over the Aras is open.");
    assertThat(oneText(WIRE.subList(0, 6), cut)).isTrue();
    assertThat(of(WIRE).exact()).isNotEqualTo(of(cut).exact());
  }

  @Test
  void ofNearTextsShareABandAtLeast() {
    List<Long> bands = new ArrayList<>(of(WIRE).bands());
    assertThat(bands).hasSize(16).doesNotHaveDuplicates();
    bands.retainAll(of(WIRE.subList(0, 5)).bands());
    assertThat(bands).isNotEmpty();
  }

  @Test
  void ofOtherArticlesAreNotNear() throws IOException {
    List<Fingerprints> all = new ArrayList<>();
    try (InputStream in = getClass().getResourceAsStream("/facts/golden.jsonl")) {
      String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Arrays.stream(lines.split("\n")).forEach(line -> all.add(of(List.of(line))));
    }
    for (Fingerprints one : all) {
      assertThat(all.stream().filter(f -> one.isOneTextWith(String.valueOf(f.near()))))
          .containsExactly(one);
    }
  }

  @Test
  void doNotMindZwnjsLettersOfOtherKeyboardsAndMarks() {
    String persian = "می‌گوید کتاب‌های یکی از ۱۲ کتابخانه. ".repeat(3);
    String typed =
        persian.replace('ی', 'ي').replace('ک', 'ك').replace("\u200C", "").replace(".", "");
    assertThat(of(List.of(typed))).isEqualTo(of(List.of(persian)));
  }

  @Test
  void ofAShortTextTellOnlyWhetherItIsTheSame() {
    assertThat(of(List.of("Rain in Tehran.")).near()).isNull();
    assertThat(of(List.of("Rain in Tehran.")).exact())
        .isEqualTo(of(List.of("rain in — Tehran")).exact());
    assertThat(of(List.of("—"))).isEqualTo(Fingerprints.NONE);
  }
}
