package io.chapar.ledger.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person may have meant.
 *
 * @param reports the last version of each
 * @param items of which there is no report
 * @param said what is known instead, a sentence; null where something was found
 */
public record FindResult(
    List<ReportHeads.Head> reports,
    List<FoundItem> items,
    List<Overview.FeedState> feeds,
    @Nullable String said) {

  public FindResult {
    reports = List.copyOf(reports);
    items = List.copyOf(items);
    feeds = List.copyOf(feeds);
  }

  public int size() {
    return reports.size() + items.size() + feeds.size();
  }
}
