package io.chapar.camel;

import io.chapar.article.TemporaryFailure;
import java.io.IOException;
import java.net.URI;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.jspecify.annotations.Nullable;

/** Why an exchange failed; of a connection that failed also where it led, which Java leaves out. */
final class FailedSend {
  private FailedSend() {}

  static @Nullable Throwable of(Exchange exchange) {
    Exception failure = exchange.getException();
    String to = exchange.getProperty(ExchangePropertyKey.TO_ENDPOINT, String.class);
    if (!(failure instanceof IOException) || to == null || !to.startsWith("http")) {
      return failure;
    }
    String message = String.valueOf(failure.getMessage());
    String where = shown(to);
    return message.contains(where)
        ? failure
        : new TemporaryFailure(message + ": " + where, failure);
  }

  /** Without a user, a path or a query, which may be secret. */
  private static String shown(String address) {
    URI uri = URI.create(address.replaceFirst("\\?.*", ""));
    return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
  }
}
