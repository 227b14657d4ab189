package io.chapar.admin;

import io.chapar.ledger.Ledger;
import io.chapar.ledger.selection.Selection;
import io.chapar.ledger.view.Timeline;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How much happened in each part of the last day, week or month. The parts begin with hours and
 * days of the machine's time zone; the last of them is not over.
 */
final class ActivityHandler {
  private ActivityHandler() {}

  static void addTo(Operations operations) {
    operations.get(
        "/api/activity", List.of("range", "feed", "subscriber"), ActivityHandler::activity);
  }

  private enum Range {
    DAY("24h", "PT1H", 24),
    WEEK("7d", "PT6H", 28),
    MONTH("30d", "P1D", 30);

    private final String word;
    private final String step;
    private final int parts;

    Range(String word, String step, int parts) {
      this.word = word;
      this.step = step;
      this.parts = parts;
    }

    static Range of(@Nullable String word) {
      for (Range range : values()) {
        if (range.word.equals(word == null ? DAY.word : word)) {
          return range;
        }
      }
      throw new IllegalArgumentException("range is 24h, 7d or 30d");
    }

    /** The beginnings of its parts, the oldest first. */
    List<Instant> parts(ZonedDateTime now) {
      List<Instant> parts = new ArrayList<>();
      for (int ago = this.parts - 1; ago >= 0; ago--) {
        parts.add(begin(now, ago).toInstant());
      }
      return parts;
    }

    /** Days and quarters of days go by the clock on the wall, hours by time that has passed. */
    private ZonedDateTime begin(ZonedDateTime now, int ago) {
      ZonedDateTime day = now.toLocalDate().atStartOfDay(now.getZone());
      int quarter = now.getHour() / 6 - ago;
      return switch (this) {
        case DAY -> now.withMinute(0).withSecond(0).withNano(0).minusHours(ago);
        case WEEK ->
            day.plusDays(Math.floorDiv(quarter, 4)).withHour(Math.floorMod(quarter, 4) * 6);
        case MONTH -> day.minusDays(ago);
      };
    }
  }

  private static Object activity(Ledger ledger, Parameters asked) {
    String feed = asked.text("feed");
    String subscriber = asked.text("subscriber");
    if (feed != null && subscriber != null) {
      throw new IllegalArgumentException("feed and subscriber are two questions; ask one of them");
    }
    ledger.requireKnown(new Selection(subscriber, null, feed, null, null));
    Range range = Range.of(asked.text("range"));
    List<Instant> parts = range.parts(ZonedDateTime.now(ZoneId.systemDefault()));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("range", range.word);
    answer.put("step", range.step);
    answer.put("from", parts.get(0));
    answer.put(
        "buckets", buckets(parts, counts(ledger.timeline(), parts.get(0), feed, subscriber)));
    return answer;
  }

  private static Map<String, TreeMap<Instant, Integer>> counts(
      Timeline timeline, Instant from, @Nullable String feed, @Nullable String subscriber) {
    Map<String, TreeMap<Instant, Integer>> counts = new LinkedHashMap<>();
    if (subscriber == null) {
      counts.put("reports", timeline.reports(from, feed));
    } else {
      counts.put("delivered", timeline.delivered(from, subscriber));
      counts.put("failed", timeline.failed(from, subscriber));
    }
    return counts;
  }

  private static List<Map<String, Object>> buckets(
      List<Instant> parts, Map<String, TreeMap<Instant, Integer>> counts) {
    List<Map<String, Object>> buckets = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Instant begin = parts.get(i);
      Instant end = i + 1 < parts.size() ? parts.get(i + 1) : Instant.MAX;
      Map<String, Object> bucket = new LinkedHashMap<>();
      bucket.put("at", begin);
      counts.forEach(
          (what, many) ->
              bucket.put(
                  what,
                  many.subMap(begin, end).values().stream().mapToInt(Integer::intValue).sum()));
      buckets.add(bucket);
    }
    return buckets;
  }
}
