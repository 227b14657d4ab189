package io.chapar.camel.trouble;

import io.chapar.article.PermanentFailure;
import io.chapar.article.Postponed;
import io.chapar.article.TemporaryFailure;
import io.chapar.config.file.Secrets;
import io.chapar.deliver.WebhookAnswer;
import io.chapar.web.ShownAddress;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.camel.util.ObjectHelper;
import org.jspecify.annotations.Nullable;

/**
 * Why an exchange failed; of a connection that failed also where it led, which Java leaves out.
 * What libraries say names addresses whole: of these only that is kept which is not secret.
 */
public final class FailedSend {
  private static final int DEEPEST = 20;

  private FailedSend() {}

  public static @Nullable Throwable of(Exchange exchange) {
    Exception failure = exchange.getException();
    if (failure == null) {
      return exchange.isRollbackOnly() || exchange.isRollbackOnlyLast()
          ? new TemporaryFailure("the route has marked it for a rollback")
          : null;
    }
    Throwable shown = shown(failure, DEEPEST);
    String to = receiver(exchange);
    boolean told = String.valueOf(shown.getMessage()).contains(to);
    return failure instanceof IOException && to.matches("https?://.*") && !told
        ? new IOException(shown.getMessage() + ": " + to, shown)
        : shown;
  }

  /**
   * The same, where the pause is heeded that an HTTP server asks for. Which of those that a route
   * asks is the receiver cannot be seen, so that none of them can want no more (410).
   */
  public static @Nullable Throwable of(Exchange exchange, WebhookAnswer answer) {
    HttpOperationFailedException failed =
        ObjectHelper.getException(HttpOperationFailedException.class, exchange.getException());
    return failed == null || failed.getStatusCode() / 100 == 2
        ? of(exchange)
        : refusal(failed, answer);
  }

  private static TemporaryFailure refusal(
      HttpOperationFailedException failed, WebhookAnswer answer) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(Objects.requireNonNullElse(failed.getResponseHeaders(), Map.of()));
    String address = ShownAddress.of(failed.getUri());
    return answer.refusal(
        address, failed.getStatusCode(), headers.get("Retry-After"), headers.get("Date"));
  }

  /** Where the exchange was sent last. */
  public static String receiver(Exchange exchange) {
    String to = exchange.getProperty(ExchangePropertyKey.TO_ENDPOINT, String.class);
    return ShownAddress.of(to == null ? "" : to);
  }

  /** What an HTTP receiver answered to which it was sent last; null where none answered. */
  public static @Nullable Integer status(Exchange exchange) {
    HttpOperationFailedException failed =
        ObjectHelper.getException(HttpOperationFailedException.class, exchange.getException());
    if (failed != null) {
      return failed.getStatusCode();
    }
    return receiver(exchange).matches("https?://.*")
        ? exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class)
        : null;
  }

  /** The failure itself where there is nothing to hide. Causes may go round. */
  private static Throwable shown(Throwable failure, int depth) {
    if (depth == 0 || isOurs(failure)) {
      return failure;
    }
    Throwable cause = failure.getCause();
    Throwable shownCause = cause == null ? null : shown(cause, depth - 1);
    String message = failure.getMessage();
    String shown = message == null ? null : Secrets.masked(ShownAddress.inText(message));
    if (shownCause == cause && (shown == null || shown.equals(message))) {
      return failure;
    }
    IOException told = new IOException(shown, shownCause);
    told.setStackTrace(failure.getStackTrace());
    return told;
  }

  /** Ours say what may be said. */
  private static boolean isOurs(Throwable failure) {
    return failure instanceof TemporaryFailure
        || failure instanceof PermanentFailure
        || failure instanceof Postponed;
  }
}
