package io.chapar.camel.check;

import io.chapar.article.Alarm;
import io.chapar.config.Spelling;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code ${body.…}} may name of our records: their components and methods. */
final class RecordProperties {
  private static final Pattern BODY = Pattern.compile("\\$\\{body\\.([A-Za-z0-9_.?]{1,200})}");
  private static final List<String> NONE = List.of("toString", "hashCode", "getClass", "notify");

  private static final int DEEP = 4;

  private RecordProperties() {}

  /** What the text names that the body has not; empty when it has all. */
  static Optional<String> fault(String text, Class<?> body) {
    return BODY.matcher(text)
        .results()
        .flatMap(named -> path(named.group(1), body).stream())
        .findFirst();
  }

  private static Optional<String> path(String path, Class<?> body) {
    Class<?> type = body;
    for (String name : path.replace("?", "").split("\\.")) {
      if (!type.getName().startsWith("io.chapar.")) {
        return Optional.empty();
      }
      TreeMap<String, Method> known = properties(type);
      Method method = method(type, name);
      if (method == null) {
        return Optional.of(
            type.getSimpleName()
                + " has no "
                + name
                + "; "
                + deeper(name, type, DEEP)
                    .map(Spelling::meant)
                    .orElseGet(() -> Spelling.advice(name, known.keySet())));
      }
      type = method.getReturnType();
    }
    return Optional.empty();
  }

  /** Where a record below has it, the nearest; few reports have an alarm. */
  private static Optional<String> deeper(String name, Class<?> type, int deep) {
    TreeMap<String, Method> known = properties(type);
    if (known.containsKey(name)) {
      return Optional.of(name);
    }
    return known.entrySet().stream()
        .filter(below -> deep > 0 && leadsOn(below.getValue().getReturnType()))
        .flatMap(
            below ->
                deeper(name, below.getValue().getReturnType(), deep - 1)
                    .map(path -> below.getKey() + "." + path)
                    .stream())
        .min(Comparator.comparingLong(RecordProperties::depth).thenComparing(path -> path));
  }

  private static boolean leadsOn(Class<?> type) {
    return type.isRecord() && type != Alarm.class;
  }

  /** What a property of a record is; nothing where it is not one of ours, or has no such. */
  static Optional<Type> type(String path, Class<?> body) {
    Type type = body;
    for (String name : path.replace("?", "").split("\\.")) {
      Method method = type instanceof Class<?> known ? method(known, name) : null;
      if (method == null) {
        return Optional.empty();
      }
      type = method.getGenericReturnType();
    }
    return Optional.of(type);
  }

  private static long depth(String path) {
    return path.chars().filter(c -> c == '.').count();
  }

  private static TreeMap<String, Method> properties(Class<?> type) {
    TreeMap<String, Method> properties = new TreeMap<>();
    methods(type).forEach(method -> properties.put(name(method), method));
    return properties;
  }

  /** By the name of the property, or by its own: empty and isEmpty. */
  private static @Nullable Method method(Class<?> type, String name) {
    Method property = properties(type).get(name);
    return property != null
        ? property
        : methods(type).filter(own -> own.getName().equals(name)).findFirst().orElse(null);
  }

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getParameterCount() == 0 && !NONE.contains(method.getName()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getDeclaringClass().getName().startsWith("io.chapar."));
  }

  /** As Camel's simple language names it. */
  private static String name(Method method) {
    Matcher bean = Pattern.compile("(?:get|is)([A-Z])(.*)").matcher(method.getName());
    return bean.matches()
        ? bean.group(1).toLowerCase(Locale.ROOT) + bean.group(2)
        : method.getName();
  }
}
