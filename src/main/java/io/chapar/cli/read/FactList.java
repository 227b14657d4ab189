package io.chapar.cli.read;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Fact;
import io.chapar.article.Facts.Span;
import io.chapar.article.Report;
import io.chapar.extract.NameReasons.LostName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Each mention of each fact as a line: kind, fact, confidence, place, rule, words, and for a name
 * that the tagger found what speaks for it; then what a table has and the tagger has not: {@code
 * lost}, the table, nothing, place, rule, words.
 */
public final class FactList {
  private final Report report;
  private final List<LostName> lost;
  private final Map<Span, String> reasons;

  /** Of a record alone: what did not win is not in it. */
  public FactList(Report report) {
    this(report, List.of(), Map.of());
  }

  /**
   * @param reasons what speaks for a name, by its place
   */
  public FactList(Report report, List<LostName> lost, Map<Span, String> reasons) {
    this.report = report;
    this.lost = lost;
    this.reasons = reasons;
  }

  /** Columns of each line, in the order of the record. */
  public Stream<List<String>> lines() {
    Facts facts = report.facts();
    return Stream.of(
            lines("people", facts.people()),
            lines("organisations", facts.organisations()),
            lines("places", facts.places()),
            lines("dates", facts.dates()),
            lines("numbers", facts.numbers()),
            lines("quotes", facts.quotes()),
            lines("keywords", facts.keywords()),
            lost.stream().map(this::lost))
        .flatMap(kind -> kind);
  }

  private Stream<List<String>> lines(String kind, List<? extends Fact> facts) {
    return facts.stream().flatMap(f -> f.mentions().stream().map(at -> line(kind, f, at)));
  }

  private List<String> line(String kind, Fact fact, Span at) {
    List<String> line =
        List.of(
            kind,
            said(fact),
            String.format(Locale.ROOT, "%.2f", fact.confidence()),
            place(at),
            at.rule(),
            words(at));
    String reason = reasons.get(at);
    return reason == null ? line : Stream.concat(line.stream(), Stream.of(reason)).toList();
  }

  private List<String> lost(LostName name) {
    Span at = name.span();
    return List.of("lost", name.kind(), "", place(at), at.rule(), words(at));
  }

  private static String place(Span at) {
    return String.format(Locale.ROOT, "block %d %d-%d", at.block(), at.start(), at.end());
  }

  private String words(Span at) {
    return report.article().blocks().get(at.block()).text().substring(at.start(), at.end());
  }

  private static String said(Fact fact) {
    if (fact instanceof Facts.Person person) {
      return String.join(
          ", ", Stream.concat(Stream.of(person.name()), person.roles().stream()).toList());
    } else if (fact instanceof Facts.Organisation organisation) {
      return organisation.name();
    } else if (fact instanceof Facts.Place place) {
      return place.name() + " " + Objects.requireNonNullElse(place.country(), "?");
    } else if (fact instanceof Facts.Date date) {
      return Objects.requireNonNullElse(date.iso(), "?");
    } else if (fact instanceof Facts.Quantity number) {
      return number.value() + " " + Objects.requireNonNullElse(number.unit(), "");
    } else if (fact instanceof Facts.Quote quote) {
      return Objects.requireNonNullElse(quote.speaker(), "?");
    }
    return ((Facts.Keyword) fact).name();
  }
}
