package io.chapar.camel.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.camel.check.Routes.Kamelet;
import io.chapar.camel.check.Routes.RouteFile;
import io.chapar.camel.check.Routes.Tree.Text;
import io.chapar.config.file.YamlFile.Part;
import io.chapar.text.Spelling;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Only steps that Camel has, with the fields that these have: each of its kind, with a possible
 * value, and none left empty that does nothing so.
 */
final class StepFields {
  /** Steps hold steps no deeper, also those that hold themselves. */
  private static final int DEEPEST = 100;

  private static final String KAMELET = "write a kamelet in routes/kamelets/, which does the same";
  private static final String NO_SERVER = "no component here serves it; remove it";
  private static final String INTERCEPT = "interceptSendToEndpoint";

  /** What Camel takes at the top of a file, and a node cannot run, or edit while it runs. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "rest",
          NO_SERVER,
          INTERCEPT,
          "it takes the sendings of all files, and stays until a restart; put its steps into the"
              + " routes, or into a kamelet that they share",
          "restConfiguration",
          NO_SERVER,
          "routeTemplate",
          KAMELET,
          "templatedRoute",
          KAMELET);

  /** Steps that do nothing without a field, and what happens then. */
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

  private static final String MILLISECONDS = "it is a number of milliseconds, such as 1000";

  /** Camel would build the kamelet, with the configuration that holds it, without an end. */
  private static final String PART_OF_ITSELF =
      " is under this routeConfiguration itself, and Camel cannot build it; give the"
          + " routeConfiguration an id that routes name, or write the kamelet's steps here";

  private record Need(String field, String right) {}

  private final Texts texts;
  private final Map<String, Optional<JsonNode>> models = new HashMap<>();

  StepFields(Texts texts) {
    this.texts = texts;
  }

  /** By the schema of Camel's YAML. */
  void names(Routes routes, Faults faults) {
    Shape shape = Shape.ofFile();
    for (RouteFile file : routes.files()) {
      names(file.name(), file.top(), shape, faults, 0);
    }
    Optional<Shape> template = shape.members().flatMap(s -> s.field("routeTemplate"));
    for (Kamelet kamelet : routes.kamelets()) {
      kamelet
          .template()
          .ifPresent(part -> template.ifPresent(s -> names(kamelet.file(), part, s, faults, 0)));
    }
  }

  private static void names(String file, Part part, Shape shape, Faults faults, int depth) {
    if (depth > DEEPEST) {
      faults.addUnreadable(new Step(file, "", part.line(), part), "is nested too deep");
    } else if (part.isList()) {
      shape
          .members()
          .ifPresent(s -> part.members().forEach(m -> names(file, m, s, faults, depth + 1)));
    } else if (!shape.fields().isEmpty()) {
      List<Step> entries = part.entries().stream().map(entry -> new Step(file, entry)).toList();
      entries.forEach(entry -> name(entry, shape, faults, depth));
      single(entries, shape, faults);
    }
  }

  private static void name(Step entry, Shape shape, Faults faults, int depth) {
    Optional<Shape> field = shape.field(entry.name());
    if (field.isPresent()) {
      kind(entry, field.get(), faults);
      names(entry.file(), entry.value(), field.get(), faults, depth + 1);
    } else {
      String kind = shape.isSingle() ? "step " : "field ";
      faults.addUnreadable(entry, "there is no " + kind + entry.name() + advice(entry, shape));
    }
  }

  private static void kind(Step entry, Shape shape, Faults faults) {
    Part value = entry.value();
    Set<String> kinds = shape.kinds();
    String kind = value.isMap() ? "object" : value.isList() ? "array" : "text";
    boolean single = kinds.stream().anyMatch(k -> !k.equals("object") && !k.equals("array"));
    if (!kinds.isEmpty() && !kinds.contains(kind) && !(kind.equals("text") && single)) {
      String right =
          kinds.contains("array")
              ? " is no list; begin each of its members with a dash"
              : single ? " is no text; write one" : " has no fields; write them below it";
      faults.addUnreadable(entry, entry.name() + right);
    } else if (value.isMap()) {
      required(entry, shape, faults);
    }
  }

