package io.chapar.camel.trace;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import io.chapar.fetch.GuardedClient.Observer;
import io.chapar.web.ShownAddress;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Spans of the requests that a node sends to publishers, and of those that it gets, by
 * OpenTelemetry's conventions for HTTP. No address has more than scheme, host and port, and no
 * publisher learns of the trace.
 */
public final class HttpSpans implements Observer {
  private static final int FIRST_ERROR = 400;

  /** Of a server: its own faults alone. */
  private static final int FIRST_FAULT = 500;

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

  private final Tracer tracer;

  HttpSpans(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  public Observation begin(String method, URI address) {
    Span span = tracer.spanBuilder(method).setSpanKind(SpanKind.CLIENT).startSpan();
    request(span, method, address);
    return new Observation() {
      @Override
      public void answered(int status) {
        answer(span, status, FIRST_ERROR);
      }

      @Override
      public void failed(Exception failure) {
        error(span, failure.getClass().getName());
      }

      @Override
      public void close() {
        span.end();
      }
    };
  }

  static void request(Span span, String method, URI address) {
    span.updateName(method)
        .setAttribute("http.request.method", method)
        .setAttribute("url.full", ShownAddress.of(address.toString()))
        .setAttribute("server.address", String.valueOf(address.getHost()))
        .setAttribute("server.port", port(address));
  }

  private static long port(URI address) {
    return address.getPort() >= 0
        ? address.getPort()
        : "https".equals(address.getScheme()) ? 443 : 80;
  }

  /**
   * @param firstError the least status that is an error
   */
  static void answer(Span span, int status, int firstError) {
    span.setAttribute("http.response.status_code", (long) status);
    if (status >= firstError) {
      error(span, String.valueOf(status));
    }
  }

  private static void error(Span span, String type) {
    span.setStatus(StatusCode.ERROR).setAttribute("error.type", type);
  }

  /**
   * Of a server whose requests each have a span.
   *
   * @param spans asked at each request; empty while nothing is traced
   * @param shown whether the path may be seen; a callback's is a secret
   */
  public static Filter requests(Supplier<Optional<HttpSpans>> spans, boolean shown) {
    return new Filter() {
      @Override
      public void doFilter(HttpExchange http, Chain chain) throws IOException {
        Optional<HttpSpans> now = spans.get();
        if (now.isPresent()) {
          now.get().serve(http, chain, shown ? http.getRequestURI().getPath() : "/…");
        } else {
          chain.doFilter(http);
        }
      }

      @Override
      public String description() {
        return "traces requests";
      }
    };
  }

  private void serve(HttpExchange http, Filter.Chain chain, String path) throws IOException {
    String method = METHODS.contains(http.getRequestMethod()) ? http.getRequestMethod() : "_OTHER";
    Span span =
        tracer
            .spanBuilder(method.equals("_OTHER") ? "HTTP" : method)
            .setSpanKind(SpanKind.SERVER)
            .setParent(Context.root())
            .setAttribute("http.request.method", method)
            .setAttribute("url.scheme", "http")
            .setAttribute("url.path", path)
            .setAttribute("server.address", http.getLocalAddress().getHostString())
            .setAttribute("server.port", (long) http.getLocalAddress().getPort())
            .startSpan();
    try (Scope current = span.makeCurrent()) {
      chain.doFilter(http);
    } catch (IOException | RuntimeException e) {
      error(span, e.getClass().getName());
      throw e;
    } finally {
      if (http.getResponseCode() > 0) {
        answer(span, http.getResponseCode(), FIRST_FAULT);
      }
      span.end();
    }
  }
}
