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

/** What all routes sign, followed over {@code direct:}, {@code seda:} and kamelets. */
final class Signings {
  private static final Pattern PARAMETER = Pattern.compile("\\{\\{\\??([\\w.-]{1,100})}}");

  private final Texts texts;
  private final Ways ways;

  /** The defaults of the parameters of kamelets, by the kamelet's file. */
  private final Map<String, Map<String, String>> defaults = new HashMap<>();

  private Signings(Routes routes, Texts texts, Faults faults) {
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

  static List<Signing> all(Routes routes, Texts texts, Faults faults) {
    return new Signings(routes, texts, faults).all();
  }

  /** Routes to which no other sends stand for themselves. */
  private List<Signing> all() {
    List<Signing> all = new ArrayList<>();
    ways.sources().forEach(route -> all.addAll(in(route)));
    Set<Step> reached = new HashSet<>(all.stream().map(Signing::step).toList());
    ways.others().stream()
        .flatMap(route -> in(route).stream())
        .filter(signing -> !reached.contains(signing.step()))
        .filter(signing -> !isOfParameter(signing))
        .forEach(all::add);
    return all;
  }

  /** Of a kamelet that nobody uses. */
  private boolean isOfParameter(Signing signing) {
    return defaults.containsKey(signing.place().file())
        && signing.names().filter(names -> names.contains("{{")).isPresent();
  }

  private List<Signing> in(Route route) {
    Walk walk = new Walk(route);
    walk.steps(route.steps(), Map.of());
    return walk.found;
  }

  /** Follows the way that a message of one route takes, step by step. */
  private final class Walk {
    private final String subscriber;
    private final boolean runs;
    private final Set<Route> entered = new HashSet<>();
    private final List<Signing> found = new ArrayList<>();
    private Signing.@Nullable Named named;

    Walk(Route route) {
      subscriber = ways.from(route).flatMap(from -> from.option("subscriber")).orElse("");
      runs = texts.runs(route);
    }

    /**
     * @param given the parameters of the kamelet in which they stand
     */
    void steps(List<Step> steps, Map<String, String> given) {
      for (Step step : steps) {
        Signing.Named.of(step).ifPresent(set -> named = bound(set, given));
        if (Signing.isBy(step)) {
          found.add(new Signing(subscriber, step, named, "", runs));
        }
        ways.all(step).forEach(to -> send(to, given));
        Sends.below(step).forEach(inner -> steps(inner, given));
      }
    }

    private void send(Endpoint to, Map<String, String> given) {
      String address = bound(to.uri(), given);
      if (address.startsWith("http")) {
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

  private static Signing.Named bound(Signing.Named set, Map<String, String> given) {
    return new Signing.Named(set.file(), set.line(), set.names().map(names -> bound(names, given)));
  }

  private static String bound(String text, Map<String, String> given) {
    return PARAMETER
        .matcher(text)
        .replaceAll(
            match -> Matcher.quoteReplacement(given.getOrDefault(match.group(1), match.group())));
  }
}
