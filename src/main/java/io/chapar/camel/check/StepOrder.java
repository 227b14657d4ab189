package io.chapar.camel.check;

import io.chapar.deliver.Envelope;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Each step can take what the step before it gives, and names only what that has, also over {@code
 * direct:}, {@code seda:} and kamelets.
 */
final class StepOrder implements RouteRule {
  private final StepBeans beans;
  private final Texts texts;

  StepOrder(StepBeans beans, Texts texts) {
    this.beans = beans;
    this.texts = texts;
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    Ways ways = new Ways(routes, texts, faults);
    Walk walk = new Walk(new BodyTypes(beans, faults), ways);
    for (Route route : ways.sources()) {
      BodyType last =
          walk.route(route, ways.from(route).map(BodyTypes::given).orElse(BodyType.UNKNOWN));
      if (last.type() == Envelope.class) {
        faults.add(
            route,
            route.name() + " ends with what " + last.by() + " composed; send it to an endpoint");
      }
    }
    walk.rest();
  }

  /** Follows the ways that a message may take. */
  private static final class Walk {
    private static final Set<String> BODY_STAYS =
        Set.of(
            "log",
            "setHeader",
            "setHeaders",
            "setProperty",
            "setVariable",
            "setVariables",
            "removeHeader",
            "removeHeaders",
            "removeProperty",
            "removeProperties",
            "removeVariable",
            "delay",
            "throttle",
            "validate",
            "setExchangePattern",
            "convertHeaderTo",
            "convertVariableTo");
    private static final Set<String> STEPS_IN_ORDER =
        Set.of("pipeline", "step", "threads", "transacted", "policy", "saga");
    private static final Set<String> STEPS_PERHAPS =
        Set.of("filter", "idempotentConsumer", "sample");

    private final BodyTypes bodies;
    private final Ways ways;
    private final Set<String> walked = new HashSet<>();
    private final Set<Route> followed = new HashSet<>();

    Walk(BodyTypes bodies, Ways ways) {
      this.bodies = bodies;
      this.ways = ways;
    }

    BodyType route(Route route, BodyType in) {
      followed.add(route);
      boolean first = walked.add(route.file() + ":" + route.line() + " " + in.type());
      return first ? steps(route.steps(), in) : BodyType.UNKNOWN;
    }

    /** Routes to which no step sends are followed too. */
    void rest() {
      ways.others().stream()
          .filter(route -> !followed.contains(route))
          .forEach(route -> route(route, BodyType.UNKNOWN));
    }

    private BodyType steps(List<Step> steps, BodyType in) {
      BodyType body = in;
      for (Step step : steps) {
        body = body.ends() ? step(step, BodyType.UNKNOWN).or(BodyType.NONE) : step(step, body);
      }
      return body;
    }

    private BodyType step(Step step, BodyType in) {
      bodies.properties(step, in);
      if (BODY_STAYS.contains(step.name())) {
        return in;
      }
      if (STEPS_IN_ORDER.contains(step.name())) {
        return steps(step.steps(), in);
      }
      if (STEPS_PERHAPS.contains(step.name())) {
        return steps(step.steps(), in).or(in);
      }
      return switch (step.name()) {
        case "bean", "process" -> bodies.bean(step, in);
        case "to", "toD" -> send(step, in);
        case "wireTap" -> tap(step, in);
        case "choice" -> choice(step, in);
        case "doTry" -> attempt(step, in);
        case "marshal" -> bodies.marshalled(step, in);
        case "multicast" -> branches(step, in);
        case "split" -> split(step, in);
        case "stop", "throwException", "rollback" -> BodyType.NONE;
        default -> unknown(step);
      };
    }

    private BodyType unknown(Step step) {
      steps(step.steps(), BodyType.UNKNOWN);
      return BodyType.UNKNOWN;
    }

    private BodyType send(Step step, BodyType in) {
      Optional<Endpoint> endpoint = ways.to(step);
      if (endpoint.isEmpty()) {
        return BodyType.UNKNOWN;
      }
      if (KameletParameters.isEnd(endpoint.get())) {
        return in;
      }
      BodyType after =
          ways.into(endpoint.get()).stream()
              .map(route -> route(route, in))
              .reduce(BodyType::or)
              .orElse(BodyType.UNKNOWN);
      return BodyTypes.returns(endpoint.get()) ? after : bodies.sent(step, endpoint.get(), in);
    }

    private BodyType tap(Step step, BodyType in) {
      send(step, in);
      return in;
    }

    private BodyType choice(Step step, BodyType in) {
      BodyType after = BodyType.NONE;
      for (Step when : BodyTypes.inner(step, "when")) {
        bodies.properties(when, in);
        after = after.or(steps(when.steps(), in));
      }
      List<Step> otherwise = BodyTypes.inner(step, "otherwise");
      return after.or(otherwise.isEmpty() ? in : steps(otherwise.get(0).steps(), in));
    }

    /** Which of its steps failed is not known in a catch. */
    private BodyType attempt(Step step, BodyType in) {
      BodyType after = steps(step.steps(), in);
      for (Step caught : BodyTypes.inner(step, "doCatch")) {
        after = after.or(steps(caught.steps(), BodyType.UNKNOWN));
      }
      for (Step last : BodyTypes.inner(step, "doFinally")) {
        steps(last.steps(), BodyType.UNKNOWN);
      }
      return after;
    }

    /** Each step gets a copy of the same body. */
    private BodyType branches(Step step, BodyType in) {
      step.steps().forEach(branch -> step(branch, in));
      return BodyType.UNKNOWN;
    }

    private BodyType split(Step step, BodyType in) {
      steps(step.steps(), BodyType.UNKNOWN);
      return step.value().get("aggregationStrategy").isPresent() ? BodyType.UNKNOWN : in;
    }
  }
}
