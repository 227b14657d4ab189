package io.chapar.camel.check;

import io.chapar.camel.check.Faults.Place;
import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.config.file.YamlFile;
import io.chapar.config.file.YamlFile.Part;
import io.chapar.file.FileTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.support.PatternHelper;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * All that {@code routes/} holds.
 *
 * @param complete every file could be read, so that what is missing is missing
 */
record Routes(List<RouteFile> files, List<Kamelet> kamelets, boolean complete) {
  private static final String SUFFIX = ".camel.yaml";

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
    for (Path file : new TreeSet<>(FilesBelow.of(home.routes()))) {
      if (isStray(home.routes().relativize(file))) {
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
    return !read && !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
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

  /** Everything that Camel reads as routes. */
  List<Source> sources() {
    Stream<Source> own = files.stream().map(file -> new Source(file.tree(), Set.of()));
    return Stream.concat(own, kamelets.stream().flatMap(kamelet -> kamelet.source().stream()))
        .toList();
  }

  /** What stands in the sources, but for the options of endpoints. */
  List<Step> fields() {
    return sources().stream().flatMap(source -> source.tree().fields().stream()).toList();
  }

  List<Tree.Text> texts() {
    return sources().stream().flatMap(source -> source.tree().texts().stream()).toList();
  }

  /** As they are written. */
  List<Endpoint> endpoints() {
    return sources().stream().flatMap(source -> Endpoint.in(source.tree()).stream()).toList();
  }

  /**
   * @param parameters that {@code {{…}}} may name besides the settings
   */
  record Source(Tree tree, Set<String> parameters) {}

  /** A file of {@code routes/} that is YAML. */
  record RouteFile(String name, Path path, Part top) {

    Tree tree() {
      return new Tree(name, top);
    }

    /** What stands at the top of the file: {@code route}, {@code routeConfiguration}… */
    List<Step> tops() {
      return top.members().stream()
          .flatMap(member -> member.entries().stream().limit(1))
          .map(entry -> new Step(name, entry))
          .toList();
    }

    List<Route> routes() {
      List<Route> routes = new ArrayList<>();
      List<Part> members = top.members();
      for (int i = 0; i < members.size(); i++) {
        int last = i + 1 < members.size() ? members.get(i + 1).line() - 1 : Integer.MAX_VALUE;
        Part member = members.get(i);
        member.get("route").ifPresent(part -> routes.add(route(false, member, last, part)));
        member.get("from").ifPresent(part -> routes.add(route(true, member, last, member)));
      }
      return routes;
    }

    private Route route(boolean shorthand, Part member, int last, Part part) {
      return new Route(name, shorthand, member.line(), last, part);
    }
  }

  /** A kamelet of {@code routes/kamelets/}. Camel finds it by the name of its file. */
  record Kamelet(String file, Path path, Part top) {
    static final String SUFFIX = ".kamelet.yaml";

    String name() {
      String name = path.getFileName().toString();
      return name.substring(0, name.length() - SUFFIX.length());
    }

    private Optional<Part> definition(String field) {
      return top.get("spec")
          .flatMap(spec -> spec.get("definition"))
          .flatMap(definition -> definition.get(field));
    }

    /** Its parameters by name, each with its JSON schema. */
    Map<String, Part> parameters() {
      return definition("properties").map(Part::entries).orElse(List.of()).stream()
          .collect(Collectors.toMap(YamlFile.Entry::key, YamlFile.Entry::value));
    }

    /** The names of those that have no default. */
    List<Tree.Text> required() {
      return definition("required").map(Part::members).orElse(List.of()).stream()
          .map(name -> new Tree.Text(file, name.line(), name.text().orElse("")))
          .toList();
    }

    Optional<Part> template() {
      return top.get("spec").flatMap(spec -> spec.get("template"));
    }

    /** What its template does; empty without one. */
    Optional<Route> route() {
      return template().map(part -> route(part, part.get("route")));
    }

    private Route route(Part template, Optional<Part> route) {
      return new Route(
          file, route.isEmpty(), template.line(), Integer.MAX_VALUE, route.orElse(template));
    }

    private Optional<Source> source() {
      return template().map(part -> new Source(new Tree(file, part), names(part)));
    }

    /** Of its parameters, and of the beans that each use gets for itself. */
    private Set<String> names(Part template) {
      Set<String> names = new HashSet<>(parameters().keySet());
      template.get("beans").map(Part::members).orElse(List.of()).stream()
          .flatMap(bean -> bean.get("name").flatMap(Part::text).stream())
          .forEach(names::add);
      return names;
    }
  }

  /** But for those that are hidden and those that may not be opened. */
  private static final class FilesBelow extends SimpleFileVisitor<Path> {
    private static final int DEEP = 5;

    private final Path top;
    private final List<Path> files = new ArrayList<>();

    private FilesBelow(Path top) {
      this.top = top;
    }

    static List<Path> of(Path folder) {
      FilesBelow below = new FilesBelow(folder);
      try {
        Files.walkFileTree(folder, Set.of(), DEEP, below);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return below.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(top) && folder.getFileName().toString().startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }

  /**
   * One route.
   *
   * @param shorthand it is written as {@code - from:} without {@code route:}
   * @param line of its first word
   * @param last the line before the next thing in the file
   * @param part what is below {@code route:}; of a shorthand, what {@code from:} stands in
   */
  record Route(String file, boolean shorthand, int line, int last, Part part) implements Place {

    Optional<String> id() {
      return text("id").filter(id -> !id.isBlank());
    }

    Optional<String> text(String field) {
      return part.get(field).flatMap(Part::text);
    }

    Optional<Step> from() {
      return part.get("from").map(from -> new Step(file, "from", from.line(), from));
    }

    List<Step> steps() {
      return from().map(Step::steps).orElse(List.of());
    }

    Tree tree() {
      return new Tree(file, part);
    }

    List<Endpoint> endpoints() {
      return Endpoint.in(tree());
    }

    /**
     * Whether a routeConfiguration bears upon it. As Camel asks: one without an id does so where
     * the route names none.
     */
    boolean isUnder(Part configuration) {
      String id = configuration.get("id").flatMap(Part::text).orElse(null);
      return text("routeConfigurationId")
          .map(named -> id != null && PatternHelper.matchPatterns(id, named.split(",")))
          .orElse(id == null || id.equals("*"));
    }

    /** How a message names it. */
    String name() {
      return id().map(id -> "route " + id).orElse("the route");
    }
  }

  /** A part of a YAML file and all below it, however deep; what aliases repeat comes once. */
  record Tree(String file, Part top) {

    /** A value that is a text. */
    record Text(String file, int line, String text) implements Place {}

    /** The part itself and every part below it. */
    List<Part> parts() {
      Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
      Deque<Part> waiting = new ArrayDeque<>(List.of(top));
      List<Part> parts = new ArrayList<>();
      while (!waiting.isEmpty()) {
        Part part = waiting.pop();
        if (seen.add(part.node())) {
          parts.add(part);
          part.members().forEach(waiting::add);
          part.entries().forEach(entry -> waiting.add(entry.value()));
        }
      }
      return parts;
    }

    /** The entries of every map. */
    List<Step> entries() {
      return entries(parts());
    }

    /** The same without what stands below {@code parameters:}: its names are those of options. */
    List<Step> fields() {
      Set<Node> options = new HashSet<>();
      for (Step entry : entries()) {
        if (entry.name().equals("parameters")) {
          entry.tree().parts().forEach(part -> options.add(part.node()));
        }
      }
      return entries(parts().stream().filter(part -> !options.contains(part.node())).toList());
    }

    private List<Step> entries(List<Part> parts) {
      return parts.stream()
          .flatMap(part -> part.entries().stream())
          .map(entry -> new Step(file, entry))
          .toList();
    }

    List<Text> texts() {
      return parts().stream()
          .flatMap(part -> part.text().map(text -> new Text(file, part.line(), text)).stream())
          .toList();
    }
  }
}
