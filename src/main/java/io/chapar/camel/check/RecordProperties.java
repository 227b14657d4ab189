package io.chapar.camel.check;

import io.chapar.config.Spelling;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code ${body.…}} may name of our records: their components and methods. */
final class RecordProperties {
  private static final Pattern BODY = Pattern.compile("\\$\\{body\\.([A-Za-z0-9_.?]{1,200})}");
  private static final List<String> NONE = List.of("toString", "hashCode", "getClass", "notify");

  private RecordProperties() {}

  /** What the text names that the body has not; empty when it has all. */
  static Optional<String> fault(String text, Class<?> body) {
    Matcher matcher = BODY.matcher(text);
    while (matcher.find()) {
      Optional<String> fault = path(matcher.group(1), body);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
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
                + Spelling.advice(name, known.keySet()));
      }
      type = known.get(name);
    }
    return Optional.empty();
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
