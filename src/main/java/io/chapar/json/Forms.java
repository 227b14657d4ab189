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
    Article article = report.article();
    Metadata metadata = article.metadata();
    DateTime published = metadata.published();
    DateTime modified = metadata.modified();
    return new RecordForm(
        SCHEMA,
        version == null ? null : version.id(),
        version == null ? null : version.version(),
        version == null ? null : version.generation(),
        version == null ? null : version.event(),
        version == null ? null : version.recordedAt(),
        version == null ? null : version.cluster(),
        AlarmPart.of(report.alarm()),
        article.origin().feed(),
        metadata.url(),
        metadata.canonicalUrl(),
        metadata.articleId(),
        metadata.title(),
        metadata.summary(),
        metadata.bylines(),
        metadata.bylineOrganisations(),
        metadata.agency(),
        published == null ? null : published.value(),
        published == null ? null : published.precision(),
        CalendarDate.of(published),
        modified == null ? null : modified.value(),
        modified == null ? null : modified.precision(),
        CalendarDate.of(modified),
        article.language(),
        article.script(),
        article.direction(),
        metadata.section(),
        metadata.tags(),
        metadata.images(),
        metadata.paywalled() ? true : null,
        article.blocks(),
        searchKey(article),
        report.facts(),
        version == null ? List.of() : version.mentions().all(),
        report.fingerprints().exact() == null ? null : report.fingerprints(),
        article.origin(),
        metadata.provenance());
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
