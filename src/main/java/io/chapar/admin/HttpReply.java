package io.chapar.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.chapar.file.PiecewiseArrays;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is answered to one request, all at once. */
record HttpReply(int status, String type, byte[] body) implements HttpAnswer {
  static final int OK = 200;
  static final int BAD = 400;
  static final int NO_TOKEN = 401;
  static final int FORBIDDEN = 403;
  static final int UNKNOWN = 404;
  static final int NOT_ALLOWED = 405;
  static final int CONFLICT = 409;
  static final int TOO_LARGE = 413;
  static final int OTHER_TYPE = 415;
  static final int MISDIRECTED = 421;
  static final int UNREADABLE = 422;
  static final int FAULT = 500;
  static final int LATER = 503;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .build();

  /** The page may load nothing but what this server gives, and stand in no other page. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  static HttpReply json(int status, Object body) {
    return json(status, "application/json", body);
  }

  /** RFC 9457. */
  static HttpReply problem(int status, String detail) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("status", status);
    problem.put("detail", detail);
    return json(status, "application/problem+json", problem);
  }

  private static HttpReply json(int status, String type, Object body) {
    try {
      return new HttpReply(status, type, JSON.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void to(HttpExchange http) throws IOException {
    describe(http, type);
    if (status == NO_TOKEN) {
      http.getResponseHeaders().set("WWW-Authenticate", "Bearer");
    }
    boolean empty = body.length == 0 || http.getRequestMethod().equals("HEAD");
    http.sendResponseHeaders(status, empty ? -1 : body.length);
    if (!empty) {
      PiecewiseArrays.write(http.getResponseBody(), body);
    }
  }

  /** The headers of every answer. */
  static void describe(HttpExchange http, String type) {
    Headers headers = http.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
  }
}
