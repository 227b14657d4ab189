package io.chapar.deliver.format;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import io.chapar.article.Agency;
import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.DateTime;
import io.chapar.article.Image;
import io.chapar.article.Metadata;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import io.chapar.article.Rights;
import io.chapar.article.Subject;
import io.chapar.deliver.Envelope;
import io.chapar.text.HtmlText;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code to-newsml-g2}: a report version as a newsItem of IPTC's NewsML-G2 2.35, conformance power.
 * The text is XHTML, each block an element; pictures are figures in it and remote contents beside
 * it.
 *
 * <p>All versions of an article have one {@code guid}; {@code version} tells them apart. One that
 * is withdrawn is {@code stat:canceled}, and one that is corrected has the signal {@code
 * sig:correction}. Codes that IPTC's catalog lacks are of the scheme {@code chapar:} in the item's
 * own.
 *
 * <p>Source: IPTC's XML Schema of 2.35, NewsML-G2_2.35-spec-All-Power.xsd (approved 2024-10-02, CC
 * BY 4.0, github.com/iptc/newsml-g2): AnyItemType, RightsInfoType, ItemManagementGroup,
 * AdministrativeMetadataGroup, DescriptiveMetadataGroup and contentSet were read for the order of
 * elements and the attributes.
 */
public final class NewsMl {
  private static final String CATALOG =
      "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml";
  private static final String UNKNOWN = "und";
  private static final String HREF = "href";
  private static final String NAME = "name";
  private static final String LITERAL = "literal";
  private static final String CLASS = "class";

  private static final Map<BlockKind, String> ELEMENTS =
      Map.of(
          BlockKind.PARAGRAPH, "p",
          BlockKind.HEADING, "h2",
          BlockKind.QUOTE, "blockquote",
          BlockKind.LIST, "li",
          BlockKind.TABLE, "tr");

  private static final Map<String, String> AROUND = Map.of("li", "ul", "tr", "table");

  /** The file's name is that of the archive, with the ending {@code .newsml.xml}. */
  public Envelope write(ReportVersion version) {
    return Envelope.file(
        version,
        ".newsml.xml",
        "application/vnd.iptc.g2.newsitem+xml",
        new Item(version).written());
  }

  /** The work on one. */
  private static final class Item {
    private final Xml xml = new Xml();
    private final ReportVersion version;
    private final Article article;
    private final Metadata metadata;

    Item(ReportVersion version) {
      this.version = version;
      this.article = version.report().article();
      this.metadata = article.metadata();
    }

    byte[] written() {
      xml.open(
          "newsItem",
          "xmlns",
          "http://iptc.org/std/nar/2006-10-01/",
          "guid",
          ReportText.uri(version),
          "version",
          String.valueOf(version.version()),
          "standard",
          "NewsML-G2",
          "standardversion",
          "2.35",
          "conformance",
          "power",
          "xml:lang",
          language());
      xml.empty("catalogRef", HREF, CATALOG);
      xml.open("catalog");
      xml.empty("scheme", "alias", "chapar", "uri", "urn:chapar:newsml:");
      xml.close();
      rights(metadata.rights());
      itemMeta();
      contentMeta();
      contentSet();
      xml.close();
      return xml.bytes();
    }

    private @Nullable String language() {
      return article.language().equals(UNKNOWN) ? null : article.language();
    }

    private void rights(Rights rights) {
      if (rights.declareNothing()) {
        return;
      }
      String license = rights.license();
      boolean address = license != null && license.contains("://");
      xml.open("rightsInfo");
      if (rights.copyrightHolder() != null) {
        xml.empty("copyrightHolder", LITERAL, rights.copyrightHolder());
      }
      xml.text("copyrightNotice", rights.copyrightNotice());
      xml.text(
          "usageTerms", rights.usageTerms() == null && !address ? license : rights.usageTerms());
      if (address) {
        xml.empty("link", "rel", "chapar:license", HREF, license);
      }
      xml.close();
    }

    private void itemMeta() {
      xml.open("itemMeta");
      xml.empty("itemClass", "qcode", "ninat:text");
      String feed = URLEncoder.encode(version.feed(), StandardCharsets.UTF_8);
      xml.open("provider", "uri", "urn:chapar:feed:" + feed);
      xml.text(NAME, metadata.publisher() == null ? version.feed() : metadata.publisher());
      xml.close();
      xml.text("versionCreated", version.recordedAt().toString());
      xml.text("firstCreated", version.version() == 1 ? version.recordedAt().toString() : null);
      xml.text("embargoed", time(metadata.rights().embargoedUntil()));
      xml.empty("pubStatus", "qcode", "stat:" + ReportText.status(version.event()));
      if (metadata.paywalled()) {
        xml.empty("role", "qcode", "chapar:paywalled");
      }
      xml.text("edNote", ReportText.note(version));
      if (version.event() == Event.CORRECTED) {
        xml.empty("signal", "qcode", "sig:correction");
      }
      xml.text("expires", time(metadata.rights().expires()));
      link("canonical", metadata.canonicalUrl());
      metadata.isBasedOn().forEach(source -> link("isBasedOn", source));
      link("evolvedFrom", metadata.evolvedFrom());
      xml.close();
    }

    private void link(String relation, @Nullable URI to) {
      if (to != null) {
        xml.empty("link", "rel", "chapar:" + relation, HREF, to.toString());
      }
    }

    private static @Nullable String time(@Nullable OffsetDateTime time) {
      return time == null ? null : ISO_OFFSET_DATE_TIME.format(time);
    }

    private static @Nullable String time(@Nullable DateTime date) {
      return date != null && date.precision() == DateTime.Precision.DAY
          ? date.value().toLocalDate().toString()
          : time(date == null ? null : date.value());
    }

