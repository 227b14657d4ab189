package io.chapar.camel.check;

import io.chapar.config.Home;
import io.chapar.config.PropertiesFile;
import io.chapar.config.ShippedSettings;
import io.chapar.config.Spelling;
import io.chapar.config.YamlFile.Part;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * {@code application.properties} sets nothing twice, and only settings, what routes name as a
 * placeholder or as a secret, and Camel's own.
 */
final class PropertyNames implements RouteRule {
  private final Home home;
  private final CamelNames camel = new CamelNames();
  private final Stream<String> secrets;

  /**
   * @param secrets that routes name
   */
  PropertyNames(Home home, Stream<String> secrets) {
    this.home = home;
    this.secrets = secrets;
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    Set<String> known = known(routes);
    PropertiesFile.lines(home).forEach((key, line) -> judge(key, line, known, faults));
    PropertiesFile.faults(home).forEach(faults::add);
  }

  private Set<String> known(Routes routes) {
    Set<String> known = new TreeSet<>(ShippedSettings.defaults().keySet());
    for (Routes.Source source : routes.sources()) {
      for (Part text : Tree.texts(source.top())) {
        PlaceholderNames.in(text.text().orElse(""))
            .forEach(inside -> known.add(inside.replaceFirst("^[?!]", "").replaceFirst(":.*", "")));
      }
    }
    secrets.forEach(known::add);
    return known;
  }

  private void judge(String key, int line, Set<String> known, Faults faults) {
    String file = home.name(home.properties());
    if (key.startsWith("camel.")) {
      camel.fault(key).ifPresent(message -> faults.add(file, line, message));
    } else if (!known.contains(key)) {
      String advice =
          Spelling.nearest(key, known)
              .map(Spelling::meant)
              .orElse("no setting is named so and no route uses {{" + key + "}}; remove it");
      faults.add(file, line, "unknown " + key + "; " + advice);
    }
  }
}
