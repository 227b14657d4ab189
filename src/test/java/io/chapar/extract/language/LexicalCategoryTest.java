package io.chapar.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LexicalCategoryTest {
  /** Blocks and the tagger keep the kinds that begin at a token in the bits of a long. */
  @Test
  void eachKindHasABitOfItsOwn() {
    assertThat(LexicalCategory.values()).hasSizeLessThanOrEqualTo(Long.SIZE);
  }
}
