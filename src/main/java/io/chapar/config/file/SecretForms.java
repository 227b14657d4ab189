package io.chapar.config.file;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a secret is written by those who send it or print it. */
final class SecretForms {
  /** Of Standard Webhooks; what is behind it is the secret. */
  private static final Pattern WEBHOOK = Pattern.compile("whsec_|whsk_");

  /** Shorter pieces of Base64 are in every other word. */
  private static final int LEAST_BASE64 = 6;

  private static final int LEAST_LINE = 16;

  private SecretForms() {}

  /** As it is, a line of it, in JSON, in an address, and in Base64 wherever in a text it stands. */
  static Set<String> of(String secret) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(secret);
    secret.lines().filter(line -> line.length() >= LEAST_LINE).forEach(forms::add);
    secret.lines().forEach(line -> withoutPrefix(line).ifPresent(forms::add));
    forms.add(secret.replace("\\", "\\\\").replace("\"", "\\\""));
    String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    forms.add(encoded);
    forms.add(encoded.replace("+", "%20"));
    for (int before = 0; before < 3; before++) {
      String base64 = base64(secret, before);
      if (base64.length() >= LEAST_BASE64) {
        forms.add(base64);
        forms.add(base64.replace('+', '-').replace('/', '_'));
      }
    }
    return forms;
  }

  private static Optional<String> withoutPrefix(String line) {
    Matcher prefix = WEBHOOK.matcher(line);
    return prefix.lookingAt() && line.length() > prefix.end() + LEAST_BASE64
        ? Optional.of(line.substring(prefix.end()))
        : Optional.empty();
  }

  /** What is the same whatever stands around it, where so many bytes of a group are before it. */
  private static String base64(String secret, int before) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    byte[] moved = new byte[before + bytes.length];
    System.arraycopy(bytes, 0, moved, before, bytes.length);
    String all = Base64.getEncoder().withoutPadding().encodeToString(moved);
    return all.substring((before * 8 + 5) / 6, moved.length * 8 / 6);
  }

  /** Any of them, the longest first. */
  static Pattern pattern(Collection<String> forms) {
    return Pattern.compile(
        forms.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|")));
  }
}
