package io.chapar.camel.check;

import io.chapar.config.YamlFile.Entry;
import io.chapar.config.YamlFile.Part;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What fails in a route of the ledger comes back to the ledger, which tries it again and keeps what
 * is dead; or it is kept where the operator sends it. What takes a failure and keeps it nowhere
 * makes a delivery of it.
 */
final class KeptFailures implements RouteRule {
  private static final List<String> TAKE = List.of("handled", "continued");

  private final StepBeans beans;
  private final Texts texts;

  KeptFailures(StepBeans beans, Texts texts) {
    this.beans = beans;
    this.texts = texts;
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    Sends sends = new Sends(new Ways(routes, texts, faults), beans);
    Set<Route> reached = sends.reached();
    reached.forEach(route -> deadLetters(route.file(), route.part(), faults));
    for (RouteFile file : routes.files()) {
      for (Entry top : file.tops()) {
        top(file, top, reached, sends, faults);
      }
    }
  }

  private static void top(
      RouteFile file, Entry top, Set<Route> reached, Sends sends, Faults faults) {
    Part part = top.value();
    switch (top.key()) {
      case "errorHandler" ->
          faults.add(
              file.name(),
              top.line(),
              "errorHandler here stays in force for all routes until a restart, whatever is edited, and"
                  + " may take what fails from the ledger; remove it, or write a routeConfiguration"
                  + " with onException");
      case "onException" -> {
        if (reached.stream().anyMatch(route -> route.file().equals(file.name()))) {
          onException(file.name(), part, sends, faults);
        }
      }
      case "routeConfiguration" -> {
        if (reached.stream().anyMatch(route -> route.isUnder(part))) {
          deadLetters(file.name(), part, faults);
          onExceptions(part).forEach(one -> onException(file.name(), one, sends, faults));
        }
      }
      default -> {}
    }
  }

  private static void deadLetters(String file, Part of, Faults faults) {
    of.get("errorHandler").stream()
        .flatMap(handler -> handler.entries().stream())
        .filter(entry -> entry.key().equals("deadLetterChannel"))
        .forEach(
            entry ->
                faults.add(
                    file,
                    entry.line(),
                    "deadLetterChannel takes what fails from the ledger; remove it: the ledger"
                        + " tries again, and keeps what is dead"));
  }

  private static Stream<Part> onExceptions(Part configuration) {
    return configuration.get("onException").map(Part::members).orElse(List.of()).stream()
        .flatMap(member -> member.get("onException").stream());
  }

  private static void onException(String file, Part clause, Sends sends, Faults faults) {
    if (sends.any(Step.below(file, clause))) {
      return;
    }
    clause.entries().stream()
        .filter(entry -> TAKE.contains(entry.key()) && !isFalse(entry.value()))
        .forEach(
            entry ->
                faults.add(
                    file,
                    entry.line(),
                    entry.key()
                        + " lets the ledger count what failed as done, and its steps keep it"
                        + " nowhere; remove it, or send it to an endpoint"));
  }

  private static boolean isFalse(Part condition) {
    return Tree.texts(condition).stream()
        .allMatch(text -> text.text().filter("false"::equalsIgnoreCase).isPresent());
  }
}
