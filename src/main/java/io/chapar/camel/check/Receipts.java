package io.chapar.camel.check;

import io.chapar.camel.check.ConfigurationCheck.RouteRule;
import io.chapar.camel.check.DataFlow.Point;
import io.chapar.camel.check.MessageState.Kind;
import io.chapar.camel.check.MessageState.Open;
import io.chapar.camel.check.Routes.Route;
import io.chapar.config.file.YamlFile.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The ledger counts what it gave to a route as delivered when the exchange ends well. So it may end
 * well only after the receiver has said that it has it, and what fails comes back to the ledger,
 * which tries it again and keeps what is dead, or is kept where the operator sends it.
 */
final class Receipts implements RouteRule {
  private static final Set<String> BRANCHING = Set.of("multicast", "recipientList", "split");

  /** Strategies that Camel takes by itself where none is written; they pass a failure on. */
  private static final Set<String> PASSING_ON =
      Set.of(
          "#class:org.apache.camel.processor.aggregate.UseLatestAggregationStrategy",
          "#class:org.apache.camel.processor.aggregate.UseOriginalAggregationStrategy");

  private static final String ERROR_HANDLER =
      "errorHandler here stays in force for all routes until a restart, whatever is edited, and may"
          + " take what fails from the ledger; remove it, or write a routeConfiguration with"
          + " onException";
  private static final String DEAD_LETTERS =
      "deadLetterChannel takes what fails from the ledger; remove it: the ledger tries again, and"
          + " keeps what is dead";
  private static final String TAKEN =
      " lets the ledger count what failed as done, and its steps keep it nowhere; remove it, or"
          + " send it to an endpoint";

  /**
   * An option by which Camel drops a failure.
   *
   * @param step that has it; empty where any may
   */
  private record Dropping(String step, String option, String value, String why) {
    String message() {
      return "with " + option + " " + why;
    }
  }

  private static final String NOWHERE = "what is sent nowhere counts as delivered; remove it";
  private static final String ENDS_WELL = "it counts as delivered; remove it, so that it fails";
  private static final List<Dropping> DROPPING =
      List.of(
          new Dropping("", "ignoreInvalidEndpoint", "true", NOWHERE),
          new Dropping("", "ignoreInvalidEndpoints", "true", NOWHERE),
          new Dropping(
              "enrich", "aggregateOnException", "true", "a failure counts as delivered; remove it"),
          new Dropping(
              "idempotentConsumer",
              "removeOnFailure",
              "false",
              "what failed is taken for a repeat when it is tried again, and counts as delivered;"
                  + " remove it"),
          new Dropping("rollback", "markRollbackOnly", "true", ENDS_WELL),
          new Dropping("rollback", "markRollbackOnlyLast", "true", ENDS_WELL));

  private final DataFlow flow;
  private final Texts texts;

  Receipts(DataFlow flow, Texts texts) {
    this.flow = flow;
    this.texts = texts;
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    List<Point> awaited = flow.points().stream().filter(point -> point.state().awaited()).toList();
    awaited.forEach(point -> answers(point.step(), faults));
    flow.ways().forEach(way -> way.missed().forEach(open -> missed(open, faults)));
    awaited.forEach(point -> dropped(point, faults));
    kept(routes, faults);
  }

  private void answers(Step step, Faults faults) {
    if (flow.lenient(step).size() > 1) {
      add(
          step,
          "only one answer can be judged; write a to: for each, with judge-answer after it",
          faults);
    }
  }

  private void missed(Open open, Faults faults) {
    String message =
        open.is(Kind.BESIDE)
            ? beside(open.step())
            : "an answer such as 500 counts as delivered; put judge-answer after it, or remove "
                + flow.lenient(open.step()).get(0);
    add(open.step(), message, faults);
  }

  private void add(Step step, String message, Faults faults) {
    Stream<Endpoint> to = step.name().equals("wireTap") ? Stream.of() : flow.to(step).stream();
    int line = to.findFirst().map(Endpoint::line).orElse(step.line());
    if (!faults.within(step.file(), line, line)) {
      faults.add(step.file(), line, message);
    }
  }

