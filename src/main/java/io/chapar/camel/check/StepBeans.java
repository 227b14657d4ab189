package io.chapar.camel.check;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/** The objects behind the names that {@code bean: { ref: … }} and {@code process:} use. */
final class StepBeans {
  private static final Set<Class<?>> CAMELS = Set.of(Exchange.class, Message.class);

  private final Map<String, Object> beans;

  StepBeans(Map<String, Object> beans) {
    this.beans = Map.copyOf(beans);
  }

  /**
   * What a step makes of what.
   *
   * @param takes null when it takes anything
   * @param gives null when that cannot be known; {@code void} when the body stays
   */
  record Signature(@Nullable Class<?> takes, @Nullable Class<?> gives) {}

  Set<String> names() {
    return beans.keySet();
  }

  boolean has(String name) {
    return beans.containsKey(name);
  }

  boolean isProcessor(String name) {
    return beans.get(name) instanceof Processor;
  }

  /** The names of its public methods. */
  Set<String> methods(String name) {
    return methods(beans.get(name)).stream().map(Method::getName).collect(Collectors.toSet());
  }

  private static List<Method> methods(@Nullable Object bean) {
    return bean == null
        ? List.of()
        : Arrays.stream(bean.getClass().getMethods())
            .filter(method -> method.getDeclaringClass() != Object.class)
            .filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()))
            .toList();
  }

  /** Empty when the name is not known, or when it is not clear which method is called. */
  Optional<Signature> signature(String name, @Nullable String method) {
    Object bean = beans.get(name);
    if (bean instanceof Processor) {
      Takes takes = bean.getClass().getAnnotation(Takes.class);
      return Optional.of(new Signature(takes == null ? null : takes.value(), null));
    }
    List<Method> candidates =
        methods(bean).stream().filter(m -> method == null || m.getName().equals(method)).toList();
    return candidates.size() == 1 ? Optional.of(signature(candidates.get(0))) : Optional.empty();
  }

  private static Signature signature(Method method) {
    Class<?> takes =
        Arrays.stream(method.getParameterTypes())
            .filter(type -> !CAMELS.contains(type))
            .findFirst()
            .orElse(null);
    return new Signature(takes, method.getReturnType());
  }

  /** The steps that make one type of the other, by name. */
  List<String> allBetween(Class<?> from, Class<?> to) {
    return beans.keySet().stream()
        .sorted()
        .filter(
            name ->
                signature(name, null)
                    .filter(s -> from.equals(s.takes()) && to.equals(s.gives()))
                    .isPresent())
        .toList();
  }
}
