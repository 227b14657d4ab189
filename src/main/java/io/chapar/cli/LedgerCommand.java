package io.chapar.cli;

import io.chapar.article.PermanentFailure;
import io.chapar.camel.placeholder.Placeholders;
import io.chapar.cli.option.HomeOption;
import io.chapar.cli.option.OpenLedger;
import io.chapar.cli.screen.Counted;
import io.chapar.cli.screen.Progress;
import io.chapar.cli.screen.TerminalText;
import io.chapar.ledger.database.IntegrityCheck;
import io.chapar.ledger.database.IntegrityCheck.Found;
import io.chapar.ledger.database.LedgerBackup;
import io.chapar.ledger.database.LedgerBackup.Restored;
import io.chapar.ledger.database.LedgerSettings;
import io.chapar.ledger.database.Schema.Age;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What keeps a ledger safe. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Backs up, verifies and restores the ledger.",
    footer = {
      "",
      "Examples:",
      "  chapar ledger backup /backup/ledger-2026-12-03.db",
      "  chapar ledger verify",
      "  chapar ledger restore /backup/ledger-2026-12-03.db --dry-run"
    })
final class LedgerCommand {

  @Command(
      name = "backup",
      mixinStandardHelpOptions = true,
      description = {
        "Writes the ledger into one file, while a node runs. The file has all that was committed"
            + " before; it is verified, and is there when it is whole and on the disk, or not at"
            + " all. It is for your user alone, as it holds all that the ledger does.",
        "Of a ledger in PostgreSQL it says how pg_dump makes one, and ends with 1."
      },
      footer = {"", "Example:", "  chapar ledger backup /backup/ledger-$(date +%F).db"})
  int backup(
      @Mixin HomeOption home,
      @Parameters(paramLabel = "FILE", description = "is made") Path file,
      @Option(names = "--force", description = "takes the place of a file that is there")
          boolean force) {
    LedgerSettings settings = OpenLedger.required(home.home());
    Path ledger = settings.file().orElseThrow(() -> Postgres.of(settings).toBackUp(file));
    Found found = new LedgerBackup(file, copied()).make(ledger, force);
    say("backed up (%s): %s", shown(found), file);
    return 0;
  }

  private static IntConsumer copied() {
    return new Progress("MB are copied");
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = {
        "Looks the ledger over, or a backup of it, while a node runs: of a SQLite file each page"
            + " and index; the schema; and what the tables must say of each other, such as that"
            + " each delivery has its version, that each item which is due stands in a queue, and"
            + " that the log of reports lacks none. Nothing is changed.",
        "Ends with 0 where it is whole, and with 1 where it is not: a line for each fault."
      },
      footer = {
        "",
        "Examples:",
        "  chapar ledger verify",
        "  chapar ledger verify /backup/ledger-2026-12-03.db"
      })
  int verify(
      @Mixin HomeOption home,
      @Parameters(
              paramLabel = "FILE",
              arity = "0..1",
              description = "a backup of a SQLite ledger; the ledger itself where none is named")
          @Nullable Path file) {
    if (file != null) {
      return tell(IntegrityCheck.of(file), file.toString());
    }
    LedgerSettings settings = OpenLedger.required(home.home());
    return tell(IntegrityCheck.of(settings), settings.shownUrl());
  }

  private static int tell(Found found, String where) {
    found.faults().forEach(fault -> System.out.println(TerminalText.shown(fault)));
    if (found.faults().isEmpty()) {
      say("whole (%s): %s", shown(found), where);
      return 0;
    }
    say("%s: %s", Counted.of(found.faults().size(), "fault", "faults"), where);
    return 1;
  }

  private static String shown(Found found) {
    String schema = "schema " + found.schema().number();
    if (found.schema().age() == Age.OLDER) {
      return schema
          + " of an older version, whose tables are looked over once a node has brought it up";
    }
    return found.newest() == null
        ? schema + ", no report yet"
        : schema + ", last report of " + found.newest();
  }

  private static void say(String what, Object... of) {
    System.out.println(TerminalText.shown(what.formatted(of)));
  }

  @Command(
      name = "restore",
      mixinStandardHelpOptions = true,
      description = {
        "Puts a backup in the place of the ledger, while no node runs, and keeps what was there"
            + " beside it. A backup that is damaged, of a newer version, or of another ledger than"
            + " data.folder's is refused; then all is as before.",
        "After it, what was delivered since the backup is delivered once more under the same keys,"
            + " and what was recorded since is read once more from what feeds still show, under new"
            + " ones. Of a ledger in PostgreSQL it says how pg_restore does it, and ends with 1."
      },
      footer = {
        "",
        "Examples:",
        "  chapar ledger restore /backup/ledger-2026-12-03.db --dry-run",
        "  chapar ledger restore /backup/ledger-2026-12-03.db"
      })
  int restore(
      @Mixin HomeOption home,
      @Parameters(paramLabel = "FILE", description = "the backup") Path file,
      @Option(names = "--dry-run", description = "says what it would do, and changes nothing")
          boolean dryRun) {
    LedgerSettings settings = Placeholders.alone(home.home()).ledger();
    Path ledger = settings.file().orElseThrow(() -> Postgres.of(settings).toRestore(file));
    Path data = Placeholders.alone(home.home()).path("data.folder");
    Restored restored = new LedgerBackup(file, copied()).restore(ledger, data, dryRun);
    say("the backup is whole (%s): %s", shown(restored.backup()), file);
    String would = dryRun ? "would be " : "is ";
    if (restored.kept() != null) {
      say("the ledger of before %skept: %s", would, restored.kept());
    }
    say("the backup %srestored: %s", would, ledger);
    say(
        dryRun
            ? "nothing is changed"
            : "next: chapar run. What was delivered since the backup comes again under its keys;"
                + " what was recorded since is read again from feeds, and comes under new ones");
    return 0;
  }

  /**
   * A ledger that is backed up by PostgreSQL's own programs.
   *
   * @param database its name, as they take it, without a password
   */
  private record Postgres(String database, @Nullable String user) {
    private static final Pattern USER = Pattern.compile("[?&]user=([^&]*)");

    static Postgres of(LedgerSettings settings) {
      String shown = settings.shownUrl().replaceFirst("^jdbc:", "").replaceFirst("//[^/@]*@", "//");
      String named = shown.replaceFirst("^postgresql:/?(?=[^/]|$)", "postgresql:///");
      Matcher said = USER.matcher(settings.url());
      return new Postgres(
          named, settings.user() != null ? settings.user() : said.find() ? said.group(1) : null);
    }

    private String options() {
      return (user == null ? "" : " --username=" + quoted(user)) + " --dbname=" + quoted(database);
    }

    private static String quoted(String word) {
      return word.matches("[\\w./:=@,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    PermanentFailure toBackUp(Path file) {
      return new PermanentFailure(
          "a ledger in PostgreSQL is backed up, while nodes run, by: pg_dump --format=custom"
              + " --no-owner --file="
              + quoted(file.toString())
              + options()
              + " (its password: PGPASSFILE)");
    }

    PermanentFailure toRestore(Path file) {
      return new PermanentFailure(
          "a ledger in PostgreSQL is restored, while no node runs, into an empty database, by:"
              + " pg_restore --no-owner --exit-on-error --single-transaction"
              + options()
              + " "
              + quoted(file.toString())
              + " (docs/operating.md#backups says the steps)");
    }
  }
}
