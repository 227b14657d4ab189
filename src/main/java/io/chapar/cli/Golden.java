package io.chapar.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.article.FeedItem;
import io.chapar.article.FetchedPage;
import io.chapar.article.Origin;
import io.chapar.camel.Replay;
import io.chapar.json.RecordJson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recorded page or feed and what is expected of it, in a folder: {@code page.html} or {@code
 * feed.xml}, {@code expected.json}, and {@code from.json} with where it came from and when.
 */
record Golden(Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();
  private static final String FEED = "feed.xml";
  private static final String PAGE = "page.html";

  String name() {
    return folder.getFileName().toString();
  }

  /** Where today's answer differs from the expected one. */
  List<String> differences(Replay replay) throws IOException {
    JsonNode expected = JSON.readTree(folder.resolve("expected.json").toFile());
    return JsonDifference.of(expected, answer(replay));
  }

  /** Takes what the routes make of it now as what is expected. */
  void expectThis(Replay replay) throws IOException {
    PRETTY.writeValue(folder.resolve("expected.json").toFile(), answer(replay));
  }

  /** Keeps a page or feed as it came. */
  void record(boolean feed, URI address, @Nullable String type, byte[] bytes, Instant at)
      throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(feed ? FEED : PAGE), bytes);
    ObjectNode from = JSON.createObjectNode();
    from.put("address", address.toString()).put("contentType", type).put("at", at.toString());
    PRETTY.writeValue(folder.resolve("from.json").toFile(), from);
  }

  private JsonNode answer(Replay replay) throws IOException {
    JsonNode from = JSON.readTree(folder.resolve("from.json").toFile());
    return Files.exists(folder.resolve(FEED)) ? feed(from) : page(from, replay);
  }

  private JsonNode feed(JsonNode from) throws IOException {
    ObjectNode question = JSON.createObjectNode();
    question.put("xml_base64", Files.readAllBytes(folder.resolve(FEED)));
    question.put("content_type", from.path("contentType").asText(""));
    question.put("url", from.path("address").asText(""));
    return JSON.readTree(JSON.writeValueAsBytes(new FeedsAnswer().of(question)));
  }

  private JsonNode page(JsonNode from, Replay replay) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(PAGE));
    URI address = URI.create(from.path("address").asText());
    Instant at = Instant.parse(from.path("at").asText());
    Origin origin = new Origin("golden", address, address, at, PagesAnswer.digest(bytes));
    FetchedPage page =
        new FetchedPage(
            origin,
            FeedItem.of("golden", address),
            from.path("contentType").asText("text/html"),
            bytes);
    return replay
        .report(page)
        .map(report -> json(new RecordJson().write(report)))
        .orElseGet(JSON::createObjectNode);
  }

  private static JsonNode json(byte[] record) {
    try {
      return JSON.readTree(record);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