  /** A field that is missing may be there, misspelt: that is said already. */
  private static void required(Step entry, Shape shape, Faults faults) {
    Set<String> written = entry.entries().map(Step::name).collect(Collectors.toSet());
    if (shape.fields().containsAll(written)) {
      shape.required().stream()
          .filter(name -> !written.contains(name))
          .map(name -> entry.name() + " has no " + name + "; add " + name + ":")
          .forEach(fault -> faults.addUnreadable(entry, fault));
    }
  }

  private static String advice(Step entry, Shape shape) {
    return Spelling.nearest(entry.name(), shape.fields())
        .map(near -> "; " + Spelling.meant(near))
        .orElse(
            shape.fields().size() > 20
                ? "; see the Camel manual for what may stand here"
                : "; known are " + String.join(", ", shape.fields()));
  }

  private static void single(List<Step> entries, Shape shape, Faults faults) {
    if (shape.isSingle() && entries.size() > 1) {
      Step second = entries.get(1);
      faults.addUnreadable(
          second, second.name() + " needs a dash before it; each step begins with one");
    }
  }

  /**
   * Numbers, durations, truths and choices. A policy of redelivery takes bare milliseconds only:
   * with any other duration Camel starts, and loses the first message that fails.
   */
  void values(Routes routes, Faults faults) {
    for (Step step : routes.fields()) {
      models
          .computeIfAbsent(step.name(), CamelMetadata::model)
          .ifPresent(model -> values(step, model.path("properties"), faults));
    }
  }

  private void values(Step step, JsonNode fields, Faults faults) {
    if (step.name().equals("delay")) {
      step.expressions("constant").forEach(constant -> delay(step, constant, faults));
    }
    Stream<Step> members =
        step.value().members().stream()
            .flatMap(member -> member.entries().stream())
            .map(entry -> new Step(step.file(), entry));
    Stream.concat(members, step.entries())
        .forEach(field -> value(step, field, fields.path(field.name()), faults));
  }

  private void value(Step step, Step field, JsonNode known, Faults faults) {
    boolean redelivery = step.name().equals("redeliveryPolicy");
    field
        .value()
        .text()
        .map(texts::resolved)
        .flatMap(value -> wrong(known, redelivery, value))
        .ifPresent(wrong -> faults.add(field, field.name() + " " + wrong));
  }

  /** One that cannot be read is none. */
  private void delay(Step step, Part constant, Faults faults) {
    Text written = new Text(step.file(), constant.line(), constant.text().orElse(""));
    String value = texts.resolved(written.text());
    if (CamelMetadata.fault("integer", value).isPresent()) {
      faults.add(written, "delay is \"" + value + "\"; " + MILLISECONDS);
    }
  }

  private static Optional<String> wrong(JsonNode field, boolean redelivery, String value) {
    String type = field.path("type").asText();
    Optional<String> right =
        redelivery && type.equals("duration")
            ? CamelMetadata.fault("integer", value).map(x -> MILLISECONDS)
            : type.equals("enum") ? choice(field, value) : CamelMetadata.fault(type, value);
    return right.map(r -> "is \"" + value + "\"; " + r);
  }

  private static Optional<String> choice(JsonNode field, String value) {
    boolean known = CamelMetadata.choices(field).stream().anyMatch(value.strip()::equalsIgnoreCase);
    return known || value.contains("{{")
        ? Optional.empty()
        : Optional.of(CamelMetadata.right(field));
  }

  /** Camel takes them empty. */
  void contents(Routes routes, Faults faults) {
    for (Step step : routes.fields()) {
      if (!step.value().isMap()) {
        continue;
      }
      Need need = NEEDS.get(step.name());
      if (need != null && !has(step.value(), need.field())) {
        faults.add(step, step.name() + " has no " + need.field() + "; " + need.right());
      }
      if (SETTERS.contains(step.name())
          && step.entries().map(Step::name).allMatch(NO_VALUE::contains)) {
        faults.addUnreadable(step, step.name() + " has no value; add constant: or simple:");
      }
    }
  }