  private static String beside(Step step) {
    String what =
        switch (step.name()) {
          case "wireTap" -> "wireTap sends beside the route";
          case "aggregate", "resequence" -> step.name() + " keeps it in memory";
          default -> "seda: keeps it in memory";
        };
    String right = what.startsWith("seda:") ? "use direct: instead" : "send it by to: before";
    return what + ", and the ledger counts it as delivered whatever becomes of it; " + right;
  }

  /** Options by which Camel drops the failure of a part, so that the exchange ends well. */
  private void dropped(Point point, Faults faults) {
    Step step = point.step();
    if (BRANCHING.contains(step.name()) && (step.name().equals("recipientList") || point.sends())) {
      branches(step, faults);
    }
    DROPPING.stream()
        .filter(dropping -> dropping.step().isEmpty() || dropping.step().equals(step.name()))
        .filter(dropping -> is(step, dropping.option(), dropping.value()))
        .forEach(dropping -> option(step, dropping.option(), dropping.message(), faults));
  }

  private void branches(Step step, Faults faults) {
    if (step.value().get("aggregationStrategy").isPresent()
        && text(step, "aggregationStrategy").filter(PASSING_ON::contains).isEmpty()
        && !is(step, "stopOnException", "true")
        && !is(step, "shareUnitOfWork", "true")) {
      option(
          step,
          "aggregationStrategy",
          "aggregationStrategy drops the failure of a branch, which counts as delivered; write"
              + " stopOnException: true beside it",
          faults);
    }
    if (text(step, "timeout").filter(timeout -> !timeout.equals("0")).isPresent()) {
      option(
          step,
          "timeout",
          "timeout drops a branch that is slow, which counts as delivered; remove it: an endpoint"
              + " has a time-out of its own",
          faults);
    }
  }

  private boolean is(Step step, String option, String value) {
    return text(step, option).filter(value::equalsIgnoreCase).isPresent();
  }

  private Optional<String> text(Step step, String option) {
    return step.field(option).map(texts::resolved);
  }

  private static void option(Step step, String option, String message, Faults faults) {
    faults.add(step.file(), step.value().get(option).orElseThrow().line(), message);
  }

  /** What takes a failure and keeps it nowhere makes a delivery of it. */
  private void kept(Routes routes, Faults faults) {
    Set<Route> awaited = flow.awaited();
    awaited.forEach(route -> deadLetters(route.file(), route.part(), faults));
    routes.files().stream()
        .flatMap(file -> file.tops().stream())
        .forEach(top -> top(top, awaited, faults));
  }

  private void top(Step top, Set<Route> awaited, Faults faults) {
    switch (top.name()) {
      case "errorHandler" -> faults.add(top, ERROR_HANDLER);
      case "onException" -> {
        if (awaited.stream().anyMatch(route -> route.file().equals(top.file()))) {
          onException(top, faults);
        }
      }
      case "routeConfiguration" -> {
        if (awaited.stream().anyMatch(route -> route.isUnder(top.value()))) {
          deadLetters(top.file(), top.value(), faults);
          top.parts("onException").stream()
              .flatMap(member -> member.entry("onException").stream())
              .forEach(clause -> onException(clause, faults));
        }
      }
      default -> {}
    }
  }

  private static void deadLetters(String file, Part of, Faults faults) {
    of.get("errorHandler").stream()
        .flatMap(handler -> handler.entries().stream())
        .filter(entry -> entry.key().equals("deadLetterChannel"))
        .forEach(entry -> faults.add(file, entry.line(), DEAD_LETTERS));
  }

  private void onException(Step clause, Faults faults) {
    if (!flow.sends(clause)) {
      clause
          .entries()
          .filter(entry -> Set.of("handled", "continued").contains(entry.name()))
          .filter(entry -> !isFalse(entry))
          .forEach(entry -> faults.add(entry, entry.name() + TAKEN));
    }
  }

  private static boolean isFalse(Step condition) {
    return condition.tree().texts().stream()
        .allMatch(text -> text.text().equalsIgnoreCase("false"));
  }
}
