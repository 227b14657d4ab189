package io.chapar.article;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A report as it is owed to subscribers. {@code id} and {@code version} together are the key that
 * every repeat of a delivery carries.
 *
 * @param id stable for the article, 32 hexadecimal digits
 * @param version from 1
 * @param event what happened to the article
 * @param recordedAt when the ledger took it
 * @param cluster the id of the first report that carried this text; its own where none did before,
 *     or where the text is too short to tell. All versions of a report have the same
 */
public record ReportVersion(
    String id, int version, Event event, Instant recordedAt, String cluster, Report report) {

  /** A report that carries its text first. */
  public ReportVersion(String id, int version, Event event, Instant recordedAt, Report report) {
    this(id, version, event, recordedAt, id, report);
  }

  /** What happened to the article; the names are part of the record. */
  public enum Event {
    CREATED,
    UPDATED,
    CORRECTED,
    WITHDRAWN
  }

  /** Of what it is a report; a subscriber takes one of them. */
  public enum Kind {
    ARTICLE,
    ALARM
  }

  public Kind kind() {
    return report.alarm() == null ? Kind.ARTICLE : Kind.ALARM;
  }

  /** For filters in routes: {@code ${body.language} == 'fa'}. */
  public String language() {
    return report.article().language();
  }

  /** For filters in routes: {@code ${body.feed} == 'isna'}. */
  public String feed() {
    return report.article().origin().feed();
  }

  /** For filters in routes: {@code ${body.alarm} == 'silence'}; empty of an article. */
  public String alarm() {
    Alarm alarm = report.alarm();
    return alarm == null ? "" : alarm.kind().toString();
  }

  /** The people, organisations and places that it names, for filters in routes. */
  public List<String> names() {
    Facts facts = report.facts();
    return Stream.of(
            facts.people().stream().map(Facts.Person::name),
            facts.organisations().stream().map(Facts.Organisation::name),
            facts.places().stream().map(Facts.Place::name))
        .flatMap(names -> names)
        .toList();
  }

  /** The same version with other facts, as one subscriber wants them. */
  public ReportVersion with(Facts facts) {
    Report other = new Report(report.article(), facts, report.fingerprints(), report.alarm());
    return new ReportVersion(id, version, event, recordedAt, cluster, other);
  }
}
