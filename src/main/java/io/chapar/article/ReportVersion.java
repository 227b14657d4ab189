package io.chapar.article;

import io.chapar.text.SearchableText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is delivered to subscribers. Its id, version and generation together are the key
 * that every repeat of a delivery carries. One that is stored reads its report only when it is
 * asked for it: most subscribers take the record as it is.
 */
public final class ReportVersion {
  /**
   * What can be told of a version without reading its article.
   *
   * @param id stable for the article, 32 hexadecimal digits
   * @param version from 1
   * @param generation of the ledger that made it; empty in a ledger from before there were any
   * @param event what happened to the article
   * @param recordedAt when the ledger took it
   * @param cluster the id of the first report that carried this text; its own where none did
   *     before, or where the text is too short to tell. All versions of a report have the same
   * @param publishedAt by the publisher; null where it does not say so to the minute
   */
  public record Head(
      String id,
      int version,
      String generation,
      Event event,
      Instant recordedAt,
      String cluster,
      Kind kind,
      String feed,
      @Nullable Instant publishedAt) {

    private static Head of(
        String id,
        int version,
        String generation,
        Event event,
        Instant recordedAt,
        String cluster,
        Report report) {
      Kind kind = report.alarm() == null ? Kind.ARTICLE : Kind.ALARM;
      String feed = report.article().origin().feed();
      DateTime published = report.article().metadata().published();
      OffsetDateTime exact = published == null ? null : published.exact();
      Instant publishedAt = exact == null ? null : exact.toInstant();
      return new Head(id, version, generation, event, recordedAt, cluster, kind, feed, publishedAt);
    }
  }

  private final Head head;
  private final Supplier<Report> reader;
  private final byte @Nullable [] record;
  private final ForFilters forFilters;
  private final Mentions mentions;
  private @Nullable Report report;

  /**
   * What filters may ask that is not in the report.
   *
   * @param groups of its feed
   * @param folding of its texts and of the words that are looked for in them
   */
  private record ForFilters(List<String> groups, UnaryOperator<String> folding) {
    static final ForFilters NOTHING = new ForFilters(List.of(), UnaryOperator.identity());

    ForFilters {
      groups = List.copyOf(groups);
    }
  }

  private ReportVersion(
      Head head,
      Supplier<Report> reader,
      byte @Nullable [] record,
      ForFilters forFilters,
      Mentions mentions) {
    this.mentions = mentions;
    this.head = head;
    this.reader = reader;
    this.record = record;
    this.forFilters = forFilters;
  }

  private ReportVersion(Head head, Supplier<Report> reader, byte @Nullable [] record) {
    this(head, reader, record, ForFilters.NOTHING, Mentions.NONE);
  }

  public ReportVersion(
      String id,
      int version,
      String generation,
      Event event,
      Instant recordedAt,
      String cluster,
      Report report) {
    this(Head.of(id, version, generation, event, recordedAt, cluster, report), () -> report, null);
  }

  /** One of no generation. */
  public ReportVersion(
      String id, int version, Event event, Instant recordedAt, String cluster, Report report) {
    this(id, version, "", event, recordedAt, cluster, report);
  }

  /** One of no generation that carries its text first. */
  public ReportVersion(String id, int version, Event event, Instant recordedAt, Report report) {
    this(id, version, event, recordedAt, id, report);
  }

  /**
   * @param record as it is stored
   * @param reader of the report in it
   */
  public static ReportVersion stored(Head head, byte[] record, Supplier<Report> reader) {
    return new ReportVersion(head, reader, record);
  }

  /** What happened to the article; the names are part of the record. */
  public enum Event {
    CREATED,
    UPDATED,
    CORRECTED,
    WITHDRAWN,
    /** Nothing: a person tries a receiver. It is sent once and never stored. */
    TEST;

    /** Its name in a record. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Of what it is a report; a subscriber takes one of them. */
  public enum Kind {
    ARTICLE,
    ALARM;

