package io.chapar.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Evidence;
import io.chapar.article.FeedItem;
import io.chapar.article.FetchedPage;
import io.chapar.article.Origin;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionsTest {
  private static final PageSplitter SPLITTER = new PageSplitter();
  private static final URI ADDRESS = URI.create("https://news.example/a");
  private static final String TEXT =
      "The bridge over the river reopened on Monday after two years of work, officials said.";

  private static @Nullable Evidence correction(String title, String head, String body) {
    String html =
        "<html><head><title>%s</title>%s</head><body><article><h1>%s</h1><p>%s</p><p>%s</p>%s"
            .formatted(title, head, title, TEXT, TEXT.replace("Monday", "Friday"), body);
    Origin origin = new Origin("a", ADDRESS, ADDRESS, Instant.EPOCH, "0");
    return SPLITTER
        .split(
            new FetchedPage(
                origin,
                FeedItem.of("a", ADDRESS),
                "text/html; charset=utf-8",
                (html + "</article></body></html>").getBytes(StandardCharsets.UTF_8)))
        .metadata()
        .provenance()
        .get("event");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CORRECTED: Bridge reopens",
        "Correction - Bridge reopens",
        "[Correction] Bridge reopens",
        "Bridge reopens (corrected)",
        "اصلاحیه: پل بازگشایی شد",
        "اصلاحیه/ پل بازگشایی شد",
        "«تصحیح» پل بازگشایی شد",
        "پل بازگشایی شد (اصلاح شد)",
        "تصحيح: إعادة فتح الجسر",
        "DÜZELTME - Köprü açıldı",
        "Düzəliş: Körpü açıldı",
        "ИСПРАВЛЕНО: Мост открыт",
        "Түзету: Көпір ашылды",
        "Tuzatish: Koʻprik ochildi"
      })
  void standInTheTitle(String title) {
    assertThat(correction(title, "", ""))
        .isNotNull()
        .extracting(Evidence::rule)
        .isEqualTo("correction-title");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correction: An earlier version gave the wrong day of the opening.",
        "This article was amended on 3 May 2026 to correct the day of the opening.",
        "An earlier version of this story gave the wrong day.",
        "اصلاحیه: روز بازگشایی پل در نسخه نخست نادرست بود.",
        "در نسخه پیشین این خبر روز بازگشایی نادرست نوشته شده بود.",
        "В предыдущей версии статьи день открытия был указан неверно."
      })
  void standInANotice(String notice) {
    assertThat(correction("Bridge reopens", "", "<p>" + notice + "</p>"))
        .isNotNull()
        .satisfies(
            evidence -> {
              assertThat(evidence.rule()).isEqualTo("correction-notice");
              assertThat(evidence.evidence()).isEqualTo(notice);
            });
  }

  @Test
  void standInSchemaOrg() {
    String linked =
        "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":"
            + "\"NewsArticle\",\"headline\":\"Bridge reopens\",\"correction\":[{\"@type\":"
            + "\"CorrectionComment\",\"text\":\"The day was Monday.\"}]}</script>";
    assertThat(correction("Bridge reopens", linked, ""))
        .isNotNull()
        .extracting(Evidence::evidence)
        .isEqualTo("The day was Monday.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correction officers strike for a third day",
        "Corrections department: officers strike",
        "اصلاحیه قانون بودجه تصویب شد",
        "تصحیح اوراق کنکور آغاز شد",
        "Поправка к закону принята",
        "Düzeltme işareti nasıl kullanılır"
      })
  void areNotEachWordOfCorrecting(String title) {
    assertThat(correction(title, "", "<p>" + title + ".</p>")).isNull();
  }
}