  private static boolean has(Part step, String field) {
    boolean last = field.equals("doCatch") && step.get("doFinally").isPresent();
    return last
        || step.get(field)
            .filter(p -> !p.members().isEmpty() || !p.entries().isEmpty())
            .isPresent();
  }

  /** Those of a routeConfiguration bear upon as much. */
  void tops(Routes routes, Faults faults) {
    routes.files().stream()
        .flatMap(file -> file.tops().stream())
        .filter(top -> top.name().equals("routeConfiguration"))
        .filter(top -> top.field("id").filter(id -> !id.equals("*")).isEmpty())
        .flatMap(top -> Endpoint.in(top.tree()).stream())
        .filter(endpoint -> endpoint.isScheme("kamelet"))
        .forEach(endpoint -> faults.addUnreadable(endpoint, endpoint.uri() + PART_OF_ITSELF));
    routes.files().stream()
        .flatMap(file -> file.tops().stream())
        .flatMap(top -> Stream.concat(Stream.of(top), top.entry(INTERCEPT).stream()))
        .filter(word -> REFUSED.containsKey(word.name()))
        .forEach(
            word ->
                faults.addUnreadable(
                    word, word.name() + " is not taken; " + REFUSED.get(word.name())));
  }

  /** Which fields a part of a route file may have, by the JSON schema of Camel's YAML. */
  private static final class Shape {
    private static final String SCHEMA = "schema/camelYamlDsl.json";
    private static final int MOST_BRANCHES = 500;

    private final JsonNode schema;
    private final List<JsonNode> branches = new ArrayList<>();

    private Shape(JsonNode schema, JsonNode node) {
      this.schema = schema;
      Deque<JsonNode> waiting = new ArrayDeque<>(List.of(node));
      while (!waiting.isEmpty() && branches.size() < MOST_BRANCHES) {
        JsonNode branch = dereferenced(waiting.pop());
        branches.add(branch);
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
          branch.path(choice).forEach(waiting::add);
        }
      }
    }

    /** Of a whole file. */
    static Shape ofFile() {
      JsonNode schema = CamelMetadata.json(SCHEMA).orElseThrow();
      return new Shape(schema, schema);
    }

    private JsonNode dereferenced(JsonNode node) {
      JsonNode found = node;
      while (found.has("$ref")) {
        found = schema.at(found.get("$ref").asText().substring(1));
      }
      return found;
    }

    Set<String> fields() {
      Set<String> fields = new TreeSet<>();
      branches.forEach(
          branch -> branch.path("properties").fieldNames().forEachRemaining(fields::add));
      return fields;
    }

    /**
     * The JSON types that it may have, {@code object} and {@code array} among them; none is any.
     */
    Set<String> kinds() {
      Set<String> kinds = new TreeSet<>();
      branches.forEach(branch -> kinds.add(branch.path("type").asText()));
      kinds.remove("");
      return kinds;
    }

    /** The fields without which it is nothing. */
    List<String> required() {
      List<String> required = new ArrayList<>();
      branches.get(0).path("required").forEach(name -> required.add(name.asText()));
      return required;
    }

    /** At most one field, such as one step in each member of {@code steps:}. */
    boolean isSingle() {
      return branches.stream().anyMatch(branch -> branch.path("maxProperties").asInt() == 1);
    }

    Optional<Shape> field(String name) {
      return branches.stream()
          .map(branch -> branch.path("properties").path(name))
          .filter(JsonNode::isObject)
          .findFirst()
          .map(node -> new Shape(schema, node));
    }

    Optional<Shape> members() {
      return branches.stream()
          .map(branch -> branch.path("items"))
          .filter(JsonNode::isObject)
          .findFirst()
          .map(node -> new Shape(schema, node));
    }
  }
}
