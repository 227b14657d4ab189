package io.chapar.camel.check;

import io.chapar.article.BlockKind;
import io.chapar.camel.check.Routes.Route;
import io.chapar.camel.check.Routes.Tree.Text;
import io.chapar.config.KeywordFiles;
import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.config.file.YamlFile.Part;
import io.chapar.deliver.Binding;
import io.chapar.keywords.Phrase;
import io.chapar.keywords.PhraseText;
import io.chapar.text.Spelling;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code bean:} and {@code process:} name steps that exist, and methods that they have. The
 * properties that a route sets for a step of ours, as constants, have values that it knows.
 */
final class StepReferences {
  private static final String KEYWORDS = "keywords";
  private static final String PHRASES = "phrases";
  private static final int MOST_TOLD = 20;
  private static final Set<String> KINDS =
      Arrays.stream(BlockKind.values()).map(BlockKind::word).collect(Collectors.toSet());
  private static final Pattern ASKED =
      Pattern.compile(
          "\\$\\{body\\.mentions}\\s{1,20}!?contains\\s{1,20}(?:'([^']{1,500})'|\"([^\"]{1,500})\")");

  /** What is wrong with a constant, by the property that has it. */
  private static final Map<String, Function<String, Stream<String>>> WRONG =
      Map.of(
          "kinds", StepReferences::kinds,
          "binding", StepReferences::binding,
          "confidence", StepReferences::confidence);

  private final Home home;
  private final StepBeans beans;

  StepReferences(Home home, StepBeans beans) {
    this.home = home;
    this.beans = beans;
  }

  void names(Routes routes, Faults faults) {
    Set<String> known = new TreeSet<>(beans.names());
    routes.fields().stream()
        .filter(field -> field.name().equals("beans"))
        .flatMap(beans -> beans.value().members().stream())
        .forEach(bean -> bean.get("name").flatMap(Part::text).ifPresent(known::add));
    routes.fields().stream().filter(Step::isBean).forEach(step -> name(step, known, faults));
  }

  private void name(Step step, Set<String> known, Faults faults) {
    String name = step.ref();
    if (name.isEmpty() || name.contains("{{") || name.startsWith("#")) {
      return;
    }
    if (!known.contains(name)) {
      faults.add(
          step.entry("ref").orElse(step).written(),
          "there is no step " + name + "; " + Spelling.advice(name, known));
    } else if (beans.has(name)) {
      kind(step, name, faults);
      step.entry("method").ifPresent(method -> method(name, method, faults));
    }
  }

  private void kind(Step step, String name, Faults faults) {
    if (step.name().equals("process") && !beans.isProcessor(name)) {
      faults.add(step, name + " is no Processor; write bean: { ref: " + name + " }");
    }
  }

  private void method(String name, Step method, Faults faults) {
    String written = method.written().text().replaceFirst("\\(.*", "");
    Set<String> known = beans.methods(name);
    if (!written.contains("{{") && !known.contains(written)) {
      faults.add(
          method.written(),
          name + " has no method " + written + "; " + Spelling.advice(written, known));
    }
  }

  void properties(Routes routes, Faults faults) {
    for (Route route : routes.routes()) {
      List<Step> steps = route.tree().fields();
      WRONG.forEach(
          (property, wrong) ->
              steps.stream()
                  .filter(step -> step.sets(property) && reader(property, steps).isPresent())
                  .filter(step -> !constant(step).isBlank())
                  .forEach(
                      step ->
                          wrong.apply(constant(step)).forEach(fault -> faults.add(step, fault))));
    }
  }

  /** The first step that goes by that property. */
  private Optional<Step> reader(String property, List<Step> steps) {
    return steps.stream()
        .filter(step -> step.name().equals("bean") && beans.reads(step.ref(), property))
        .findFirst();
  }

