package io.chapar.feed.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.article.DateTime;
import io.chapar.feed.date.FeedDates;
import io.chapar.feed.document.Category;
import io.chapar.feed.document.FeedEntry;
import io.chapar.feed.document.FeedHead;
import io.chapar.feed.document.Media;
import io.chapar.feed.document.Person;
import io.chapar.feed.markup.Markup;
import io.chapar.text.HalfSign;
import io.chapar.web.Links;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects of JSON Feed. */
final class JsonEntry {
  private final @Nullable String address;
  private final FeedDates dates;

  JsonEntry(@Nullable String address, FeedDates dates) {
    this.address = address;
    this.dates = dates;
  }

  FeedHead head(JsonNode feed) {
    String icon = link(feed, "icon");
    return new FeedHead(
        plain(feed, "title"),
        link(feed, "home_page_url"),
        link(feed, "feed_url"),
        plain(feed, "description"),
        text(feed, "language"),
        null,
        null,
        null,
        authors(feed),
        List.of(),
        icon == null ? link(feed, "favicon") : icon,
        null,
        null,
        null,
        hub(feed),
        link(feed, "feed_url"));
  }

  /** JSON Feed 1.1, hubs: WebSub alone is one that we speak. */
  private @Nullable String hub(JsonNode feed) {
    for (JsonNode hub : feed.path("hubs")) {
      if (hub.path("type").asText("").equalsIgnoreCase("websub")) {
        return link(hub, "url");
      }
    }
    return null;
  }

  FeedEntry read(JsonNode item) {
    String url = link(item, "url");
    String guid = text(item, "id");
    Markup html = html(item);
    return new FeedEntry(
        guid,
        guid,
        url == null ? otherLink(item) : url,
        plain(item, "title"),
        date(item, "date_published"),
        date(item, "date_modified"),
        authors(item),
        plain(item, "summary"),
        html == null ? plain(item, "content_text") : html,
        tags(item),
        attachments(item),
        null,
        text(item, "language"),
        picture(item),
        null,
        List.of(),
        List.of(),
        null);
  }

  /**
   * An id is ideally the address of the item (JSON Feed 1.1, items). It may be one of an interface:
   * the text that the feed holds is worth more.
   */
  private @Nullable String otherLink(JsonNode item) {
    String external = link(item, "external_url");
    String id = text(item, "id");
    boolean told = text(item, "content_html") != null || text(item, "content_text") != null;
    return external == null && !told && Links.page(id) != null ? id : external;
  }

  private @Nullable Markup html(JsonNode item) {
    String html = text(item, "content_html");
    return html == null ? null : new Markup(Markup.Form.HTML, html, address);
  }

  private @Nullable String picture(JsonNode item) {
    String image = link(item, "image");
    return image == null ? link(item, "banner_image") : image;
  }

  /** 1.0 has one author, 1.1 a list; some write a bare name. */
  private List<Person> authors(JsonNode holder) {
    List<Person> people = new ArrayList<>();
    JsonNode many = holder.path("authors");
    for (JsonNode author :
        each(many.isEmpty() && !many.isTextual() ? holder.path("author") : many)) {
      String name = author.isTextual() ? text(author) : text(author, "name");
      String uri = link(author, "url");
      if (name != null || uri != null) {
        people.add(new Person(name, null, uri));
      }
    }
    return people;
  }

  /** One stands where a list should. */
  private static Iterable<JsonNode> each(JsonNode held) {
    return held.isArray() ? held : List.of(held);
  }

  private static List<Category> tags(JsonNode item) {
    List<Category> tags = new ArrayList<>();
    JsonNode held = item.path("tags");
    for (JsonNode tag : held.isObject() ? held : each(held)) {
      String term = tag.isTextual() ? text(tag) : null;
      if (term != null) {
        tags.add(new Category(term.strip(), null, null));
      }
    }
    return tags;
  }

  private List<Media> attachments(JsonNode item) {
    List<Media> files = new ArrayList<>();
    for (JsonNode file : item.path("attachments")) {
      String url = link(file, "url");
      if (url != null) {
        String length = text(file, "size_in_bytes");
        files.add(new Media(url, text(file, "mime_type"), null, length, null, null, null, null));
      }
    }
    return files;
  }

  private @Nullable DateTime date(JsonNode item, String name) {
    String text = text(item, name);
    return text == null ? null : dates.read(text).orElse(null);
  }

  private static @Nullable Markup plain(JsonNode holder, String name) {
    String text = text(holder, name);
    return text == null ? null : Markup.text(text);
  }

  private @Nullable String link(JsonNode holder, String name) {
    String text = text(holder, name);
    return text == null ? null : Links.resolve(address, text);
  }

  /** Null when missing or blank; a number, as some write ids, is text. */
  private static @Nullable String text(JsonNode holder, String name) {
    return text(holder.path(name));
  }

  private static @Nullable String text(JsonNode value) {
    String text = HalfSign.mended(value.asText(""));
    return text.isBlank() || text.equals("null") ? null : text;
  }
}
