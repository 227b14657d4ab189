package io.chapar.admin;

import io.chapar.feed.LookupReader;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.view.Finder.FindResult;
import io.chapar.ledger.view.FoundItem;
import io.chapar.ledger.view.ItemSelection;
import io.chapar.ledger.view.ItemState;
import java.util.List;
import java.util.Map;

/** What operators look for: articles by what they know of them, and items by their states. */
final class FindHandler {
  private static final List<String> FILTERS =
      List.of("state", "feed", "host", "from", "until", "since", "query", "limit", "cursor");

  private FindHandler() {}

  static void addTo(Operations operations) {
    operations.lookup("/api/find", List.of("q"), FindHandler::find);
    operations.lookup("/api/items", FILTERS, FindHandler::items);
  }

  private static FindResult find(Ledger ledger, Parameters asked) {
    return ledger.finder().find(new LookupReader().read(asked.required("q")));
  }

  private static Object items(Ledger ledger, Parameters asked) {
    ItemSelection which = which(asked);
    ledger.requireKnown(asked.selection(null));
    String query = asked.text("query");
    if (query != null) {
      return Map.of("items", ledger.finder().items(new LookupReader().read(query), which));
    }
    List<FoundItem> found = ledger.itemList().of(which, asked.cursor(), asked.limit() + 1);
    return Api.page(
        "items", found, asked.limit(), one -> one.cursor(which.state()).toString(), one -> one);
  }

  private static ItemSelection which(Parameters asked) {
    String state = asked.text("state");
    return new ItemSelection(
        state == null ? null : ItemState.of(state),
        asked.text("feed"),
        asked.text("host"),
        asked.range());
  }
}
