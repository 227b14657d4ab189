package io.chapar.cli.golden;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedItem;
import io.chapar.article.FetchedFeed;
import io.chapar.article.FetchedPage;
import io.chapar.article.Origin;
import io.chapar.camel.Replay;
import io.chapar.file.WholeFile;
import io.chapar.json.RecordJson;
import io.chapar.text.Digest;
import io.chapar.watchlist.FeedProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;

/**
 * A recorded page or feed and what is expected of it, in a folder: {@code page.html} or {@code
 * feed.xml}, {@code expected.json}, and {@code from.json} with where it came from and when.
 */
record Golden(Path folder) {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .serializationInclusion(JsonInclude.Include.NON_EMPTY)
          .build();
  private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();
  private static final String FEED = "feed.xml";
  private static final String PAGE = "page.html";
  static final String FROM = "from.json";
  private static final String EXPECTED = "expected.json";

  String name() {
    return folder.getFileName().toString();
  }

  /** Where today's answer differs from the expected one. */
  List<String> differences(Replay replay) throws IOException {
    JsonNode expected = JSON.readTree(folder.resolve(EXPECTED).toFile());
    return JsonDifference.of(expected, answer(replay));
  }

  /** Takes what the routes make of it now as what is expected. */
  void expectThis(Replay replay) throws IOException {
    PRETTY.writeValue(folder.resolve(EXPECTED).toFile(), answer(replay));
  }

  /** Keeps it as it came, with what the routes make of it; all of it, or nothing. */
  void record(Recording got, Replay replay) throws IOException {
    Path aside = folder.resolveSibling("." + name() + ".recording");
    Golden fresh = new Golden(aside);
    try {
      fresh.write(got);
      fresh.expectThis(replay);
      Files.createDirectories(folder);
      Files.deleteIfExists(folder.resolve(got.isFeed() ? PAGE : FEED));
      for (String file : List.of(got.isFeed() ? FEED : PAGE, FROM, EXPECTED)) {
        Files.move(aside.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      fresh.delete();
    }
  }

  private void write(Recording got) throws IOException {
    delete();
    Files.createDirectories(folder);
    Files.write(folder.resolve(got.isFeed() ? FEED : PAGE), got.bytes());
    ObjectNode from = JSON.createObjectNode();
    from.put("address", got.address().toString());
    from.put("contentType", got.contentType()).put("at", got.at().toString());
    PRETTY.writeValue(folder.resolve(FROM).toFile(), from);
  }

  private void delete() throws IOException {
    for (String file : List.of(FEED, PAGE, FROM, EXPECTED)) {
      Files.deleteIfExists(folder.resolve(file));
    }
    Files.deleteIfExists(folder);
  }

  private JsonNode answer(Replay replay) throws IOException {
    JsonNode from = JSON.readTree(folder.resolve(FROM).toFile());
    return Files.exists(folder.resolve(FEED)) ? feed(from, replay) : page(from, replay);
  }

  private JsonNode feed(JsonNode from, Replay replay) throws IOException {
    URI address = URI.create(from.path("address").asText());
    FetchedFeed feed =
        new FetchedFeed(
            FeedProbe.feed("golden", address),
            address,
            FeedCursor.NONE,
            WholeFile.bytes(folder.resolve(FEED)),
            from.path("contentType").asText(null),
            false,
            null,
            Instant.parse(from.path("at").asText()));
    ObjectNode answer = JSON.createObjectNode();
    replay.reading(feed).ifPresent(read -> answer.set("items", JSON.valueToTree(read.items())));
    return JSON.readTree(JSON.writeValueAsBytes(answer));
  }

  private JsonNode page(JsonNode from, Replay replay) throws IOException {
    byte[] bytes = WholeFile.bytes(folder.resolve(PAGE));
    URI address = URI.create(from.path("address").asText());
    Instant at = Instant.parse(from.path("at").asText());
    Origin origin = new Origin("golden", address, address, at, Digest.of(bytes));
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
      throw new UncheckedIOException(e);
    }
  }
}
