package io.chapar.camel.check;

import io.chapar.config.Spelling;
import io.chapar.config.YamlFile.Entry;
import io.chapar.config.YamlFile.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Only steps that Camel has, and only fields that these have, each of the kind that it is. */
final class FieldNames implements RouteRule {
  /** Steps hold steps no deeper, also those that hold themselves. */
  static final int DEEPEST = 100;

  @Override
  public void judge(Routes routes, Faults faults) {
    Shape shape = Shape.ofFile();
    for (RouteFile file : routes.files()) {
      judge(file.name(), file.top(), shape, faults, 0);
    }
    Optional<Shape> template = shape.members().flatMap(s -> s.field("routeTemplate"));
    for (Kamelet kamelet : routes.kamelets()) {
      kamelet
          .template()
          .ifPresent(part -> template.ifPresent(s -> judge(kamelet.file(), part, s, faults, 0)));
    }
  }

  private static void judge(String file, Part part, Shape shape, Faults faults, int depth) {
    if (depth > DEEPEST) {
      faults.addUnreadable(file, part.line(), "is nested too deep");
      return;
    }
    if (part.isList()) {
      shape
          .members()
          .ifPresent(s -> part.members().forEach(m -> judge(file, m, s, faults, depth + 1)));
    } else if (!shape.fields().isEmpty()) {
      part.entries().forEach(entry -> judge(file, entry, shape, faults, depth));
      single(file, part.entries(), shape, faults);
    }
  }

  private static void judge(String file, Entry entry, Shape shape, Faults faults, int depth) {
    Optional<Shape> field = shape.field(entry.key());
    if (field.isPresent()) {
      kind(file, entry, field.get(), faults);
      judge(file, entry.value(), field.get(), faults, depth + 1);
    } else {
      String kind = shape.isSingle() ? "step " : "field ";
      faults.addUnreadable(
          file, entry.line(), "there is no " + kind + entry.key() + advice(entry, shape));
    }
  }

  private static void kind(String file, Entry entry, Shape shape, Faults faults) {
    Part value = entry.value();
    Set<String> kinds = shape.kinds();
    String kind = value.isMap() ? "object" : value.isList() ? "array" : "text";
    boolean single = kinds.stream().anyMatch(k -> !k.equals("object") && !k.equals("array"));
    if (!kinds.isEmpty() && !kinds.contains(kind) && !(kind.equals("text") && single)) {
      String right =
          kinds.contains("array")
              ? " is no list; begin each of its members with a dash"
              : single ? " is no text; write one" : " has no fields; write them below it";
      faults.addUnreadable(file, entry.line(), entry.key() + right);
    } else if (value.isMap()) {
      required(file, entry, shape, faults);
    }
  }

  /** A field that is missing may be there, misspelt: that is said already. */
  private static void required(String file, Entry entry, Shape shape, Faults faults) {
    Set<String> written =
        entry.value().entries().stream().map(Entry::key).collect(Collectors.toSet());
    if (shape.fields().containsAll(written)) {
      shape.required().stream()
          .filter(name -> !written.contains(name))
          .map(name -> entry.key() + " has no " + name + "; add " + name + ":")
          .forEach(fault -> faults.addUnreadable(file, entry.line(), fault));
    }
  }

  private static String advice(Entry entry, Shape shape) {
    return Spelling.nearest(entry.key(), shape.fields())
        .map(near -> "; " + Spelling.meant(near))
        .orElse(
            shape.fields().size() > 20
                ? "; see the Camel manual for what may stand here"
                : "; known are " + String.join(", ", shape.fields()));
  }

  private static void single(String file, List<Entry> entries, Shape shape, Faults faults) {
    if (shape.isSingle() && entries.size() > 1) {
      Entry second = entries.get(1);
      faults.addUnreadable(
          file, second.line(), second.key() + " needs a dash before it; each step begins with one");
    }
  }
}
