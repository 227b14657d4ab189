package io.chapar.camel.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.addon.AddOn;
import io.chapar.camel.check.ConfigurationCheck.RouteRule;
import io.chapar.camel.check.DryRun.CamelSays;
import io.chapar.config.file.Home;
import io.chapar.config.file.PropertiesFile;
import io.chapar.text.Spelling;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.support.PropertyBindingSupport;

/**
 * The settings {@code camel.component.NAME.OPTION} name components and options that there are, with
 * values of their type. They are set, as at a start, for the rules that come after: an endpoint may
 * lack what its component has. Components are made, and not started.
 */
final class ComponentSettings implements RouteRule {
  private static final Pattern NAME = Pattern.compile("camel\\.component\\.([^.\\[]+)\\.(.+)");

  private final Home home;
  private final CamelContext context;
  private final Texts texts;
  private final CamelMetadata.Components known;

  ComponentSettings(Home home, CamelContext context) {
    this.home = home;
    this.context = context;
    this.texts = new Texts(context);
    this.known = new CamelMetadata.Components(context);
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    String file = home.name(home.properties());
    PropertiesFile.lines(home)
        .forEach(
            (key, line) -> {
              Matcher name = NAME.matcher(key);
              if (name.matches()) {
                String value = texts.resolved("{{" + key + "}}").strip();
                fault(key, name.group(1), name.group(2), value)
                    .ifPresent(fault -> faults.add(file, line, fault));
              }
            });
  }

  private Optional<String> fault(String key, String scheme, String option, String value) {
    Component component = context.getComponent(scheme, true, false);
    if (component == null) {
      return Optional.of(key + ": there is no component " + scheme + "; " + advice(scheme));
    }
    Map<String, JsonNode> options = options(scheme);
    boolean nested = option.contains(".") || option.contains("[");
    JsonNode described = options.get(plain(option));
    if (described == null && !nested && !options.isEmpty()) {
      return Optional.of(key + ": " + scheme + ": has no option " + option + near(option, options));
    }
    return described == null
        ? set(key, component, option, value)
        : typed(key, described, value)
            .or(() -> set(key, component, described.path("name").asText(), value));
  }

  private static String near(String option, Map<String, JsonNode> options) {
    return Spelling.nearest(
            option, options.values().stream().map(o -> o.path("name").asText()).toList())
        .map(near -> "; " + Spelling.meant(near))
        .orElse("; see its page in the Camel manual");
  }

  private String advice(String scheme) {
    return AddOn.opening(scheme)
        .map(addOn -> "chapar add " + addOn.name() + " brings it")
        .orElseGet(() -> Spelling.advice(scheme, CamelMetadata.schemes()));
  }

  /** By their names as they are compared; empty where the component says nothing of itself. */
  private Map<String, JsonNode> options(String scheme) {
    Map<String, JsonNode> options = new TreeMap<>();
    known
        .of(scheme)
        .ifPresent(
            all ->
                all.path("componentProperties")
                    .fields()
                    .forEachRemaining(
                        option ->
                            options.put(
                                plain(option.getKey()),
                                ((ObjectNode) option.getValue()).put("name", option.getKey()))));
    return options;
  }

  /** Camel reads {@code broker-url} as {@code brokerUrl}. */
  private static String plain(String option) {
    return option.replace("-", "").toLowerCase(Locale.ROOT);
  }

  private static Optional<String> typed(String key, JsonNode option, String value) {
    boolean wrong =
        CamelMetadata.fault(option.path("type").asText(), value).isPresent()
            || !CamelMetadata.choices(option).isEmpty()
                && CamelMetadata.choices(option).stream().noneMatch(value::equalsIgnoreCase);
    String shown = option.path("secret").asBoolean() ? "…" : value;
    return wrong
        ? Optional.of(key + " is \"" + shown + "\"; " + CamelMetadata.right(option))
        : Optional.empty();
  }

  private Optional<String> set(String key, Component component, String option, String value) {
    try {
      PropertyBindingSupport.build()
          .withConfigurer(component.getComponentPropertyConfigurer())
          .withIgnoreCase(true)
          .withReflection(true)
          .withMandatory(true)
          .bind(context, component, option, value);
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(key + ": " + CamelSays.sentence(e, key));
    }
  }
}
