package io.chapar.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.article.WrongValue;
import io.chapar.cli.option.HomeOption;
import io.chapar.cli.option.OpenLedger;
import io.chapar.cli.screen.Counted;
import io.chapar.cli.screen.TerminalText;
import io.chapar.cli.screen.TextTable;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.deliveries.Subscribers;
import io.chapar.ledger.deliveries.Subscribers.State;
import io.chapar.text.Spelling;
import java.util.List;
import java.util.function.BiPredicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The subscribers, and what a person does about them. */
@Command(
    name = "subscribers",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Shows how each subscriber does; pauses, resumes, tests and removes subscribers.",
    footer = {
      "",
      "Examples:",
      "  chapar subscribers list",
      "  chapar subscribers pause webhook",
      "  chapar subscribers test webhook"
    })
final class SubscribersCommand {

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description =
          "Each subscriber with what waits for it, how much of that has failed and is tried again,"
              + " what is dead, what its route's filters dropped, when a delivery last reached it, and its"
              + " last error.",
      footer = {"", "Example:", "  chapar subscribers list"})
  int list(@Mixin HomeOption home) {
    TextTable table =
        new TextTable(
            "SUBSCRIBER",
            "STATE",
            "WAITING",
            "RETRYING",
            "DEAD",
            "FILTERED",
            "OLDEST",
            "DELIVERED",
            "FAILED",
            "LAST ERROR");
    try (Ledger ledger = OpenLedger.of(home.home())) {
      for (State one : ledger.subscribers().all()) {
        table.row(
            one.name(),
            one.state(),
            one.backlog(),
            one.retrying(),
            one.dead(),
            one.filtered(),
            TextTable.when(one.oldest()),
            TextTable.when(one.success()),
            TextTable.when(one.failed()),
            one.error());
      }
    }
    table.print(System.out, "no subscriber yet; a route brings its own when it runs");
    return 0;
  }

  @Command(
      name = "pause",
      mixinStandardHelpOptions = true,
      description =
          "Delivers nothing more to a subscriber, on all nodes and over restarts, until it is"
              + " resumed. What is in flight ends, and what comes waits for it: nothing is lost.",
      footer = {"", "Example:", "  chapar subscribers pause webhook"})
  int pause(
      @Mixin HomeOption home,
      @Parameters(paramLabel = "SUBSCRIBER", description = "its name") String name) {
    return change(home, name, Subscribers::pause, "is paused");
  }

  @Command(
      name = "resume",
      mixinStandardHelpOptions = true,
      description =
          "Lets a subscriber go on that was paused, or stopped because it answered 410 Gone.",
      footer = {"", "Example:", "  chapar subscribers resume webhook"})
  int resume(
      @Mixin HomeOption home,
      @Parameters(paramLabel = "SUBSCRIBER", description = "its name") String name) {
    return change(home, name, Subscribers::resume, "goes on");
  }

  private static int change(
      HomeOption home, String name, BiPredicate<Subscribers, String> change, String done) {
    try (Ledger ledger = OpenLedger.of(home.home())) {
      if (!change.test(ledger.subscribers(), name)) {
        throw WrongValue.noSubscriber(name);
      }
    }
    System.out.println(name + " " + done);
    return 0;
  }

  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = {
        "Lets the node that runs send one message through the subscriber's own route, and says what"
            + " came back. The message is marked as a test (event: test), and neither stored nor"
            + " counted. Ends with 0 where the receiver took it, and with 1 where it did not, or"
            + " where a filter of the route kept it."
      },
      footer = {"", "Example:", "  chapar subscribers test webhook"})
  int test(
      @Mixin HomeOption home,
      @Parameters(paramLabel = "SUBSCRIBER", description = "its name") String name) {
    requireKnown(home, name);
    JsonNode answer = NodeClient.of(home.home()).post("/api/subscribers/" + name + "/test");
    String result = answer.path("result").asText();
    System.out.println(TerminalText.shown(said(name, result, answer)));
    return result.equals("delivered") ? 0 : 1;
  }

  private static void requireKnown(HomeOption home, String name) {
    try (Ledger ledger = OpenLedger.of(home.home())) {
      if (ledger.subscribers().find(name).isEmpty()) {
        List<String> known = ledger.subscribers().all().stream().map(State::name).toList();
        String near =
            Spelling.nearest(name, known).map(one -> "; " + Spelling.meant(one)).orElse("");
        throw new WrongValue(
            "there is no subscriber \"" + name + "\"" + near, "chapar subscribers list");
      }
    }
  }

  private static String said(String name, String result, JsonNode answer) {
    String detail = answer.path("detail").asText();
    String status = answer.has("status") ? ", status " + answer.path("status").asText() : "";
    String when = " (" + answer.path("millis").asText() + " ms" + status + ")";
    return switch (result) {
      case "delivered" ->
          name + " took the test message" + when + ": " + answer.path("receiver").asText("-");
      case "filtered" ->
          name + " was sent no test message, as its route keeps it back" + when + ": " + detail;
      default -> name + " did not take the test message" + when + ": " + detail;
    };
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description =
          "Forgets a subscriber whose route is gone, and all its pending deliveries; without --yes it"
              + " only says what that is. While its route runs, it comes back as new.",
      footer = {"", "Example:", "  chapar subscribers remove old-webhook --yes"})
  int remove(
      @Mixin HomeOption home,
      @Parameters(paramLabel = "SUBSCRIBER", description = "its name") String name,
      @Option(names = "--yes", description = "do it") boolean yes) {
    try (Ledger ledger = OpenLedger.of(home.home())) {
      Subscribers subscribers = ledger.subscribers();
      State found =
          (yes ? subscribers.remove(name) : subscribers.find(name))
              .orElseThrow(() -> WrongValue.noSubscriber(name));
      System.out.println(yes ? name + " is removed; " + lost(found) : asked(found));
    }
    return yes ? 0 : 1;
  }

  private static String asked(State state) {
    return state.name() + " is not removed; with --yes, " + lost(state);
  }

  private static String lost(State state) {
    return state.backlog() == 0 && state.dead() == 0
        ? "none of its pending deliveries is lost"
        : "%s (%s failed before) and %s are lost"
            .formatted(
                Counted.of(
                    state.backlog(), "delivery that waits for it", "deliveries that wait for it"),
                state.retrying(),
                Counted.of(state.dead(), "dead one", "dead ones"));
  }
}
