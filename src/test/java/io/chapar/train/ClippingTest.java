package io.chapar.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.split.plain.label.TextLabel;
import io.chapar.train.Draft.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ClippingTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> eachFileIsInTheFormat() throws IOException {
    try (Stream<Path> files = Files.list(Clipping.FOLDER)) {
      return files.sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }
  }

  private static void check(Path file) {
    List<Clipping> clippings = Clipping.read(file);
    assertThat(clippings).isNotEmpty();
    for (Clipping clipping : clippings) {
      Map<Integer, TextLabel> blocks = new HashMap<>();
      for (Piece piece : clipping.pieces()) {
        assertThat(blocks.getOrDefault(piece.block(), piece.label()))
            .as(clipping.id() + ": " + piece.text())
            .isEqualTo(piece.label());
        blocks.put(piece.block(), piece.label());
      }
      assertThat(clipping.pieces()).as(clipping.id()).anyMatch(piece -> piece.label().isBody());
    }
  }

  @Test
  void marksSayWhereAPieceStands() throws IOException {
    Clipping clipping =
        read(
            """
            # Remark
            == fa pdf rud.example
            title:   Snow

            p: The pass is
            nav: 14
            ~ p: shut.
            & date: 3 May
            + id: 4417
            """);

    assertThat(clipping.pieces())
        .containsExactly(
            new Piece(TextLabel.TITLE, 0, "Snow", "  "),
            new Piece(TextLabel.PARAGRAPH, 1, "The pass is", "\n\n"),
            new Piece(TextLabel.NAVIGATION, 2, "14", "\n"),
            new Piece(TextLabel.PARAGRAPH, 1, "shut.", "\n"),
            new Piece(TextLabel.DATE, 3, "3 May", " "),
            new Piece(TextLabel.ID, 4, "4417", ""));
    assertThat(clipping.house()).isEqualTo("rud.example");
  }

  @Test
  void whatIsNotInTheFormatIsRefusedWithItsLine() {
    assertRefused("== fa pdf rud.example\nheadline: Snow", "1:2: no such label: headline");
    assertRefused("== fa pdf rud.example\nSnow", "1:2: not LABEL: text: Snow");
    assertRefused("== fa pdf\ntitle: Snow", "1:1: not == LANGUAGE WAY PUBLISHER: == fa pdf");
    assertRefused("== fa pdf rud.example\n~ p: shut.", "1:2: goes on with nothing: ~ p: shut.");
    assertRefused(
        "== fa pdf rud.example\np: shut.\n\n& p: On.",
        "1:4: no piece in the line before: & p: On.");
  }

  private void assertRefused(String text, String fault) {
    assertThatThrownBy(() -> read(text)).hasMessage(fault);
  }

  private Clipping read(String text) throws IOException {
    return Clipping.read(Files.writeString(folder.resolve("1.txt"), text)).get(0);
  }
}
