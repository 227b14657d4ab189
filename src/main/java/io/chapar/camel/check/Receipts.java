package io.chapar.camel.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The ledger counts what it gave to a route as delivered when the exchange ends without an
 * exception, so the exchange has to end after the receiver has said that it has it: a sending that
 * goes on by itself is only for what is sent besides, and the answer to an HTTP request is judged.
 */
final class Receipts implements RouteRule {
  private static final Set<String> JUDGES = Set.of("judge-answer", "judge-alarm-answer");
  private static final String STATUS = "CamelHttpResponseCode";

  private final StepBeans beans;
  private final Texts texts;

  Receipts(StepBeans beans, Texts texts) {
    this.beans = beans;
    this.texts = texts;
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    Sends sends = new Sends(new Ways(routes, texts, faults), beans);
    for (Route route : sends.counted()) {
      new Walk(sends, texts, faults).steps(route.steps(), new After(false, false), true);
    }
  }

  /**
   * What happens to the exchange around some steps.
   *
   * @param sent an endpoint gets it
   * @param judged the answer to a request at their end is judged
   */
  private record After(boolean sent, boolean judged) {}

  private static final class Walk {
    /** What comes out of these is not what each receiver answered. */
    private static final Set<String> MANY_TIMES = Set.of("multicast", "split", "loop");

    private final Sends sends;
    private final Texts texts;
    private final Faults faults;
    private final Set<Route> walked = new HashSet<>();

    Walk(Sends sends, Texts texts, Faults faults) {
      this.sends = sends;
      this.texts = texts;
      this.faults = faults;
    }

    /**
     * @param inOrder each gets what the one before leaves, and not a copy
     */
    void steps(List<Step> steps, After around, boolean inOrder) {
      for (int i = 0; i < steps.size(); i++) {
        List<Step> later = steps.subList(i + 1, steps.size());
        List<Step> others = Stream.concat(steps.subList(0, i).stream(), later.stream()).toList();
        boolean sent = around.sent() || sends.any(others);
        step(steps.get(i), new After(sent, inOrder && isJudged(later, around.judged())));
      }
    }

    private void step(Step step, After around) {
      if (sends.isLater(step)) {
        if (!around.sent()) {
          add(step, later(step));
        }
        return;
      }
      unjudged(step, around);
      inside(step, around);
    }

    private void unjudged(Step step, After around) {
      List<String> lenient = lenient(step);
      if (lenient.size() > 1) {
        add(
            step,
            "only one answer can be judged; write a to: for each, with judge-answer after it");
      } else if (lenient.size() == 1 && !around.judged() && !isJudgedInside(step)) {
        add(
            step,
            "an answer such as 500 counts as delivered; put judge-answer after it, or remove "
                + lenient.get(0));
      }
    }

    private void inside(Step step, After around) {
      boolean tried = step.name().equals("doTry") && sends.any(step.steps());
      boolean judged = around.judged() && !MANY_TIMES.contains(step.name());
      After inner = new After(around.sent() || tried, judged);
      boolean inOrder = !step.name().equals("multicast");
      Sends.below(step).forEach(list -> steps(list, inner, inOrder));
      for (Route route : sends.onward(step)) {
        if (walked.add(route)) {
          steps(route.steps(), around, true);
        }
      }
    }

    private void add(Step step, String message) {
      int line = sends.to(step).stream().findFirst().map(Endpoint::line).orElse(step.line());
      if (!faults.within(step.file(), line, line)) {
        faults.add(step.file(), line, message);
      }
    }

    private static String later(Step step) {
      String what =
          switch (step.name()) {
            case "wireTap" -> "wireTap sends beside the route";
            case "aggregate", "resequence" -> step.name() + " keeps it in memory";
            default -> "seda: keeps it in memory";
          };
      boolean queue = what.startsWith("seda:");
      String right = queue ? "use direct: instead" : "send it by to: before";
      return what + ", and the ledger counts it as delivered whatever becomes of it; " + right;
    }

    /** By a step that comes before another request, or after all of them. */
    private boolean isJudged(List<Step> later, boolean atTheEnd) {
      for (Step step : later) {
        if (judges(step)) {
          return true;
        }
        if (!lenient(step).isEmpty()) {
          return false;
        }
      }
      return atTheEnd;
    }

    private boolean judges(Step step) {
      return sends.within(List.of(step)).stream().anyMatch(this::isJudge);
    }

    private boolean isJudge(Step step) {
      return JUDGES.contains(Sends.ref(step))
          || sends.isOthers(step)
          || Tree.texts(step.value()).stream()
              .anyMatch(part -> part.text().orElse("").contains(STATUS));
    }

    private boolean isJudgedInside(Step step) {
      return sends.onward(step).stream()
          .anyMatch(route -> route.steps().stream().anyMatch(this::judges));
    }

    /** The options of its endpoints that let Camel take a failure for an answer. */
    private List<String> lenient(Step step) {
      List<String> options =
          sends.to(step).stream().flatMap(to -> Answers.lenient(to).stream()).toList();
      return options.isEmpty()
          ? BodyTypes.texts(step).stream()
              .flatMap(part -> Answers.lenient(texts.resolved(part.text().orElse(""))))
              .toList()
          : options;
    }
  }
}
