package io.chapar.camel.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.addon.AddOn;
import io.chapar.camel.check.ConfigurationCheck.RouteRule;
import io.chapar.camel.check.Routes.Kamelet;
import io.chapar.camel.check.Routes.Tree.Text;
import io.chapar.config.file.YamlFile.Part;
import io.chapar.text.Spelling;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.support.PluginHelper;

/**
 * Endpoints have a known scheme, and known options with possible values; kamelets exist, and are
 * given what they need.
 */
final class EndpointOptions implements RouteRule {
  private static final Pattern PARTING = Pattern.compile("[&+%]");

  private final CamelContext context;
  private final Texts texts;
  private final Set<String> schemes = new TreeSet<>(CamelMetadata.schemes());
  private final CamelMetadata.Components known;

  EndpointOptions(CamelContext context) {
    this.context = context;
    this.texts = new Texts(context);
    this.known = new CamelMetadata.Components(context);
    schemes.addAll(context.getComponentNames());
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    Map<String, Kamelet> kamelets = new TreeMap<>();
    for (Kamelet kamelet : routes.kamelets()) {
      kamelets.put(kamelet.name(), kamelet);
      definition(kamelet, faults);
    }
    routes.endpoints().stream()
        .filter(endpoint -> endpoint.isScheme("kamelet"))
        .flatMap(endpoint -> endpoint.options().entrySet().stream())
        .forEach(option -> split(option.getKey(), option.getValue(), faults));
    Set<String> unused = unused(routes);
    for (Endpoint endpoint : texts.endpoints(routes)) {
      if (!endpoint.isScheme("kamelet")) {
        judge(endpoint, unused.contains(endpoint.file()), faults);
      } else if (!endpoint.isEndOfKamelet()) {
        kamelet(endpoint, kamelets, faults);
      }
    }
  }

  /** Camel writes parameters into an address before it reads what they are. */
  private void split(String name, Endpoint.Option option, Faults faults) {
    String written = option.value().strip();
    if (written.contains("\n")) {
      faults.add(
          option, name + " holds a line end, which is lost on the way; write \\n in quotes '…'");
    }
    if (!written.startsWith("RAW") && PARTING.matcher(texts.resolved(written)).find()) {
      faults.add(
          option,
          "%s holds a &, + or %%, which would be taken for a sign of an address; write RAW(%s)"
              .formatted(name, written));
    }
  }

  /** The files of kamelets that no route and no other kamelet names. */
  private Set<String> unused(Routes routes) {
    Set<String> used = new HashSet<>();
    texts.endpoints(routes).stream()
        .filter(endpoint -> endpoint.isScheme("kamelet"))
        .forEach(endpoint -> used.add(endpoint.kamelet()));
    return routes.kamelets().stream()
        .filter(kamelet -> !used.contains(kamelet.name()))
        .map(Kamelet::file)
        .collect(Collectors.toSet());
  }

  private void judge(Endpoint endpoint, boolean isUnused, Faults faults) {
    String scheme = endpoint.scheme().orElse("");
    if (scheme.isEmpty()) {
      noScheme(endpoint, faults);
    } else if (!schemes.contains(scheme)) {
      if (!isUnused || AddOn.opening(scheme).isEmpty()) {
        faults.add(endpoint, "there is no component " + scheme + ":; " + advice(scheme));
      }
    } else {
      options(endpoint, scheme, faults);
    }
  }

  private String advice(String scheme) {
    return AddOn.opening(scheme)
        .map(addOn -> "chapar add " + addOn.name() + " brings it")
        .orElseGet(() -> Spelling.advice(scheme, schemes));
  }

