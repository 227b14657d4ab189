package io.chapar.cli;

import io.chapar.article.PermanentFailure;
import io.chapar.config.Durations;
import io.chapar.config.Home;
import io.chapar.ledger.DeadItems;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.Selection;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which deliveries, and which of the items that are dead. */
final class SelectionOption {
  @Option(names = "--subscriber", paramLabel = "NAME", description = "only those to this one")
  private @Nullable String subscriber;

  @Option(names = "--feed", paramLabel = "NAME", description = "only reports from this feed")
  private @Nullable String feed;

  @Option(names = "--report", paramLabel = "ID", description = "only versions of this report")
  private @Nullable String report;

  @Option(
      names = "--since",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description =
          "only those owed since so long ago, such as 2h or 7d; of items, that died since")
  private @Nullable Duration since;

  /**
   * The ledger of a home that knows what is named.
   *
   * @throws PermanentFailure where it does not: a name that is misspelt selects nothing
   */
  Ledger open(Home home) {
    Ledger ledger = OpenLedger.of(home);
    try {
      ledger.requireKnown(inState(null));
      return ledger;
    } catch (PermanentFailure e) {
      ledger.close();
      throw e;
    }
  }

  Selection inState(@Nullable String state) {
    return new Selection(subscriber, state, feed, report, since);
  }

  boolean isAll() {
    return subscriber == null && feed == null && report == null && since == null;
  }

  /** Of the dead items; empty where deliveries alone are meant. */
  Optional<DeadItems.Which> deadItems() {
    boolean deliveriesAlone = subscriber != null || report != null;
    return deliveriesAlone ? Optional.empty() : Optional.of(new DeadItems.Which(feed, since));
  }

  /** Whether deliveries to it may be meant. */
  boolean isOf(String name) {
    return subscriber == null || subscriber.equals(name);
  }

  /** As everywhere in the configuration. */
  static final class DurationConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String value) {
      try {
        return Durations.one(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
