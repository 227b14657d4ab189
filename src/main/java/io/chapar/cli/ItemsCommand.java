package io.chapar.cli;

import io.chapar.cli.option.HomeOption;
import io.chapar.cli.option.OpenLedger;
import io.chapar.cli.option.RangeOption;
import io.chapar.cli.screen.TextTable;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.selection.Cursor;
import io.chapar.ledger.selection.Selection;
import io.chapar.ledger.selection.TimeRange;
import io.chapar.ledger.view.FoundItem;
import io.chapar.ledger.view.ItemSelection;
import io.chapar.ledger.view.ItemState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What stood in feeds, and what became of it. */
@Command(
    name = "items",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Shows what stood in feeds, and what became of it.",
    footer = {"", "Example:", "  chapar items list --state retrying"})
final class ItemsCommand {
  private static final int MOST = 1000;

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = {
        "The items, those seen last first; with --state retrying, the next attempt first; with --state"
            + " dead, the latest death first.",
        "States: waiting (its page was not read yet), reading (a node reads it now), retrying (the"
            + " last attempt failed, another is to come), done (read; NEXT says when it is read"
            + " again), filtered (read, and its route left it out), skipped (in the first poll of"
            + " its feed, beyond the items that are taken from there), left-out (by a keep or block rule"
            + " of the watch list), dead (given up). What is held"
            + " back is a delivery: see deliveries held.",
        "--from, --until and --since are about when their feed showed them first; with --state dead,"
            + " about when they died."
      },
      footer = {
        "",
        "Examples:",
        "  chapar items list --state retrying --host www.isna.ir",
        "  chapar items list --feed isna --since 2h"
      })
  int list(
      @Mixin HomeOption home,
      @Option(
              names = "--state",
              paramLabel = "STATE",
              converter = StateConverter.class,
              description = "only those in this state")
          @Nullable ItemState state,
      @Option(names = "--feed", paramLabel = "NAME", description = "only those of this feed")
          @Nullable String feed,
      @Option(
              names = "--host",
              paramLabel = "HOST",
              description = "only those whose pages are of this host, or of one below it")
          @Nullable String host,
      @Mixin RangeOption seen,
      @Option(
              names = "--limit",
              paramLabel = "NUMBER",
              description = "so many at the most, up to 1000 (default: ${DEFAULT-VALUE})",
              defaultValue = "50")
          int limit) {
    if (limit < 1 || limit > MOST) {
      System.err.println("--limit is from 1 to " + MOST + "; it is " + limit);
      return 2;
    }
    try (Ledger ledger = OpenLedger.of(home.home())) {
      Selection named = new Selection(null, null, feed, null, host, TimeRange.ALWAYS);
      ledger.requireKnown(named);
      ItemSelection which = new ItemSelection(state, feed, host, seen.range());
      print(ledger.itemList().of(which, Cursor.START, limit + 1), limit);
    }
    return 0;
  }

  private static void print(List<FoundItem> found, int limit) {
    TextTable table =
        new TextTable("SEEN", "STATE", "FEED", "ATTEMPTS", "NEXT", "ADDRESS", "TITLE", "REASON");
    found.stream().limit(limit).forEach(one -> row(table, one));
    table.print(System.out, "no item matches");
    if (found.size() > limit) {
      System.err.println("there are more items than these " + limit + "; narrow them, see --help");
    }
  }

  private static void row(TextTable table, FoundItem one) {
    table.row(
        TextTable.when(one.seen()),
        one.died() == null ? one.state() : one.state() + " " + TextTable.when(one.died()),
        one.feed(),
        one.attempts() == 0 ? "" : one.attempts() + " of " + one.most(),
        TextTable.next(one.next()),
        one.link() == null ? one.id() : one.link(),
        one.title(),
        one.reason());
  }

  static final class StateConverter implements ITypeConverter<ItemState> {
    @Override
    public ItemState convert(String value) {
      try {
        return ItemState.of(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
