package io.chapar.split.plain;

import io.chapar.article.DateTime;
import io.chapar.split.metadata.Dates;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Labels;
import io.chapar.split.metadata.Trust;
import io.chapar.split.wording.Letters;
import io.chapar.text.TableLines;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When a document was published, among its dates: what a label says; else the earliest day above
 * the text, else below it, since pages are changed, printed and copied later. Of one day's dates
 * the one with a clock time.
 */
final class DateChoice {
  private static final int LONGEST_KEY = 40;
  private static final Set<String> COPIES =
      TableLines.of(DateChoice.class, "copies.txt").stream()
          .map(Letters::fold)
          .collect(Collectors.toUnmodifiableSet());
  private static final ZoneId ANY_ZONE = ZoneId.of("UTC");

  private final Dates dates = new Dates();
  private final Labels labels;

  DateChoice(Labels labels) {
    this.labels = labels;
  }

  /** A date, what it is of, and how far it is to be trusted. */
  record Chosen(DateRuns.Run run, Field field, Trust trust) {}

  private record Read(DateRuns.Run run, DateTime date, Field field, boolean stated) {
    LocalDate day() {
      return date.value().toLocalDate();
    }

    boolean isTimed() {
      return date.precision() != DateTime.Precision.DAY;
    }
  }

  List<Chosen> of(List<DateRuns.Run> runs) {
    List<Read> read = runs.stream().flatMap(run -> read(run).stream()).toList();
    Optional<Read> best = published(read);
    List<Chosen> chosen = new ArrayList<>();
    best.ifPresent(one -> chosen.add(new Chosen(one.run, Field.PUBLISHED, Trust.TEXT_DATE_BEST)));
    for (Read one : read) {
      chosen.add(new Chosen(one.run, one.field, trust(one)));
      if (best.isEmpty()) {
        chosen.add(new Chosen(one.run, Field.PUBLISHED, Trust.TEXT_DATE_ONLY));
      }
    }
    return chosen;
  }

  private Trust trust(Read date) {
    if (isOfCarrier(date.run)) {
      return Trust.TEXT_DATE_OF_CARRIER;
    }
    return date.stated ? Trust.TEXT_DATE_STATED : Trust.TEXT_DATE_NAMED;
  }

  /** Of a mail, a copy or a printed page, which carries the text: a printer writes it on each. */
  private boolean isOfCarrier(DateRuns.Run run) {
    boolean printed = run.repeated() && !labels.dates(run.text(), Field.PUBLISHED);
    return run.ofMail() || printed || isOfCopy(run.text());
  }

  /** Whether a label says that only a copy was made then. */
  static boolean isOfCopy(String line) {
    int colon = line.indexOf(':');
    String key = colon > 0 ? line.substring(0, Math.min(colon, LONGEST_KEY)) : line;
    int digit = 0;
    while (digit < key.length() && !Letters.isDigit(key.charAt(digit))) {
      digit++;
    }
    return COPIES.contains(Letters.fold(key.substring(0, digit)));
  }

  private Optional<Read> read(DateRuns.Run run) {
    boolean changed = labels.dates(run.text(), Field.MODIFIED);
    boolean stated = labels.dates(run.text(), Field.PUBLISHED);
    return dates
        .read(run.text(), ANY_ZONE)
        .map(
            date ->
                new Read(run, date, changed ? Field.MODIFIED : Field.PUBLISHED, stated || changed));
  }

  private Optional<Read> published(List<Read> read) {
    List<Read> all =
        read.stream().filter(one -> one.field == Field.PUBLISHED && !isOfCarrier(one.run)).toList();
    List<Read> stated = all.stream().filter(Read::stated).toList();
    return (stated.isEmpty() ? all : stated)
        .stream()
            .min(Comparator.comparing((Read one) -> !one.run.atHead()).thenComparing(Read::day))
            .flatMap(
                first ->
                    all.stream()
                        .filter(one -> one.day().equals(first.day()))
                        .max(Comparator.comparing(Read::isTimed).thenComparing(Read::stated)));
  }
}
