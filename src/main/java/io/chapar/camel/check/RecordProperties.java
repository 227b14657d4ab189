package io.chapar.camel.check;

import io.chapar.article.Alarm;
import io.chapar.article.ReportVersion;
import io.chapar.config.Spelling;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code ${body.…}} may name of our records: their components and methods. */
final class RecordProperties {
  private static final Pattern BODY = Pattern.compile("\\$\\{body\\.([A-Za-z0-9_.?]{1,200})}");
  private static final Pattern COMPARED =
      Pattern.compile(
          "\\$\\{body\\.([A-Za-z0-9_.?]{1,200})}\\s{1,20}(==|=~|!=|!=~|in|!in)\\s{1,20}"
              + "(?:'([^']{0,500})'|\"([^\"]{0,500})\")");
  private static final List<String> NONE = List.of("toString", "hashCode", "getClass", "notify");

  private static final int DEEP = 4;

  private RecordProperties() {}

  /** What the text names that the body has not; empty when it has all. */
  static Optional<String> fault(String text, Class<?> body) {
    return BODY.matcher(text)
        .results()
        .flatMap(named -> path(named.group(1), body).stream())
        .findFirst()
        .or(() -> compared(text, body));
  }

  /** A value that a property never has. */
  private static Optional<String> compared(String text, Class<?> body) {
    return COMPARED
        .matcher(text)
        .results()
        .flatMap(found -> values(found).flatMap(value -> value(found.group(1), value, body)))
        .findFirst();
  }

  private static Stream<String> values(MatchResult found) {
    String written = found.group(3) == null ? found.group(4) : found.group(3);
    return found.group(2).endsWith("in")
        ? Arrays.stream(written.split(",")).map(String::strip)
        : Stream.of(written);
  }

  private static Stream<String> value(String path, String value, Class<?> body) {
    Set<String> known = words(path.replace("?", ""), body);
    boolean right =
        known.isEmpty()
            || value.isEmpty()
            || value.contains("{{")
            || known.stream().anyMatch(value::equalsIgnoreCase);
    return right
        ? Stream.of()
        : Stream.of(path + " is never \"" + value + "\"; " + Spelling.advice(value, known));
  }

  /** All that a property may be; none where that cannot be told. */
  private static Set<String> words(String path, Class<?> body) {
    if (body == ReportVersion.class && path.equals("alarm")) {
      return words(Alarm.Kind.class);
    }
    Class<?> type = body;
    for (String name : path.split("\\.")) {
      type = properties(type).getOrDefault(name, Object.class);
    }
    return words(type);
  }

  private static Set<String> words(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new))
        : Set.of();
  }

  private static Optional<String> path(String path, Class<?> body) {
    Class<?> type = body;
    for (String name : path.replace("?", "").split("\\.")) {
      if (!type.getName().startsWith("io.chapar.")) {
        return Optional.empty();
      }
      TreeMap<String, Class<?>> known = properties(type);
      if (!known.containsKey(name)) {
        return Optional.of(
            type.getSimpleName()
                + " has no "
                + name
                + "; "
                + deeper(name, type, DEEP)
                    .map(Spelling::meant)
                    .orElseGet(() -> Spelling.advice(name, known.keySet())));
      }
      type = known.get(name);
    }
    return Optional.empty();
  }

  /** Where a record below has it, the nearest; few reports have an alarm. */
  private static Optional<String> deeper(String name, Class<?> type, int deep) {
    TreeMap<String, Class<?>> known = properties(type);
    if (known.containsKey(name)) {
      return Optional.of(name);
    }
    return known.entrySet().stream()
        .filter(below -> deep > 0 && below.getValue().isRecord() && below.getValue() != Alarm.class)
        .flatMap(
            below ->
                deeper(name, below.getValue(), deep - 1)
                    .map(path -> below.getKey() + "." + path)
                    .stream())
        .min(Comparator.comparingLong(RecordProperties::depth).thenComparing(path -> path));
  }

  private static long depth(String path) {
    return path.chars().filter(c -> c == '.').count();
  }

  private static TreeMap<String, Class<?>> properties(Class<?> type) {
    TreeMap<String, Class<?>> properties = new TreeMap<>();
    Arrays.stream(type.getMethods())
        .filter(method -> method.getParameterCount() == 0 && !NONE.contains(method.getName()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getDeclaringClass().getName().startsWith("io.chapar."))
        .forEach(method -> properties.put(name(method), method.getReturnType()));
    return properties;
  }

  /** As Camel's simple language names it. */
  private static String name(Method method) {
    Matcher bean = Pattern.compile("(?:get|is)([A-Z])(.*)").matcher(method.getName());
    return bean.matches()
        ? bean.group(1).toLowerCase(Locale.ROOT) + bean.group(2)
        : method.getName();
  }
}
