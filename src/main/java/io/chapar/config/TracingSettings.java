package io.chapar.config;

import io.chapar.web.ShownAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where traces go.
 *
 * @param endpoint of a collector that takes OTLP over HTTP
 * @param share of what begins a trace, from 0 to 1
 */
public record TracingSettings(String endpoint, double share) {

  /** Null when nothing is traced. */
  static @Nullable TracingSettings of(Values values) {
    int percent = values.number("tracing.percent", 0, 100);
    String endpoint = values.optional("tracing.endpoint");
    if (endpoint == null) {
      return null;
    }
    if (!Values.isWebAddress(endpoint)) {
      values.fault(
          "tracing.endpoint",
          "is \""
              + ShownAddress.of(endpoint)
              + "\"; it is an address such as http://127.0.0.1:4318/v1/traces");
      return null;
    }
    return new TracingSettings(endpoint, percent / 100.0);
  }
}
