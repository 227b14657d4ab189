package io.chapar.camel.check;

import io.chapar.config.Spelling;
import io.chapar.config.YamlFile.Entry;
import io.chapar.config.YamlFile.Part;
import java.util.Set;
import java.util.TreeSet;

/** {@code bean:} and {@code process:} name steps that exist, and methods that they have. */
final class BeanNames implements RouteRule {
  private final StepBeans beans;

  BeanNames(StepBeans beans) {
    this.beans = beans;
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    Set<String> known = new TreeSet<>(beans.names());
    for (Routes.Source source : routes.sources()) {
      Tree.fields(source.top()).stream()
          .filter(entry -> entry.key().equals("beans"))
          .flatMap(entry -> entry.value().members().stream())
          .forEach(bean -> bean.get("name").flatMap(Part::text).ifPresent(known::add));
    }
    for (Routes.Source source : routes.sources()) {
      for (Entry entry : Tree.fields(source.top())) {
        if (entry.key().equals("bean") || entry.key().equals("process")) {
          judge(source.file(), entry, known, faults);
        }
      }
    }
  }

  private void judge(String file, Entry entry, Set<String> known, Faults faults) {
    Part ref = entry.value().isMap() ? entry.value().get("ref").orElse(null) : entry.value();
    String name = ref == null ? "" : ref.text().orElse("");
    if (ref == null || name.isEmpty() || name.contains("{{") || name.startsWith("#")) {
      return;
    }
    if (!known.contains(name)) {
      faults.add(
          file, ref.line(), "there is no step " + name + "; " + Spelling.advice(name, known));
    } else if (beans.has(name)) {
      kind(file, entry, name, faults);
      entry.value().get("method").ifPresent(method -> method(file, name, method, faults));
    }
  }

  private void kind(String file, Entry entry, String name, Faults faults) {
    if (entry.key().equals("process") && !beans.isProcessor(name)) {
      faults.add(file, entry.line(), name + " is no Processor; write bean: { ref: " + name + " }");
    }
  }

  private void method(String file, String name, Part method, Faults faults) {
    String written = method.text().orElse("").replaceFirst("\\(.*", "");
    Set<String> known = beans.methods(name);
    if (!written.contains("{{") && !known.contains(written)) {
      faults.add(
          file,
          method.line(),
          name + " has no method " + written + "; " + Spelling.advice(written, known));
    }
  }
}
