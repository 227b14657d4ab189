package io.chapar.feed.xml;

import static io.chapar.feed.xml.MarkupReader.Kind.BODY;
import static io.chapar.feed.xml.MarkupReader.Kind.LINE;

import io.chapar.article.DateTime;
import io.chapar.feed.date.Pauses;
import io.chapar.feed.document.FeedHead;
import io.chapar.feed.markup.Markup;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a channel or feed element says of itself. */
final class FeedHeadReader {
  private final XmlSource source;
  private final ElementChildren fields;

  FeedHeadReader(Element channel, XmlSource source) {
    this.source = source;
    this.fields = source.fields(channel);
  }

  FeedHead read() {
    String id = fields.text("id", "guid");
    return new FeedHead(
        source.markup(fields.filled("title", "dc:title", "itunes:title"), LINE),
        FeedLinks.page(fields, source),
        source.resolve(fields.element(), id),
        subtitle(),
        language(),
        source.markup(fields.first("rights", "copyright", "dc:rights"), LINE),
        source.date(fields, "published", "issued", "pubdate", "dcterms:issued", "dc:date"),
        updated(),
        People.of(fields, source),
        Categories.of(fields, source),
        FeedPicture.of(fields, source),
        fields.text("generator"),
        Pauses.ttl(fields.text("ttl")),
        Pauses.period(fields.text("sy:updateperiod"), fields.text("sy:updatefrequency")),
        FeedLinks.related("hub", fields, source),
        FeedLinks.related("self", fields, source));
  }

  private @Nullable Markup subtitle() {
    Element element =
        fields.filled(
            "description",
            "subtitle",
            "tagline",
            "info",
            "abstract",
            "dc:description",
            "itunes:summary",
            "itunes:subtitle");
    return source.markup(element, BODY);
  }

  private @Nullable String language() {
    String said = fields.text("language", "dc:language");
    return said == null ? source.language(fields.element()) : said;
  }

  private @Nullable DateTime updated() {
    DateTime date = source.date(fields, "updated", "modified", "dcterms:modified", "lastbuilddate");
    String cdf = ElementChildren.attribute(fields.element(), "lastmod");
    return date == null ? source.date(Objects.requireNonNullElse(cdf, "")) : date;
  }
}