    /** Its name in the ledger. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether a person sent it to try a receiver, which drops it. */
  public boolean isTest() {
    return head.event() == Event.TEST;
  }

  public String id() {
    return head.id();
  }

  public int version() {
    return head.version();
  }

  /** See {@link Head}. */
  public String generation() {
    return head.generation();
  }

  /** What no other version ever has, and each repeat of this one: {@code id/version/generation}. */
  public String key() {
    return id() + "/" + version() + (generation().isEmpty() ? "" : "/" + generation());
  }

  public Event event() {
    return head.event();
  }

  public Instant recordedAt() {
    return head.recordedAt();
  }

  public String cluster() {
    return head.cluster();
  }

  public Kind kind() {
    return head.kind();
  }

  /** For filters in routes: {@code ${body.feed} == 'isna'}. */
  public String feed() {
    return head.feed();
  }

  /** See {@link Head}. */
  public @Nullable Instant publishedAt() {
    return head.publishedAt();
  }

  public synchronized Report report() {
    if (report == null) {
      report = reader.get();
    }
    return report;
  }

  /** The record as it is stored, not to be changed; of one that is made just now, as written. */
  public byte[] record(Function<ReportVersion, byte[]> writer) {
    return record == null ? writer.apply(this) : record;
  }

  /**
   * The same, of which filters may ask more.
   *
   * @param groups of its feed, by the watch list
   * @param folding of its texts and of the words that are looked for in them
   */
  public ReportVersion forFilters(List<String> groups, UnaryOperator<String> folding) {
    return new ReportVersion(head, this::report, record, new ForFilters(groups, folding), mentions);
  }

  /** For filters in routes: {@code ${body.title} contains 'سیل'}; empty where there is none. */
  public String title() {
    return Objects.requireNonNullElse(report().article().metadata().title(), "");
  }

  /** All blocks of the article, a line each, for filters in routes. */
  public String text() {
    return report().article().blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
  }

  /** Title and blocks, for filters in routes: {@code ${body.searchKey} contains 'کتاب'}. */
  public SearchableText searchKey() {
    return new SearchableText(report().article().texts(), forFilters.folding());
  }

  /** Those of its feed, for filters in routes: {@code ${body.groups} contains 'agencies'}. */
  public List<String> groups() {
    return forFilters.groups();
  }

  /** For filters in routes: {@code ${body.language} == 'fa'}. */
  public String language() {
    return report().article().language();
  }

  /** For filters in routes: {@code ${body.alarm} == 'silence'}; empty of an article. */
  public String alarm() {
    Alarm alarm = report().alarm();
    return alarm == null ? "" : alarm.kind().toString();
  }

  /** The people, organisations and places that it names, for filters in routes. */
  public List<String> names() {
    Facts facts = report().facts();
    return Stream.of(
            facts.people().stream().map(Facts.Person::name),
            facts.organisations().stream().map(Facts.Organisation::name),
            facts.places().stream().map(Facts.Place::name))
        .flatMap(names -> names)
        .toList();
  }

  /** The same version with other blocks and facts, as one subscriber wants them. */
  public ReportVersion with(List<Block> blocks, Facts facts) {
    Report mine = report();
    Report other =
        new Report(mine.article().with(blocks), facts, mine.fingerprints(), mine.alarm());
    return new ReportVersion(head, () -> other, null, forFilters, mentions);
  }

  /** The same version with the phrases that were found in it for one subscriber. */
  public ReportVersion with(Mentions found) {
    return new ReportVersion(
        head, this::report, found.isEmpty() ? record : null, forFilters, found);
  }

  /** For filters in routes: {@code ${body.mentions} contains 'floods'}. */
  public Mentions mentions() {
    return mentions;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReportVersion that
        && head.equals(that.head)
        && report().equals(that.report());
  }

  @Override
  public int hashCode() {
    return head.hashCode();
  }

  @Override
  public String toString() {
    return head + ": " + report();
  }
}
