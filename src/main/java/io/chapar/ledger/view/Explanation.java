package io.chapar.ledger.view;

import io.chapar.article.Alarm;
import io.chapar.article.Evidence;
import io.chapar.ledger.lease.History;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the ledger knows of one report.
 *
 * @param link of the article; null for an alarm, and for a document that came as a file
 * @param alarm what the report is of, when it is of no article
 * @param state of its item, in short: due, done, dead or left-out (by a rule of the watch list);
 *     null when it came without one, or when that is forgotten
 * @param reason why its item could not be read at last, was put off, or which rule leaves it out;
 *     null when none is so
 * @param due when its page is read again; null when it is not
 * @param item null when the report came without one, or when that is forgotten
 * @param waitsFor what its page waits for, to be read or read again; null when it is not
 * @param title of its last version, as {@code provenance}; null before there is one
 * @param events oldest first
 * @param deliveries by subscriber and version
 * @param provenance of each field of the last version, the rule that gave it and its evidence
 */
public record Explanation(
    String id,
    String feed,
    @Nullable String link,
    @Nullable Alarm alarm,
    @Nullable String title,
    @Nullable String state,
    @Nullable String reason,
    @Nullable Instant due,
    @Nullable FoundItem item,
    @Nullable ItemWait waitsFor,
    List<History.Event> events,
    List<Overview.DeliveryState> deliveries,
    Map<String, Evidence> provenance) {

  public Explanation {
    events = List.copyOf(events);
    deliveries = List.copyOf(deliveries);
    provenance = Map.copyOf(provenance);
  }
}
