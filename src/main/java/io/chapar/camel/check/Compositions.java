package io.chapar.camel.check;

import io.chapar.config.YamlFile.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one kind that compose what routes send, followed over {@code direct:}, {@code seda:}
 * and kamelets.
 */
final class Compositions {
  private static final Pattern PARAMETER = Pattern.compile("\\{\\{\\??([\\w.-]{1,100})}}");

  private static final Set<String> NOBODY = Set.of("log", "mock", "direct", "seda", "kamelet");

  private final Composing.Kind kind;
  private final Texts texts;
  private final Ways ways;

  /** The defaults of the parameters of kamelets, by the kamelet's file. */
  private final Map<String, Map<String, String>> defaults = new HashMap<>();

  private Compositions(Composing.Kind kind, Routes routes, Texts texts, Faults faults) {
    this.kind = kind;
    this.texts = texts;
    this.ways = new Ways(routes, texts, faults);
    routes.kamelets().forEach(kamelet -> defaults.put(kamelet.file(), defaults(kamelet)));
  }

  private static Map<String, String> defaults(Kamelet kamelet) {
    Map<String, String> values = new HashMap<>();
    kamelet
        .parameters()
        .forEach(
            (name, schema) ->
                values.put(name, schema.get("default").flatMap(Part::text).orElse("")));
    return values;
  }

  static List<Composing> all(Composing.Kind kind, Routes routes, Texts texts, Faults faults) {
    return new Compositions(kind, routes, texts, faults).all();
  }

  /** Routes to which no other sends stand for themselves. */
  private List<Composing> all() {
    List<Composing> all = new ArrayList<>();
    ways.sources().forEach(route -> all.addAll(in(route)));
    Set<Step> reached = new HashSet<>(all.stream().map(Composing::step).toList());
    ways.others().stream()
        .flatMap(route -> in(route).stream())
        .filter(composing -> !reached.contains(composing.step()))
        .filter(composing -> !isOfParameter(composing))
        .forEach(all::add);
    return all;
  }

  /** Of a kamelet that nobody uses. */
  private boolean isOfParameter(Composing composing) {
    return defaults.containsKey(composing.place().file())
        && composing.names().filter(names -> names.contains("{{")).isPresent();
  }

  private List<Composing> in(Route route) {
    Walk walk = new Walk(route);
    walk.steps(route.steps(), Map.of());
    return walk.found;
  }

  /** Follows the way that a message of one route takes, step by step. */
  private final class Walk {
    private final String subscriber;
    private final boolean runs;
    private final Set<Route> entered = new HashSet<>();
    private final List<Composing> found = new ArrayList<>();
    private Composing.@Nullable Named named;

    Walk(Route route) {
      subscriber = ways.from(route).flatMap(from -> from.option("subscriber")).orElse("");
      runs = texts.runs(route);
    }

    /**
     * @param given the parameters of the kamelet in which they stand
     */
    void steps(List<Step> steps, Map<String, String> given) {
      for (Step step : steps) {
        Composing.Named.of(step, kind.property()).ifPresent(set -> named = bound(set, given));
        if (kind.has(step)) {
          found.add(new Composing(subscriber, step, named, "", runs));
        }
        ways.all(step).forEach(to -> send(to, given));
        Sends.below(step).forEach(inner -> steps(inner, given));
      }
    }

    private void send(Endpoint to, Map<String, String> given) {
      String address = bound(to.uri(), given);
      if (to.scheme().filter(NOBODY::contains).isEmpty()) {
        found.replaceAll(each -> each.receiver().isEmpty() ? each.to(address) : each);
      }
      for (Route next : ways.into(to)) {
        if (entered.add(next)) {
          steps(next.steps(), parameters(next, to, given));
        }
      }
    }

    private Map<String, String> parameters(Route next, Endpoint use, Map<String, String> given) {
      Map<String, String> parameters = new HashMap<>(defaults.getOrDefault(next.file(), Map.of()));
      use.options().forEach((name, option) -> parameters.put(name, bound(option.value(), given)));
      return parameters;
    }
  }

  private static Composing.Named bound(Composing.Named set, Map<String, String> given) {
    return new Composing.Named(
        set.file(), set.line(), set.names().map(names -> bound(names, given)));
  }

  private static String bound(String text, Map<String, String> given) {
    return PARAMETER
        .matcher(text)
        .replaceAll(
            match -> Matcher.quoteReplacement(given.getOrDefault(match.group(1), match.group())));
  }
}
