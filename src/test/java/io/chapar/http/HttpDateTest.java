package io.chapar.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun, 06-Nov-94 08:49:37 GMT",
        "Sunday, 06-Nov-94 03:49:37 EST",
        "Sun Nov  6 08:49:37 1994",
        "Sun, 6 Nov 1994 08:49:37 GMT",
        " sun, 06 nov 1994 08:49:37 gmt ",
        "Sun, 06 Nov 1994 03:49:37 EST"
      })
  void readsTheFormsOfTheStandardAndWhatServersMakeOfThem(String value) {
    assertThat(HttpDate.of(value)).isEqualTo(Instant.parse("1994-11-06T08:49:37Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "Sun, 32 Nov 1994 08:49:37 GMT", "tomorrow"})
  void isNullForWhatIsNoDate(String value) {
    assertThat(HttpDate.of(value)).isNull();
  }

  @Test
  void isNullWithoutTheField() {
    assertThat(HttpDate.of(null)).isNull();
  }
}
