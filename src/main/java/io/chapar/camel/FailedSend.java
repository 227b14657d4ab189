package io.chapar.camel;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.jspecify.annotations.Nullable;

/** Why an exchange failed; of a connection that failed also where it led, which Java leaves out. */
final class FailedSend {
  /** Without a user, a path or a query, which may be secret. */
  private static final Pattern ORIGIN =
      Pattern.compile("(https?):/{0,2}(?:[^/?#]{0,500}@)?([^/?#@]{1,300})");

  private FailedSend() {}

  static @Nullable Throwable of(Exchange exchange) {
    Exception failure = exchange.getException();
    String to = exchange.getProperty(ExchangePropertyKey.TO_ENDPOINT, String.class);
    Matcher origin = ORIGIN.matcher(to == null ? "" : to);
    return failure instanceof IOException && origin.lookingAt()
        ? at(origin.group(1) + "://" + origin.group(2), failure)
        : failure;
  }

  private static Exception at(String where, Exception failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains(where) ? failure : new IOException(message + ": " + where, failure);
  }
}
