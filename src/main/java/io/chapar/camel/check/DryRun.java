package io.chapar.camel.check;

import io.chapar.article.WholeFile;
import io.chapar.config.YamlFile.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.RouteConfigurationsBuilder;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets Camel build each route, without starting anything. Where another rule found something, Camel
 * need not say it again.
 */
final class DryRun implements RouteRule {
  private static final Logger LOG = LoggerFactory.getLogger(DryRun.class);

  private final UnstartedCamel context;

  /**
   * @param context initialised, in which nothing is started
   */
  DryRun(UnstartedCamel context) {
    this.context = context;
    this.context
        .getCamelContextExtension()
        .registerEndpointCallback(
            (uri, endpoint) -> {
              if (endpoint instanceof GenericFileEndpoint<?> file) {
                file.setAutoCreate(false);
              }
              return endpoint;
            });
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    List<Loaded> loaded = new ArrayList<>();
    for (RouteFile file : routes.files()) {
      if (faults.isReadable(file.name())) {
        load(file, faults).ifPresent(loaded::add);
      }
    }
    for (Loaded each : loaded) {
      for (Route route : each.file().routes()) {
        if (!faults.within(route.file(), route.line(), route.last())
            && !spoilt(route, routes, faults)) {
          each.definition(route).ifPresent(definition -> build(route, definition, faults));
        }
      }
    }
  }

  /** A kamelet that it uses has faults itself. */
  private static boolean spoilt(Route route, Routes routes, Faults faults) {
    Set<String> used =
        route.endpoints().stream()
            .filter(endpoint -> endpoint.isScheme("kamelet"))
            .map(KameletParameters::name)
            .collect(Collectors.toSet());
    return routes.kamelets().stream()
        .anyMatch(kamelet -> used.contains(kamelet.name()) && faults.in(kamelet.file()));
  }

  /**
   * @param definitions by their ids; the first that has none by an empty one
   */
  private record Loaded(RouteFile file, Map<String, RouteDefinition> definitions) {
    Optional<RouteDefinition> definition(Route route) {
      return Optional.ofNullable(definitions.get(route.id().orElse("")));
    }
  }

  private Optional<Loaded> load(RouteFile file, Faults faults) {
    Map<String, RouteDefinition> definitions = new HashMap<>();
    try {
      for (RoutesBuilder builder : builders(file)) {
        RouteBuilder routes = (RouteBuilder) builder;
        if (routes instanceof RouteConfigurationsBuilder configurations) {
          configurations.addRouteConfigurationsToCamelContext(context);
        }
        routes.configureRoutes(context);
        routes.getRouteCollection().getRoutes().forEach(one -> add(one, definitions));
      }
      return Optional.of(new Loaded(file, definitions));
    } catch (Exception e) {
      say(file, e, faults);
      return Optional.empty();
    }
  }

  /** Of what is made while a file is read, such as its beans. */
  private static void say(RouteFile file, Exception failure, Faults faults) {
    int line = CamelSays.line(failure);
    String evidence = CamelSays.evidence(failure).orElse("");
    Optional<Entry> written =
        line > 0 ? Optional.empty() : written(Tree.entries(file.top()), String::equals, evidence);
    faults.add(
        file.name(),
        written.map(entry -> entry.value().line()).orElse(line),
        CamelSays.sentence(failure, written.map(Entry::key).orElse("")));
  }

  private static void add(RouteDefinition one, Map<String, RouteDefinition> to) {
    to.putIfAbsent(Objects.requireNonNullElse(one.getRouteId(), ""), one);
  }

  private Collection<RoutesBuilder> builders(RouteFile file) throws Exception {
    return PluginHelper.getRoutesLoader(context)
        .findRoutesBuilders(
            List.of(ResourceHelper.fromString(file.name(), WholeFile.text(file.path()))));
  }

  private void build(Route route, RouteDefinition definition, Faults faults) {
    try {
      context.addRouteDefinition(definition);
      context.startRouteDefinitions(List.of(definition));
    } catch (Exception e) {
      say(route, definition, e, faults);
    } finally {
      takeOut(definition);
    }
  }

  /** Camel goes through all that are in for each one that comes. */
  private void takeOut(RouteDefinition definition) {
    try {
      context.removeRouteDefinition(definition);
    } catch (Exception e) {
      LOG.debug("{} stays, which costs time alone", definition.getRouteId(), e);
    }
  }

  private static void say(Route route, RouteDefinition definition, Exception failure, Faults to) {
    String option = CamelSays.option(failure);
    String evidence = CamelSays.evidence(failure).orElse("");
    List<Entry> entries = Tree.entries(route.part());
    Optional<Entry> named = entries.stream().filter(e -> e.key().equals(option)).findFirst();
    Optional<Entry> written =
        written(entries, String::equals, evidence)
            .or(() -> written(entries, String::contains, evidence));
    int line =
        named
            .or(() -> written)
            .map(entry -> entry.value().line())
            .orElseGet(() -> node(definition, String.valueOf(failure.getMessage()), from(route)));
    String name = named.or(() -> written).map(Entry::key).orElse(option);
    to.add(route.file(), line, CamelSays.sentence(failure, option.isEmpty() ? "" : name));
  }

  private static Optional<Entry> written(
      List<Entry> entries, BiPredicate<String, String> shows, String evidence) {
    return evidence.isEmpty()
        ? Optional.empty()
        : entries.stream()
            .filter(entry -> texts(entry).anyMatch(text -> shows.test(text, evidence)))
            .findFirst();
  }

  private static Stream<String> texts(Entry entry) {
    return Stream.concat(Stream.of(entry.value()), entry.value().members().stream())
        .flatMap(part -> part.text().stream());
  }

  private static int from(Route route) {
    return route.from().map(from -> from.get("uri").orElse(from).line()).orElse(route.line());
  }

  /** The line of the deepest step that the message names. */
  private static int node(ProcessorDefinition<?> definition, String message, int line) {
    int found = line;
    for (ProcessorDefinition<?> output : definition.getOutputs()) {
      if (message.contains(">>> " + output + " <<<") && output.getLineNumber() > 0) {
        found = output.getLineNumber();
      }
      found = node(output, message, found);
    }
    return found;
  }
}
