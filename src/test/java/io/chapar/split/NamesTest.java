package io.chapar.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
  private static final Names NAMES = new Names();

  @Test
  void splitsNamesAtTheWordsThatJoinThem() {
    assertThat(NAMES.of("By Ann Lee, Bob Ray and Cem Öz"))
        .containsExactly("Ann Lee", "Bob Ray", "Cem Öz");
  }

  @Test
  void leavesOutWhatPersonsAre() {
    assertThat(NAMES.of("Ann Lee, Political Editor")).containsExactly("Ann Lee");
  }

  @Test
  void readsBylinesOfTheRegion() {
    assertThat(NAMES.of("نویسنده: مریم صادقی")).containsExactly("مریم صادقی");
    assertThat(NAMES.of("Автор: Сауле Ибраева")).containsExactly("Сауле Ибраева");
    assertThat(NAMES.of("Muhabir: Elif Kaya")).containsExactly("Elif Kaya");
  }

  @Test
  void takesNoHandleAndNoAddressForAName() {
    assertThat(NAMES.of("@reporter")).isEmpty();
    assertThat(NAMES.of("https://a.example/author/x")).isEmpty();
  }
}
