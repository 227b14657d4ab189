package io.chapar.config.file;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The secrets that this process has read, and texts without them. A secret is what a setting or a
 * variable holds whose name says so, what a file of {@code config/secrets/} holds, and the
 * password, the parameters and the long path segments of an address. Whatever is logged passes by
 * here, whoever wrote it and at whatever level.
 */
public final class Secrets {
  private static final String HIDDEN = "***";

  /** Shorter ones are in every other word. */
  private static final int LEAST = 4;

  /** What a variable like {@code TOKENS_ENABLED} holds is no secret, and is in many a line. */
  private static final Set<String> NO_SECRET = Set.of("true", "false", "none", "null", "auto");

  private static final int MOST_REFERENCES = 10;

  /** Nobody can hide "secret" or "queue": every other line would have a hole. */
  private static final Set<String> WORDS =
      ShippedSettings.defaults().keySet().stream()
          .flatMap(name -> Stream.of(name.split("[.-]")))
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "pass(word|wd|phrase|code)?($|[._-])|secret|token|credential"
              + "|(api|access|private|signing|encryption)[._-]?key"
              + "|(tracing|otlp|otlp_traces)[._]headers",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FILE_NAME =
      Pattern.compile("(file|path|dir|folder)$", Pattern.CASE_INSENSITIVE);

  /** How long or how many secrets are, and not which. */
  private static final Pattern MEASURE_NAME =
      Pattern.compile(
          "(ttl|lifetime|life|expiry|expires|expiration|timeout|duration|interval|period|age"
              + "|seconds|minutes|hours|days|ms|length|size|count|limit|min|max|retries)$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MEASURE =
      Pattern.compile("[0-9]{1,12}([.][0-9]{1,6})? ?[A-Za-z]{0,7}");

  private static final Pattern REFERENCE = Pattern.compile("\\{\\{([^{}]*)}}");

  /** Of an address: what stands before the host, parameters with a secret name, long segments. */
  private static final Pattern PARTS =
      Pattern.compile(
          "://[^/?#\\s:@]*:([^/?#\\s@]+)@"
              + "|[?&;][A-Za-z0-9._-]*(?i:pass|secret|token|key|sig)[A-Za-z0-9._-]*=([^&;\\s]+)");

  /** Of an address of the web, as receivers of webhooks are given out. */
  private static final Pattern SEGMENT =
      Pattern.compile("(?<=[^:/]/)(?=[A-Za-z_-]*[0-9])([A-Za-z0-9_-]{20,})(?=[/?#]|$)");

  private static final int LEAST_BEHIND_HOST = 12;

  /** Path and query of an address, and the query alone; short ones are in every other line. */
  private static final Pattern BEHIND_HOST =
      Pattern.compile("https?://[^/?#\\s]+/([^?#\\s]*(?:\\?(\\S+))?)");

  /** What nobody has told us of, known by where it stands. */
  private static final Pattern IN_ADDRESS =
      Pattern.compile("(://[^/?#\\s:@]{0,99}:)[^/?#\\s@]{1,999}(?=@)");

  private static final Pattern IN_HEADER =
      Pattern.compile(
          "(authorization[\"']?[:=] ?[\"']?(?:basic|bearer) )[A-Za-z0-9+/=._~-]+",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> FORMS = ConcurrentHashMap.newKeySet();
  private static volatile Pattern known = Pattern.compile("(?!)");

  private Secrets() {}

  /** All that settings and the environment hold, before anything is made of them. */
  public static void learn(Map<String, String> settings, Map<String, String> environment) {
    settings.forEach(
        (name, value) -> {
          learn(name, value);
          if (isSecret(name)) {
            learn(environment.getOrDefault(Overridden.variable(name), ""));
            learnReferences(value, settings, environment, MOST_REFERENCES);
          }
        });
    environment.forEach(Secrets::learn);
  }

  /** The value of a setting or a variable. */
  public static void learn(String name, String value) {
    if (!isSecret(name)) {
      learnParts(value);
    } else if (isMeasure(name, value)) {
      return;
    } else if (!value.contains("{{")) {
      learn(value);
    }
  }

  /** Whether a setting holds a secret itself, and no reference to one. */
  public static boolean isWrittenOut(String name, String value) {
    return isSecret(name)
        && !isMeasure(name, value)
        && !value.contains("{{")
        && value.length() >= LEAST
        && !NO_SECRET.contains(value.toLowerCase(Locale.ROOT));
  }

  /** Whether what has this name is a secret. */
  public static boolean isSecret(String name) {
    return SECRET_NAME.matcher(name).find() && !FILE_NAME.matcher(name).find();
  }

  /** As of {@code VAULT_TOKEN_TTL=3600}; 3600 is in many a line. */
  private static boolean isMeasure(String name, String value) {
    return MEASURE_NAME.matcher(name).find() && MEASURE.matcher(value).matches();
  }

  private static void learnParts(String value) {
    learnParts(PARTS, value);
    if (value.startsWith("http://") || value.startsWith("https://")) {
      learnParts(SEGMENT, value);
    }
  }

  private static void learnParts(Pattern pattern, String value) {
    Matcher parts = pattern.matcher(value);
    while (parts.find()) {
      for (int group = 1; group <= parts.groupCount(); group++) {
        if (parts.group(group) != null && !parts.group(group).contains("{{")) {
          learn(parts.group(group));
        }
      }
    }
  }

  private static void learnReferences(
      String value, Map<String, String> settings, Map<String, String> environment, int most) {
    Matcher references = REFERENCE.matcher(value);
    while (most > 0 && references.find()) {
      String[] words = references.group(1).split(":", 3);
      boolean isVariable = words[0].equals("env") && words.length > 1;
      String named = isVariable ? environment.get(words[1]) : settings.get(words[0]);
      int fallback = isVariable ? 2 : 1;
      if (words.length > fallback && !words[0].equals("secretfile")) {
        learn(words[fallback]);
      }
      if (named != null) {
        learn("secret", named);
        learnReferences(named, settings, environment, most - 1);
      }
    }
  }

  /** A secret, whatever it is for; of an address also what stands behind its host. */
  public static void learn(String secret) {
    learnWhole(secret);
    Matcher address = BEHIND_HOST.matcher(secret.strip());
    if (address.matches()) {
      Stream.of(address.group(1), address.group(2))
          .filter(part -> part != null && part.length() >= LEAST_BEHIND_HOST)
          .forEach(Secrets::learnWhole);
    }
  }

  /** A reference to a secret is none. */
  private static void learnWhole(String secret) {
    if (secret.length() >= LEAST
        && !SecretReferences.isReference(secret)
        && !WORDS.contains(secret)
        && !NO_SECRET.contains(secret.toLowerCase(Locale.ROOT))
        && FORMS.addAll(SecretForms.of(secret))) {
      known = SecretForms.pattern(FORMS);
    }
  }

  /** The text with what is secret hidden. */
  public static String masked(String text) {
    String told = known.matcher(text).replaceAll(HIDDEN);
    told = IN_ADDRESS.matcher(told).replaceAll("$1" + HIDDEN);
    return IN_HEADER.matcher(told).replaceAll("$1" + HIDDEN);
  }
}
