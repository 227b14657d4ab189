package io.chapar.extract.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chapar.article.Facts.Quote;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Words in quotation marks that no verb of the tables reports, and who says them. */
class LooseWordsTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>> quotes(
      String language, String... paragraphs) {
    return assertThat(EXTRACTOR.extract(Articles.of(language, paragraphs)).facts().quotes())
        .extracting(Quote::speaker, Quote::text);
  }

  @Test
  void goesOnInTheNextSentenceAndTheNextParagraph() {
    quotes(
            "en",
            "\"We lost the roof,\" said Peter Lee, a baker. \"The oven still works.\"",
            "\"I will bake for whoever comes by tomorrow.\"")
        .containsExactly(
            tuple("Peter Lee", "We lost the roof"),
            tuple("Peter Lee", "The oven still works"),
            tuple("Peter Lee", "I will bake for whoever comes by tomorrow"));
  }

  @Test
  void goesOnAfterTheVerbThatPartsIt() {
    quotes("en", "“The best way to mend it,” Peter Lee said, “is to leave it well alone.”")
        .containsExactly(
            tuple("Peter Lee", "The best way to mend it"),
            tuple("Peter Lee", "is to leave it well alone"));
  }

  @Test
  void belongsToTheSubjectOfTheSentenceThatItIsAPartOf() {
    quotes("en", "Mayor Anna Marsh called the bridge “a gift to the whole valley.”")
        .containsExactly(tuple("Anna Marsh", "a gift to the whole valley"));
    quotes("fa", "شهردار، فرهاد تابنده، این پل را «هدیه‌ای برای همه مردم دره» خواند.")
        .containsExactly(tuple("فرهاد تابنده", "هدیه‌ای برای همه مردم دره"));
  }

  @Test
  void takesAWordBesideANameForTheVerb() {
    quotes("en", "\"The soup is on me tonight,\" Zintovar Chikomo beamed.")
        .containsExactly(tuple("Zintovar Chikomo", "The soup is on me tonight"));
    quotes("en", "\"You never asked us at all!\" bellowed Zintovar Chikomo.")
        .containsExactly(tuple("Zintovar Chikomo", "You never asked us at all"));
  }

  @Test
  void hearsWhoeverAPhraseNames() {
    quotes("en", "\"It is against the law to do so,\" according to the Orrin Institute.")
        .extracting(t -> t.toList().get(0))
        .containsExactly("Orrin Institute");
  }

  @Test
  void readsTheSpeakerBehindPersianMarksAndTheirComma() {
    quotes("fa", "«ما باید بازی را در نیمه اول تمام می‌کردیم»، حسن رضایی گفت.")
        .containsExactly(tuple("حسن رضایی", "ما باید بازی را در نیمه اول تمام می‌کردیم"));
  }

  @Test
  void hearsPersianMarksBehindThat() {
    quotes("fa", "حسن رضایی با بیان اینکه «علم با شعار پیش نمی‌رود»، از دولت تشکر کرد.")
        .containsExactly(tuple("حسن رضایی", "علم با شعار پیش نمی‌رود"));
  }

  @Test
  void callsAnUnlistedSpeakerByTheFullName() {
    quotes(
            "en",
            "\"We start at dawn,\" said Zintovar Chikomo, a miller.",
            "\"We end at dusk,\" Chikomo added.",
            "Chikomo sat down. \"It is a long day.\"")
        .extracting(t -> t.toList().get(0))
        .containsOnly("Zintovar Chikomo");
  }

  @Test
  void hearsAnUnlistedNameBeforeWhatIsSaidOfItAndBehindATrade() {
    quotes("en", "Zintovar Chikomo, a miller from Qarth, said the mill would close.")
        .extracting(t -> t.toList().get(0))
        .containsExactly("Zintovar Chikomo");
    quotes("en", "Mill manager Zintovar Chikomo said the mill would close.")
        .extracting(t -> t.toList().get(0))
        .containsExactly("Zintovar Chikomo");
  }

  @Test
  void hearsNobodyOfBeforeInWhatAPersianPasserBySays() {
    quotes(
            "fa",
            "حسن رضایی گفت: «نان گران می‌شود و چاره‌ای نیست.»",
            "یک زن که در صف ایستاده بود گفت: «هر روز یک چیز گران می‌شود.»")
        .extracting(t -> t.toList().get(0))
        .containsExactly("حسن رضایی", null);
  }

  @Test
  void closesStraightMarksWithCurlyOnes() {
    quotes("en", "\"We will see it through,” Peter Lee said. The mill is open again.")
        .containsExactly(tuple("Peter Lee", "We will see it through"));
  }

  @Test
  void hearsTheNameRightBeforeItsVerbAndNotWhoIsTold() {
    quotes("en", "Anna Marsh informed Peter Lee that the mill was open.")
        .extracting(t -> t.toList().get(0))
        .containsExactly("Anna Marsh");
  }
}
