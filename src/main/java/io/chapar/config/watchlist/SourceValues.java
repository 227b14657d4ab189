package io.chapar.config.watchlist;

import io.chapar.config.file.SecretReferences;
import io.chapar.config.file.YamlFile.Entry;
import io.chapar.config.file.YamlFile.Part;
import io.chapar.fetch.source.SecretField;
import io.chapar.fetch.source.SecretField.Form;
import io.chapar.fetch.source.SourceSettings;
import io.chapar.text.Durations;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a feed is asked, as its settings in the watch list say; or what is wrong with them. */
final class SourceValues {
  static final Set<String> NAMES =
      Set.of(
          "agent",
          "headers",
          "user",
          "password",
          "bearer",
          "pages",
          "delay",
          "proxy",
          "keep",
          "block");

  /** Of these a feed has the one or the other. */
  static final Set<String> LOGIN = Set.of("user", "password");

  static final Set<String> BEARER = Set.of("bearer");

  private static final Duration LONGEST_DELAY = Duration.ofHours(1);
  private static final int LONGEST = 200;

  /** In place of an inherited proxy. */
  private static final String NO_PROXY = "none";

  private static final Pattern PROXY =
      Pattern.compile("http://(?:[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]):[1-9][0-9]{0,4}/?");

  private SourceValues() {}

  /**
   * @param settings in which {@link FeedValues} finds nothing wrong; what is wrong is left out
   */
  static SourceSettings of(URI address, Map<String, Part> settings) {
    Map<String, String> headers = new LinkedHashMap<>();
    List<SecretField> secrets = new ArrayList<>(credentials(settings));
    for (Entry header : entries(settings.get("headers"))) {
      String value = header.value().text().orElse("");
      if (HeaderFields.wrong(header.key(), value).isPresent()) {
        continue;
      }
      if (SecretReferences.isReference(value)) {
        String setting = "header " + header.key();
        secrets.add(new SecretField(setting, header.key(), Form.PLAIN, null, value));
      } else {
        headers.put(header.key(), value);
      }
    }
    return new SourceSettings(
        address,
        text(settings, "agent"),
        headers,
        secrets,
        "true".equals(text(settings, "pages")),
        proxyOf(settings),
        delayOf(settings));
  }

  private static List<SecretField> credentials(Map<String, Part> settings) {
    String bearer = text(settings, "bearer");
    if (bearer != null) {
      return List.of(new SecretField("bearer", "Authorization", Form.BEARER, null, bearer));
    }
    String user = text(settings, "user");
    String password = text(settings, "password");
    return user == null || password == null
        ? List.of()
        : List.of(new SecretField("password", "Authorization", Form.BASIC, user, password));
  }

  /** Null for the common one. */
  static @Nullable Duration delayOf(Map<String, Part> settings) {
    try {
      String delay = text(settings, "delay");
      return delay == null ? null : delay(delay);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable URI proxyOf(Map<String, Part> settings) {
    try {
      String proxy = text(settings, "proxy");
      return proxy == null || proxy.equals(NO_PROXY) ? null : proxy(proxy);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static List<Entry> entries(@Nullable Part part) {
    return part == null ? List.of() : part.entries();
  }

  private static @Nullable String text(Map<String, Part> settings, String name) {
    return Optional.ofNullable(settings.get(name)).flatMap(Part::text).orElse(null);
  }

  /** All that is wrong with the header fields. */
  static List<String> wrongHeaders(Part headers) {
    if (!headers.isMap()) {
      return List.of("is no map; write each as NAME: VALUE below it");
    }
    if (headers.entries().size() > HeaderFields.MOST) {
      return List.of("has more than " + HeaderFields.MOST + " headers");
    }
    return headers.entries().stream()
        .flatMap(
            header -> HeaderFields.wrong(header.key(), header.value().text().orElse("")).stream())
        .distinct()
        .toList();
  }

  /** What settings together are wrong; empty when none are. */
  static Optional<String> wrongTogether(Map<String, Part> settings) {
    boolean user = settings.containsKey("user");
    if (user != settings.containsKey("password")) {
      return Optional.of("has user or password alone; write both, or bearer");
    }
    return user && settings.containsKey("bearer")
        ? Optional.of("has user and password, and bearer too; a request carries one of them")
        : Optional.empty();
  }

  static String agent(String text) {
    if (!text.matches("[!-~](?:[ -~]{0,198}[!-~])?")) {
      throw new IllegalArgumentException(
          "is no user agent; one line of ASCII, " + LONGEST + " characters at the most");
    }
    return text;
  }

  static String user(String text) {
    if (text.isEmpty() || text.length() > LONGEST || text.contains(":") || hasControl(text)) {
      throw new IllegalArgumentException(
          "is no user; 1 to " + LONGEST + " characters, without a colon (RFC 7617)");
    }
    return text;
  }

  private static boolean hasControl(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  /** What is written may be the secret itself, so no message shows it. */
  static String reference(String text) {
    if (!SecretReferences.isReference(text)) {
      throw new IllegalArgumentException(
          "is no reference to a secret; put the secret into config/secrets/NAME and write"
              + " secretfile:NAME, or write env:NAME for a variable");
    }
    return text;
  }

  /** What is written may hold a password, so no message shows it. */
  static @Nullable URI proxy(String text) {
    if (text.equals(NO_PROXY)) {
      return null;
    }
    if (!PROXY.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "is no HTTP proxy; write http://HOST:PORT without a user, or none");
    }
    return URI.create(text.replaceFirst("/$", ""));
  }

  static boolean flag(String text) {
    if (!text.matches("true|false")) {
      throw new IllegalArgumentException("\"" + text + "\" is neither true nor false");
    }
    return Boolean.parseBoolean(text);
  }

  static Duration delay(String text) {
    Duration delay = Durations.one(text);
    if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
      throw new IllegalArgumentException("\"" + text + "\" is too long; 1h at the most");
    }
    return delay;
  }
}
