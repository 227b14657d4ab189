package io.chapar.camel.check;

import io.chapar.article.BlockKind;
import io.chapar.config.Spelling;
import io.chapar.config.YamlFile.Entry;
import io.chapar.config.YamlFile.Part;
import io.chapar.deliver.Binding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The constants that a route sets as properties for one of our steps. */
final class StepProperties implements RouteRule {
  private static final Set<String> KINDS =
      Arrays.stream(BlockKind.values()).map(BlockKind::word).collect(Collectors.toSet());

  /**
   * @param wrong what is wrong with a value
   */
  private record Known(String step, String property, Function<String, Stream<String>> wrong) {}

  private static final List<Known> KNOWN =
      List.of(
          new Known("keep-blocks", "kinds", StepProperties::kinds),
          new Known("compose-message", "binding", StepProperties::binding),
          new Known("keep-sure-facts", "confidence", StepProperties::confidence));

  @Override
  public void judge(Routes routes, Faults faults) {
    for (Route route : routes.routes()) {
      List<Entry> entries = Tree.fields(route.part());
      KNOWN.stream()
          .filter(known -> entries.stream().anyMatch(entry -> isStep(entry, known.step())))
          .forEach(known -> entries.forEach(entry -> judge(route.file(), entry, known, faults)));
    }
  }

  static boolean isStep(Entry entry, String name) {
    return entry.key().equals("bean")
        && (text(entry.value(), "ref").equals(name)
            || entry.value().text().filter(name::equals).isPresent());
  }

  private static void judge(String file, Entry entry, Known known, Faults faults) {
    boolean sets =
        entry.key().equals("setProperty") && text(entry.value(), "name").equals(known.property());
    String constant = sets ? text(entry.value(), "constant") : "";
    if (!constant.isBlank()) {
      known.wrong().apply(constant).forEach(wrong -> faults.add(file, entry.line(), wrong));
    }
  }

  private static Stream<String> kinds(String constant) {
    return Arrays.stream(constant.split(","))
        .map(String::strip)
        .filter(kind -> !kind.isEmpty() && !kind.contains("{{") && !KINDS.contains(kind))
        .map(kind -> "no kind of block is called " + kind + "; " + Spelling.advice(kind, KINDS));
  }

  private static Stream<String> binding(String constant) {
    List<String> known = Arrays.stream(Binding.values()).map(Binding::word).toList();
    return constant.contains("{{") || Binding.of(constant).isPresent()
        ? Stream.of()
        : Stream.of("no binding is called " + constant + "; " + Spelling.advice(constant, known));
  }

  private static Stream<String> confidence(String constant) {
    String text = constant.strip();
    return text.contains("{{") || text.matches("0?\\.\\d{1,9}|0|1(\\.0{1,9})?")
        ? Stream.of()
        : Stream.of("confidence is \"" + text + "\"; it is a number from 0 to 1, such as 0.8");
  }

  static String text(Part part, String field) {
    return Optional.of(part)
        .filter(Part::isMap)
        .flatMap(p -> p.get(field))
        .flatMap(Part::text)
        .orElse("");
  }
}
