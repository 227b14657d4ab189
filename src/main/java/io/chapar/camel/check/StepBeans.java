package io.chapar.camel.check;

import io.chapar.camel.check.MessageState.Body;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * The objects behind the names that {@code bean: { ref: … }} and {@code process:} use, and what
 * their methods and their {@link StepContract} say of them.
 */
public final class StepBeans {
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
  record Signature(@Nullable Class<?> takes, @Nullable Class<?> gives) {

    /** Camel converts much, but never a record of ours. */
    boolean fits(@Nullable Class<?> body) {
      if (takes == null || body == null || takes.isAssignableFrom(body)) {
        return true;
      }
      return !Body.isOurs(takes) && (takes == String.class || !Body.isOurs(body));
    }
  }

  Set<String> names() {
    return beans.keySet();
  }

  boolean has(String name) {
    return beans.containsKey(name);
  }

  boolean isProcessor(String name) {
    return beans.get(name) instanceof Processor;
  }

  boolean judgesAnswer(String name) {
    return contract(beans.get(name)).filter(StepContract::judgesAnswer).isPresent();
  }

  boolean removesHeaders(String name) {
    return contract(beans.get(name)).filter(StepContract::removesHeaders).isPresent();
  }

  private static Optional<StepContract> contract(@Nullable Object bean) {
    return Optional.ofNullable(bean).map(of -> of.getClass().getAnnotation(StepContract.class));
  }

  /** Whether it goes by that property of the exchange. */
  boolean reads(String name, String property) {
    return contract(beans.get(name)).stream()
            .flatMap(says -> Arrays.stream(says.reads()))
            .anyMatch(property::equals)
        || isParameter(name, property);
  }

  private boolean isParameter(String name, String property) {
    return methods(beans.get(name)).stream()
        .flatMap(method -> Arrays.stream(method.getParameters()))
        .map(parameter -> parameter.getAnnotation(ExchangeProperty.class))
        .anyMatch(read -> read != null && read.value().equals(property));
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

  /** Of what a step calls. */
  Optional<Signature> signature(Step step) {
    return signature(step.ref(), step.field("method").orElse(null));
  }

  /** Empty when the name is not known, or when it is not clear which method is called. */
  private Optional<Signature> signature(String name, @Nullable String method) {
    Object bean = beans.get(name);
    if (bean instanceof Processor) {
      return Optional.of(
          contract(bean)
              .map(says -> new Signature(known(says.takes()), known(says.gives())))
              .orElse(new Signature(null, null)));
    }
    List<Method> candidates =
        methods(bean).stream().filter(m -> method == null || m.getName().equals(method)).toList();
    return candidates.size() == 1 ? Optional.of(signature(candidates.get(0))) : Optional.empty();
  }

  /** Of what the list is that a step gives. */
  Optional<Class<?>> parts(String name) {
    List<Method> methods = methods(beans.get(name));
    return methods.size() == 1
            && methods.get(0).getGenericReturnType() instanceof ParameterizedType list
            && list.getRawType() == List.class
            && list.getActualTypeArguments()[0] instanceof Class<?> part
        ? Optional.of(part)
        : Optional.empty();
  }

  private static Signature signature(Method method) {
    Stream<Class<?>> bodies =
        Arrays.stream(method.getParameterTypes()).filter(type -> !CAMELS.contains(type));
    return new Signature(bodies.findFirst().orElse(null), known(method.getReturnType()));
  }

  private static @Nullable Class<?> known(Class<?> type) {
    return type == Object.class ? null : type;
  }

  /** The steps that make one type of the other, by name. */
  List<String> allBetween(Class<?> from, Class<?> to) {
    return all(name -> signature(name, null).filter(new Signature(from, to)::equals).isPresent());
  }

  /** The names of those that are so. */
  List<String> all(Predicate<String> which) {
    return beans.keySet().stream().filter(which).sorted().toList();
  }

  /**
   * What a step does to a message that its method cannot say. Of a step with a method of its own,
   * {@code check} reads the body that it takes and gives from the signature, and the properties
   * that it goes by from {@code @ExchangeProperty}.
   */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  public @interface StepContract {

    /** The class of the body that a Camel Processor needs; Object for any. */
    Class<?> takes() default Object.class;

    /** The class of the body that it leaves; Object where that is not known. */
    Class<?> gives() default Object.class;

    /** The properties of the exchange that a Camel Processor goes by. */
    String[] reads() default {};

    /** It fails the exchange when the receiver's answer is no receipt. */
    boolean judgesAnswer() default false;

    /** No header that was set before goes out. */
    boolean removesHeaders() default false;
  }
}
