package io.chapar.camel.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.NoSuchBeanException;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.TypeConversionException;
import org.apache.camel.language.simple.types.SimpleIllegalSyntaxException;

/** Camel's chains of exceptions as one short sentence. */
final class CamelSays {
  private static final int LONGEST = 200;
  private static final Pattern LINE = Pattern.compile("line (\\d{1,9}), column");
  private static final Pattern UNKNOWN = Pattern.compile("Unknown parameters=\\[\\{([^=]{1,80})=");

  private static final Pattern MADE =
      Pattern.compile("Cannot create instance of class: ([\\w.$]{1,200})");

  private CamelSays() {}

  /** The line of the YAML that a message names; 0 when it names none. */
  static int line(Throwable failure) {
    for (Throwable cause : causes(failure)) {
      Matcher matcher = LINE.matcher(String.valueOf(cause.getMessage()));
      if (matcher.find()) {
        return Integer.parseInt(matcher.group(1));
      }
    }
    return 0;
  }

  /** The option that could not be set; empty when it was something else. */
  static String option(Throwable failure) {
    for (Throwable cause : causes(failure)) {
      if (cause instanceof PropertyBindingException binding) {
        return String.valueOf(binding.getPropertyName());
      }
      Matcher matcher = UNKNOWN.matcher(String.valueOf(cause.getMessage()));
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    return "";
  }

  /** What was written and could not be used: a name, a value, an expression. */
  static Optional<String> evidence(Throwable failure) {
    String evidence = null;
    for (Throwable cause : causes(failure)) {
      if (cause instanceof NoSuchBeanException bean) {
        evidence = bean.getName();
      } else if (cause instanceof PropertyBindingException binding) {
        evidence = String.valueOf(binding.getValue());
      } else if (cause instanceof NoTypeConversionAvailableException conversion) {
        evidence = String.valueOf(conversion.getValue());
      } else if (cause instanceof SimpleIllegalSyntaxException simple) {
        evidence = simple.getExpression();
      } else if (cause instanceof ClassNotFoundException) {
        evidence = cause.getMessage();
      } else {
        Matcher made = MADE.matcher(String.valueOf(cause.getMessage()));
        evidence = made.find() ? made.group(1) : evidence;
      }
    }
    return Optional.ofNullable(evidence).filter(text -> !text.isBlank());
  }

  /**
   * @param option as the operator named it; empty when it is not of an option
   */
  static String sentence(Throwable failure, String option) {
    List<Throwable> causes = causes(failure);
    Throwable last = causes.get(causes.size() - 1);
    for (Throwable cause : causes) {
      if (cause instanceof NoSuchBeanException bean) {
        return "there is no bean " + bean.getName();
      }
      if (cause instanceof TypeConversionException conversion) {
        return option + " is \"" + conversion.getValue() + "\"; it is a " + type(conversion);
      }
      if (cause instanceof SimpleIllegalSyntaxException simple) {
        return "\""
            + simple.getExpression()
            + "\" cannot be read as simple ("
            + firstLine(String.valueOf(simple.getMessage()))
            + "); write it such as ${body.language} == 'fa'";
      }
    }
    if (last instanceof ClassNotFoundException) {
      return "there is no class " + last.getMessage();
    }
    String reason = firstLine(reason(causes));
    boolean named = option.isEmpty() || reason.contains(option);
    return named ? reason : option + ": " + reason;
  }

  private static String type(TypeConversionException conversion) {
    String type = conversion.getToType().getSimpleName().toLowerCase(Locale.ROOT);
    return switch (type) {
      case "duration" -> "number and ms, s, m, h or d, such as 15m";
      case "int", "integer", "long" -> "whole number";
      default -> type;
    };
  }

  /** The deepest cause that says something. */
  private static String reason(List<Throwable> causes) {
    for (int i = causes.size() - 1; i >= 0; i--) {
      String message = causes.get(i).getMessage();
      if (message != null && !message.isBlank() && !message.startsWith("Cannot invoke")) {
        return message.strip();
      }
    }
    return "Camel cannot read this; see its page in the Camel manual";
  }

  static String firstLine(String message) {
    String line = message.strip().lines().findFirst().orElse("").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  private static List<Throwable> causes(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> causes = new ArrayList<>();
    for (Throwable t = failure; t != null && seen.add(t); t = t.getCause()) {
      causes.add(t);
    }
    return causes;
  }
}
