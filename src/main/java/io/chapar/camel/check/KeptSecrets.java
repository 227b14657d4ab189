package io.chapar.camel.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.camel.check.ConfigurationCheck.RouteRule;
import io.chapar.camel.check.Routes.Kamelet;
import io.chapar.config.file.Home;
import io.chapar.config.file.PropertiesFile;
import io.chapar.config.file.Secrets;
import io.chapar.config.file.YamlFile.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;

/**
 * Secrets that others can read: what a setting or an endpoint holds itself, who may read or copy
 * the file has; and some files of {@code config/secrets/} every user of the machine can read.
 *
 * <p>Source: which options of endpoints are secrets is told by the metadata of Camel's components.
 */
final class KeptSecrets implements RouteRule {
  private static final String RIGHT =
      " is written out; put it into config/secrets/NAME and write {{secretfile:NAME}}, or"
          + " {{env:NAME}}";

  private static final int MOST = 1_000;

  private final Home home;
  private final CamelMetadata.Components known;

  KeptSecrets(Home home, CamelContext context) {
    this.home = home;
    this.known = new CamelMetadata.Components(context);
  }

  @Override
  public void judge(Routes routes, Faults hints) {
    settings(hints);
    routes.endpoints().forEach(endpoint -> endpoint(endpoint, hints));
    routes.kamelets().forEach(kamelet -> uses(kamelet, routes, hints));
    files(hints);
  }

  private void settings(Faults hints) {
    Map<String, Integer> lines = PropertiesFile.lines(home);
    String file = home.name(home.properties());
    PropertiesFile.values(home)
        .forEach(
            (name, value) -> {
              if (Secrets.isWrittenOut(name, value.strip())) {
                hints.add(file, lines.getOrDefault(name, 0), name + RIGHT);
              }
            });
  }

  private void endpoint(Endpoint endpoint, Faults hints) {
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
                hints.add(option, name + RIGHT);
              }
            });
  }

  /** Parameters of a kamelet with the format {@code password} are secrets, whatever their name. */
  private static void uses(Kamelet kamelet, Routes routes, Faults hints) {
    Set<String> secrets =
        kamelet.parameters().entrySet().stream()
            .filter(parameter -> isPassword(parameter.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    routes.endpoints().stream()
        .filter(use -> use.isScheme("kamelet") && use.kamelet().equals(kamelet.name()))
        .flatMap(use -> use.options().entrySet().stream())
        .filter(option -> secrets.contains(option.getKey()))
        .filter(option -> isWrittenOut("password", option.getValue().value()))
        .forEach(option -> hints.add(option.getValue(), option.getKey() + RIGHT));
  }

  private static boolean isPassword(Part parameter) {
    return parameter.get("format").flatMap(Part::text).filter("password"::equals).isPresent();
  }

  /** A bean or an expression is no secret. */
  private static boolean isWrittenOut(String name, String value) {
    return !value.startsWith("#") && !value.contains("${") && Secrets.isWrittenOut(name, value);
  }

  private void files(Faults hints) {
    Path folder = home.resolve("config/secrets");
    if (!allowsOthers(folder, PosixFilePermission.OTHERS_EXECUTE)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(Files::isRegularFile)
          .limit(MOST)
          .filter(file -> allowsOthers(file, PosixFilePermission.OTHERS_READ))
          .map(home::name)
          .forEach(
              name ->
                  hints.add(
                      name, 0, "can be read by every user of the machine; chmod 600 " + name));
    } catch (IOException | UncheckedIOException e) {
      // The reading of the secret itself says what is wrong with the folder.
    }
  }

  /** False where the file is not there, and on file systems without such permissions. */
  private static boolean allowsOthers(Path path, PosixFilePermission what) {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
      return permissions.contains(what);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
