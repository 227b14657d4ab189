package io.chapar.json;

import io.chapar.article.Article;
import io.chapar.article.DateTime;
import io.chapar.article.Facts;
import io.chapar.article.Fingerprints;
import io.chapar.article.Metadata;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import io.chapar.article.Rights;
import io.chapar.json.RecordForm.AlarmPart;
import io.chapar.json.RecordForm.CalendarDate;
import io.chapar.normalise.key.SearchKey;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From report versions to their form, and back. */
final class Forms {
  static final String SCHEMA = "chapar/record-1";

  private Forms() {}

  static RecordForm of(Report report, @Nullable ReportVersion version) {
    RecordForm form = new RecordForm();
    form.schema = SCHEMA;
    if (version != null) {
      key(form, version);
    }
    article(form, report.article());
    form.alarm = AlarmPart.of(report.alarm());
    form.facts = report.facts();
    form.fingerprints = report.fingerprints().exact() == null ? null : report.fingerprints();
    return form;
  }

  private static void key(RecordForm form, ReportVersion version) {
    form.id = version.id();
    form.version = version.version();
    form.generation = version.generation();
    form.event = version.event();
    form.recordedAt = version.recordedAt();
    form.cluster = version.cluster();
    form.mentions = version.mentions().all();
  }

  private static void article(RecordForm form, Article article) {
    form.feed = article.origin().feed();
    form.origin = article.origin();
    form.language = article.language();
    form.script = article.script();
    form.direction = article.direction();
    form.blocks = article.blocks();
    form.searchKey = searchKey(article);
    metadata(form, article.metadata());
    times(form, article.metadata());
    work(form, article.metadata());
  }

  private static void metadata(RecordForm form, Metadata metadata) {
    form.url = metadata.url();
    form.canonicalUrl = metadata.canonicalUrl();
    form.articleId = metadata.articleId();
    form.title = metadata.title();
    form.summary = metadata.summary();
    form.bylines = metadata.bylines();
    form.bylineOrganisations = metadata.bylineOrganisations();
    form.agency = metadata.agency();
    form.section = metadata.section();
    form.tags = metadata.tags();
    form.images = metadata.images();
    form.provenance = metadata.provenance();
  }

  private static void times(RecordForm form, Metadata metadata) {
    form.publishedAt = value(metadata.published());
    form.publishedPrecision = precision(metadata.published());
    form.publishedCalendar = CalendarDate.of(metadata.published());
    form.modifiedAt = value(metadata.modified());
    form.modifiedPrecision = precision(metadata.modified());
    form.modifiedCalendar = CalendarDate.of(metadata.modified());
  }

  private static void work(RecordForm form, Metadata metadata) {
    form.paywalled = metadata.paywalled() ? true : null;
    form.publisher = metadata.publisher();
    form.provider = metadata.provider();
    form.alternativeHeadline = metadata.alternativeHeadline();
    form.located = metadata.located();
    form.genres = metadata.genres();
    form.subjects = metadata.subjects();
    form.rights = metadata.rights().declareNothing() ? null : metadata.rights();
    form.isBasedOn = metadata.isBasedOn();
    form.evolvedFrom = metadata.evolvedFrom();
    form.newsItem = metadata.newsItem();
  }

  private static @Nullable OffsetDateTime value(@Nullable DateTime date) {
    return date == null ? null : date.value();
  }

  private static DateTime.@Nullable Precision precision(@Nullable DateTime date) {
    return date == null ? null : date.precision();
  }

  /** Made anew from the texts each time, so nobody reads it back. */
  private static String searchKey(Article article) {
    return article.texts().stream()
        .map(SearchKey::of)
        .filter(key -> !key.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /**
   * @throws IOException when a field that all records have is missing
   */
  static ReportVersion version(RecordForm form) throws IOException {
    String id = required(form.id, "id");
    return new ReportVersion(
        id,
        required(form.version, "version"),
        form.generation == null ? "" : form.generation,
        required(form.event, "event"),
        required(form.recordedAt, "recordedAt"),
        form.cluster == null ? id : form.cluster,
        new Report(
            article(form),
            form.facts == null ? Facts.NONE : form.facts,
            form.fingerprints == null ? Fingerprints.NONE : form.fingerprints,
            form.alarm == null ? null : form.alarm.alarm()));
  }

  private static Article article(RecordForm form) throws IOException {
    return new Article(
        required(form.origin, "origin"),
        metadata(form),
        required(form.language, "language"),
        required(form.script, "script"),
        required(form.direction, "direction"),
        required(form.blocks, "blocks"));
  }

  private static <T> T required(@Nullable T value, String field) throws IOException {
    if (value == null) {
      throw new IOException("the record has no " + field);
    }
    return value;
  }

  private static Metadata metadata(RecordForm form) {
    return Metadata.builder()
        .title(form.title)
        .summary(form.summary)
        .url(form.url)
        .canonicalUrl(form.canonicalUrl)
        .articleId(form.articleId)
        .bylines(orEmpty(form.bylines))
        .bylineOrganisations(orEmpty(form.bylineOrganisations))
        .agency(form.agency)
        .published(time(form.publishedAt, form.publishedPrecision, form.publishedCalendar))
        .modified(time(form.modifiedAt, form.modifiedPrecision, form.modifiedCalendar))
        .language(form.language)
        .section(form.section)
        .tags(orEmpty(form.tags))
        .images(orEmpty(form.images))
        .paywalled(Boolean.TRUE.equals(form.paywalled))
        .publisher(form.publisher)
        .provider(form.provider)
        .alternativeHeadline(form.alternativeHeadline)
        .located(form.located)
        .genres(orEmpty(form.genres))
        .subjects(orEmpty(form.subjects))
        .rights(form.rights == null ? Rights.NONE : form.rights)
        .isBasedOn(orEmpty(form.isBasedOn))
        .evolvedFrom(form.evolvedFrom)
        .newsItem(form.newsItem)
        .provenance(form.provenance == null ? Map.of() : form.provenance)
        .build();
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static @Nullable DateTime time(
      @Nullable OffsetDateTime at,
      DateTime.@Nullable Precision precision,
      @Nullable CalendarDate calendar) {
    if (at == null || precision == null) {
      return null;
    }
    return calendar == null
        ? DateTime.gregorian(at, precision)
        : new DateTime(at, precision, calendar.calendar(), calendar.date());
  }
}
