package io.chapar.split.plain.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://a.example/news/12/iran-to-link-railways | Speaking to reporters, he said",
        "https://a.example/news/12345 | LAHORE: The city opened",
        "https://a.example/news/iran-iraq.html | The city opened",
        "https://a.az/xeber/yeni_qatar-268 | Bakı metrosuna qatarlar",
        "https://a.uz/posts/terminal_508 | O‘zbekiston bosh vaziri",
        "https://a.tj/2024/07/korkhona/ | Маҳсулот ба бозор",
        "https://a.ir/news/12345/ | وی در پایان"
      })
  void endsBeforeTextThatLostItsSpace(String address, String text) {
    assertThat(AddressInText.find(address + text)).hasValue(new AddressInText("", address, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/watch?v=dQw4w9WgXcQ",
        "https://a.example/NewsArticle",
        "https://a.example/Iran-Iraq-to-link-Railways",
        "https://a.az/xeber/Bakı-metrosu",
        "https://a.ir/news/1/پل-تازه"
      })
  void keepsCapitalsAndRawLettersOfTheAddress(String address) {
    assertThat(AddressInText.find(address + " and more"))
        .get()
        .returns(address, AddressInText::address);
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
