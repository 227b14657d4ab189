package io.chapar.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EvidenceTest {
  private static String kept(String words) {
    return new Evidence("rule", words, 1).evidence();
  }

  @Test
  void keepsTheFirstWordsOfLongEvidence() {
    assertThat(kept("a".repeat(200))).hasSize(200);
    assertThat(kept("a".repeat(201))).isEqualTo("a".repeat(200));
  }

  @Test
  void cutsNoSignInTwo() {
    assertThat(kept("a".repeat(199) + "😀")).isEqualTo("a".repeat(199));
  }
}
