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
final class StepOrder implements Rule {
  private final StepBeans beans;
  private final Texts texts;

  StepOrder(StepBeans beans, Texts texts) {
    this.beans = beans;
    this.texts = texts;
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    Ways ways = new Ways(routes, texts, faults);
    Walk walk = new Walk(new Bodies(beans, faults), ways);
    for (Route route : ways.sources()) {
      Body last = walk.route(route, ways.from(route).map(Bodies::given).orElse(Body.UNKNOWN));
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

    private final Bodies bodies;
    private final Ways ways;
    private final Set<String> walked = new HashSet<>();
    private final Set<Route> followed = new HashSet<>();

    Walk(Bodies bodies, Ways ways) {
      this.bodies = bodies;
      this.ways = ways;
    }

    Body route(Route route, Body in) {
      followed.add(route);
      boolean first = walked.add(route.file() + ":" + route.line() + " " + in.type());
      return first ? steps(route.steps(), in) : Body.UNKNOWN;
    }

    /** Routes to which no step sends are followed too. */
    void rest() {
      ways.others().stream()
          .filter(route -> !followed.contains(route))
          .forEach(route -> route(route, Body.UNKNOWN));
    }

    private Body steps(List<Step> steps, Body in) {
      Body body = in;
      for (Step step : steps) {
        body = body.ends() ? step(step, Body.UNKNOWN).or(Body.NONE) : step(step, body);
      }
      return body;
    }

    private Body step(Step step, Body in) {
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
        case "stop", "throwException", "rollback" -> Body.NONE;
        default -> unknown(step);
      };
    }

    private Body unknown(Step step) {
      steps(step.steps(), Body.UNKNOWN);
      return Body.UNKNOWN;
    }

    private Body send(Step step, Body in) {
      Optional<Endpoint> endpoint = ways.to(step);
      if (endpoint.isEmpty()) {
        return Body.UNKNOWN;
      }
      if (KameletParameters.isEnd(endpoint.get())) {
        return in;
      }
      Body after =
          ways.into(endpoint.get()).stream()
              .map(route -> route(route, in))
              .reduce(Body::or)
              .orElse(Body.UNKNOWN);
      return Bodies.returns(endpoint.get()) ? after : bodies.sent(step, endpoint.get(), in);
    }

    private Body tap(Step step, Body in) {
      send(step, in);
      return in;
    }

    private Body choice(Step step, Body in) {
      Body after = Body.NONE;
      for (Step when : Bodies.inner(step, "when")) {
        bodies.properties(when, in);
        after = after.or(steps(when.steps(), in));
      }
      List<Step> otherwise = Bodies.inner(step, "otherwise");
      return after.or(otherwise.isEmpty() ? in : steps(otherwise.get(0).steps(), in));
    }

    /** Which of its steps failed is not known in a catch. */
    private Body attempt(Step step, Body in) {
      Body after = steps(step.steps(), in);
      for (Step caught : Bodies.inner(step, "doCatch")) {
        after = after.or(steps(caught.steps(), Body.UNKNOWN));
      }
      for (Step last : Bodies.inner(step, "doFinally")) {
        steps(last.steps(), Body.UNKNOWN);
      }
      return after;
    }

    /** Each step gets a copy of the same body. */
    private Body branches(Step step, Body in) {
      step.steps().forEach(branch -> step(branch, in));
      return Body.UNKNOWN;
    }

    private Body split(Step step, Body in) {
      steps(step.steps(), Body.UNKNOWN);
      return step.value().get("aggregationStrategy").isPresent() ? Body.UNKNOWN : in;
    }
  }
}
