package io.chapar.feed.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.article.CpuBudget;
import io.chapar.article.PermanentFailure;
import io.chapar.feed.charset.DecodedText;
import io.chapar.feed.date.FeedDates;
import io.chapar.feed.document.FeedDocument;
import io.chapar.feed.document.FeedEntry;
import io.chapar.feed.document.NoFeed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org), read as a stream: what is cut short gives its items. */
public final class JsonFeedReader {
  private static final long MOST_TOKENS = 1_000_000;
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
              .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxTokenCount(MOST_TOKENS).build())
              .build());
  private static final ObjectReader TREES = JSON.reader();

  private final DecodedText decoded;
  private final JsonEntry entries;
  private final List<FeedEntry> found = new ArrayList<>();
  private final ObjectNode head = JSON.createObjectNode();

  public JsonFeedReader(DecodedText decoded, @Nullable String address, FeedDates dates) {
    this.decoded = decoded;
    this.entries = new JsonEntry(address, dates);
  }

  public FeedDocument read(String text) {
    boolean ended = readsToItsEnd(text);
    String version = head.path("version").asText("");
    if (!version.contains("jsonfeed.org") && found.isEmpty()) {
      throw new PermanentFailure(NoFeed.reason(text));
    }
    String format = version.endsWith("/1") ? "json1" : "json11";
    return new FeedDocument(format, decoded.label(), entries.head(head), found, !ended, null);
  }

  /** Where it is cut short, what was read before stands. */
  private boolean readsToItsEnd(String text) {
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        field(json.currentName(), json);
      }
      return json.currentToken() == JsonToken.END_OBJECT;
    } catch (IOException cutShort) {
      return false;
    }
  }

  private void field(String name, JsonParser json) throws IOException {
    if (json.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
      items(json);
    } else {
      JsonNode value = TREES.readTree(json);
      head.set(name, value);
    }
  }

  /** What is no object is no item. */
  private void items(JsonParser json) throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      CpuBudget.tick();
      if (json.currentToken() == JsonToken.START_OBJECT) {
        found.add(entries.read(TREES.readTree(json)));
      } else {
        json.skipChildren();
      }
    }
  }
}
