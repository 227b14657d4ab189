package io.chapar.camel.check;

import io.chapar.article.FileTrouble;
import io.chapar.config.Home;
import io.chapar.config.InvalidConfiguration;
import io.chapar.config.YamlFile;
import io.chapar.config.YamlFile.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All that {@code routes/} holds.
 *
 * @param complete every file could be read, so that what is missing is missing
 */
record Routes(List<RouteFile> files, List<Kamelet> kamelets, boolean complete) {
  private static final String SUFFIX = ".camel.yaml";
  private static final int DEEP = 5;

  static Routes read(Home home, Faults faults) {
    List<RouteFile> files = new ArrayList<>();
    List<Kamelet> kamelets = new ArrayList<>();
    boolean complete = true;
    for (Path path : list(home, home.routes(), faults)) {
      Optional<Part> top = top(home, path, SUFFIX, faults);
      complete &= top.isPresent() || !isRoutes(path);
      top.filter(part -> isRoutes(path))
          .ifPresent(part -> files.add(new RouteFile(home.name(path), path, part)));
    }
    for (Path path : list(home, home.routes().resolve("kamelets"), faults)) {
      top(home, path, Kamelet.SUFFIX, faults)
          .ifPresent(part -> kamelets.add(new Kamelet(home.name(path), path, part)));
    }
    strays(home, faults);
    for (Kamelet kamelet : kamelets) {
      if (kamelet.template().isEmpty()) {
        faults.add(kamelet.file(), 0, "has no template; write it below spec:, with from: in it");
      }
    }
    if (files.isEmpty() && complete) {
      faults.add("routes", 0, "has no route file; put one there, such as 1-feeds" + SUFFIX);
    }
    return new Routes(files, kamelets, complete);
  }

  private static List<Path> list(Home home, Path folder, Faults faults) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !Files.isDirectory(file) || file.toString().endsWith(".yaml"))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      faults.add(
          home.name(folder), 0, "cannot be read (" + FileTrouble.of(e) + "); let Chapar read it");
      return List.of();
    }
  }

  /** Files in folders below that nobody reads; those of a link that a mount keeps are hidden. */
  private static void strays(Home home, Faults faults) {
    Path routes = home.routes();
    if (!Files.isDirectory(routes)) {
      return;
    }
    for (Path file : new TreeSet<>(FilesBelow.of(routes, DEEP))) {
      if (isStray(routes.relativize(file))) {
        faults.add(
            home.name(file),
            0,
            "is never read, as it is in a folder of its own; move it to routes/");
      }
    }
  }

  private static boolean isStray(Path file) {
    int deep = file.getNameCount();
    String name = file.getFileName().toString();
    boolean read = deep == 1 || deep == 2 && file.startsWith("kamelets");
    boolean hidden =
        Stream.iterate(0, i -> i < deep, i -> i + 1)
            .anyMatch(i -> file.getName(i).toString().startsWith("."));
    return !read && !hidden && (name.endsWith(".yaml") || name.endsWith(".yml"));
  }

  private static Optional<Part> top(Home home, Path path, String suffix, Faults faults) {
    String name = path.getFileName().toString();
    if (name.endsWith(suffix)) {
      return read(home, path, suffix.equals(SUFFIX), faults);
    }
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      faults.add(home.name(path), 0, "is never read; the names of such files end in " + suffix);
    }
    return Optional.empty();
  }

  private static Optional<Part> read(Home home, Path path, boolean list, Faults faults) {
    try {
      Optional<Part> top = YamlFile.read(home, path);
      if (top.isEmpty() || (list ? top.get().members() : top.get().entries()).isEmpty()) {
        String right = list ? "no route; write a list of - route:" : "no kamelet";
        faults.add(home.name(path), 0, "holds " + right);
        return Optional.empty();
      }
      return top;
    } catch (InvalidConfiguration e) {
      faults.addAll(e);
      return Optional.empty();
    }
  }

  private static boolean isRoutes(Path path) {
    return path.getFileName().toString().endsWith(SUFFIX);
  }

  List<Route> routes() {
    return files.stream().flatMap(file -> file.routes().stream()).toList();
  }

  /** Everything that Camel reads as routes, with the name of its file. */
  List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    files.forEach(file -> sources.add(new Source(file.name(), file.top(), List.of())));
    for (Kamelet kamelet : kamelets) {
      List<String> parameters = List.copyOf(kamelet.parameters().keySet());
      kamelet
          .template()
          .ifPresent(part -> sources.add(new Source(kamelet.file(), part, parameters)));
    }
    return sources;
  }

  /** All that stand in the sources. */
  List<Endpoint> endpoints() {
    return sources().stream()
        .flatMap(source -> Endpoint.in(source.file(), source.top()).stream())
        .toList();
  }

  /**
   * @param parameters that {@code {{…}}} may name besides the settings
   */
  record Source(String file, Part top, List<String> parameters) {}
}
