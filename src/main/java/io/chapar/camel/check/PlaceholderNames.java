package io.chapar.camel.check;

import io.chapar.config.Home;
import io.chapar.config.PropertiesFile;
import io.chapar.config.ShippedSettings;
import io.chapar.config.Spelling;
import io.chapar.config.YamlFile.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;

/**
 * {@code {{name}}} is a setting, and {@code {{function:name}}} a function that is known, in routes
 * and in the values of settings. Camel takes an unknown function for a name with a default.
 */
final class PlaceholderNames implements RouteRule {
  static final Set<String> FUNCTIONS =
      Set.of(
          "env",
          "sys",
          "bean",
          "service",
          "service.name",
          "service.host",
          "service.port",
          "secretfile");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]{1,500})}}");

  private final Home home;
  private final CamelContext context;

  PlaceholderNames(Home home, CamelContext context) {
    this.home = home;
    this.context = context;
  }

  /** The inside of each placeholder of a text. */
  static List<String> in(String text) {
    List<String> names = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1).strip());
    }
    return names;
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    for (Routes.Source source : routes.sources()) {
      if (!faults.isReadable(source.file())) {
        continue;
      }
      for (Part text : Tree.texts(source.top())) {
        for (String inside : in(text.text().orElse(""))) {
          judge(inside, source.parameters(), source.file(), text.line(), faults);
        }
      }
    }
    judgeSettings(faults);
  }

  /** In the values of {@code application.properties}; not where a value is wrong anyway. */
  private void judgeSettings(Faults faults) {
    String file = home.name(home.properties());
    Map<String, Integer> lines = PropertiesFile.lines(home);
    PropertiesFile.values(home)
        .forEach(
            (key, value) -> {
              int line = lines.getOrDefault(key, 0);
              if (!faults.within(file, line, line)) {
                in(value).forEach(inside -> judge(inside, List.of(), file, line, faults));
              }
            });
  }

  /**
   * @param inside what stands in the braces
   * @param parameters that it may name besides the settings
   */
  void judge(String inside, List<String> parameters, String file, int line, Faults faults) {
    String name = inside.replaceFirst("^[?!]", "");
    int colon = name.indexOf(':');
    String first = colon < 0 ? name : name.substring(0, colon);
    if (parameters.contains(first) || isProperty(first)) {
      return;
    }
    if (colon >= 0 && FUNCTIONS.contains(first)) {
      function(inside, file, line, faults);
    } else if (colon >= 0) {
      withDefault(inside, first, file, line, faults);
    } else if (!inside.startsWith("?")) {
      String known =
          Spelling.nearest(name, ShippedSettings.defaults().keySet())
              .map(Spelling::meant)
              .orElse("set it in config/application.properties");
      faults.add(file, line, "there is no setting " + name + "; " + known);
    }
  }

  private boolean isProperty(String name) {
    return context.getPropertiesComponent().resolveProperty(name).isPresent();
  }

  private void function(String inside, String file, int line, Faults faults) {
    try {
      context.resolvePropertyPlaceholders("{{" + inside + "}}");
    } catch (IllegalArgumentException e) {
      faults.add(file, line, "{{" + inside + "}} cannot be resolved; " + reason(inside, e));
    }
  }

  private static String reason(String inside, IllegalArgumentException failure) {
    if (inside.startsWith("env:")) {
      return "set the variable "
          + inside.substring(4)
          + ", or give a default: {{"
          + inside
          + ":…}}";
    }
    return inside.startsWith("secretfile:")
        ? "put it in config/secrets/" + inside.substring(11)
        : CamelSays.firstLine(String.valueOf(failure.getMessage()));
  }

  /** A name of a setting has a dot, a name of a function has none. */
  private static void withDefault(String inside, String first, String file, int line, Faults to) {
    if (!first.contains(".")) {
      to.add(
          file,
          line,
          "{{"
              + inside
              + "}} calls an unknown function "
              + first
              + "; "
              + Spelling.advice(first, FUNCTIONS));
      return;
    }
    Spelling.nearest(first, ShippedSettings.defaults().keySet())
        .ifPresent(
            near ->
                to.add(file, line, "there is no setting " + first + "; " + Spelling.meant(near)));
  }
}
