package io.chapar.camel.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of a {@code file:} that runs can be made. One that is there and cannot be written now
 * is no fault of the configuration: the node says so, and goes on when it can be.
 */
final class FileFolders implements RouteRule {
  private final Texts texts;

  /**
   * @param texts in which the settings of folders are absolute
   */
  FileFolders(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    for (Route route : routes.routes()) {
      if (texts.runs(route)) {
        route.endpoints().stream()
            .map(endpoint -> endpoint.resolved(texts))
            .filter(endpoint -> endpoint.isScheme("file"))
            .forEach(endpoint -> judge(endpoint, faults));
      }
    }
    routes.kamelets().stream()
        .flatMap(kamelet -> kamelet.route().stream())
        .flatMap(route -> route.endpoints().stream())
        .map(endpoint -> endpoint.resolved(texts))
        .filter(endpoint -> endpoint.isScheme("file"))
        .forEach(endpoint -> relative(endpoint, faults));
  }

  private static void judge(Endpoint endpoint, Faults faults) {
    String folder = folder(endpoint);
    if (relative(endpoint, faults)
        || endpoint.use() == Endpoint.Use.DYNAMIC
        || folder.isEmpty()
        || folder.contains("{{")) {
      return;
    }
    trouble(Path.of(folder)).ifPresent(trouble -> faults.add(endpoint, trouble + ": " + folder));
  }

  private static String folder(Endpoint endpoint) {
    return endpoint.uri().replaceFirst("^file:(//)?", "");
  }

  /** Such a folder is another one from each shell, and from a unit. */
  private static boolean relative(Endpoint endpoint, Faults faults) {
    String folder = folder(endpoint);
    boolean relative = folder.matches("[^/$\\\\{].*") && !Path.of(folder).isAbsolute();
    if (relative && !faults.within(endpoint.file(), endpoint.line(), endpoint.line())) {
      faults.add(
          endpoint,
          "file:"
              + folder
              + " goes by the folder from which the node is started; write file:{{data.folder}}/"
              + folder
              + ", or a folder that begins with /");
    }
    return relative;
  }

  private static Optional<String> trouble(Path folder) {
    Path there = folder.toAbsolutePath().normalize();
    boolean missing = !Files.exists(there);
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there)) {
      return Optional.of(
          missing ? "cannot be made, as " + there + " is a file" : "is a file, and no folder");
    }
    return missing && !Files.isWritable(there)
        ? Optional.of("cannot be made; let Chapar write to " + there)
        : Optional.empty();
  }
}
