package io.chapar.normalise.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpacesTest {
  @Test
  void areEachOfOneKind() {
    for (char c = 0; c < 0xFFFF; c++) {
      int kinds = (Spaces.isSpace(c) ? 1 : 0) + (Spaces.isLineEnd(c) ? 1 : 0);
      kinds += (Spaces.isDropped(c) ? 1 : 0) + (Spaces.isJoiner(c) ? 1 : 0);
      assertThat(kinds).as("U+%04X", (int) c).isLessThanOrEqualTo(1);
      if (Character.isLetterOrDigit(c)) {
        assertThat(kinds).as("U+%04X", (int) c).isZero();
      }
    }
  }

  @Test
  void areAllThatUnicodeCallsSpaces() {
    for (char c = 0; c < 0xFFFF; c++) {
      if (Character.isSpaceChar(c)) {
        assertThat(Spaces.isSpace(c) || Spaces.isLineEnd(c)).as("U+%04X", (int) c).isTrue();
      }
    }
  }
}
