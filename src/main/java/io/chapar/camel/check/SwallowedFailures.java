package io.chapar.camel.check;

import java.util.Optional;
import java.util.Set;

/**
 * Options of steps by which Camel drops the failure of a part, so that the exchange that the ledger
 * waits for ends well.
 */
final class SwallowedFailures implements RouteRule {
  private static final Set<String> BRANCHING = Set.of("multicast", "recipientList", "split");
  private static final Set<String> IGNORED =
      Set.of("ignoreInvalidEndpoint", "ignoreInvalidEndpoints");
  private static final Set<String> ROLLED_BACK = Set.of("markRollbackOnly", "markRollbackOnlyLast");

  /** Those that Camel takes by itself where none is written; they pass a failure on. */
  private static final Set<String> PASSING_ON =
      Set.of(
          "#class:org.apache.camel.processor.aggregate.UseLatestAggregationStrategy",
          "#class:org.apache.camel.processor.aggregate.UseOriginalAggregationStrategy");

  private final StepBeans beans;
  private final Texts texts;

  SwallowedFailures(StepBeans beans, Texts texts) {
    this.beans = beans;
    this.texts = texts;
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    Sends sends = new Sends(new Ways(routes, texts, faults), beans);
    for (Route route : sends.counted()) {
      sends.within(route.steps()).forEach(step -> judge(step, sends, faults));
    }
  }

  private void judge(Step step, Sends sends, Faults faults) {
    if (BRANCHING.contains(step.name())
        && (step.name().equals("recipientList") || sends.any(step.steps()))) {
      branches(step, faults);
    }
    IGNORED.forEach(
        option ->
            refuse(step, option, "true", "what is sent nowhere counts as delivered", "", faults));
    if (step.name().equals("enrich")) {
      refuse(step, "aggregateOnException", "true", "a failure counts as delivered", "", faults);
    }
    if (step.name().equals("idempotentConsumer")) {
      String why =
          "what failed is taken for a repeat when it is tried again, and counts as delivered";
      refuse(step, "removeOnFailure", "false", why, "", faults);
    }
    if (step.name().equals("rollback")) {
      String instead = ", so that it fails";
      ROLLED_BACK.forEach(
          option -> refuse(step, option, "true", "it counts as delivered", instead, faults));
    }
  }

  private void branches(Step step, Faults faults) {
    if (step.value().get("aggregationStrategy").isPresent()
        && text(step, "aggregationStrategy").filter(PASSING_ON::contains).isEmpty()
        && !is(step, "stopOnException", "true")
        && !is(step, "shareUnitOfWork", "true")) {
      add(
          step,
          "aggregationStrategy",
          "aggregationStrategy drops the failure of a branch, which counts as delivered; write"
              + " stopOnException: true beside it",
          faults);
    }
    if (text(step, "timeout").filter(timeout -> !timeout.equals("0")).isPresent()) {
      add(
          step,
          "timeout",
          "timeout drops a branch that is slow, which counts as delivered; remove it: an endpoint"
              + " has a time-out of its own",
          faults);
    }
  }

  private void refuse(
      Step step, String option, String value, String why, String instead, Faults faults) {
    if (is(step, option, value)) {
      add(step, option, "with " + option + " " + why + "; remove it" + instead, faults);
    }
  }

  private boolean is(Step step, String option, String value) {
    return text(step, option).filter(value::equalsIgnoreCase).isPresent();
  }

  private Optional<String> text(Step step, String option) {
    return step.field(option).map(texts::resolved);
  }

  private static void add(Step step, String option, String message, Faults faults) {
    int line = step.value().get(option).orElseThrow().line();
    faults.add(step.file(), line, message);
  }
}
