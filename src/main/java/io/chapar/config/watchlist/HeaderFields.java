package io.chapar.config.watchlist;

import io.chapar.config.file.SecretReferences;
import io.chapar.config.file.Secrets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which header fields a watch list may add to requests (RFC 9110, 5). */
final class HeaderFields {
  static final int MOST = 20;
  private static final int LONGEST = 2_000;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");

  /** Those that the client makes itself, for each connection, message or poll. */
  private static final Set<String> OURS =
      Set.of(
          "accept-encoding",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "expect",
          "host",
          "if-match",
          "if-modified-since",
          "if-none-match",
          "if-range",
          "if-unmodified-since",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "range",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private static final Map<String, String> SETTINGS =
      Map.of("authorization", "user and password, or bearer", "user-agent", "agent");

  private HeaderFields() {}

  /** What is wrong with one; empty when nothing is. The message shows no value. */
  static Optional<String> wrong(String name, String value) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (!NAME.matcher(name).matches()) {
      return Optional.of("has a header whose name is none; letters, digits and dashes");
    }
    if (OURS.contains(lower)) {
      return Optional.of("has " + name + ", which each request makes itself; remove it");
    }
    if (SETTINGS.containsKey(lower)) {
      return Optional.of("has " + name + "; write " + SETTINGS.get(lower) + " instead");
    }
    if (value.length() > LONGEST || !isLine(value)) {
      return Optional.of(
          "has " + name + " with a value that is no line of ASCII of 1 to " + LONGEST);
    }
    if (isSecret(lower) && !SecretReferences.isReference(value)) {
      return Optional.of(
          "has " + name + ", which is a secret; write secretfile:NAME for config/secrets/NAME");
    }
    return Optional.empty();
  }

  private static boolean isLine(String value) {
    return !value.isBlank() && value.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  private static boolean isSecret(String name) {
    return name.equals("cookie") || name.contains("auth") || Secrets.isSecret(name);
  }
}
