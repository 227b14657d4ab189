package io.chapar.demo;

import com.sun.net.httpserver.HttpExchange;
import io.chapar.text.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An answer of a local server. */
record Reply(int status, Map<String, String> headers, byte[] body) {

  static Reply empty(int status) {
    return new Reply(status, Map.of(), new byte[0]);
  }

  static Reply text(int status, String contentType, String text) {
    return new Reply(
        status, Map.of("Content-Type", contentType), text.getBytes(StandardCharsets.UTF_8));
  }

  /** With an entity tag, or 304 where the asker has it already (RFC 9110, section 13). */
  Reply unless(String noneMatch) {
    String tag = tag();
    return tag.equals(noneMatch)
        ? new Reply(304, Map.of("ETag", tag), new byte[0])
        : new Reply(status, Map.of("Content-Type", headers.get("Content-Type"), "ETag", tag), body);
  }

  private String tag() {
    return "\"" + Digest.of(body).substring(0, 16) + "\"";
  }

  void send(HttpExchange exchange) throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