    /** First what is said of the making, then of the content. */
    private void contentMeta() {
      xml.open("contentMeta");
      xml.text("contentCreated", time(metadata.published()));
      xml.text("contentModified", time(metadata.modified()));
      named("located", metadata.located());
      Agency agency = metadata.agency();
      source("publisher", metadata.publisher());
      source("provider", metadata.provider());
      source("agency", agency == null ? null : agency.name());
      xml.text("altId", metadata.articleId(), "type", "chapar:articleId");
      if (language() != null) {
        xml.empty("language", "tag", language());
      }
      metadata.genres().forEach(genre -> named("genre", genre));
      metadata.tags().forEach(tag -> xml.text("keyword", tag));
      subjects();
      texts();
      xml.text("creditline", agency == null ? null : agency.name());
      xml.text("description", metadata.summary(), "role", "drol:summary");
      xml.close();
    }

    private void named(String element, @Nullable String name) {
      if (name != null) {
        xml.open(element, LITERAL, name);
        xml.text(NAME, name);
        xml.close();
      }
    }

    private void source(String role, @Nullable String name) {
      if (name != null) {
        xml.open("infoSource", LITERAL, name, "role", "chapar:" + role);
        xml.text(NAME, name);
        xml.close();
      }
    }

    private void subjects() {
      for (Subject topic : metadata.subjects()) {
        xml.open("subject", "type", "cpnat:abstract", "qcode", topic.code());
        xml.text(NAME, topic.name(), "xml:lang", "en-GB");
        xml.close();
      }
      if (metadata.section() != null) {
        xml.open("subject", "type", "cpnat:abstract", "qcode", "chapar:section");
        xml.text(NAME, metadata.section());
        xml.close();
      }
    }

    private void texts() {
      xml.text("headline", metadata.title());
      xml.text("headline", metadata.alternativeHeadline(), "role", "chapar:alternative");
      for (String name : metadata.bylines()) {
        boolean organisation = metadata.bylineOrganisations().contains(name);
        xml.text("by", name, "role", organisation ? "chapar:organisation" : null);
      }
    }

    private void contentSet() {
      xml.open("contentSet");
      xml.open("inlineXML", "contenttype", "application/xhtml+xml");
      xml.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "xml:lang", language());
      xml.open("head");
      xml.text("title", metadata.title() == null ? version.id() : metadata.title());
      xml.close();
      xml.open("body", "dir", article.direction().word());
      metadata.images().forEach(this::figure);
      blocks(article.blocks());
      xml.close();
      xml.close();
      xml.close();
      if (metadata.url() != null) {
        remote("text/html", metadata.url().toString(), null, null);
      }
      for (Image image : metadata.images()) {
        String address = image.address().toString();
        remote(image.mediaType(), address, image.width(), image.height());
      }
      xml.close();
    }

    /** What type it is of is left out where it is not known: IPTC asks for one of IANA's. */
    private void remote(
        @Nullable String type,
        @Nullable String to,
        @Nullable Integer width,
        @Nullable Integer height) {
      xml.empty(
          "remoteContent",
          "contenttype",
          type,
          HREF,
          to,
          "width",
          width == null ? null : width.toString(),
          "height",
          height == null ? null : height.toString());
    }

    private void figure(Image image) {
      xml.open("figure");
      xml.empty("img", "src", image.address().toString(), "alt", "");
      xml.text("figcaption", image.caption());
      xml.text("p", image.credit(), CLASS, "credit");
      xml.text("p", image.copyrightNotice(), CLASS, "copyright");
      xml.text("p", image.license(), CLASS, "license");
      xml.close();
    }

    /** Neighbours of a list or a table stand in one; what is no body has its kind as its class. */
    private void blocks(List<Block> blocks) {
      String open = null;
      for (Block block : blocks) {
        String element = ELEMENTS.getOrDefault(block.kind(), "p");
        String around = AROUND.get(element);
        boolean same = open != null && open.equals(around);
        if (open != null && !same) {
          xml.close();
        }
        if (around != null && !same) {
          xml.open(around);
        }
        block(element, block);
        open = around;
      }
      if (open != null) {
        xml.close();
      }
    }

    private void block(String element, Block block) {
      if (element.equals("tr")) {
        xml.open("tr");
        xml.text("td", block.text());
        xml.close();
      } else {
        String kind = block.kind().isBody() ? null : block.kind().word();
        xml.text(element, block.text(), CLASS, kind);
      }
    }
  }

  /** XML with what is not known left out; attributes are names, each with its value. */
  private static final class Xml {
    private final StringBuilder out =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    void open(String element, @Nullable String... attributes) {
      begin(element, attributes).append('>');
      open.push(element);
    }

    void close() {
      out.append("</").append(open.pop()).append('>');
    }

    void empty(String element, @Nullable String... attributes) {
      begin(element, attributes).append("/>");
    }

    void text(String element, @Nullable String text, @Nullable String... attributes) {
      if (text != null) {
        open(element, attributes);
        out.append(escaped(text));
        close();
      }
    }

    private StringBuilder begin(String element, @Nullable String... attributes) {
      out.append('<').append(element);
      for (int i = 0; i + 1 < attributes.length; i += 2) {
        String value = attributes[i + 1];
        if (value != null) {
          out.append(' ').append(attributes[i]).append("=\"").append(escaped(value)).append('"');
        }
      }
      return out;
    }

    /** Without what XML 1.0 cannot hold, and in one line, as names and keywords must be. */
    private static String escaped(String text) {
      return HtmlText.escape(text)
          .replaceAll("[\\f\\x{FFFE}\\x{FFFF}]", "")
          .replaceAll("[\\t\\r\\n]", " ");
    }

    byte[] bytes() {
      return out.toString().getBytes(StandardCharsets.UTF_8);
    }
  }
}
