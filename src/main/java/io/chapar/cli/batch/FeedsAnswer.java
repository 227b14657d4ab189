package io.chapar.cli.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.article.DateTime;
import io.chapar.feed.FeedParser;
import io.chapar.feed.document.Category;
import io.chapar.feed.document.FeedDocument;
import io.chapar.feed.document.FeedEntry;
import io.chapar.feed.document.FeedHead;
import io.chapar.feed.document.Media;
import io.chapar.feed.document.Person;
import io.chapar.feed.markup.Markup;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code batch feeds}. */
final class FeedsAnswer implements Batch.Answer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FeedParser parser = new FeedParser();

  @Override
  public ObjectNode of(JsonNode question) {
    String type = question.path("content_type").asText("");
    String url = question.path("url").asText("");
    FeedDocument document =
        parser.parse(
            Batch.bytes(question, "xml_base64"),
            type.isEmpty() ? null : type,
            url.isEmpty() ? null : URI.create(url),
            null);
    ObjectNode answer = JSON.createObjectNode();
    answer.put("format", document.format()).put("encoding", document.encoding());
    answer.set("feed", head(document.head()));
    ArrayNode items = answer.putArray("items");
    document.entries().forEach(entry -> items.add(item(entry)));
    return answer;
  }

  private static ObjectNode head(FeedHead head) {
    ObjectNode feed = JSON.createObjectNode();
    feed.put("title", text(head.title()));
    feed.put("link", head.link()).put("id", head.id());
    feed.put("subtitle", text(head.subtitle()));
    feed.put("language", head.language());
    feed.put("rights", text(head.rights()));
    feed.put("published", date(head.published())).put("updated", date(head.updated()));
    feed.set("authors", people(head.authors()));
    feed.set("categories", categories(head.categories()));
    feed.put("image", head.image()).put("generator", head.generator());
    Duration ttl = head.ttl();
    return feed.put("ttl", ttl == null ? null : String.valueOf(ttl.toMinutes()));
  }

  private static ObjectNode item(FeedEntry entry) {
    ObjectNode item = JSON.createObjectNode();
    item.put("id", entry.id()).put("link", entry.link()).put("title", text(entry.title()));
    item.put("published", date(entry.published())).put("updated", date(entry.updated()));
    item.set("authors", people(entry.authors()));
    item.put("summary", html(entry.summary())).put("content", html(entry.content()));
    item.set("categories", categories(entry.categories()));
    item.set("enclosures", files(entry.enclosures()));
    item.put("comments", entry.comments()).put("language", entry.language());
    item.put("image", entry.image()).put("rights", text(entry.rights()));
    item.set("thumbnails", files(entry.thumbnails()));
    item.set("media", files(entry.media()));
    FeedEntry.Source source = entry.source();
    if (source != null) {
      item.putObject("source").put("title", asCarried(source.title())).put("link", source.link());
    }
    return item;
  }

  private static @Nullable String text(@Nullable Markup markup) {
    return markup == null ? null : markup.text();
  }

  private static @Nullable String asCarried(@Nullable Markup markup) {
    return markup == null || markup.isPlain() ? text(markup) : html(markup);
  }

  private static @Nullable String html(@Nullable Markup markup) {
    return markup == null ? null : markup.html();
  }

  private static @Nullable String date(@Nullable DateTime date) {
    return date == null ? null : date.value().toInstant().toString();
  }

  private static ArrayNode people(List<Person> people) {
    ArrayNode list = JSON.createArrayNode();
    for (Person person : people) {
      list.addObject()
          .put("name", person.name())
          .put("email", person.email())
          .put("uri", person.uri());
    }
    return list;
  }

  private static ArrayNode categories(List<Category> categories) {
    ArrayNode list = JSON.createArrayNode();
    for (Category category : categories) {
      list.addObject()
          .put("term", category.term())
          .put("scheme", category.scheme())
          .put("label", category.label());
    }
    return list;
  }

  private static ArrayNode files(List<Media> files) {
    ArrayNode list = JSON.createArrayNode();
    for (Media file : files) {
      list.addObject()
          .put("url", file.url())
          .put("type", file.type())
          .put("medium", file.medium())
          .put("length", file.length())
          .put("width", file.width())
          .put("height", file.height());
    }
    return list;
  }
}
