package io.chapar.camel.check;

import io.chapar.config.Home;
import io.chapar.config.InvalidConfiguration;
import io.chapar.config.KeywordFiles;
import io.chapar.config.Spelling;
import io.chapar.config.YamlFile.Entry;
import io.chapar.config.YamlFile.Part;
import io.chapar.keywords.Phrase;
import io.chapar.keywords.PhraseText;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lists of phrases, and what routes name of them. */
final class KeywordReferences implements RouteRule {
  private static final String STEP = "find-mentions";
  private static final String KEYWORDS = "keywords";
  private static final String PHRASES = "phrases";
  private static final int MOST_TOLD = 20;
  private static final Pattern ASKED =
      Pattern.compile(
          "\\$\\{body\\.mentions}\\s{1,20}!?contains\\s{1,20}(?:'([^']{1,500})'|\"([^\"]{1,500})\")");

  private final Home home;

  KeywordReferences(Home home) {
    this.home = home;
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    Optional<Map<String, List<Phrase>>> lists = lists(faults);
    for (Route route : routes.routes()) {
      List<Entry> entries = Tree.fields(route.part());
      Optional<Entry> step =
          entries.stream().filter(entry -> StepProperties.isStep(entry, STEP)).findFirst();
      if (step.isEmpty()) {
        unasked(route, faults);
      } else {
        new Looked(route, entries, lists).judge(step.get(), faults);
      }
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

  private static void unasked(Route route, Faults faults) {
    for (Part part : Tree.texts(route.part())) {
      if (part.text().orElse("").contains("${body.mentions")) {
        faults.add(
            route.file(),
            part.line(),
            "asks for mentions, and the route looks for none; put bean: { ref: "
                + STEP
                + " } first");
      }
    }
  }

  /** A route with the step. */
  private final class Looked {
    private final Route route;
    private final List<Entry> sets;
    private final Optional<Map<String, List<Phrase>>> lists;

    Looked(Route route, List<Entry> entries, Optional<Map<String, List<Phrase>>> lists) {
      this.route = route;
      this.lists = lists;
      this.sets =
          entries.stream()
              .filter(entry -> entry.key().equals("setProperty"))
              .filter(entry -> Set.of(KEYWORDS, PHRASES).contains(name(entry)))
              .toList();
    }

    private static String name(Entry set) {
      return StepProperties.text(set.value(), "name");
    }

    private static String constant(Entry set) {
      return StepProperties.text(set.value(), "constant");
    }

    private static boolean isKnown(Entry set) {
      return !constant(set).isBlank() && !constant(set).contains("{{");
    }

    void judge(Entry step, Faults faults) {
      if (sets.isEmpty()) {
        faults.add(
            route.file(),
            step.line(),
            STEP + " has nothing to look for; set the property keywords or phrases before it");
      }
      for (Entry set : sets.stream().filter(Looked::isKnown).toList()) {
        Stream<String> wrong = name(set).equals(KEYWORDS) ? unknown(set) : wrong(set);
        wrong.forEach(fault -> faults.add(route.file(), set.line(), fault));
      }
      if (lists.isPresent() && sets.stream().allMatch(Looked::isKnown)) {
        asked(lists.get(), faults);
      }
    }

    private Stream<String> unknown(Entry set) {
      Collection<String> known = KeywordFiles.names(home);
      return names(set)
          .filter(name -> !known.contains(name))
          .map(name -> "there is no config/keywords/" + name + ".txt; " + advice(name, known));
    }

    private static Stream<String> names(Entry set) {
      return Arrays.stream(constant(set).split(",")).map(String::strip);
    }

    private static Stream<String> wrong(Entry set) {
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
      for (Entry set : sets) {
        if (name(set).equals(PHRASES)) {
          Arrays.stream(PhraseText.parts(constant(set))).map(String::strip).forEach(groups::add);
        } else {
          names(set)
              .flatMap(name -> all.getOrDefault(name, List.of()).stream())
              .forEach(phrase -> add(phrase, groups, phrases));
        }
      }
      for (Part part : Tree.texts(route.part())) {
        ASKED
            .matcher(part.text().orElse(""))
            .results()
            .map(Looked::value)
            .filter(value -> !value.contains("{{") && !value.contains("${"))
            .filter(value -> !has(groups, value) && !has(phrases, value))
            .forEach(value -> faults.add(route.file(), part.line(), neither(value, groups)));
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
