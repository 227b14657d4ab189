package io.chapar.split.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Agency;
import io.chapar.split.PageSplitter;
import io.chapar.split.Pages;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The publisher that a record of a data base names in a field. */
class KeyedPublisherTest {
  private static Agency agency(String... lines) {
    byte[] document = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return new PageSplitter().split(Pages.of("", "text/plain", document)).metadata().agency();
  }

  @Test
  void isTheValueOfItsField() {
    Agency found =
        agency(
            "نشریه: روزنامه موج شرق",
            "تاریخ نشر: چهارشنبه 1403/09/21",
            "عنوان: لنج‌های چوبی دوباره به آب می‌افتند",
            "نویسنده: داریوش نمازی",
            "",
            "صدای چکش از کارگاه‌های ساحلی بلند است. شش سال بود که هیچ کس سفارش لنج چوبی نمی‌داد، اما"
                + " از تابستان امسال کار دوباره آغاز شد.",
            "",
            "استاد یک کارگاه می‌گوید که چوب گران شده است و سفارش هر لنج دو سال زمان می‌برد.");
    assertThat(found).isNotNull();
    assertThat(found.name()).isEqualTo("روزنامه موج شرق");
  }
}
