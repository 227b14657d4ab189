package io.chapar.camel.check;

import io.chapar.camel.check.Endpoint.Option;
import io.chapar.config.Spelling;
import io.chapar.config.YamlFile.Part;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Kamelets exist, and are given what they need and nothing that they do not know. */
final class KameletParameters implements RouteRule {
  /** Inside a kamelet, where its user's route goes on. */
  private static final Set<String> ENDS = Set.of("source", "sink");

  private final Texts texts;

  KameletParameters(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    Map<String, Kamelet> byName = new TreeMap<>();
    for (Kamelet kamelet : routes.kamelets()) {
      byName.put(kamelet.name(), kamelet);
      definition(kamelet, faults);
    }
    routes.endpoints().stream()
        .filter(endpoint -> endpoint.isScheme("kamelet"))
        .forEach(endpoint -> use(endpoint.resolved(texts), byName, faults));
  }

  private static void definition(Kamelet kamelet, Faults faults) {
    kamelet
        .top()
        .get("metadata")
        .flatMap(metadata -> metadata.get("name"))
        .ifPresent(name -> sameName(kamelet, name, faults));
    Set<String> known = kamelet.parameters().keySet();
    for (Part required : kamelet.required()) {
      String name = required.text().orElse("");
      if (!known.contains(name)) {
        faults.add(
            kamelet.file(),
            required.line(),
            "requires "
                + name
                + ", which is not among its properties; "
                + Spelling.advice(name, known));
      }
    }
  }

  private static void sameName(Kamelet kamelet, Part name, Faults faults) {
    String written = name.text().orElse("");
    if (!written.equals(kamelet.name())) {
      faults.add(
          kamelet.file(),
          name.line(),
          "is named " + written + " in a file for " + kamelet.name() + "; the names are the same");
    }
  }

  static String name(Endpoint endpoint) {
    return endpoint.rest().replaceFirst("/.*", "");
  }

  static boolean isEnd(Endpoint endpoint) {
    return endpoint.isScheme("kamelet") && ENDS.contains(name(endpoint));
  }

  private static void use(Endpoint endpoint, Map<String, Kamelet> byName, Faults faults) {
    String name = name(endpoint);
    Kamelet kamelet = byName.get(name);
    if (ENDS.contains(name)) {
      return;
    }
    if (kamelet == null) {
      faults.add(
          endpoint, "there is no kamelet " + name + "; " + Spelling.advice(name, byName.keySet()));
      return;
    }
    Map<String, Part> known = kamelet.parameters();
    endpoint.options().forEach((key, option) -> option(endpoint, name, key, option, known, faults));
    for (Part required : kamelet.required()) {
      String parameter = required.text().orElse("");
      if (!endpoint.options().containsKey(parameter)) {
        faults.add(
            endpoint,
            "kamelet " + name + " needs the parameter " + parameter + "; give it a value");
      }
    }
  }

  private static void option(
      Endpoint endpoint,
      String kamelet,
      String name,
      Option option,
      Map<String, Part> known,
      Faults faults) {
    Part schema = known.get(name);
    if (schema == null) {
      String advice = Spelling.nearest(name, known.keySet()).map(Spelling::meant).orElse("");
      faults.add(
          endpoint.file(),
          option.line(),
          "kamelet "
              + kamelet
              + " has no parameter "
              + name
              + "; "
              + (advice + " known are ").stripLeading()
              + String.join(", ", known.keySet().stream().sorted().toList()));
      return;
    }
    String type = schema.get("type").flatMap(Part::text).orElse("string");
    Literals.fault(type, option.value())
        .ifPresent(
            wrong ->
                faults.add(
                    endpoint.file(),
                    option.line(),
                    name + " is \"" + option.value() + "\"; " + wrong));
  }
}
