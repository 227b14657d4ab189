package io.chapar.ledger.view;

import io.chapar.ledger.database.Database;
import io.chapar.ledger.items.ItemJson;
import io.chapar.ledger.selection.Cursor;
import io.chapar.ledger.selection.PublisherHosts;
import io.chapar.ledger.selection.TimeRange;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The items, for people: by state, feed and host, a page at a time. */
public final class ItemList {
  private static final String PAGE =
      "select "
          + FoundItem.COLUMNS
          + """
           from item where <which> and <time> <beyond>= :at and (<time>, id) <beyond> (:at, :id)
          order by <time> <order>, id <order> limit :most\
          """;

  private final Database database;
  private final ItemJson json = new ItemJson();
  private final int attempts;

  /**
   * @param attempts in all, before an item is given up
   */
  public ItemList(Database database, int attempts) {
    this.database = database;
    this.attempts = attempts;
  }

  /**
   * The items, those seen last first; those that are tried again alone, the next first; those that
   * are dead alone, those that died last first.
   */
  public List<FoundItem> of(ItemSelection which, Cursor after, int most) {
    return database.transact((handle, now) -> of(handle, which, after, most));
  }

  List<FoundItem> of(Handle handle, ItemSelection which, Cursor after, int most) {
    ItemState state = which.state();
    Comparator<FoundItem> order =
        Comparator.<FoundItem>comparingLong(one -> one.cursor(state).at())
            .thenComparing(FoundItem::id);
    return places(handle, which).stream()
        .flatMap(place -> page(handle, place, after, most).stream())
        .sorted(state != null && state.isByNext() ? order : order.reversed())
        .limit(most)
        .toList();
  }

  /** Each host that is meant has an index of its own to go by. */
  private static List<ItemSelection> places(Handle handle, ItemSelection which) {
    String host = which.host();
    return host == null
        ? List.of(which)
        : new PublisherHosts(host).known(handle).stream().map(which::ofHost).toList();
  }

  private List<FoundItem> page(Handle handle, ItemSelection which, Cursor after, int most) {
    ItemState state = which.state();
    boolean next = state != null && state.isByNext();
    Cursor from = next && after.equals(Cursor.START) ? Cursor.EARLIEST : after;
    return which
        .bind(handle.createQuery(PAGE))
        .define("which", which.condition())
        .define("time", state == null ? "first_seen" : state.time())
        .define("beyond", next ? ">" : "<")
        .define("order", next ? "asc" : "desc")
        .bind("at", from.at())
        .bind("id", from.id())
        .bind("most", most)
        .map((rs, context) -> FoundItem.of(rs, json, attempts))
        .list();
  }

  /** Those of them that are known, in no order. */
  List<FoundItem> of(Handle handle, Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : handle
            .createQuery("select " + FoundItem.COLUMNS + " from item where id in (<ids>)")
            .bindList("ids", List.copyOf(ids))
            .map((rs, context) -> FoundItem.of(rs, json, attempts))
            .list();
  }

  @Nullable FoundItem of(Handle handle, String id) {
    return of(handle, List.of(id)).stream().findFirst().orElse(null);
  }

  /** How many there are, none counted beyond {@code most}. */
  static int count(Handle handle, ItemSelection which, int most) {
    return which
        .bind(
            handle.createQuery(
                "select count(*) from (select 1 from item where <which> limit :most) counted"))
        .define("which", which.condition())
        .bind("most", most)
        .mapTo(Integer.class)
        .one();
  }

  /** Of each state how many items a feed has, none counted beyond {@code most}. */
  static Stream<FeedExplanation.Count> counts(Handle handle, String feed, int most) {
    return Stream.of(ItemState.values())
        .map(
            state ->
                new FeedExplanation.Count(
                    state.word(),
                    count(handle, new ItemSelection(state, feed, null, TimeRange.ALWAYS), most)))
        .filter(count -> count.items() > 0);
  }
}
