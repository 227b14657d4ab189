package io.chapar.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
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
import io.chapar.article.Origin;
import io.chapar.article.ReportVersion.Event;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The record's fields in their order, as {@code record-1.schema.json} describes them. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"schema", "id", "version", "event"})
record RecordForm(
    String schema,
    @JsonProperty(required = true) @Nullable String id,
    @JsonProperty(required = true) @Nullable Integer version,
    @Nullable String generation,
    @JsonProperty(required = true) @Nullable Event event,
    @JsonProperty(required = true) @Nullable Instant recordedAt,
    @Nullable String cluster,
    @Nullable AlarmPart alarm,
    String feed,
    @Nullable URI url,
    @Nullable URI canonicalUrl,
    @Nullable String articleId,
    @Nullable String title,
    @Nullable String summary,
    List<String> bylines,
    List<String> bylineOrganisations,
    @Nullable Agency agency,
    @Nullable OffsetDateTime publishedAt,
    DateTime.@Nullable Precision publishedPrecision,
    @Nullable CalendarDate publishedCalendar,
    @Nullable OffsetDateTime modifiedAt,
    DateTime.@Nullable Precision modifiedPrecision,
    @Nullable CalendarDate modifiedCalendar,
    @JsonProperty(required = true) String language,
    @JsonProperty(required = true) String script,
    @JsonProperty(required = true) Direction direction,
    @Nullable String section,
    List<String> tags,
    List<Image> images,
    @Nullable Boolean paywalled,
    @JsonProperty(required = true) @JsonInclude(JsonInclude.Include.ALWAYS) List<Block> blocks,
    @Nullable String searchKey,
    @JsonInclude(JsonInclude.Include.ALWAYS) Facts facts,
    List<Mention> mentions,
    @Nullable Fingerprints fingerprints,
    @JsonProperty(required = true) Origin origin,
    Map<String, Evidence> provenance) {

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
