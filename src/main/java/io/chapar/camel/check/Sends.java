package io.chapar.camel.check;

import io.chapar.config.YamlFile.Entry;
import io.chapar.config.YamlFile.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What steps send, as the exchange that the ledger waits for sees it: it ends well only when an
 * endpoint has taken what was sent, or before, when the sending goes on without it.
 */
final class Sends {
  /** The tables whose records are counted as done when their exchange has ended well. */
  private static final Set<String> COUNTED = Set.of("feeds", "items", "reports", "alarms");

  private static final Set<String> LATER = Set.of("wireTap", "aggregate", "resequence");
  private static final Set<String> SENDING =
      Set.of("recipientList", "routingSlip", "dynamicRouter", "enrich", "kamelet", "serviceCall");
  private static final Set<String> WRITTEN =
      Set.of("to", "toD", "recipientList", "routingSlip", "enrich");
  private static final Set<String> NOBODY = Set.of("log", "mock", "seda");

  private final Ways ways;
  private final StepBeans beans;

  Sends(Ways ways, StepBeans beans) {
    this.ways = ways;
    this.beans = beans;
  }

  /** The routes at whose end the ledger counts. */
  List<Route> counted() {
    return ways.sources().stream().filter(this::isCounted).toList();
  }

  private boolean isCounted(Route route) {
    return ways.from(route)
        .filter(from -> from.isScheme("ledger") && COUNTED.contains(from.rest()))
        .isPresent();
  }

  /** The same, and those that take their exchanges on. */
  Set<Route> reached() {
    Set<Route> reached = new HashSet<>(counted());
    counted().forEach(route -> enter(route.steps(), new ArrayList<>(), reached));
    return reached;
  }

  /** All steps that the exchange goes through: these, those below them, and those further on. */
  List<Step> within(List<Step> steps) {
    List<Step> found = new ArrayList<>();
    enter(steps, found, new HashSet<>());
    return found;
  }

  private void enter(List<Step> steps, List<Step> found, Set<Route> entered) {
    for (Step step : steps) {
      if (!isLater(step)) {
        found.add(step);
        below(step).forEach(list -> enter(list, found, entered));
        onward(step).stream()
            .filter(entered::add)
            .forEach(route -> enter(route.steps(), found, entered));
      }
    }
  }

  /** The lists of steps that stand in a step, such as those of each {@code when}. */
  static List<List<Step>> below(Step step) {
    List<List<Step>> lists = new ArrayList<>(List.of(step.steps()));
    for (Entry entry : step.value().entries()) {
      List<Part> parts = entry.value().isList() ? entry.value().members() : List.of(entry.value());
      parts.forEach(part -> lists.add(Step.below(step.file(), part)));
    }
    return lists.stream().filter(list -> !list.isEmpty()).toList();
  }

  /** Whether what it sends goes on by itself, while the exchange ends. */
  boolean isLater(Step step) {
    List<Endpoint> to = step.name().equals("enrich") ? List.of() : to(step);
    return LATER.contains(step.name()) || !to.isEmpty() && to.stream().allMatch(Sends::isQueue);
  }

  private static boolean isQueue(Endpoint endpoint) {
    return endpoint.isScheme("seda") && !isAwaited(endpoint);
  }

  private static boolean isAwaited(Endpoint endpoint) {
    return endpoint.option("waitForTaskToComplete").filter("Always"::equalsIgnoreCase).isPresent();
  }

  /** Where a step sends, as far as that is written. */
  List<Endpoint> to(Step step) {
    return WRITTEN.contains(step.name()) ? ways.all(step) : List.of();
  }

  /** The routes in which the exchange goes on. */
  List<Route> onward(Step step) {
    return isLater(step)
        ? List.of()
        : to(step).stream().flatMap(endpoint -> ways.into(endpoint).stream()).toList();
  }

  /** Whether an endpoint gets something of it before the exchange ends. */
  boolean any(List<Step> steps) {
    return within(steps).stream().anyMatch(this::sends);
  }

  private boolean sends(Step step) {
    List<Endpoint> to = to(step);
    return to.isEmpty()
        ? SENDING.contains(step.name()) || isOthers(step)
        : to.stream().anyMatch(this::reaches);
  }

  private boolean reaches(Endpoint endpoint) {
    return ways.into(endpoint).isEmpty() && endpoint.scheme().filter(NOBODY::contains).isEmpty();
  }

  /** A bean of the operator's, which may do anything. */
  boolean isOthers(Step step) {
    return (step.name().equals("bean") || step.name().equals("process")) && !beans.has(ref(step));
  }

  static String ref(Step step) {
    return step.field("ref").or(() -> step.value().text()).orElse("");
  }
}
