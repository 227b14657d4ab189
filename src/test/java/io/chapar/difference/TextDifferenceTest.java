package io.chapar.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {
  private static String shown(List<String> before, List<String> after) {
    return TextDifference.of(before, after).stream()
        .map(TextDifferenceTest::shown)
        .collect(Collectors.joining())
        .replace("\n", "/");
  }

  private static String shown(TextPiece piece) {
    return switch (piece.op()) {
      case TextPiece.DELETE -> "[-" + piece.text() + "]";
      case TextPiece.INSERT -> "[+" + piece.text() + "]";
      default -> piece.text();
    };
  }

  @Test
  void comparesTheWordsOfBlocksThatDiffer() {
    assertThat(
            shown(
                List.of("One.", "Two red cats.", "Three."), List.of("One.", "Two cats!", "Three.")))
        .isEqualTo("One./Two [-red ]cats[-.][+!]/Three./");
  }

  @Test
  void keepsAHalfSpaceInItsWord() {
    assertThat(shown(List.of("او می\u200Cرود"), List.of("او می\u200Cآید")))
        .isEqualTo("او [-می\u200Cرود][+می\u200Cآید]/");
  }

  @Test
  void showsBlocksThatCameAndWent() {
    assertThat(shown(List.of("a", "b"), List.of("b", "c"))).isEqualTo("[-a/]b/[+c/]");
    assertThat(shown(List.of(), List.of("a"))).isEqualTo("[+a/]");
    assertThat(shown(List.of("a"), List.of("a"))).isEqualTo("a/");
  }

  @Test
  void showsLongChangesByBlocks() {
    List<String> before = IntStream.range(0, 3_000).mapToObj(i -> "old word " + i).toList();
    List<String> after = IntStream.range(0, 3_000).mapToObj(i -> "new word " + i).toList();
    assertThat(TextDifference.of(before, after)).hasSize(2);
    String words =
        IntStream.range(0, 20_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    assertThat(TextDifference.of(List.of(words), List.of(words + " end"))).hasSize(2);
  }

  @Test
  void losesNothingOfEitherText() {
    List<String> before = new ArrayList<>(List.of("The 🐎 ran.", "", "He said: «آب هست.»"));
    List<String> after = List.of("The 🐎 walked.", "He said: «آب نیست.»", "End");
    List<TextPiece> pieces = TextDifference.of(before, after);
    assertThat(text(pieces, TextPiece.INSERT)).isEqualTo(String.join("\n", before) + "\n");
    assertThat(text(pieces, TextPiece.DELETE)).isEqualTo(String.join("\n", after) + "\n");
  }

  private static String text(List<TextPiece> pieces, String without) {
    return pieces.stream()
        .filter(piece -> !piece.op().equals(without))
        .map(TextPiece::text)
        .collect(Collectors.joining());
  }
}
