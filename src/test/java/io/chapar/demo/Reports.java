package io.chapar.demo;

import io.chapar.article.Agency;
import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.DateTime;
import io.chapar.article.Facts;
import io.chapar.article.Fingerprints;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** A report of a Persian article. */
final class Reports {
  static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private Reports() {}

  static ReportVersion version(int version, ReportVersion.Event event) {
    String text = "به گزارش رودبانگ از یزد، قنات سروآباد پس از هفت ماه کار دوباره آب داد.";
    Article article =
        new Article(
            new Origin("rudbang", null, null, NOON, "00".repeat(32)),
            metadata(),
            "fa",
            "Arab",
            Article.Direction.RTL,
            List.of(new Block(BlockKind.PARAGRAPH, text, text)));
    return new ReportVersion(
        "ab".repeat(16), version, event, NOON, new Report(article, Facts.NONE, Fingerprints.NONE));
  }

  private static Metadata metadata() {
    return Metadata.builder()
        .title("آب به قنات بازگشت")
        .url(URI.create("http://127.0.0.1:1/news/1"))
        .agency(new Agency("rudbang", "رودبانگ"))
        .published(
            DateTime.gregorian(
                OffsetDateTime.parse("2026-11-24T08:15:00+03:30"), DateTime.Precision.MINUTE))
        .language("fa")
        .build();
  }
}
