package io.chapar.camel.edit;

import io.chapar.config.file.YamlFile;
import io.chapar.config.file.YamlFile.Entry;
import io.chapar.config.file.YamlFile.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The routes that the files of {@code routes/} ask for.
 *
 * @param files the text of each file of routes, by its name
 * @param kamelets the text of each kamelet, by its own name
 * @param routes by their id, in the order of files and lines
 * @param beside the text of what stands beside routes in their files, and bears upon all of them
 * @param fixed the text of what is read at the start of a node alone, by its kind and file
 */
public record RouteSet(
    Map<String, String> files,
    Map<String, String> kamelets,
    Map<String, Asked> routes,
    String beside,
    Map<String, String> fixed) {
  private static final Set<String> FIXED =
      Set.of("beans", "dataFormats", "transformers", "validators");
  private static final String ROUTES = ".camel.yaml";
  private static final String KAMELETS = "routes/kamelets/";
  private static final String KAMELET = ".kamelet.yaml";

  /**
   * One route.
   *
   * @param from the URI that it is from
   */
  public record Asked(String id, String file, String text, String from) {
    boolean internal() {
      return from.startsWith("direct:") || from.startsWith("seda:");
    }
  }

  /**
   * @param texts of files that a check has found good, by name
   */
  public static RouteSet of(Map<String, String> texts) {
    Map<String, String> files = new TreeMap<>();
    Map<String, String> kamelets = new TreeMap<>();
    texts.forEach(
        (name, text) -> {
          if (name.startsWith(KAMELETS) && name.endsWith(KAMELET)) {
            kamelets.put(name.substring(KAMELETS.length(), name.length() - KAMELET.length()), text);
          } else if (name.startsWith("routes/") && name.endsWith(ROUTES)) {
            files.put(name, text);
          }
        });
    RouteSet set = new RouteSet(files, kamelets, new LinkedHashMap<>(), "", new TreeMap<>());
    String beside =
        files.entrySet().stream()
            .map(file -> set.read(file.getKey(), file.getValue()))
            .collect(Collectors.joining());
    return new RouteSet(files, kamelets, set.routes(), beside, set.fixed());
  }

  /** Those alone that take what other routes of the process send, and those from this endpoint. */
  public RouteSet internalAndFrom(String endpoint) {
    Map<String, Asked> some = new LinkedHashMap<>(routes);
    some.values().removeIf(route -> !route.internal() && !route.from().equals(endpoint));
    return new RouteSet(files, kamelets, some, beside, fixed);
  }

  /** Takes in a file, and gives the text of what stands beside its routes. */
  private String read(String file, String text) {
    List<String> lines = text.lines().toList();
    List<Part> members = YamlFile.parse(file, text).map(Part::members).orElse(List.of());
    StringBuilder others = new StringBuilder();
    for (int i = 0; i < members.size(); i++) {
      Part member = members.get(i);
      int end = i + 1 < members.size() ? members.get(i + 1).line() - 1 : lines.size();
      String slice = slice(lines, member.line() - 1, end);
      Part route = member.get("route").orElse(member);
      Optional<String> fix = fixed(member);
      if (route.get("from").isPresent()) {
        String id = route.get("id").flatMap(Part::text).orElse("");
        routes.put(id, new Asked(id, file, slice, from(route)));
      } else if (fix.isPresent()) {
        fixed.merge(fix.get() + " of " + file, slice, String::concat);
      } else {
        others.append(file).append('\n').append(slice).append('\n');
      }
    }
    return others.toString();
  }

  private static Optional<String> fixed(Part member) {
    return member.entries().stream().map(Entry::key).filter(FIXED::contains).findFirst();
  }

  /** The names of what is fixed in one of the two and otherwise in the other. */
  List<String> fixedOtherwise(RouteSet other) {
    return Stream.concat(fixed.keySet().stream(), other.fixed().keySet().stream())
        .filter(name -> !Objects.equals(fixed.get(name), other.fixed().get(name)))
        .distinct()
        .sorted()
        .toList();
  }

  /** Without comments on lines of their own, which change nothing. */
  private static String slice(List<String> lines, int from, int to) {
    return lines.subList(from, to).stream()
        .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
        .collect(Collectors.joining("\n"));
  }

  private static String from(Part route) {
    Part from = route.get("from").orElse(route);
    return from.get("uri").orElse(from).text().orElse("");
  }

  /** All that makes the route what it is, but for the values of settings. */
  String makes(Asked route) {
    StringBuilder all = new StringBuilder(route.text()).append('\n').append(beside);
    used(route.text(), new TreeSet<>())
        .forEach(name -> all.append('\n').append(name).append('\n').append(kamelets.get(name)));
    return all.toString();
  }

  /** The kamelets that a text names, and those that these name. */
  private Set<String> used(String text, Set<String> found) {
    kamelets.forEach(
        (name, kamelet) -> {
          if (text.contains(name) && found.add(name)) {
            used(kamelet, found);
          }
        });
    return found;
  }
}
