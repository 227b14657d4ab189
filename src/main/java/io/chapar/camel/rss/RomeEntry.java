package io.chapar.camel.rss;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndPerson;
import io.chapar.article.DateTime;
import io.chapar.feed.document.Category;
import io.chapar.feed.document.FeedEntry;
import io.chapar.feed.document.Media;
import io.chapar.feed.document.Person;
import io.chapar.feed.markup.Markup;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One entry of ROME's. */
final class RomeEntry {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2100;

  private final SyndEntry rome;
  private final @Nullable String base;
  private final ZoneId zone;

  /**
   * @param base of relative links; null when unknown
   * @param zone in which dates are told, as ROME keeps no offset; null means UTC
   */
  RomeEntry(SyndEntry rome, @Nullable String base, @Nullable ZoneId zone) {
    this.rome = rome;
    this.base = base;
    this.zone = zone == null ? ZoneOffset.UTC : zone;
  }

  FeedEntry entry() {
    return new FeedEntry(
        blankToNull(rome.getUri()),
        blankToNull(rome.getUri()),
        absolute(blankToNull(rome.getLink())),
        title(),
        date(rome.getPublishedDate()),
        date(rome.getUpdatedDate()),
        authors(),
        markup(rome.getDescription()),
        rome.getContents().stream().findFirst().map(this::markup).orElse(null),
        rome.getCategories().stream().flatMap(RomeEntry::category).toList(),
        rome.getEnclosures().stream().flatMap(this::enclosure).toList(),
        rome.getComments(),
        language(),
        null,
        null,
        List.of(),
        List.of(),
        null);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private @Nullable String absolute(@Nullable String link) {
    try {
      return link == null || base == null ? link : URI.create(base).resolve(link).toString();
    } catch (IllegalArgumentException e) {
      return link;
    }
  }

  private @Nullable Markup title() {
    String title = blankToNull(rome.getTitle());
    return title == null ? null : Markup.line(title);
  }

  private @Nullable Markup markup(@Nullable SyndContent content) {
    String text = content == null ? null : blankToNull(content.getValue());
    if (content == null || text == null) {
      return null;
    }
    boolean plain = "text".equals(content.getType()) || "text/plain".equals(content.getType());
    return plain ? Markup.text(text) : Markup.html(text, base);
  }

  /**
   * ROME reads seconds since 1970, and more than three digits of a second, as other years. Zero is
   * what software writes that has no date.
   */
  private @Nullable DateTime date(@Nullable Date date) {
    if (date == null || date.getTime() == 0) {
      return null;
    }
    OffsetDateTime value = date.toInstant().atZone(zone).toOffsetDateTime();
    boolean likely = value.getYear() >= FIRST_YEAR && value.getYear() <= LAST_YEAR;
    return likely ? DateTime.gregorian(value.withNano(0), DateTime.Precision.SECOND) : null;
  }

  private List<Person> authors() {
    List<Person> people = rome.getAuthors().stream().map(RomeEntry::person).toList();
    String author = blankToNull(rome.getAuthor());
    return people.isEmpty() && author != null ? List.of(new Person(author, null, null)) : people;
  }

  private static Person person(SyndPerson person) {
    return new Person(person.getName(), person.getEmail(), person.getUri());
  }

  private static Stream<Category> category(SyndCategory category) {
    String term = blankToNull(category.getName());
    return term == null
        ? Stream.empty()
        : Stream.of(new Category(term, category.getTaxonomyUri(), null));
  }

  private Stream<Media> enclosure(SyndEnclosure file) {
    String url = absolute(blankToNull(file.getUrl()));
    return url == null
        ? Stream.empty()
        : Stream.of(
            new Media(
                url,
                file.getType(),
                null,
                Long.toString(file.getLength()),
                null,
                null,
                null,
                null));
  }

  private @Nullable String language() {
    return rome.getModule(DCModule.URI) instanceof DCModule words ? words.getLanguage() : null;
  }
}
