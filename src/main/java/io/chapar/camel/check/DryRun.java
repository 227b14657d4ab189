package io.chapar.camel.check;

import io.chapar.config.YamlFile.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.RouteConfigurationsBuilder;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.PluginHelper;

/**
 * Lets Camel build each route, without starting its consumer. Where another rule found something,
 * Camel need not say it again.
 */
final class DryRun implements Rule {
  private final ModelCamelContext context;

  /**
   * @param context started, with {@code autoStartup} off
   */
  DryRun(CamelContext context) {
    this.context = (ModelCamelContext) context;
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
        if (!faults.within(route.file(), route.line(), route.last())) {
          each.definition(route)
              .ifPresent(definition -> build(each.file(), route, definition, faults));
        }
      }
    }
  }

  private record Loaded(RouteFile file, List<RouteDefinition> definitions) {
    Optional<RouteDefinition> definition(Route route) {
      return definitions.stream()
          .filter(definition -> route.id().filter(definition.getRouteId()::equals).isPresent())
          .findFirst();
    }
  }

  private Optional<Loaded> load(RouteFile file, Faults faults) {
    List<RouteDefinition> definitions = new ArrayList<>();
    try {
      for (RoutesBuilder builder : builders(file)) {
        RouteBuilder routes = (RouteBuilder) builder;
        if (routes instanceof RouteConfigurationsBuilder configurations) {
          configurations.addRouteConfigurationsToCamelContext(context);
        }
        routes.configureRoutes(context);
        definitions.addAll(routes.getRouteCollection().getRoutes());
      }
      return Optional.of(new Loaded(file, definitions));
    } catch (Exception e) {
      faults.add(file.name(), CamelSays.line(e), CamelSays.sentence(e));
      return Optional.empty();
    }
  }

  private Collection<RoutesBuilder> builders(RouteFile file) throws Exception {
    return PluginHelper.getRoutesLoader(context)
        .findRoutesBuilders(
            List.of(
                PluginHelper.getResourceLoader(context).resolveResource("file:" + file.path())));
  }

  private void build(RouteFile file, Route route, RouteDefinition definition, Faults faults) {
    try {
      context.addRouteDefinition(definition);
    } catch (Exception e) {
      faults.add(file.name(), line(route, definition, e), CamelSays.sentence(e));
    }
  }

  private static int line(Route route, RouteDefinition definition, Exception failure) {
    String option = CamelSays.option(failure);
    return Tree.entries(route.part()).stream()
        .filter(entry -> entry.key().equals(option))
        .map(Entry::line)
        .findFirst()
        .orElseGet(() -> node(definition, String.valueOf(failure.getMessage()), route.line()));
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