  private static String constant(Step set) {
    return set.constant().orElse("");
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

  /** The lists of phrases, and what routes name of them. */
  void keywords(Routes routes, Faults faults) {
    Optional<Map<String, List<Phrase>>> lists = lists(faults);
    for (Route route : routes.routes()) {
      List<Step> steps = route.tree().fields();
      reader(KEYWORDS, steps)
          .ifPresentOrElse(
              step -> new Looked(route, steps, lists).judge(step, faults),
              () -> unasked(route, faults));
    }
  }

  /** Empty when a list is wrong: what it has is not known then. */
  private Optional<Map<String, List<Phrase>>> lists(Faults faults) {
    try {
      return Optional.of(KeywordFiles.read(home));
    } catch (InvalidConfiguration e) {
      faults.addAll(e);
      return Optional.empty();
    }
  }

  private void unasked(Route route, Faults faults) {
    String steps = String.join(" or ", beans.all(name -> beans.reads(name, KEYWORDS)));
    route.tree().texts().stream()
        .filter(text -> text.text().contains("${body.mentions"))
        .forEach(
            text ->
                faults.add(
                    text,
                    "asks for mentions, and the route looks for none; put bean: { ref: "
                        + steps
                        + " } first"));
  }

  /** A route with the step. */
  private final class Looked {
    private final Route route;
    private final List<Step> sets;
    private final Optional<Map<String, List<Phrase>>> lists;

    Looked(Route route, List<Step> steps, Optional<Map<String, List<Phrase>>> lists) {
      this.route = route;
      this.lists = lists;
      this.sets = steps.stream().filter(step -> step.sets(KEYWORDS) || step.sets(PHRASES)).toList();
    }

    private static boolean isKnown(Step set) {
      return !constant(set).isBlank() && !constant(set).contains("{{");
    }

    void judge(Step step, Faults faults) {
      if (sets.isEmpty()) {
        faults.add(
            step,
            step.ref()
                + " has nothing to look for; set the property keywords or phrases before it");
      }
      for (Step set : sets.stream().filter(Looked::isKnown).toList()) {
        Stream<String> wrong = set.sets(KEYWORDS) ? unknown(set) : wrong(set);
        wrong.forEach(fault -> faults.add(set, fault));
      }
      if (lists.isPresent() && sets.stream().allMatch(Looked::isKnown)) {
        asked(lists.get(), faults);
      }
    }

    private Stream<String> unknown(Step set) {
      Collection<String> known = KeywordFiles.names(home);
      return names(set)
          .filter(name -> !known.contains(name))
          .map(name -> "there is no config/keywords/" + name + ".txt; " + advice(name, known));
    }

    private static Stream<String> names(Step set) {
      return Arrays.stream(constant(set).split(",")).map(String::strip);
    }

    private static Stream<String> wrong(Step set) {
      return Arrays.stream(PhraseText.parts(constant(set))).flatMap(Looked::fault);
    }

    private static Stream<String> fault(String phrase) {
      try {
        PhraseText.read(phrase);
        return Stream.of();
      } catch (IllegalArgumentException e) {
        return Stream.of("phrases: " + e.getMessage());
      }
    }

    /** What filters ask for and is never there. */
    private void asked(Map<String, List<Phrase>> all, Faults faults) {
      Set<String> groups = new TreeSet<>();
      Set<String> phrases = new HashSet<>();
      for (Step set : sets) {
        if (set.sets(PHRASES)) {
          Arrays.stream(PhraseText.parts(constant(set))).map(String::strip).forEach(groups::add);
        } else {
          names(set)
              .flatMap(name -> all.getOrDefault(name, List.of()).stream())
              .forEach(phrase -> add(phrase, groups, phrases));
        }
      }
      for (Text text : route.tree().texts()) {
        ASKED
            .matcher(text.text())
            .results()
            .map(Looked::value)
            .filter(value -> !value.contains("{{") && !value.contains("${"))
            .filter(value -> !has(groups, value) && !has(phrases, value))
            .forEach(value -> faults.add(text, neither(value, groups)));
      }
    }

    private static void add(Phrase phrase, Set<String> groups, Set<String> phrases) {
      groups.add(String.valueOf(phrase.group()));
      phrases.add(phrase.text());
    }

    private static String value(MatchResult found) {
      return Objects.requireNonNullElseGet(found.group(1), () -> found.group(2));
    }

    private static boolean has(Set<String> names, String name) {
      return names.contains(name) || names.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static String neither(String value, Set<String> groups) {
      return "no group or phrase is called " + value + "; " + advice(value, groups);
    }

    private static String advice(String name, Collection<String> known) {
      return known.isEmpty()
          ? "put it there, a phrase a line"
          : Spelling.nearest(name, known)
              .map(Spelling::meant)
              .orElseGet(() -> Spelling.advice(name, known.stream().limit(MOST_TOLD).toList()));
    }
  }
}
