package io.chapar.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The file of the tagger's weights. */
class NameWeightsTest {
  private static byte[] own() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    NameWeights.own().write(file);
    return file.toByteArray();
  }

  @Test
  void areWrittenAsTheyWereRead() throws IOException {
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    NameWeights.read(own()).write(again);
    assertThat(again.toByteArray()).isEqualTo(own());
  }

  @Test
  void areRefusedWhereAByteIsAnother() throws IOException {
    byte[] file = own();
    file[file.length / 2] ^= 1;
    assertThatThrownBy(() -> NameWeights.read(file))
        .hasMessage("Weights of names are damaged: /io/chapar/extract/names.weights");
  }

  @Test
  void areRefusedInAnotherVersion() throws IOException {
    byte[] file = own();
    file[0] = 'x';
    assertThatThrownBy(() -> NameWeights.read(file))
        .hasMessage("Weights of names are of another version: /io/chapar/extract/names.weights");
  }

  @Test
  void areRefusedWhereTheyEndTooSoon() {
    assertThatThrownBy(() -> NameWeights.read(new byte[3])).hasMessageContaining("another version");
  }

  @Test
  void knowTheLanguagesThatTheyWereLearnedFrom() {
    assertThat(NameWeights.own().knows("kk")).isTrue();
    assertThat(NameWeights.own().knows("tg")).isFalse();
  }
}
