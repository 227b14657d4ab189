package io.chapar.camel.check;

import io.chapar.camel.check.ConfigurationCheck.RouteRule;
import io.chapar.camel.check.Routes.Route;
import io.chapar.camel.check.Routes.RouteFile;
import io.chapar.camel.ledger.LocalSchemes;
import io.chapar.file.WholeFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.NoSuchBeanException;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.RouteConfigurationsBuilder;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.TypeConversionException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.RouteService;
import org.apache.camel.language.simple.types.SimpleIllegalSyntaxException;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.Registry;
import org.apache.camel.support.DefaultRegistry;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.service.ServiceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets Camel build each route, without starting anything. Where another rule found something, Camel
 * need not say it again.
 */
public final class DryRun implements RouteRule {
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
            .map(Endpoint::kamelet)
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
    Optional<Step> written =
        line > 0 ? Optional.empty() : written(file.tree().entries(), String::equals, evidence);
    faults.add(
        file.name(),
        written.map(entry -> entry.value().line()).orElse(line),
        CamelSays.sentence(failure, written.map(Step::name).orElse("")));
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
    } catch (StackOverflowError e) {
      faults.add(
          route,
          route.name()
              + " uses a kamelet that uses itself, and Camel cannot build it; write steps instead");
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
    List<Step> entries = route.tree().entries();
    Optional<Step> named = entries.stream().filter(e -> e.name().equals(option)).findFirst();
    Optional<Step> written =
        written(entries, String::equals, evidence)
            .or(() -> written(entries, String::contains, evidence));
    int line =
        named
            .or(() -> written)
            .map(entry -> entry.value().line())
            .orElseGet(() -> node(definition, String.valueOf(failure.getMessage()), from(route)));
    String name = named.or(() -> written).map(Step::name).orElse(option);
    to.add(route.file(), line, CamelSays.sentence(failure, option.isEmpty() ? "" : name));
  }

  private static Optional<Step> written(
      List<Step> entries, BiPredicate<String, String> shows, String evidence) {
    return evidence.isEmpty()
        ? Optional.empty()
        : entries.stream()
            .filter(entry -> texts(entry).anyMatch(text -> shows.test(text, evidence)))
            .findFirst();
  }

  private static Stream<String> texts(Step entry) {
    return Stream.concat(Stream.of(entry.value()), entry.value().members().stream())
        .flatMap(part -> part.text().stream());
  }

  private static int from(Route route) {
    return route
        .from()
        .map(from -> from.value().get("uri").orElse(from.value()).line())
        .orElse(route.line());
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

  /** Camel's chains of exceptions as one short sentence. */
  static final class CamelSays {
    private static final int LONGEST = 200;
    private static final Pattern LINE = Pattern.compile("line (\\d{1,9}), column");
    private static final Pattern UNKNOWN =
        Pattern.compile("Unknown parameters=\\[\\{([^=]{1,80})=");

    private static final Pattern MADE =
        Pattern.compile("Cannot create instance of class: ([\\w.$]{1,200})");

    private CamelSays() {}

    /** The line of the YAML that a message names; 0 when it names none. */
    static int line(Throwable failure) {
      for (Throwable cause : causes(failure)) {
        Matcher matcher = LINE.matcher(String.valueOf(cause.getMessage()));
        if (matcher.find()) {
          return Integer.parseInt(matcher.group(1));
        }
      }
      return 0;
    }

    /** The option that could not be set; empty when it was something else. */
    static String option(Throwable failure) {
      for (Throwable cause : causes(failure)) {
        if (cause instanceof PropertyBindingException binding) {
          return String.valueOf(binding.getPropertyName());
        }
        Matcher matcher = UNKNOWN.matcher(String.valueOf(cause.getMessage()));
        if (matcher.find()) {
          return matcher.group(1);
        }
      }
      return "";
    }

    /** What was written and could not be used: a name, a value, an expression. */
    static Optional<String> evidence(Throwable failure) {
      String evidence = null;
      for (Throwable cause : causes(failure)) {
        if (cause instanceof NoSuchBeanException bean) {
          evidence = bean.getName();
        } else if (cause instanceof PropertyBindingException binding) {
          evidence = String.valueOf(binding.getValue());
        } else if (cause instanceof NoTypeConversionAvailableException conversion) {
          evidence = String.valueOf(conversion.getValue());
        } else if (cause instanceof SimpleIllegalSyntaxException simple) {
          evidence = simple.getExpression();
        } else if (cause instanceof ClassNotFoundException) {
          evidence = cause.getMessage();
        } else {
          Matcher made = MADE.matcher(String.valueOf(cause.getMessage()));
          evidence = made.find() ? made.group(1) : evidence;
        }
      }
      return Optional.ofNullable(evidence).filter(text -> !text.isBlank());
    }

    /**
     * @param option as the operator named it; empty when it is not of an option
     */
    static String sentence(Throwable failure, String option) {
      List<Throwable> causes = causes(failure);
      Throwable last = causes.get(causes.size() - 1);
      for (Throwable cause : causes) {
        if (cause instanceof NoSuchBeanException bean) {
          return "there is no bean " + bean.getName();
        }
        if (cause instanceof TypeConversionException conversion) {
          return option + " is \"" + conversion.getValue() + "\"; it is a " + type(conversion);
        }
        if (cause instanceof SimpleIllegalSyntaxException simple) {
          return "\""
              + simple.getExpression()
              + "\" cannot be read as simple ("
              + firstLine(String.valueOf(simple.getMessage()))
              + "); write it such as ${body.language} == 'fa'";
        }
      }
      if (last instanceof ClassNotFoundException) {
        return "there is no class " + last.getMessage();
      }
      String reason = firstLine(reason(causes));
      boolean named = option.isEmpty() || reason.contains(option);
      return named ? reason : option + ": " + reason;
    }

    private static String type(TypeConversionException conversion) {
      String type = conversion.getToType().getSimpleName().toLowerCase(Locale.ROOT);
      return switch (type) {
        case "duration" -> "number and ms, s, m, h or d, such as 15m";
        case "int", "integer", "long" -> "whole number";
        default -> type;
      };
    }

    /** The deepest cause that says something. */
    private static String reason(List<Throwable> causes) {
      for (int i = causes.size() - 1; i >= 0; i--) {
        String message = causes.get(i).getMessage();
        if (message != null && !message.isBlank() && !message.startsWith("Cannot invoke")) {
          return message.strip();
        }
      }
      return "Camel cannot read this; see its page in the Camel manual";
    }

    static String firstLine(String message) {
      String line = message.strip().lines().findFirst().orElse("").strip();
      return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    private static List<Throwable> causes(Throwable failure) {
      Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
      List<Throwable> causes = new ArrayList<>();
      for (Throwable t = failure; t != null && seen.add(t); t = t.getCause()) {
        causes.add(t);
      }
      return causes;
    }
  }

  /**
   * Builds routes and starts nothing that leaves the process. Components, endpoints, consumers and
   * producers are made and set, so that a wrong option is found; what connects does so when it is
   * started, which none is. Endpoints that only compute are started: some read what they go by
   * then.
   */
  public static final class UnstartedCamel extends DefaultCamelContext {
    public UnstartedCamel() {
      getCamelContextExtension().registerEndpointCallback(UnstartedCamel::readWhatItGoesBy);
    }

    /** Beans are made, and told neither to begin nor to end. */
    @Override
    protected Registry createRegistry() {
      return new DefaultRegistry() {
        @Override
        public void bind(String id, Class<?> type, Object bean, String begin, String end) {
          super.bind(id, type, bean, null, null);
        }

        @Override
        public void bind(
            String id, Class<?> type, Supplier<Object> bean, String begin, String end) {
          super.bind(id, type, bean, null, null);
        }
      };
    }

    /** Camel calls this for each route that it has built, those of kamelets included. */
    @Override
    public void startRouteService(RouteService route, boolean adding) throws Exception {
      route.setUp();
      for (org.apache.camel.Endpoint to : route.gatherEndpoints()) {
        if (to != route.getRoute().getEndpoint()) {
          to.createProducer();
        }
      }
    }

    private static org.apache.camel.Endpoint readWhatItGoesBy(
        String uri, org.apache.camel.Endpoint endpoint) {
      if (LocalSchemes.has(uri.replaceFirst("[:?].*", ""))) {
        ServiceHelper.startService(endpoint);
      }
      return endpoint;
    }
  }
}
