package io.chapar.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.chapar.article.Agency;
import io.chapar.article.Alarm;
import io.chapar.article.Article.Direction;
import io.chapar.article.Block;
import io.chapar.article.DateTime;
import io.chapar.article.Evidence;
import io.chapar.article.Facts;
import io.chapar.article.Fingerprints;
import io.chapar.article.Image;
import io.chapar.article.Mention;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import io.chapar.article.ReportVersion.Event;
import io.chapar.article.Rights;
import io.chapar.article.Subject;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The record's fields in their order, as {@code record-1.schema.json} describes them. What a record
 * does not say is null.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonAutoDetect(fieldVisibility = Visibility.NON_PRIVATE)
final class RecordForm {
  @Nullable String schema;
  @Nullable String id;
  @Nullable Integer version;
  @Nullable String generation;
  @Nullable Event event;
  @Nullable Instant recordedAt;
  @Nullable String cluster;
  @Nullable AlarmPart alarm;
  @Nullable String feed;
  @Nullable URI url;
  @Nullable URI canonicalUrl;
  @Nullable String articleId;
  @Nullable String title;
  @Nullable String summary;
  @Nullable List<String> bylines;
  @Nullable List<String> bylineOrganisations;
  @Nullable Agency agency;
  @Nullable OffsetDateTime publishedAt;
  DateTime.@Nullable Precision publishedPrecision;
  @Nullable CalendarDate publishedCalendar;
  @Nullable OffsetDateTime modifiedAt;
  DateTime.@Nullable Precision modifiedPrecision;
  @Nullable CalendarDate modifiedCalendar;
  @Nullable String language;
  @Nullable String script;
  @Nullable Direction direction;
  @Nullable String section;
  @Nullable List<String> tags;
  @Nullable List<Image> images;
  @Nullable Boolean paywalled;
  @Nullable String publisher;
  @Nullable String provider;
  @Nullable String alternativeHeadline;
  @Nullable String located;
  @Nullable List<String> genres;
  @Nullable List<Subject> subjects;
  @Nullable Rights rights;
  @Nullable List<URI> isBasedOn;
  @Nullable URI evolvedFrom;
  Metadata.@Nullable NewsItem newsItem;

  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Nullable List<Block> blocks;

  @Nullable String searchKey;

  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Nullable Facts facts;

  @Nullable List<Mention> mentions;
  @Nullable Fingerprints fingerprints;
  @Nullable Origin origin;
  @Nullable Map<String, Evidence> provenance;

  /** What the ledger itself tells. */
  record AlarmPart(String kind, String subject, Instant since, String what, String runbook) {

    static @Nullable AlarmPart of(@Nullable Alarm alarm) {
      return alarm == null
          ? null
          : new AlarmPart(
              alarm.kind().toString(),
              alarm.subject(),
              alarm.since(),
              alarm.what(),
              alarm.runbook());
    }

    Alarm alarm() {
      return new Alarm(Alarm.Kind.of(kind), subject, since, what);
    }
  }

  /**
   * The date as the publisher's own calendar counts it.
   *
   * @param calendar CLDR name: persian or islamic
   * @param date yyyy-MM-dd
   */
  record CalendarDate(DateTime.Calendar calendar, String date) {

    static @Nullable CalendarDate of(@Nullable DateTime time) {
      return time == null || time.inCalendar() == null
          ? null
          : new CalendarDate(time.calendar(), time.inCalendar());
    }
  }
}
