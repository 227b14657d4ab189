package io.chapar.extract.jobtitle;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.Languages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobTitleFinderTest {
  private static final Languages LANGUAGES = new Languages();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The Minister of Energy resigned. | Minister of Energy",
        "tr | Genel Başkan Yardımcısı geldi. | Genel Başkan Yardımcısı",
        "fa | معاون وزیر نفت آمد. | معاون وزیر نفت",
        "fa | متخصص قلب و عروق گفت. | متخصص قلب و عروق",
        "fa | شهردار منطقه ۵ تهران آمد. | شهردار منطقه ۵ تهران",
        "ru | Это сказал министр науки и инновационной политики. | министр науки и инновационной политики"
      })
  void findsAnOfficeWithWhatCompletesIt(String language, String text, String jobTitle) {
    assertThat(JobTitleFinder.in(new TokenisedBlock(0, text, LANGUAGES.of(language))))
        .extracting(JobTitle::words)
        .containsExactly(jobTitle);
  }

  @ParameterizedTest
  @CsvSource({"en, The river rose over its banks.", "fa, راه باز است."})
  void findsNoneWhereNobodyHoldsOne(String language, String text) {
    assertThat(JobTitleFinder.in(new TokenisedBlock(0, text, LANGUAGES.of(language)))).isEmpty();
  }
}
