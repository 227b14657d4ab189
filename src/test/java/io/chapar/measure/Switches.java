package io.chapar.measure;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.lang.reflect.Method;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/**
 * Switches on methods and tables of the splitter, put into its classes as they are loaded: the
 * product has none. A method that is off does nothing and gives what it was given: its first
 * argument of the type that it returns, else false, an empty list, no role, null; only these where
 * an ablation has {@code !} behind its name.
 */
public final class Switches {
  private static final String SPLIT = "io.chapar.split.";
  private static final String TABLES = "io.chapar.text.TableLines";
  private static final String NO_CONSTANT = "NONE";
  private static final Map<Class<?>, Object> NOTHING =
      Map.of(
          boolean.class, false,
          int.class, 0,
          Optional.class, Optional.empty(),
          List.class, List.of(),
          Set.class, Set.of(),
          SortedMap.class, Collections.emptySortedMap());

  private static final Map<String, Method> METHODS = new ConcurrentHashMap<>();
  private static final Set<Method> EMPTYING = ConcurrentHashMap.newKeySet();
  private static final ThreadLocal<Set<String>> FELT = ThreadLocal.withInitial(HashSet::new);
  private static volatile Ablation off = Ablation.NONE;

  private Switches() {}

  /** Sets the switches that these need; before any class that gets one is loaded. */
  static void install(List<Ablation> ablations) {
    Set<String> methods =
        ablations.stream().flatMap(one -> one.methods().stream()).collect(Collectors.toSet());
    Set<String> types = methods.stream().map(Switches::type).collect(Collectors.toSet());
    ByteBuddyAgent.install();
    new AgentBuilder.Default()
        .with(AgentBuilder.Listener.StreamWriting.toSystemError().withErrorsOnly())
        .type(type -> types.contains(type.getName()))
        .transform(
            (builder, type, loader, module, domain) ->
                builder.visit(
                    Advice.to(OfMethod.class)
                        .on(method -> methods.contains(key(type.getName(), method.getName())))))
        .type(named(TABLES))
        .transform(
            (builder, type, loader, module, domain) ->
                builder.visit(Advice.to(OfTable.class).on(named("of"))))
        .installOnByteBuddyAgent();
    for (Ablation one : ablations) {
      one.methods().forEach(method -> METHODS.put(SPLIT + method, find(SPLIT + method)));
      one.emptied().forEach(method -> EMPTYING.add(find(SPLIT + method)));
    }
  }

  private static String type(String method) {
    return SPLIT + method.substring(0, method.indexOf('#'));
  }

  private static String key(String type, String method) {
    return type.substring(SPLIT.length()) + '#' + method;
  }

  static void turnOff(Ablation ablation) {
    off = ablation;
  }

  static void turnOn() {
    off = Ablation.NONE;
  }

  /** From here on, on this thread, it is noted which methods would give another answer when off. */
  static void watch() {
    FELT.get().clear();
  }

  /** The methods that gave another answer since {@link #watch} than they would when off. */
  static Set<String> felt() {
    return Set.copyOf(FELT.get());
  }

  static final class OfMethod {
    private OfMethod() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.Origin("#t\\##m") String method) {
      return isOff(method);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Origin("#t\\##m") String method,
        @Advice.AllArguments Object[] arguments,
        @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object result) {
      result = result(method, arguments, result);
    }
  }

  static final class OfTable {
    private OfTable() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Argument(1) String name, @Advice.Return(readOnly = false) List<String> rows) {
      rows = rows(name, rows);
    }
  }

  /** Asked by the methods themselves. */
  public static boolean isOff(String method) {
    return off.methods().contains(method.substring(SPLIT.length()));
  }

  /** Asked by the methods themselves. */
  public static @Nullable Object result(
      String method, Object[] arguments, @Nullable Object returned) {
    Object nothing = nothing(Objects.requireNonNull(METHODS.get(method)), arguments);
    if (isOff(method)) {
      return nothing;
    }
    if (nothing == void.class || !Objects.equals(returned, nothing)) {
      FELT.get().add(method.substring(SPLIT.length()));
    }
    return returned;
  }

  /** Asked by tables as they are read. */
  public static List<String> rows(String name, List<String> rows) {
    return rows.stream().filter(row -> !off.takes(name, row)).toList();
  }

  /**
   * The method of such a name.
   *
   * @throws IllegalArgumentException when there is none, or several
   */
  static Method find(String method) {
    int end = method.indexOf('#');
    try {
      List<Method> found =
          Stream.of(Class.forName(method.substring(0, end)).getDeclaredMethods())
              .filter(one -> one.getName().equals(method.substring(end + 1)) && !one.isSynthetic())
              .toList();
      if (found.size() != 1) {
        throw new IllegalArgumentException(found.size() + " methods " + method);
      }
      return found.get(0);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(method, e);
    }
  }

  private static @Nullable Object nothing(Method method, Object[] arguments) {
    Class<?> type = method.getReturnType();
    if (type == void.class) {
      return void.class;
    }
    int given = List.of(method.getGenericParameterTypes()).indexOf(method.getGenericReturnType());
    return given >= 0 && !type.isPrimitive() && !EMPTYING.contains(method)
        ? arguments[given]
        : NOTHING.containsKey(type) ? NOTHING.get(type) : constant(type);
  }

  private static @Nullable Object constant(Class<?> type) {
    return Stream.ofNullable(type.getEnumConstants())
        .flatMap(Stream::of)
        .filter(one -> one.toString().equals(NO_CONSTANT))
        .findFirst()
        .orElse(null);
  }
}
