package io.chapar.cli.option;

import io.chapar.article.WrongValue;
import io.chapar.config.file.Home;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.deliveries.Subscribers;
import io.chapar.ledger.selection.Selection;
import io.chapar.ledger.view.DeadItems;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which deliveries, and which of the items that are dead. */
public final class SelectionOption {
  @Option(names = "--subscriber", paramLabel = "NAME", description = "only those to this one")
  private @Nullable String subscriber;

  @Option(names = "--feed", paramLabel = "NAME", description = "only reports from this feed")
  private @Nullable String feed;

  @Option(names = "--report", paramLabel = "ID", description = "only versions of this report")
  private @Nullable String report;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "only articles of this publisher's host, and of all below it")
  private @Nullable String host;

  /** When their versions were recorded; of dead items, when they died. */
  @Mixin private RangeOption range = new RangeOption();

  /**
   * The ledger of a home that knows what is named.
   *
   * @throws WrongValue where it does not: a name that is misspelt selects nothing
   */
  public Ledger open(Home home) {
    Selection asked = inState(null);
    Ledger ledger = OpenLedger.of(home);
    try {
      ledger.requireKnown(asked);
      return ledger;
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  /**
   * @throws ParameterException when the range of time ends before it begins
   */
  public Selection inState(@Nullable String state) {
    return new Selection(subscriber, state, feed, report, host, range.range());
  }

  public boolean isAll() {
    return subscriber == null && feed == null && report == null && host == null && range.isOpen();
  }

  /** Of the dead items; empty where deliveries alone are meant. */
  public Optional<DeadItems.Which> deadItems() {
    boolean deliveriesAlone = subscriber != null || report != null;
    return deliveriesAlone
        ? Optional.empty()
        : Optional.of(new DeadItems.Which(feed, host, range.range()));
  }

  /** The range of time; empty where none is asked for. */
  public String shownRange() {
    return range.shown();
  }

  /** Whether deliveries to it may be meant. */
  boolean isOf(String name) {
    return subscriber == null || subscriber.equals(name);
  }

  /**
   * Says, a line each, which subscribers that it may mean take nothing for now, so that what is due
   * to them waits.
   */
  public void tellInactive(Ledger ledger) {
    ledger.subscribers().all().stream()
        .filter(one -> isOf(one.name()) && one.backlog() > 0)
        .filter(one -> !one.state().equals("active"))
        .forEach(SelectionOption::tellInactive);
  }

  private static void tellInactive(Subscribers.State one) {
    System.out.printf(
        "%1$s is %2$s: its deliveries wait for chapar subscribers resume %1$s%n",
        one.name(), one.state());
  }
}
