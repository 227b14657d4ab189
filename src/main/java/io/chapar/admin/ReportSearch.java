package io.chapar.admin;

import io.chapar.ledger.Ledger;
import io.chapar.ledger.selection.Cursor;
import io.chapar.ledger.selection.PublisherHosts;
import io.chapar.ledger.selection.Selection;
import io.chapar.ledger.view.ReportHeads.Head;
import io.chapar.normalise.key.SearchKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The newest reports, all or some. Words, languages and hosts are looked for in one record after
 * the other, a bounded number in one answer: one that found little may have a {@code next} all the
 * same, from which the search goes on.
 */
final class ReportSearch {
  private static final List<String> OF_THE_PULL = List.of("mentions", "wait");
  private static final int AT_ONCE = 200;
  private static final int MOST = 1_000;

  private final Ledger ledger;
  private final @Nullable String feed;
  private final List<String> words;
  private final @Nullable String language;
  private final @Nullable PublisherHosts hosts;

  private ReportSearch(Ledger ledger, Parameters asked) {
    this.ledger = ledger;
    this.feed = asked.text("feed");
    this.words = words(asked.text("query"));
    this.language = asked.text("language");
    this.hosts = hosts(asked.text("host"));
    ledger.requireKnown(new Selection(null, null, feed, null, null));
  }

  static void addTo(Operations operations, WaitingPulls pulls) {
    operations.get(
        "/api/reports",
        List.of(
            "feed", "query", "language", "host", "limit", "cursor", "after", "mentions", "wait"),
        (ledger, asked) ->
            asked.text("after") == null ? answer(ledger, asked) : pulls.answer(ledger, asked));
  }

  private static Object answer(Ledger ledger, Parameters asked) {
    for (String name : OF_THE_PULL) {
      if (asked.text(name) != null) {
        throw new IllegalArgumentException(name + " goes with after, such as after=beginning");
      }
    }
    return new ReportSearch(ledger, asked).page(asked.cursor(), asked.limit());
  }

  private static @Nullable PublisherHosts hosts(@Nullable String host) {
    return host == null ? null : new PublisherHosts(host);
  }

  private static List<String> words(@Nullable String query) {
    String key = query == null ? "" : SearchKey.of(query);
    return key.isEmpty() ? List.of() : List.of(key.split(" "));
  }

  private Map<String, Object> page(Cursor from, int limit) {
    boolean plain = words.isEmpty() && language == null && hosts == null;
    List<Head> found = new ArrayList<>();
    Cursor at = from;
    for (int seen = 0; seen < MOST; seen += AT_ONCE) {
      List<Head> heads = ledger.heads().newest(feed, at, plain ? limit + 1 : AT_ONCE);
      for (Head head : heads) {
        if (found.size() == limit) {
          return answer(found, at);
        }
        if (takes(head)) {
          found.add(head);
        }
        at = head.cursor();
      }
      if (plain || heads.size() < AT_ONCE) {
        return answer(found, null);
      }
    }
    return answer(found, at);
  }

  private static Map<String, Object> answer(List<Head> found, @Nullable Cursor next) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("reports", found);
    if (next != null) {
      answer.put("next", next.toString());
    }
    return answer;
  }

  private boolean takes(Head head) {
    return (language == null || FeedFilter.isOf(language, head.language()))
        && (hosts == null || isOf(hosts, head.url()))
        && (words.isEmpty() || hasWords(head));
  }

  private boolean hasWords(Head head) {
    String key =
        SearchKey.of(
            Objects.requireNonNullElse(head.title(), "")
                + " \n"
                + Objects.requireNonNullElse(head.summary(), ""));
    return words.stream().allMatch(key::contains);
  }

  private static boolean isOf(PublisherHosts hosts, @Nullable String url) {
    String host = url == null ? null : URI.create(url).getAuthority();
    return host != null && hosts.hold(host.toLowerCase(Locale.ROOT));
  }
}
