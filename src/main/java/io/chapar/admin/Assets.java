package io.chapar.admin;

import com.sun.net.httpserver.HttpExchange;
import io.chapar.json.RecordJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The files of the page, and the description of the API: the same for everybody. */
final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "json", "application/json");

  private final Gate gate;
  private final Map<String, Answer> files =
      Map.of(
          "/", file("page.html"),
          "/page.css", file("page.css"),
          "/page.js", file("page.js"),
          "/icon.svg", file("icon.svg"),
          "/api/openapi.json", file("openapi.json"),
          "/schema/record-1.json", schema());

  Assets(Gate gate) {
    this.gate = gate;
  }

  private static Answer file(String name) {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    try (InputStream file = Assets.class.getResourceAsStream(name)) {
      return new Answer(
          Answer.OK, Objects.requireNonNull(type), Objects.requireNonNull(file).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For whoever gets records. */
  private static Answer schema() {
    return new Answer(Answer.OK, "application/schema+json", RecordJson.schema());
  }

  Answer answer(HttpExchange http) {
    Optional<Answer> refused = gate.refusePublic(http);
    if (refused.isPresent()) {
      return refused.get();
    }
    Answer file = files.get(http.getRequestURI().getPath());
    if (file == null) {
      return Answer.problem(Answer.UNKNOWN, "there is no such path");
    }
    boolean reads = http.getRequestMethod().matches("GET|HEAD");
    return reads ? file : Answer.problem(Answer.NOT_ALLOWED, "it takes [GET]");
  }
}
