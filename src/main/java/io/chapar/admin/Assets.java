package io.chapar.admin;

import com.sun.net.httpserver.HttpExchange;
import io.chapar.contract.PublishedDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of the page, and the description of the API: the same for everybody. */
final class Assets {
  private static final String SCHEMAS = "/api/schemas";

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

  /** For whoever gets records or writes programs for the API; made when they are asked for. */
  private final Map<String, PublishedDocument> documents = new HashMap<>();

  Assets(RequestGuard gate) {
    this.gate = gate;
    files.put("/", file("page/index.html"));
    files.put("/icon.svg", file("icon.svg"));
    files.put(SCHEMAS, list());
    documents.put("/api/openapi.json", PublishedDocument.OPENAPI);
    documents.put("/schema/record-1.json", PublishedDocument.RECORD);
    for (PublishedDocument one : PublishedDocument.values()) {
      documents.put(SCHEMAS + "/" + one.fileName(), one);
    }
    PARTS.forEach(part -> files.put("/page/" + part, file("page/" + part)));
    LANGUAGES.forEach(
        language ->
            files.put(
                "/page/words/" + language + ".json", file("page/words/" + language + ".json")));
  }

  /** The paths that it answers. */
  Set<String> paths() {
    Set<String> paths = new HashSet<>(files.keySet());
    paths.addAll(documents.keySet());
    return paths;
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

  private record Listed(String name, String mediaType, String about, String path) {
    static Listed of(PublishedDocument one) {
      return new Listed(
          one.fileName(), one.mediaType(), one.about(), SCHEMAS + "/" + one.fileName());
    }
  }

  private static HttpReply list() {
    List<Listed> all = Stream.of(PublishedDocument.values()).map(Listed::of).toList();
    return HttpReply.json(HttpReply.OK, Map.of("schemas", all));
  }

  private @Nullable HttpReply at(String path) {
    PublishedDocument document = documents.get(path);
    return document == null
        ? files.get(path)
        : new HttpReply(HttpReply.OK, document.mediaType(), document.text());
  }

  HttpReply answer(HttpExchange http) {
    Optional<HttpReply> refused = gate.refusePublic(http);
    if (refused.isPresent()) {
      return refused.get();
    }
    HttpReply file = at(http.getRequestURI().getPath());
    if (file == null) {
      return HttpReply.problem(HttpReply.UNKNOWN, "there is no such path");
    }
    boolean reads = http.getRequestMethod().matches("GET|HEAD");
    return reads ? file : HttpReply.problem(HttpReply.NOT_ALLOWED, "it takes [GET]");
  }
}
