package io.chapar.admin;

import com.sun.net.httpserver.HttpExchange;
import io.chapar.json.RecordJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The files of the page, and the description of the API: the same for everybody. */
final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "json", "application/json");

  /** The parts of the page; {@code page.js} loads the others. */
  private static final List<String> PARTS =
      List.of(
          "page.css",
          "page.js",
          "activity.js",
          "acts.js",
          "alarms.js",
          "api.js",
          "chart.js",
          "deliveries.js",
          "dom.js",
          "edits.js",
          "feed.js",
          "feeds.js",
          "filters.js",
          "find.js",
          "growing.js",
          "items.js",
          "newfeed.js",
          "overview.js",
          "parts.js",
          "publisher.js",
          "publishers.js",
          "reader.js",
          "report.js",
          "reports.js",
          "router.js",
          "subscriber.js",
          "words.js");

  /** The languages that the page speaks, a file of words each. */
  private static final List<String> LANGUAGES = List.of("en", "fa", "tr", "ru", "ar");

  private final RequestGuard gate;
  private final Map<String, HttpReply> files = new HashMap<>();

  Assets(RequestGuard gate) {
    this.gate = gate;
    files.put("/", file("page/index.html"));
    files.put("/icon.svg", file("icon.svg"));
    files.put("/api/openapi.json", file("openapi.json"));
    files.put("/schema/record-1.json", schema());
    PARTS.forEach(part -> files.put("/page/" + part, file("page/" + part)));
    LANGUAGES.forEach(
        language ->
            files.put(
                "/page/words/" + language + ".json", file("page/words/" + language + ".json")));
  }

  /** The paths that it answers. */
  Set<String> paths() {
    return Set.copyOf(files.keySet());
  }

  private static HttpReply file(String name) {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    try (InputStream file = Assets.class.getResourceAsStream(name)) {
      return new HttpReply(
          HttpReply.OK, Objects.requireNonNull(type), Objects.requireNonNull(file).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For whoever gets records. */
  private static HttpReply schema() {
    return new HttpReply(HttpReply.OK, "application/schema+json", RecordJson.schema());
  }

  HttpReply answer(HttpExchange http) {
    Optional<HttpReply> refused = gate.refusePublic(http);
    if (refused.isPresent()) {
      return refused.get();
    }
    HttpReply file = files.get(http.getRequestURI().getPath());
    if (file == null) {
      return HttpReply.problem(HttpReply.UNKNOWN, "there is no such path");
    }
    boolean reads = http.getRequestMethod().matches("GET|HEAD");
    return reads ? file : HttpReply.problem(HttpReply.NOT_ALLOWED, "it takes [GET]");
  }
}
