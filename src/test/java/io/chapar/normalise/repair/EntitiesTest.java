package io.chapar.normalise.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.normalise.change.Trace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tom &amp; Ann | Tom & Ann",
        "Tom &amp;amp; Ann | Tom & Ann",
        "12 &deg; | 12 °",
        "&#1587;&#x6CC;&#1604; | سیل",
        "&copy; 2026 | © 2026",
        "R&D; | R&D;",
        "a & b; c | a & b; c",
        "no reference | no reference",
        "&#xD800; | &#xD800;",
        "&#99999999999; | &#99999999999;"
      })
  void areDecodedWhereTheyAreOnes(String text, String decoded) {
    assertThat(Entities.decode(text, Trace.NONE)).isEqualTo(decoded);
  }
}
