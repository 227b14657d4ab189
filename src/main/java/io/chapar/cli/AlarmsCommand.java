package io.chapar.cli;

import io.chapar.article.Alarm;
import io.chapar.article.WrongValue;
import io.chapar.cli.option.HomeOption;
import io.chapar.cli.option.OpenLedger;
import io.chapar.cli.screen.Counted;
import io.chapar.cli.screen.TerminalText;
import io.chapar.cli.screen.TextTable;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.alarms.AlarmEvent;
import io.chapar.ledger.alarms.AlarmScope;
import io.chapar.ledger.alarms.AlarmSilence;
import io.chapar.ledger.alarms.SignedNote;
import io.chapar.ledger.alarms.StandingAlarm;
import io.chapar.ledger.alarms.StandingAlarm.State;
import io.chapar.ledger.selection.Cursor;
import io.chapar.text.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** What is not as usual at the moment, and what a person does about it. */
@Command(
    name = "alarms",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what is not as usual, the oldest first: what, since when, what is usual, what to do,"
          + " and who works on it or has silenced it.",
      "A node judges it while it runs."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is as usual, or each alarm is acknowledged or silenced",
      "1:there is an alarm that is neither"
    },
    footer = {
      "",
      "Examples:",
      "  chapar alarms",
      "  chapar alarms acknowledge backlog webhook --note \"the receiver is being mended\"",
      "  chapar alarms silence silence isna --for 4h",
      "  chapar alarms accept isna.ir"
    })
final class AlarmsCommand implements Callable<Integer> {
  private static final int MOST = 100;

  @Spec private @Nullable CommandSpec command;
  @Mixin private HomeOption home = new HomeOption();

  @Override
  public Integer call() {
    try (Ledger ledger = OpenLedger.of(home.home())) {
      List<StandingAlarm> alarms = ledger.alarms().states();
      if (alarms.isEmpty()) {
        System.out.println("all is as usual");
      }
      alarms.forEach(alarm -> System.out.println(TerminalText.shown(alarm.line())));
      return alarms.stream().anyMatch(alarm -> alarm.state() == State.OPEN) ? 1 : 0;
    }
  }

  @Command(
      name = "accept",
      mixinStandardHelpOptions = true,
      description =
          "What the reports of this publisher look like by now is right: it is learned anew, and"
              + " what was held back is delivered.",
      footer = {"", "Example:", "  chapar alarms accept isna.ir"})
  int accept(
      @Mixin HomeOption home,
      @Parameters(paramLabel = "HOST", description = "of whose drift there is an alarm")
          String host) {
    try (Ledger ledger = OpenLedger.of(home.home())) {
      int due =
          ledger
              .alarms()
              .accept(host)
              .orElseThrow(
                  () ->
                      new WrongValue(
                          "there is no alarm of a drift of \"" + host + "\"", "chapar alarms"));
      System.out.println(host + " is learned anew; " + due(due));
      return 0;
    }
  }

  private static String due(int many) {
    return Counted.of(many, "delivery is", "deliveries are") + " due";
  }

  @Command(
      name = "acknowledge",
      mixinStandardHelpOptions = true,
      description =
          "Says that somebody works on an alarm, until it ends. It still stands, with the name, the"
              + " time and the note; its end is told to receivers as ever.",
      footer = {
        "",
        "Example:",
        "  chapar alarms acknowledge backlog webhook --note \"the receiver is being mended\""
      })
  int acknowledge(
      @Mixin HomeOption home,
      @Parameters(paramLabel = "KIND", description = "its kind, as chapar alarms shows it")
          String kind,
      @Parameters(paramLabel = "SUBJECT", description = "the feed, subscriber or host it is of")
          String subject,
      @Mixin SignatureOption by) {
    Alarm.Kind known = kind(kind);
    SignedNote who = by.signed();
    try (Ledger ledger = OpenLedger.of(home.home())) {
      ledger.alarmActions().acknowledge(known, subject, who);
    }
    System.out.println(
        known + " of " + subject + " is acknowledged by " + who.author() + " until it ends");
    return 0;
  }

  private Alarm.Kind kind(String name) {
    try {
      return Alarm.Kind.of(name);
    } catch (IllegalArgumentException e) {
      throw wrong(e);
    }
  }

  private ParameterException wrong(IllegalArgumentException e) {
    return new ParameterException(
        Objects.requireNonNull(command).commandLine(), String.valueOf(e.getMessage()));
  }

