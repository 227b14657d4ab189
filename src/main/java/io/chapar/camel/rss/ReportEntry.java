package io.chapar.camel.rss;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import io.chapar.article.Article;
import io.chapar.article.DateTime;
import io.chapar.article.Image;
import io.chapar.article.Metadata;
import io.chapar.article.ReportVersion;
import io.chapar.deliver.ArticleHtml;
import io.chapar.text.HtmlText;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jspecify.annotations.Nullable;

/**
 * A report version as an entry: guid is the report's id, {@code pubDate} when the publisher says
 * that the article came out, and {@code dcterms:issued} (DCMI Metadata Terms) the same with the
 * offset and precision that it names, {@code dcterms:modified} when the version was made, {@code
 * content:encoded} the whole text, {@code media:content} (Media RSS) a picture, {@code
 * dc:publisher} and {@code dc:rights} what the page declares.
 */
final class ReportEntry {
  private static final String MODIFIED = "modified";
  private static final String ISSUED = "issued";
  private static final Namespace DCTERMS =
      Namespace.getNamespace("dcterms", "http://purl.org/dc/terms/");

  private static final Namespace MEDIA =
      Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");

  private ReportEntry() {}

  static SyndEntry of(ReportVersion version) {
    Article article = version.report().article();
    Metadata about = article.metadata();
    SyndEntry entry = new SyndEntryImpl();
    entry.setUri(version.id());
    entry.setLink(link(article));
    entry.setTitle(characters(Objects.requireNonNullElse(about.title(), "")));
    entry.setDescription(
        about.summary() == null ? null : content(HtmlText.escape(about.summary())));
    entry.setContents(List.of(content(new ArticleHtml().write(article))));
    entry.setCategories(categories(about));
    entry.setModules(new ArrayList<>(List.of(words(article))));
    List<Element> markup = dates(about.published(), version.recordedAt());
    about.images().stream()
        .filter(ReportEntry::isOnTheWeb)
        .map(ReportEntry::media)
        .forEach(markup::add);
    entry.setForeignMarkup(markup);
    return entry;
  }

  /** A time of the day that the publisher does not name is not named here (W3C-DTF). */
  private static List<Element> dates(@Nullable DateTime published, Instant recordedAt) {
    List<Element> dates = new ArrayList<>();
    dates.add(new Element(MODIFIED, DCTERMS).setText(recordedAt.toString()));
    if (published != null) {
      String issued =
          published.exact() == null
              ? published.value().toLocalDate().toString()
              : published.value().toString();
      dates.add(new Element(ISSUED, DCTERMS).setText(issued));
    }
    return dates;
  }

  private static boolean isOnTheWeb(Image image) {
    return "http".equals(image.address().getScheme())
        || "https".equals(image.address().getScheme());
  }

  /** Media RSS 1.5.1. */
  private static Element media(Image image) {
    Element content =
        new Element("content", MEDIA)
            .setAttribute("url", image.address().toASCIIString())
            .setAttribute("medium", "image");
    attribute(content, "type", image.mediaType());
    attribute(content, "width", image.width());
    attribute(content, "height", image.height());
    child(content, "description", image.caption());
    child(content, "credit", image.credit());
    child(content, "copyright", image.copyrightNotice());
    return content;
  }

  private static void attribute(Element content, String name, @Nullable Object value) {
    if (value != null) {
      content.setAttribute(name, characters(value.toString()));
    }
  }

  private static void child(Element content, String name, @Nullable String text) {
    if (text != null) {
      content.addContent(new Element(name, MEDIA).setText(characters(text)));
    }
  }

  private static @Nullable String link(Article article) {
    Metadata about = article.metadata();
    return Stream.of(about.canonicalUrl(), about.url(), article.origin().link())
        .filter(Objects::nonNull)
        .map(URI::toString)
        .findFirst()
        .orElse(null);
  }

  /** RSS 2.0 has no plain text: description and content are HTML. */
  private static SyndContent content(String html) {
    SyndContent content = new SyndContentImpl();
    content.setType("html");
    content.setValue(characters(html));
    return content;
  }

  private static List<SyndCategory> categories(Metadata about) {
    List<SyndCategory> categories = new ArrayList<>();
    Stream.concat(Stream.ofNullable(about.section()), about.tags().stream())
        .distinct()
        .forEach(
            term -> {
              SyndCategory category = new SyndCategoryImpl();
              category.setName(characters(term));
              categories.add(category);
            });
    return categories;
  }

  /** ROME keeps the date of an entry here, and writes {@code pubDate} by it. */
  private static DCModule words(Article article) {
    DCModule words = new DCModuleImpl();
    words.setLanguage(article.language());
    words.setPublisher(known(article.metadata().publisher()));
    words.setRights(known(article.metadata().rights().copyrightNotice()));
    DateTime published = article.metadata().published();
    words.setDate(published == null ? null : Date.from(published.value().toInstant()));
    words.setCreators(article.metadata().bylines().stream().map(ReportEntry::characters).toList());
    return words;
  }

  private static @Nullable String known(@Nullable String text) {
    return text == null ? null : characters(text);
  }

  /** Those that XML can carry (XML 1.0, 2.2). */
  private static String characters(String text) {
    return text.codePoints()
        .filter(Verifier::isXMLCharacter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** When the version of an entry was made. */
  static Instant madeAt(SyndEntry entry) {
    try {
      return entry.getForeignMarkup().stream()
          .filter(e -> e.getName().equals(MODIFIED) && e.getNamespace().equals(DCTERMS))
          .map(e -> Instant.parse(e.getTextTrim()))
          .findFirst()
          .orElse(Instant.EPOCH);
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }
}
