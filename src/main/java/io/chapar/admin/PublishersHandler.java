package io.chapar.admin;

import io.chapar.admin.Operations.Unknown;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.conditions.PublisherDays.Day;
import io.chapar.ledger.conditions.PublisherDays.Publisher;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The publishers, and what their reports have over time. */
final class PublishersHandler {
  /** Before these, days are usual ones. */
  private static final int LATELY_DAYS = 2;

  private static final int USUAL_DAYS = 30;

  private PublishersHandler() {}

  static void addTo(Operations operations) {
    operations.get(
        "/api/publishers", List.of("query", "limit", "cursor"), PublishersHandler::publishers);
    operations.get("/api/publisher", List.of("host"), PublishersHandler::publisher);
  }

  private record Shown(String host, int reports, @Nullable Drift alarm) {
    static Shown of(Publisher one) {
      Instant since = one.drifted();
      String what = Objects.requireNonNullElse(one.what(), "");
      return new Shown(one.host(), one.reports(), since == null ? null : new Drift(since, what));
    }
  }

  private record Drift(Instant since, String what) {}

  private static Object publishers(Ledger ledger, Parameters asked) {
    String part = Objects.requireNonNullElse(asked.text("query"), "").toLowerCase(Locale.ROOT);
    String after = Objects.requireNonNullElse(asked.text("cursor"), "");
    List<Publisher> found =
        ledger.publisherDays().publishers(part.strip(), after, asked.limit() + 1);
    return Api.page("publishers", found, asked.limit(), Publisher::host, Shown::of);
  }

  /**
   * @param usual the share of the reports of the days before that had it, from 0 to 1; null where
   *     there were none, as lately of today and yesterday
   */
  private record Field(String name, @Nullable Double usual, @Nullable Double lately) {}

  private record DayShares(LocalDate day, int reports, Map<String, Double> shares) {
    static DayShares of(Day day) {
      Map<String, Double> shares = new LinkedHashMap<>();
      day.counts().forEach((field, count) -> shares.put(field, share(count, day.reports())));
      return new DayShares(day.day(), day.reports(), shares);
    }
  }

  private record Details(String host, List<Field> fields, List<DayShares> days) {}

  private static Object publisher(Ledger ledger, Parameters asked) {
    String host = asked.required("host");
    List<Day> days = ledger.publisherDays().days(host);
    if (days.isEmpty() && !ledger.publisherDays().isKnown(host)) {
      throw Unknown.no("publisher", host).get();
    }
    return new Details(
        host, days.isEmpty() ? List.of() : fields(days), days.stream().map(DayShares::of).toList());
  }

  private static List<Field> fields(List<Day> days) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    LocalDate lately = today.minusDays(LATELY_DAYS);
    LocalDate first = today.minusDays(USUAL_DAYS);
    List<Field> fields = new ArrayList<>();
    for (String field : days.get(0).counts().keySet()) {
      fields.add(
          new Field(
              field,
              share(days, field, day -> !day.isAfter(lately) && day.isAfter(first)),
              share(days, field, day -> day.isAfter(lately))));
    }
    return fields;
  }

  private static @Nullable Double share(List<Day> days, String field, Predicate<LocalDate> which) {
    int reports = 0;
    int with = 0;
    for (Day day : days) {
      if (which.test(day.day())) {
        reports += day.reports();
        with += day.counts().getOrDefault(field, 0);
      }
    }
    return reports == 0 ? null : share(with, reports);
  }

  private static Double share(int with, int reports) {
    return Math.round(1000.0 * with / reports) / 1000.0;
  }
}
