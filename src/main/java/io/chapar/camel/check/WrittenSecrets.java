package io.chapar.camel.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.config.Home;
import io.chapar.config.PropertiesFile;
import io.chapar.config.Secrets;
import java.util.Map;
import org.apache.camel.CamelContext;

/**
 * Secrets that settings and endpoints hold themselves: who may read or copy the file has them.
 *
 * <p>Source: which options of endpoints are secrets is told by the metadata of Camel's components.
 */
final class WrittenSecrets implements RouteRule {
  private static final String RIGHT =
      " is written out; put it into config/secrets/NAME and write {{secretfile:NAME}}, or"
          + " {{env:NAME}}";

  private final Home home;
  private final ComponentMetadata known;

  WrittenSecrets(Home home, CamelContext context) {
    this.home = home;
    this.known = new ComponentMetadata(context);
  }

  @Override
  public void judge(Routes routes, Faults hints) {
    Map<String, Integer> lines = PropertiesFile.lines(home);
    String file = home.name(home.properties());
    PropertiesFile.values(home)
        .forEach(
            (name, value) -> {
              if (Secrets.isWrittenOut(name, value.strip())) {
                hints.add(file, lines.getOrDefault(name, 0), name + RIGHT);
              }
            });
    routes.endpoints().forEach(endpoint -> judge(endpoint, hints));
  }

  private void judge(Endpoint endpoint, Faults hints) {
    JsonNode options =
        endpoint
            .scheme()
            .flatMap(known::of)
            .map(component -> component.path("properties"))
            .orElse(CamelMetadata.parse("{}"));
    endpoint
        .options()
        .forEach(
            (name, option) -> {
              boolean secret = options.path(name).path("secret").asBoolean();
              if (secret && isWrittenOut(name, option.value())) {
                hints.add(endpoint.file(), option.line(), name + RIGHT);
              }
            });
  }

  /** A bean or an expression is no secret. */
  private static boolean isWrittenOut(String name, String value) {
    return !value.startsWith("#") && !value.contains("${") && Secrets.isWrittenOut(name, value);
  }
}
