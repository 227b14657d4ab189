package io.chapar.camel.check;

import io.chapar.config.YamlFile.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A header that is set before open-envelope, and that nothing between them reads, goes nowhere. */
final class LostHeaders implements RouteRule {
  /** Steps that read no headers but those that they name. */
  private static final Set<String> NAMING =
      Set.of(
          "setHeader",
          "setHeaders",
          "setProperty",
          "setVariable",
          "filter",
          "choice",
          "log",
          "stop",
          "throttle",
          "delay");

  /** What an expression that may read any header says. */
  private static final Pattern ALL = Pattern.compile("\\b(?:(?:headers|exchange)\\b|bean:)");

  private final StepBeans beans;

  LostHeaders(StepBeans beans) {
    this.beans = beans;
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    routes.routes().forEach(route -> steps(route.steps(), new HashMap<>(), faults, 0));
  }

  /**
   * @param set headers that nothing has read yet, with the steps that set them
   */
  private void steps(List<Step> steps, Map<String, Step> set, Faults faults, int depth) {
    for (Step step : depth > FieldNames.DEEPEST ? List.<Step>of() : steps) {
      if (Sends.ref(step).equals("open-envelope")) {
        set.forEach((name, setter) -> lost(name, setter, faults));
        set.clear();
      }
      read(step, set);
      headers(step).forEach(name -> set.put(name, step));
      Sends.below(step).forEach(list -> branch(list, set, faults, depth + 1));
    }
  }

  /** What a branch reads is not lost behind it; what it sets may be. */
  private void branch(List<Step> steps, Map<String, Step> set, Faults faults, int depth) {
    Map<String, Step> within = new HashMap<>(set);
    steps(steps, within, faults, depth);
    set.entrySet().retainAll(within.entrySet());
  }

  private static void lost(String name, Step setter, Faults faults) {
    if (faults.within(setter.file(), setter.line(), setter.line())) {
      return;
    }
    faults.add(setter, "open-envelope takes the header " + name + " away; put this step after it");
  }

  private void read(Step step, Map<String, Step> set) {
    if (NAMING.contains(step.name()) || beans.has(Sends.ref(step))) {
      List<String> texts =
          Tree.texts(step.value()).stream().flatMap(part -> part.text().stream()).toList();
      set.keySet().removeIf(name -> texts.stream().anyMatch(text -> mayRead(text, name)));
    } else {
      set.clear();
    }
  }

  private static boolean mayRead(String text, String name) {
    boolean named = text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    return named || ALL.matcher(text).find();
  }

  private static Stream<String> headers(Step step) {
    Stream<Part> parts =
        switch (step.name()) {
          case "setHeader" -> Stream.of(step.value());
          case "setHeaders" ->
              step.value().get("headers").stream().flatMap(part -> part.members().stream());
          default -> Stream.of();
        };
    return parts
        .flatMap(part -> part.get("name").flatMap(Part::text).stream())
        .filter(name -> !name.contains("{{") && !name.contains("${"));
  }
}
