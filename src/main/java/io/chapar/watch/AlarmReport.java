package io.chapar.watch;

import io.chapar.article.Alarm;
import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.DateTime;
import io.chapar.article.Facts;
import io.chapar.article.Fingerprints;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import io.chapar.article.Report;
import io.chapar.text.Digest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** An alarm in the form of an article, so that whatever takes a report can take it. */
public final class AlarmReport {
  /** In place of a feed's name. */
  private static final String FEED = "alarms";

  private AlarmReport() {}

  public static Report of(Alarm alarm, Instant now) {
    Article article =
        new Article(
            new Origin(FEED, null, null, now, Digest.of(alarm.line())),
            metadata(alarm),
            "en",
            "Latn",
            Article.Direction.LTR,
            List.of(paragraph(alarm.what()), paragraph("See " + alarm.runbook())));
    return new Report(article, Facts.NONE, Fingerprints.NONE, alarm);
  }

  private static Metadata metadata(Alarm alarm) {
    return Metadata.builder()
        .title(alarm.title())
        .published(
            DateTime.gregorian(
                alarm.since().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC),
                DateTime.Precision.SECOND))
        .language("en")
        .section(alarm.kind().toString())
        .build();
  }

  private static Block paragraph(String text) {
    return new Block(BlockKind.PARAGRAPH, text, text);
  }
}
