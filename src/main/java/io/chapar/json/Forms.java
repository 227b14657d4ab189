package io.chapar.json;

import io.chapar.article.Article;
import io.chapar.article.DateTime;
import io.chapar.article.Facts;
import io.chapar.article.Fingerprints;
import io.chapar.article.Metadata;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import io.chapar.json.RecordForm.AlarmPart;
import io.chapar.json.RecordForm.CalendarDate;
import io.chapar.normalise.key.SearchKey;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From report versions to their form, and back. */
final class Forms {
  static final String SCHEMA = "chapar/record-1";

  private Forms() {}

  static RecordForm of(Report report, @Nullable ReportVersion version) {
    return of(report, version, report.article().metadata());
  }

  private static RecordForm of(Report report, @Nullable ReportVersion version, Metadata metadata) {
    return new RecordForm(
        SCHEMA,
        version == null ? null : version.id(),
        version == null ? null : version.version(),
        version == null ? null : version.generation(),
        version == null ? null : version.event(),
        version == null ? null : version.recordedAt(),
        version == null ? null : version.cluster(),
        AlarmPart.of(report.alarm()),
        report.article().origin().feed(),
        metadata.url(),
        metadata.canonicalUrl(),
        metadata.articleId(),
        metadata.title(),
        metadata.summary(),
        metadata.bylines(),
        metadata.bylineOrganisations(),
        metadata.agency(),
        value(metadata.published()),
        precision(metadata.published()),
        CalendarDate.of(metadata.published()),
        value(metadata.modified()),
        precision(metadata.modified()),
        CalendarDate.of(metadata.modified()),
        report.article().language(),
        report.article().script(),
        report.article().direction(),
        metadata.section(),
        metadata.tags(),
        metadata.images(),
        metadata.paywalled() ? true : null,
        report.article().blocks(),
        searchKey(report.article()),
        report.facts(),
        version == null ? List.of() : version.mentions().all(),
        report.fingerprints().exact() == null ? null : report.fingerprints(),
        report.article().origin(),
        metadata.provenance());
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

  static ReportVersion version(RecordForm form) {
    return new ReportVersion(
        Objects.requireNonNull(form.id()),
        Objects.requireNonNull(form.version()),
        form.generation() == null ? "" : form.generation(),
        Objects.requireNonNull(form.event()),
        Objects.requireNonNull(form.recordedAt()),
        form.cluster() == null ? form.id() : form.cluster(),
        new Report(
            article(form),
            form.facts() == null ? Facts.NONE : form.facts(),
            form.fingerprints() == null ? Fingerprints.NONE : form.fingerprints(),
            form.alarm() == null ? null : form.alarm().alarm()));
  }

  private static Article article(RecordForm form) {
    return new Article(
        form.origin(),
        metadata(form),
        form.language(),
        form.script(),
        form.direction(),
        form.blocks());
  }

  private static Metadata metadata(RecordForm form) {
    return Metadata.builder()
        .title(form.title())
        .summary(form.summary())
        .url(form.url())
        .canonicalUrl(form.canonicalUrl())
        .articleId(form.articleId())
        .bylines(orEmpty(form.bylines()))
        .bylineOrganisations(orEmpty(form.bylineOrganisations()))
        .agency(form.agency())
        .published(time(form.publishedAt(), form.publishedPrecision(), form.publishedCalendar()))
        .modified(time(form.modifiedAt(), form.modifiedPrecision(), form.modifiedCalendar()))
        .language(form.language())
        .section(form.section())
        .tags(orEmpty(form.tags()))
        .images(orEmpty(form.images()))
        .paywalled(Boolean.TRUE.equals(form.paywalled()))
        .provenance(form.provenance() == null ? Map.of() : form.provenance())
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
