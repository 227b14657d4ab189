package io.chapar.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressInTextTest {
  @Test
  void endsAnEncodedAddressAtTheFirstRawLetter() {
    assertThat(AddressInText.find("منبع: https://a.ir/news/1/%D8%A7%DA%A9%D9%88وی افزود"))
        .hasValue(new AddressInText("منبع:", "https://a.ir/news/1/%D8%A7%DA%A9%D9%88", "وی افزود"));
  }

  @Test
  void keepsARawSlugUpToTheSpace() {
    assertThat(AddressInText.find("منبع: https://a.ir/news/1/پل-تازه وی افزود"))
        .hasValue(new AddressInText("منبع:", "https://a.ir/news/1/پل-تازه", "وی افزود"));
  }

  @Test
  void leavesTheFullStopToTheSentence() {
    assertThat(AddressInText.find("See https://a.example/b."))
        .hasValue(new AddressInText("See", "https://a.example/b", "."));
  }

  @Test
  void findsNoneInPlainText() {
    assertThat(AddressInText.find("Nothing here")).isEmpty();
  }
}
