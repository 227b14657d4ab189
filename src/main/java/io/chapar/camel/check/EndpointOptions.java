package io.chapar.camel.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.config.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.support.PluginHelper;

/** Endpoints have a known scheme, and known options with possible values. */
final class EndpointOptions implements RouteRule {
  private final CamelContext context;
  private final Texts texts;
  private final Set<String> schemes = new TreeSet<>(CamelMetadata.schemes());
  private final ComponentMetadata known;

  EndpointOptions(CamelContext context) {
    this.context = context;
    this.texts = new Texts(context);
    this.known = new ComponentMetadata(context);
    schemes.addAll(context.getComponentNames());
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    routes.endpoints().forEach(endpoint -> judge(endpoint.resolved(texts), faults));
  }

  private void judge(Endpoint endpoint, Faults faults) {
    String scheme = endpoint.scheme().orElse("");
    if (scheme.equals("kamelet")) {
      return;
    }
    if (scheme.isEmpty()) {
      noScheme(endpoint, faults);
    } else if (!schemes.contains(scheme)) {
      faults.add(
          endpoint, "there is no component " + scheme + ":; " + Spelling.advice(scheme, schemes));
    } else {
      options(endpoint, scheme, faults);
    }
  }

  /** A single word may name an endpoint of the registry, and an expression give the scheme. */
  private static void noScheme(Endpoint endpoint, Faults faults) {
    if (endpoint.uri().isBlank()
        || endpoint.use() == Endpoint.Use.DYNAMIC
        || faults.within(endpoint.file(), endpoint.line(), endpoint.line())) {
      return;
    }
    if (!endpoint.uri().contains("{{")) {
      faults.add(
          endpoint,
          "\"" + endpoint.uri() + "\" is no endpoint; write SCHEME:NAME, such as direct:page");
    }
  }

  private void options(Endpoint endpoint, String scheme, Faults faults) {
    Optional<JsonNode> known = this.known.of(scheme);
    if (known.isEmpty()) {
      return;
    }
    Set<String> names = names(known.get());
    EndpointValidationResult result =
        PluginHelper.getRuntimeCamelCatalog(context).validateProperties(scheme, values(endpoint));
    for (String option : unknown(result)) {
      if (!isLenient(known.get()) || Spelling.nearest(option, names).isPresent()) {
        add(endpoint, option, unknown(scheme, option, names), faults);
      }
    }
    values(endpoint, result, known.get(), faults);
  }

  /** What it does not know itself goes to the site. */
  private static boolean isLenient(JsonNode known) {
    return known.path("component").path("lenientProperties").asBoolean();
  }

  private static List<String> unknown(EndpointValidationResult result) {
    return Stream.of(result.getUnknown(), result.getLenient())
        .filter(Objects::nonNull)
        .flatMap(Set::stream)
        .toList();
  }

  private static Set<String> names(JsonNode component) {
    Set<String> names = new TreeSet<>();
    component
        .path("properties")
        .properties()
        .forEach(
            property -> {
              if (property.getValue().path("kind").asText().equals("parameter")) {
                names.add(property.getKey());
              }
            });
    return names;
  }

  private static Map<String, String> values(Endpoint endpoint) {
    Map<String, String> values = new LinkedHashMap<>();
    endpoint.options().forEach((name, option) -> values.put(name, option.value()));
    return values;
  }

  private static boolean isKnownLater(String value) {
    return value.contains("${");
  }

  private static String unknown(String scheme, String name, Set<String> names) {
    return scheme
        + ": has no option "
        + name
        + "; "
        + Spelling.nearest(name, names)
            .map(Spelling::meant)
            .orElse("see its page in the Camel manual");
  }

  private static void values(
      Endpoint endpoint, EndpointValidationResult result, JsonNode known, Faults faults) {
    List<Map<String, String>> wrong =
        Stream.of(
                result.getInvalidBoolean(),
                result.getInvalidInteger(),
                result.getInvalidNumber(),
                result.getInvalidDuration(),
                result.getInvalidEnum())
            .filter(Objects::nonNull)
            .toList();
    JsonNode options = known.path("properties");
    for (Map<String, String> values : wrong) {
      values.forEach((name, value) -> value(endpoint, name, value, options.path(name), faults));
    }
  }

  /** Camel reads milliseconds also as a duration. */
  private static void value(
      Endpoint endpoint, String name, String value, JsonNode option, Faults faults) {
    boolean millis = option.path("javaType").asText().equals("long");
    if (isKnownLater(value)) {
      return;
    }
    if (!millis || Literals.fault("duration", value).isPresent()) {
      String right = millis ? Literals.right("duration") : Literals.right(option);
      add(endpoint, name, name + " is \"" + value + "\"; " + right, faults);
    }
  }

  private static void add(Endpoint endpoint, String option, String message, Faults faults) {
    faults.add(endpoint.file(), endpoint.line(option), message);
  }
}
