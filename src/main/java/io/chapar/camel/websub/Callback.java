package io.chapar.camel.websub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.chapar.article.FetchedFeed;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.camel.trouble.LimitedLog;
import io.chapar.fetch.FetchSettings;
import io.chapar.fetch.body.ByteBudget;
import io.chapar.fetch.body.ByteBudget.TooLarge;
import io.chapar.ledger.feeds.Hubs;
import io.chapar.ledger.feeds.Hubs.Pushed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * What hubs are answered (W3C WebSub, 5.3 and 7). A push is acknowledged when its items are in the
 * ledger; one that is not signed by its hub is acknowledged too, as WebSub asks, and dropped.
 */
final class Callback implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Callback.class);
  private static final int LONGEST_PATH = 200;

  private static final int OK = 200;
  private static final int TAKEN = 202;
  private static final int BAD = 400;
  private static final int UNKNOWN = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int GONE = 410;
  private static final int TOO_LARGE = 413;
  private static final int LATER = 503;

  private final PushConsumer route;
  private final Supplier<Hubs> hubs;
  private final FetchSettings bounds;
  private final ByteBudget budget;
  private final LimitedLog log;

  /**
   * @param route where pushes go
   * @param bounds of one push
   * @param budget of all bodies that are in work
   */
  Callback(
      PushConsumer route,
      Supplier<Hubs> hubs,
      FetchSettings bounds,
      ByteBudget budget,
      LimitedLog log) {
    this.route = route;
    this.hubs = hubs;
    this.bounds = bounds;
    this.budget = budget;
    this.log = log;
  }

  private record Reply(int status, String text) {
    static Reply of(int status) {
      return new Reply(status, "");
    }
  }

  @Override
  public void handle(HttpExchange http) throws IOException {
    try (http) {
      Reply reply = reply(http);
      byte[] text = reply.text().getBytes(StandardCharsets.UTF_8);
      http.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      http.sendResponseHeaders(reply.status(), text.length == 0 ? -1 : text.length);
      if (text.length > 0) {
        http.getResponseBody().write(text);
      }
    }
  }

  private Reply reply(HttpExchange http) throws IOException {
    String path = http.getRequestURI().getPath();
    String last = path.substring(path.lastIndexOf('/') + 1);
    if (last.isEmpty() || last.length() > LONGEST_PATH) {
      return Reply.of(UNKNOWN);
    }
    try {
      return switch (http.getRequestMethod()) {
        case "GET" -> confirm(last, Confirmation.of(http.getRequestURI().getRawQuery()));
        case "POST" -> take(last, http);
        default -> Reply.of(NOT_ALLOWED);
      };
    } catch (IllegalArgumentException e) {
      return Reply.of(BAD);
    } catch (TemporaryFailure e) {
      warn("hubs", "a hub is told to come again", e.getMessage());
      return Reply.of(LATER);
    }
  }

  private Reply confirm(String path, Confirmation asked) {
    if (asked.isRefusal()) {
      Optional<String> refused = hubs.get().refuse(path, asked.topic(), asked.reason());
      refused.ifPresent(feed -> warn(feed, "feed " + feed + " is not pushed", asked.reason()));
      return Reply.of(refused.isPresent() ? OK : UNKNOWN);
    }
    Optional<String> confirmed =
        asked.asks() ? hubs.get().confirm(path, asked.topic(), asked.promised()) : Optional.empty();
    confirmed.ifPresent(feed -> LOG.info("feed {} is pushed by its hub from now on", feed));
    return confirmed.map(feed -> new Reply(OK, asked.challenge())).orElse(Reply.of(UNKNOWN));
  }

  private Reply take(String path, HttpExchange http) throws IOException {
    Optional<Pushed> pushed = hubs.get().pushed(path);
    if (pushed.isEmpty()) {
      return Reply.of(GONE);
    }
    String feed = pushed.get().feed().name();
    try (ByteBudget.Hold large = budget.hold()) {
      return take(pushed.get(), route.body(http, budget, bounds), http);
    } catch (TooLarge e) {
      notTaken(feed, "it is larger than " + bounds.maxBytes() + " bytes");
      return Reply.of(TOO_LARGE);
    } catch (IOException e) {
      notTaken(feed, "it cannot be read, " + e.getMessage());
      return Reply.of(LATER);
    }
  }

  private Reply take(Pushed pushed, byte[] body, HttpExchange http) {
    String feed = pushed.feed().name();
    if (!HubSignature.isOf(
        body, pushed.secret(), http.getRequestHeaders().getFirst("X-Hub-Signature"))) {
      notTaken(feed, "it is not signed by its hub (sha256 or better)");
      return Reply.of(TAKEN);
    }
    String type = http.getRequestHeaders().getFirst("Content-Type");
    return send(feed, fetched(pushed, body, type));
  }

  private static FetchedFeed fetched(Pushed pushed, byte[] body, @Nullable String type) {
    return new FetchedFeed(
        pushed.feed(),
        pushed.topic(),
        pushed.feed().cursor(),
        body,
        type,
        false,
        null,
        Instant.now());
  }

  private Reply send(String feed, FetchedFeed fetched) {
    Throwable failure = route.send(fetched);
    if (failure == null) {
      return Reply.of(TAKEN);
    }
    notTaken(feed, failure.getMessage());
    return Reply.of(failure instanceof PermanentFailure ? TAKEN : LATER);
  }

  private void notTaken(String feed, @Nullable String why) {
    warn(feed, "a push of feed " + feed + " is not taken", why);
  }

  private void warn(String subject, String what, @Nullable String why) {
    log.say(LOG, Level.WARN, "pushes of " + subject, what, String.valueOf(why));
  }

  /**
   * The field X-Hub-Signature, {@code METHOD=HEX} (W3C WebSub, 7.1). SHA-1 is no longer trusted, so
   * what is signed by it counts as unsigned.
   */
  private static final class HubSignature {
    private static final Map<String, String> METHODS =
        Map.of("sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private HubSignature() {}

    static boolean isOf(byte[] body, String secret, @Nullable String field) {
      String[] parts = String.valueOf(field).strip().toLowerCase(Locale.ROOT).split("=", 2);
      String method = METHODS.get(parts[0]);
      return method != null
          && parts.length == 2
          && MessageDigest.isEqual(
              hex(method, secret, body).getBytes(StandardCharsets.US_ASCII),
              parts[1].getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(String method, String secret, byte[] body) {
      try {
        Mac mac = Mac.getInstance(method);
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), method));
        return HexFormat.of().formatHex(mac.doFinal(body));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