  @Command(
      name = "silence",
      mixinStandardHelpOptions = true,
      description =
          "Tells receivers nothing of these alarms for a time, on all nodes: neither that one is"
              + " raised nor that it is over. When the time ends, what still stands is told, and so"
              + " is the end of an alarm that was told before.",
      footer = {
        "",
        "Examples:",
        "  chapar alarms silence silence isna --for 4h",
        "  chapar alarms silence drift --for 1d --note \"new layouts are being mended\"",
        "  chapar alarms silence --group iran --for 14d --note Nowruz"
      })
  int silence(
      @Mixin HomeOption home,
      @Mixin AlarmScopeOption which,
      @Option(
              names = "--for",
              required = true,
              paramLabel = "DURATION",
              converter = DurationConverter.class,
              description = "how long, such as 90m, 4h or 7d; from 1m to 30d")
          Duration time,
      @Mixin SignatureOption by) {
    AlarmScope scope = which.scope();
    SignedNote who = by.signed();
    try (Ledger ledger = OpenLedger.of(home.home())) {
      AlarmSilence made = ledger.alarmActions().silence(scope, time, who);
      System.out.println(scope + ": silenced by " + who.author() + " until " + made.until());
      return 0;
    } catch (IllegalArgumentException e) {
      throw wrong(e);
    }
  }

  @Command(
      name = "unsilence",
      mixinStandardHelpOptions = true,
      description =
          "Ends a silence before its time; a node that runs tells within a minute what still"
              + " stands.",
      footer = {"", "Example:", "  chapar alarms unsilence silence isna"})
  int unsilence(@Mixin HomeOption home, @Mixin AlarmScopeOption which, @Mixin SignatureOption by) {
    AlarmScope scope = which.scope();
    try (Ledger ledger = OpenLedger.of(home.home())) {
      ledger.alarmActions().unsilence(scope, by.signed());
    }
    System.out.println(scope + ": not silenced any longer");
    return 0;
  }

  @Command(
      name = "silences",
      mixinStandardHelpOptions = true,
      description = "Lists the silences that last, with who made each and when it ends.",
      footer = {"", "Example:", "  chapar alarms silences"})
  int silences(@Mixin HomeOption home) {
    TextTable table = new TextTable("ALARMS", "ENDS", "UNTIL", "BY", "SINCE", "NOTE");
    try (Ledger ledger = OpenLedger.of(home.home())) {
      for (AlarmSilence one : ledger.alarmActions().silences()) {
        table.row(
            one.scope(),
            TextTable.when(one.until()),
            one.until(),
            one.by(),
            one.since(),
            one.note());
      }
    }
    table.print(System.out, "nothing is silenced");
    return 0;
  }

  @Command(
      name = "history",
      mixinStandardHelpOptions = true,
      description =
          "Shows what became of alarms and who did what about them, the newest "
              + MOST
              + " first; what a silence kept from receivers is in it too.",
      footer = {"", "Example:", "  chapar alarms history"})
  int history(@Mixin HomeOption home) {
    TextTable table = new TextTable("AT", "ALARMS", "WHAT", "SILENCED", "UNTIL", "BY", "NOTE");
    try (Ledger ledger = OpenLedger.of(home.home())) {
      for (AlarmEvent one : ledger.alarmActions().history(Cursor.START, MOST)) {
        String silenced = one.silenced() ? "yes" : "";
        table.row(one.at(), one.scope(), one.what(), silenced, one.until(), one.by(), one.note());
      }
    }
    table.print(System.out, "nothing happened yet");
    return 0;
  }

  /** Who does something, and what they say of it. */
  private static final class SignatureOption {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
        names = "--by",
        paramLabel = "NAME",
        description = "who does it (default: the user of this shell)")
    private String author = System.getProperty("user.name", "unknown");

    @Option(names = "--note", paramLabel = "TEXT", description = "one line that stands beside it")
    private @Nullable String note;

    /**
     * @throws ParameterException when one is too long or no line
     */
    public SignedNote signed() {
      try {
        return new SignedNote(author, note);
      } catch (IllegalArgumentException e) {
        throw new ParameterException(
            Objects.requireNonNull(command).commandLine(), String.valueOf(e.getMessage()));
      }
    }
  }

  /** Durations on the command line, written as everywhere in the configuration. */
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

  /** Which alarms are meant. */
  private static final class AlarmScopeOption {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Parameters(
        index = "0",
        arity = "0..1",
        paramLabel = "KIND",
        description = "the kind of alarm, such as silence or backlog, as chapar alarms shows it")
    private @Nullable String kind;

    @Parameters(
        index = "1",
        arity = "0..1",
        paramLabel = "SUBJECT",
        description = "the feed, subscriber or host that the alarm is of; without it, each of them")
    private @Nullable String subject;

    @Option(
        names = "--group",
        paramLabel = "NAME",
        description = "the feeds that config/feeds.yaml has in this group, instead of one subject")
    private @Nullable String group;

    /**
     * @throws ParameterException when it means nothing
     */
    public AlarmScope scope() {
      try {
        return AlarmScope.of(kind, subject, group);
      } catch (IllegalArgumentException e) {
        throw new ParameterException(
            Objects.requireNonNull(command).commandLine(), String.valueOf(e.getMessage()));
      }
    }
  }
}
