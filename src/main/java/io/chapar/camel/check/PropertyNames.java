package io.chapar.camel.check;

import io.chapar.config.Home;
import io.chapar.config.Knobs;
import io.chapar.config.PropertiesFile;
import io.chapar.config.Spelling;
import io.chapar.config.YamlFile.Part;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code application.properties} sets nothing twice, and only knobs, what routes name as a
 * placeholder, and Camel's own.
 */
final class PropertyNames implements Rule {
  private final Home home;
  private final CamelNames camel;

  PropertyNames(Home home, CamelNames camel) {
    this.home = home;
    this.camel = camel;
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    Set<String> known = known(routes);
    PropertiesFile.lines(home).forEach((key, line) -> judge(key, line, known, faults));
    PropertiesFile.faults(home).forEach(faults::add);
  }

  private static Set<String> known(Routes routes) {
    Set<String> known = new TreeSet<>(Knobs.defaults().keySet());
    for (Routes.Source source : routes.sources()) {
      for (Part text : Tree.texts(source.top())) {
        PlaceholderNames.in(text.text().orElse(""))
            .forEach(inside -> known.add(inside.replaceFirst("^[?!]", "").replaceFirst(":.*", "")));
      }
    }
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
              .orElse("no knob is named so and no route uses {{" + key + "}}; remove it");
      faults.add(file, line, "unknown " + key + "; " + advice);
    }
  }
}