  /** A single word may name an endpoint of the registry, and an expression give the scheme. */
  private static void noScheme(Endpoint endpoint, Faults faults) {
    if (endpoint.uri().isBlank()
        || endpoint.use() == Endpoint.Use.DYNAMIC
        || faults.has(endpoint)) {
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
    Set<String> names = CamelMetadata.parameters(known.get());
    EndpointValidationResult result =
        PluginHelper.getRuntimeCamelCatalog(context).validateProperties(scheme, values(endpoint));
    for (String option : unknown(result)) {
      if (!isLenient(known.get()) || Spelling.nearest(option, names).isPresent()) {
        faults.add(endpoint.at(option), unknown(scheme, option, names));
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
    if (!millis || CamelMetadata.fault("duration", value).isPresent()) {
      String right = millis ? CamelMetadata.right("duration") : CamelMetadata.right(option);
      faults.add(endpoint.at(name), name + " is \"" + value + "\"; " + right);
    }
  }

  private static void definition(Kamelet kamelet, Faults faults) {
    new Step(kamelet.file(), "", 0, kamelet.top())
        .entry("metadata")
        .flatMap(metadata -> metadata.entry("name"))
        .ifPresent(name -> sameName(kamelet, name, faults));
    Set<String> known = kamelet.parameters().keySet();
    for (Text required : kamelet.required()) {
      if (!known.contains(required.text())) {
        faults.add(
            required,
            "requires %s, which is not among its properties; %s"
                .formatted(required.text(), Spelling.advice(required.text(), known)));
      }
    }
  }

  private static void sameName(Kamelet kamelet, Step name, Faults faults) {
    Text written = name.written();
    if (!written.text().equals(kamelet.name())) {
      faults.add(
          written,
          "is named "
              + written.text()
              + " in a file for "
              + kamelet.name()
              + "; the names are the same");
    }
  }

  private void kamelet(Endpoint use, Map<String, Kamelet> byName, Faults faults) {
    String name = use.kamelet();
    Kamelet kamelet = byName.get(name);
    if (kamelet == null) {
      faults.add(
          use, "there is no kamelet " + name + "; " + Spelling.advice(name, byName.keySet()));
      return;
    }
    use.options().forEach((key, option) -> parameter(kamelet, key, option, faults));
    for (Text required : kamelet.required()) {
      if (!use.options().containsKey(required.text())) {
        faults.add(
            use,
            "kamelet " + name + " needs the parameter " + required.text() + "; give it a value");
      }
    }
  }

  private void parameter(Kamelet kamelet, String name, Endpoint.Option option, Faults faults) {
    Map<String, Part> known = kamelet.parameters();
    Part schema = known.get(name);
    if (schema == null) {
      String advice =
          Spelling.nearest(name, known.keySet()).map(near -> Spelling.meant(near) + " ").orElse("");
      faults.add(
          option,
          "kamelet %s has no parameter %s; %sknown are %s"
              .formatted(
                  kamelet.name(),
                  name,
                  advice,
                  String.join(", ", known.keySet().stream().sorted().toList())));
      return;
    }
    wrong(schema, texts.resolved(option.value()).strip())
        .ifPresent(wrong -> faults.add(option, name + " is \"" + option.value() + "\"; " + wrong));
  }

  /** What a value is to be, by the JSON schema of its parameter; empty where it is so. */
  private static Optional<String> wrong(Part schema, String value) {
    if (value.contains("{{") || value.contains("${")) {
      return Optional.empty();
    }
    String type = schema.get("type").flatMap(Part::text).orElse("string");
    return CamelMetadata.fault(type, value)
        .or(() -> noChoice(schema, value))
        .or(() -> tooSmall(schema, value))
        .or(() -> otherForm(schema, value));
  }

  private static Optional<String> noChoice(Part schema, String value) {
    List<String> choices =
        schema.get("enum").map(Part::members).orElse(List.of()).stream()
            .flatMap(choice -> choice.text().stream())
            .toList();
    return choices.isEmpty() || choices.contains(value)
        ? Optional.empty()
        : Optional.of("it is one of " + String.join(", ", choices));
  }

  private static Optional<String> tooSmall(Part schema, String value) {
    return schema
        .get("minimum")
        .flatMap(Part::text)
        .filter(least -> new BigDecimal(value).compareTo(new BigDecimal(least)) < 0)
        .map(least -> "it is " + least + " or more");
  }

  private static Optional<String> otherForm(Part schema, String value) {
    String example = schema.get("example").flatMap(Part::text).orElse("");
    return schema
        .get("pattern")
        .flatMap(Part::text)
        .filter(form -> !Pattern.compile(form).matcher(value).find())
        .map(form -> example.isEmpty() ? "it fits " + form : "it is like " + example);
  }
}
