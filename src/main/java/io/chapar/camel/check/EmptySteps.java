package io.chapar.camel.check;

import io.chapar.config.YamlFile.Entry;
import io.chapar.config.YamlFile.Part;
import java.util.Map;
import java.util.Set;

/** Steps that do nothing unless something stands in them; Camel takes them empty. */
final class EmptySteps implements RouteRule {
  /** The step, what it needs, and what happens without it. */
  private static final Map<String, Need> NEEDS =
      Map.of(
          "filter", new Need("steps", "what follows it gets every message; move it below steps:"),
          "split", new Need("steps", "its parts go nowhere; write what they go through"),
          "loop", new Need("steps", "it repeats nothing; write what is repeated"),
          "multicast", new Need("steps", "it sends nothing; write where to"),
          "idempotentConsumer", new Need("steps", "what follows it gets every message"),
          "choice", new Need("when", "it never chooses; write when: and a condition"),
          "doTry", new Need("doCatch", "nothing is caught; write doCatch: or doFinally:"));

  private static final Set<String> SETTERS =
      Set.of("setBody", "setHeader", "setProperty", "setVariable");

  /** Fields of a setter that are no value. */
  private static final Set<String> NO_VALUE =
      Set.of("id", "name", "description", "disabled", "note");

  private record Need(String field, String right) {}

  @Override
  public void judge(Routes routes, Faults faults) {
    for (Routes.Source source : routes.sources()) {
      for (Entry entry : Tree.fields(source.top())) {
        setter(source.file(), entry, faults);
        Need need = NEEDS.get(entry.key());
        if (need != null && entry.value().isMap() && !has(entry.value(), need.field())) {
          faults.add(
              source.file(),
              entry.line(),
              entry.key() + " has no " + need.field() + "; " + need.right());
        }
      }
    }
  }

  private static void setter(String file, Entry entry, Faults faults) {
    boolean empty = entry.value().entries().stream().map(Entry::key).allMatch(NO_VALUE::contains);
    if (SETTERS.contains(entry.key()) && entry.value().isMap() && empty) {
      faults.addUnreadable(
          file, entry.line(), entry.key() + " has no value; add constant: or simple:");
    }
  }

  private static boolean has(Part step, String field) {
    boolean last = field.equals("doCatch") && step.get("doFinally").isPresent();
    return last
        || step.get(field)
            .filter(p -> !p.members().isEmpty() || !p.entries().isEmpty())
            .isPresent();
  }
}
