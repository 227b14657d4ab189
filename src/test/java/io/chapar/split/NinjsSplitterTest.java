package io.chapar.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.Image;
import io.chapar.article.Metadata;
import io.chapar.article.Metadata.NewsItem.PubStatus;
import io.chapar.article.PermanentFailure;
import io.chapar.article.RawArticle;
import io.chapar.article.Subject;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NinjsSplitterTest {

  @Test
  void readsAnItemOfVersionThree() {
    Metadata metadata = NewsItems.file("fa.ninjs.json").metadata();
    assertThat(metadata.title()).isEqualTo("سد تازه در شمال کشور آبگیری شد");
    assertThat(metadata.alternativeHeadline()).isEqualTo("ظرفیت مخزن ۲۵۰ میلیون متر مکعب است");
    assertThat(metadata.summary()).isEqualTo("آبگیری سد پس از دو سال آغاز شد.");
    assertThat(metadata.bylines()).containsExactly("سارا کریمی");
    assertThat(metadata.language()).isEqualTo("fa");
    assertThat(metadata.located()).isEqualTo("ساری");
    assertThat(metadata.genres()).containsExactly("Current");
    assertThat(Objects.requireNonNull(metadata.agency()).name()).isEqualTo("خبرگزاری چاوش");
    assertThat(Objects.requireNonNull(metadata.published()).value())
        .isEqualTo("2026-05-12T09:05:00+03:30");
    assertThat(metadata.modified()).isNull();
    assertThat(metadata.tags()).containsExactly("سدسازی");
    assertThat(metadata.subjects()).extracting(Subject::code).containsExactly("medtop:06000000");
    assertThat(metadata.articleId()).isEqualTo("urn:newsml:chavosh.example:20260512:0417");
    assertThat(metadata.provenance())
        .allSatisfy((field, why) -> assertThat(why.rule()).as(field).isEqualTo("ninjs"));
  }

  @Test
  void readsItsRights() {
    var rights = NewsItems.file("fa.ninjs.json").metadata().rights();
    assertThat(rights.license()).isEqualTo("https://chavosh.example/licence");
    assertThat(rights.copyrightHolder()).isEqualTo("خبرگزاری چاوش");
    assertThat(rights.copyrightNotice()).isEqualTo("© ۱۴۰۵ خبرگزاری چاوش");
    assertThat(rights.usageTerms()).isEqualTo("برای مشترکان");
    assertThat(rights.embargoedUntil()).isEqualTo("2026-05-12T12:00:00+03:30");
    assertThat(rights.expires()).isEqualTo("2027-05-12T00:00:00+03:30");
  }

  @Test
  void prefersTheTextWithMarkup() {
    assertThat(NewsItems.blocks(NewsItems.file("fa.ninjs.json")))
        .containsExactly(
            "kicker: گزارش چاوش",
            "paragraph: سد تازه روز سه‌شنبه آبگیری شد.",
            "heading: باران بهاری",
            "paragraph: مهندسان می‌گویند باران‌های بهاری کار را پیش انداخت.",
            "list: طول تاج: ۴۲۰ متر");
  }

  @Test
  void takesTheLargestRenditionOfAPicture() {
    assertThat(NewsItems.file("fa.ninjs.json").metadata().images())
        .containsExactly(
            new Image(
                URI.create("https://chavosh.example/p/9.jpg"),
                "تاج سد",
                "علی رضایی",
                1800,
                1200,
                "image/jpeg",
                null,
                "© چاوش"));
  }

  @Test
  void readsTheNamesOfVersionOne() {
    RawArticle article =
        NewsItems.json(
            """
            {"uri": "http://a.example/1", "type": "text", "version": "4", "versioncreated":
             "2026-02-03T10:00:00Z", "pubstatus": "usable", "headline": "Dam opened in the north",
             "byline": "Jane Harrow", "copyrightholder": "Corvid", "usageterms": "Subscribers only",
             "ednote": "CORRECTION: the river's name", "embargoed": "2026-02-03T12:00:00Z",
             "body_text": "One.\\n\\nTwo.", "subject": [{"name": "labour", "code": "medtop:09000000"}],
             "associations": {"main": {"type": "picture", "renditions":
               {"big": {"href": "https://a.example/1.png", "mimetype": "image/png"}}}}}\
            """);
    assertThat(article.metadata().title()).isEqualTo("Dam opened in the north");
    assertThat(article.metadata().bylines()).containsExactly("Jane Harrow");
    assertThat(NewsItems.item(article).version()).isEqualTo("4");
    assertThat(NewsItems.item(article).versionCreated()).isEqualTo("2026-02-03T10:00:00Z");
    assertThat(NewsItems.blocks(article)).containsExactly("paragraph: One.", "paragraph: Two.");
    assertThat(article.metadata().rights().embargoedUntil()).isEqualTo("2026-02-03T12:00:00Z");
    assertThat(article.metadata().subjects()).extracting(Subject::name).containsExactly("labour");
    assertThat(article.metadata().images())
        .extracting(Image::mediaType)
        .containsExactly("image/png");
    assertThat(Objects.requireNonNull(article.metadata().provenance().get("event")).rule())
        .isEqualTo("correction-notice");
  }

  @ParameterizedTest
  @CsvSource({"canceled, CANCELED", "withheld, WITHHELD", "usable, USABLE", "'', USABLE"})
  void readsThePublishingStatus(String code, PubStatus status) {
    RawArticle article =
        NewsItems.json(
            "{\"uri\": \"urn:x\", \"pubStatus\": \"%s\", \"headlines\": [{\"value\": \"Dam opened\"}]}"
                .formatted(code));
    assertThat(NewsItems.item(article).pubStatus()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"standard\": {\"name\": \"ninjs\"}, \"headlines\": [{\"value\": \"x\"}]} | ninjs has no"
            + " uri: inbox:a.json",
        "{\"uri\": \"urn:x\", \"type\": \"video\", \"headlines\": [{\"value\": \"Dam\"}]} | news"
            + " item is no text (video): inbox:a.json",
        "{\"uri\": \"urn:x\", \"pubStatus\": \"usable\"} | page holds no text (39 characters):"
            + " inbox:a.json"
      })
  void refusesWhatHoldsNoArticle(String json, String why) {
    assertThatThrownBy(() -> NewsItems.json(json))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage(why);
  }

  @Test
  void leavesOtherJsonAsItIs() {
    RawArticle article =
        NewsItems.json(
            "{\"headline\": \"Road opened\", \"url\": \"https://a.example/road\", \"articleBody\":"
                + " \"The road was opened on Tuesday.\"}");
    assertThat(article.metadata().newsItem()).isNull();
  }
}
