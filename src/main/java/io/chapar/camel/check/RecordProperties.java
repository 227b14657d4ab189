package io.chapar.camel.check;

import io.chapar.article.Alarm;
import io.chapar.article.Mentions;
import io.chapar.article.ReportVersion;
import io.chapar.normalise.key.SearchKey;
import io.chapar.text.SearchableText;
import io.chapar.text.Spelling;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ${body.…}} may name of our records: their components and methods, and with what these
 * may be compared.
 */
final class RecordProperties {
  private static final Pattern BODY = Pattern.compile("\\$\\{body\\.([A-Za-z0-9_.?]{1,200})}");
  private static final List<String> NONE = List.of("toString", "hashCode", "getClass", "notify");

  private static final int DEEP = 4;

  private RecordProperties() {}

  /**
   * What the text names that the body has not, or compares so that it comes out the same for every
   * record; empty when it is right.
   */
  static Optional<String> fault(String text, Class<?> body) {
    return BODY.matcher(text)
        .results()
        .flatMap(named -> path(named.group(1), body).stream())
        .findFirst()
        .or(() -> Comparisons.fault(text, body));
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
  private static Optional<Type> type(String path, Class<?> body) {
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

  /**
   * Comparisons of our records in the simple language that come out the same for every record: a
   * filter by one lets nothing through, or everything, and says nothing of it.
   */
  private static final class Comparisons {
    private static final String OPERATORS =
        "==|=~|!=~|!=|~~|!~~|contains|!contains|in|!in|startsWith|starts with|endsWith|ends with"
            + "|regex|!regex";
    private static final Pattern COMPARED =
        Pattern.compile(
            "\\$\\{(body(?:\\.[A-Za-z0-9_.?]{1,200})?|(?:mandatoryB|b)odyAs\\([\\w.]{1,100}\\)|bodyOneLine)}"
                + "\\s{1,20}("
                + OPERATORS
                + ")\\s{1,20}"
                + "(?:'([^']{0,500})'|\"([^\"]{0,500})\"|(\\d{1,18}|true|false)(?![\\w.]))");
    private static final Set<String> WHOLE = Set.of("==", "=~", "!=", "!=~", "in", "!in");
    private static final String TEXT = "write ${body.text}, ${body.title} or ${body.searchKey}";

    /** What to ask instead of lists whose members are no texts. */
    private static final Map<String, String> INSTEAD =
        Map.of(
            "blocks", TEXT,
            "people", "write ${body.names}",
            "organisations", "write ${body.names}",
            "places", "write ${body.names}");

    private Comparisons() {}

    /**
     * One comparison.
     *
     * @param path of the property; empty of the body itself
     * @param values that are written; several only of {@code in}
     */
    private record One(String path, String operator, List<String> values) {
      static One of(MatchResult found) {
        String left = found.group(1);
        String right =
            Stream.of(3, 4, 5)
                .map(found::group)
                .filter(text -> text != null)
                .findFirst()
                .orElse("");
        boolean several = found.group(2).endsWith("in");
        List<String> values =
            several ? Arrays.stream(right.split(",")).map(String::strip).toList() : List.of(right);
        return new One(
            left.startsWith("body.") ? left.substring(5).replace("?", "") : "",
            found.group(2),
            values);
      }

      boolean isOfWhole() {
        return WHOLE.contains(operator);
      }

      boolean knowsNoCase() {
        return operator.endsWith("=~");
      }

      boolean isContains() {
        return operator.endsWith("contains") || operator.endsWith("~~");
      }

      String last() {
        return path.substring(path.lastIndexOf('.') + 1);
      }

      /** What is wrong with the first value that is so. */
      Optional<String> never(Predicate<String> wrong, String right) {
        return written()
            .filter(wrong)
            .findFirst()
            .map(value -> path + " is never \"" + value + "\"; " + right);
      }

      /** What is known only as the route runs is left out. */
      Stream<String> written() {
        return values.stream()
            .filter(value -> !value.isEmpty() && !value.contains("{{") && !value.contains("${"));
      }
    }

    /** The first of a text that can only come out in one way; empty when there is none. */
    static Optional<String> fault(String text, Class<?> body) {
      return COMPARED
          .matcher(text)
          .results()
          .map(One::of)
          .flatMap(one -> fault(one, body).stream())
          .findFirst();
    }

    private static Optional<String> fault(One one, Class<?> body) {
      return one.path().isEmpty()
          ? Optional.of("the body is a record, and no text; " + ofBody(body))
          : RecordProperties.type(one.path(), body).flatMap(type -> fault(one, type, body));
    }

    private static String ofBody(Class<?> body) {
      return body == ReportVersion.class ? TEXT : "name a property of it, such as ${body.title}";
    }

    private static Optional<String> fault(One one, Type type, Class<?> body) {
      if (type == SearchableText.class) {
        return searched(one);
      }
      if (type == Mentions.class) {
        return mentioned(one);
      }
      Type member = member(type);
      if (member != null) {
        return list(one, member);
      }
      Class<?> single = (Class<?>) type;
      if (single == String.class) {
        return text(one, body);
      }
      return one.isOfWhole() ? whole(one, single) : Optional.of(noText(one, single));
    }

    /** Of what a list has members; null when it is none. */
    private static @Nullable Type member(Type type) {
      return type instanceof ParameterizedType list
              && Collection.class.isAssignableFrom((Class<?>) list.getRawType())
          ? list.getActualTypeArguments()[0]
          : null;
    }

    private static Optional<String> searched(One one) {
      if (!one.operator().endsWith("contains")) {
        return Optional.of(one.path() + " is asked by contains alone; it knows no case");
      }
      return one.written()
          .filter(value -> SearchKey.of(value).isEmpty())
          .map(value -> one.path() + " never contains \"" + value + "\", which has no letters")
          .findFirst();
    }

    private static Optional<String> mentioned(One one) {
      return one.operator().endsWith("contains")
          ? Optional.empty()
          : Optional.of(
              one.path() + " is asked by contains and the name of a group, or by .size > 0");
    }

    private static Optional<String> list(One one, Type member) {
      if (member != String.class) {
        String instead = INSTEAD.getOrDefault(one.last(), "ask one of its texts");
        return Optional.of(one.path() + " is a list of records, not of texts; " + instead);
      }
      return one.isContains()
          ? Optional.empty()
          : Optional.of(one.path() + " is a list; write ${body." + one.path() + "} contains '…'");
    }

    private static Optional<String> text(One one, Class<?> body) {
      if (body == ReportVersion.class && one.path().equals("alarm")) {
        return words(one, words(Alarm.Kind.class));
      }
      if (!one.isOfWhole()) {
        return Optional.empty();
      }
      return switch (one.last()) {
        case "language" -> tag(one);
        case "script" -> script(one);
        default -> Optional.empty();
      };
    }

    private static Optional<String> tag(One one) {
      return one.never(
          value -> !isTag(value, one.knowsNoCase()),
          "it is a language tag by BCP 47, such as fa, ar or zh-Hant");
    }

    /** As Java writes it itself; languages have two letters, or three. */
    private static boolean isTag(String value, boolean anyCase) {
      try {
        Locale locale = new Locale.Builder().setLanguageTag(value).build();
        String language = locale.getLanguage();
        boolean known =
            language.length() == 3
                || Set.of(Locale.getISOLanguages()).contains(language)
                || value.equals("und");
        String tag = locale.toLanguageTag();
        return known && (anyCase ? tag.equalsIgnoreCase(value) : tag.equals(value));
      } catch (IllformedLocaleException e) {
        return false;
      }
    }

    private static Optional<String> script(One one) {
      String right = one.knowsNoCase() ? "(?i)[a-z]{4}" : "[A-Z][a-z]{3}";
      return one.never(value -> !value.matches(right), "it is a code of ISO 15924, such as Arab");
    }

    private static Optional<String> whole(One one, Class<?> type) {
      if (type.isEnum()) {
        return words(one, words(type));
      }
      if (type == int.class || type == long.class) {
        return wrong(one, "-?\\d{1,18}", "a number");
      }
      if (type == double.class) {
        return wrong(one, "-?\\d{1,18}(\\.\\d{1,18})?", "a number");
      }
      if (type == boolean.class) {
        return wrong(one, "true|false", "true or false");
      }
      return type.isRecord()
          ? Optional.of(one.path() + " is a record, not a text; name a property of it")
          : Optional.empty();
    }

    private static Optional<String> wrong(One one, String right, String what) {
      return one.never(value -> !value.matches(right), "it is " + what);
    }

    private static Optional<String> words(One one, Set<String> known) {
      return one.written()
          .filter(value -> one.isOfWhole() && known.stream().noneMatch(value::equalsIgnoreCase))
          .map(
              value -> one.path() + " is never \"" + value + "\"; " + Spelling.advice(value, known))
          .findFirst();
    }

    private static Set<String> words(Class<?> type) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
          .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is asked for a part of a text, and is none. */
    private static String noText(One one, Class<?> type) {
      String instead =
          type.isEnum()
              ? "write == and one of " + String.join(", ", words(type))
              : TemporalAccessor.class.isAssignableFrom(type)
                  ? "it is a time; compare it by > or <"
                  : type.isRecord()
                      ? "it is a record; name a property of it"
                      : type.isPrimitive()
                          ? "compare it by == or >"
                          : "write ${body." + one.path() + ".toString}";
      return one.path() + " is no text for " + one.operator() + "; " + instead;
    }
  }
}
