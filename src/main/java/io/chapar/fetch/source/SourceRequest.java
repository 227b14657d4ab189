package io.chapar.fetch.source;

import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.message.FetchResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** What the settings of one feed add to a request. */
public final class SourceRequest {
  private static final int UNAUTHORISED = 401;
  private static final int PROXY_UNAUTHORISED = 407;

  private final String feed;
  private final @Nullable SourceSettings settings;
  private final boolean withSecrets;
  private final UnaryOperator<String> secrets;

  SourceRequest(
      String feed,
      @Nullable SourceSettings settings,
      boolean withSecrets,
      UnaryOperator<String> secrets) {
    this.feed = feed;
    this.settings = settings;
    this.withSecrets = withSecrets;
    this.secrets = secrets;
  }

  /** A poll of a feed of which nothing is said. */
  public static SourceRequest common(String feed) {
    return new SourceRequest(feed, null, true, UnaryOperator.identity());
  }

  /** Of no feed. */
  public static SourceRequest common() {
    return common("");
  }

  /**
   * The header fields for one hop; those that are secret are sent to the feed's own origin alone.
   *
   * @throws TemporaryFailure when a secret cannot be read: the operator can mend that
   */
  public Map<String, String> fields(URI hop) {
    if (settings == null) {
      return Map.of();
    }
    Map<String, String> fields = new LinkedHashMap<>(settings.headers());
    if (settings.agent() != null) {
      fields.put(HttpHeaders.USER_AGENT, settings.agent());
    }
    if (sendsSecrets(hop)) {
      settings.secrets().forEach(field -> fields.put(field.name(), value(field)));
    }
    return fields;
  }

  private boolean sendsSecrets(URI hop) {
    return settings != null && withSecrets && settings.isOwn(hop);
  }

  private String value(SecretField field) {
    try {
      return field.value(secrets);
    } catch (IllegalArgumentException e) {
      throw new TemporaryFailure(
          field.setting()
              + " of feed "
              + feed
              + " cannot be sent ("
              + e.getMessage()
              + "): "
              + field.reference(),
          e);
    }
  }

  /** Through which all is asked; null for none. */
  public @Nullable URI proxy() {
    return settings == null ? null : settings.proxy();
  }

  /** The server's answer in words, with the setting that would help. */
  public String words(FetchResponse answer) {
    URI proxy = proxy();
    String words =
        proxy == null
            ? answer.words()
            : answer.words() + " (through proxy " + proxy.getAuthority() + ")";
    if (answer.status() == PROXY_UNAUTHORISED) {
      return words + "; the proxy wants credentials, which are not sent: let it know this machine";
    }
    return answer.status() == UNAUTHORISED && knowsAdvice() ? words + "; " + advice(answer) : words;
  }

  /** Of a page that nobody meant to ask with credentials there is nothing to say. */
  private boolean knowsAdvice() {
    boolean has = settings != null && !settings.secrets().isEmpty();
    return !feed.isEmpty() && (withSecrets || has);
  }

  private String advice(FetchResponse answer) {
    if (settings == null || settings.secrets().isEmpty()) {
      return "give feed " + feed + " user and password, or bearer" + scheme(answer);
    }
    if (!sendsSecrets(answer.address())) {
      return settings.isOwn(answer.address())
          ? "pages get no credentials; write pages: true for feed " + feed
          : "credentials of feed " + feed + " are sent to its own origin alone";
    }
    return "it refuses what is sent for feed "
        + feed
        + ": "
        + settings.secrets().stream()
            .map(field -> field.setting() + " (" + field.reference() + ")")
            .collect(Collectors.joining(", "));
  }

  /** RFC 9110, 11.6.1: what the server says it takes. */
  private static String scheme(FetchResponse answer) {
    String challenge = answer.fields().first(HttpHeaders.WWW_AUTHENTICATE);
    String scheme = challenge == null ? "" : challenge.strip().split("[\\s,]", 2)[0];
    return scheme.matches("[A-Za-z]{1,20}")
        ? " (the server asks for " + scheme.toLowerCase(Locale.ROOT) + ")"
        : "";
  }
}
