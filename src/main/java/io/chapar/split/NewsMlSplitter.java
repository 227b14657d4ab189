package io.chapar.split;

import io.chapar.article.FetchedPage;
import io.chapar.article.Metadata.NewsItem;
import io.chapar.article.PermanentFailure;
import io.chapar.article.RawBlock;
import io.chapar.split.metadata.Claim;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Dates;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.ImageDetails;
import io.chapar.split.metadata.ItemClaims;
import io.chapar.split.metadata.Trust;
import io.chapar.split.site.PageAddresses;
import io.chapar.text.SingleLine;
import io.chapar.text.XmlSpaces;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Element;

/**
 * A newsItem of IPTC's NewsML-G2 2.x, of conformance core or power. Elements count by their names,
 * whatever their prefixes, and codes by what stands behind their alias; of topics the catalog of
 * the item says whose they are.
 *
 * <p>Source: the NewsML-G2 specification and implementation guide, iptc.org/std/NewsML-G2; the
 * guide's listings 2, 22, 25 and 28, github.com/iptc/newsml-g2, for how texts name their writers.
 */
final class NewsMlSplitter {
  static final String RULE = "newsml-g2";

  private static final Trust PLACE = Trust.NEWSML_G2;

  /** Of a feed, which is no provider of its own. */
  private static final String CHAPAR = "urn:chapar:";

  private static final String NAME = "name";
  private static final String HREF = "href";
  private static final Pattern TOPIC = Pattern.compile("[0-9]{8}");
  private static final Set<String> CORRECTIONS = Set.of("correction", "corrected");
  private static final Set<String> SUBHEADS = Set.of("sub", "subheadline", "alternative");

  /**
   * @throws PermanentFailure when it is no well-formed newsItem
   */
  NewsDocument read(FetchedPage page) {
    Element root = XmlTree.of(page);
    List<Element> items =
        Xml.is(root, "newsItem") ? List.of(root) : root.select("newsItem:not(newsItem newsItem)");
    if (items.isEmpty()) {
      throw new PermanentFailure(
          "document is no news item (root element %s); NewsML-G2 is taken as newsItem or newsMessage: %s"
              .formatted(SingleLine.of(root.tagName()), PageAddresses.of(page)));
    }
    if (items.size() > 1) {
      throw new PermanentFailure(
          "document holds %s news items; the step split-message parts them: %s"
              .formatted(items.size(), PageAddresses.of(page)));
    }
    return new Reading(items.get(0), ItemClaims.of(page.item()).more()).document(page);
  }

  /** The work on one item. */
  private static final class Reading {
    private final Element item;
    private final Element itemMeta;
    private final Element contentMeta;
    private final Claims claims;
    private final Map<String, String> schemes = new HashMap<>();

    Reading(Element item, Claims claims) {
      this.item = item;
      this.claims = claims;
      this.itemMeta = Xml.child(item, "itemMeta");
      this.contentMeta = Xml.child(item, "contentMeta");
      item.select("catalog > scheme").forEach(s -> schemes.put(s.attr("alias"), s.attr("uri")));
      nameByAsserts();
    }

    /** What an item asserts of a concept holds wherever the concept stands by its code alone. */
    private void nameByAsserts() {
      Map<String, String> names = new HashMap<>();
      Xml.all(item, "assert").forEach(one -> names.putIfAbsent(Xml.code(one), Xml.text(one, NAME)));
      names.remove("");
      Stream.of(itemMeta, contentMeta, Xml.child(item, "rightsInfo"))
          .flatMap(meta -> meta.children().stream())
          .forEach(concept -> name(concept, names.getOrDefault(Xml.code(concept), "")));
    }

    private static void name(Element concept, String name) {
      if (!name.isEmpty() && !Xml.has(concept, NAME)) {
        concept.appendElement(NAME).text(name);
      }
    }

    NewsDocument document(FetchedPage page) {
      String guid = item.attr("guid").strip();
      if (guid.isEmpty()) {
        throw new PermanentFailure("news item has no guid: " + PageAddresses.of(page));
      }
      texts();
      people();
      times();
      about();
      rights();
      links(guid);
      List<RawBlock> blocks = body(page);
      add(Field.LANGUAGE, item.attr("xml:lang"));
      pictures();
      NewsItem version = version(guid);
      String type = NewsDocument.code(Xml.code(Xml.child(itemMeta, "itemClass")));
      return new NewsDocument(claims.done(), version, RULE, PLACE, type, blocks);
    }

    private NewsItem version(String guid) {
      String version = item.attr("version").strip();
      String created = Xml.text(itemMeta, "versionCreated");
      String note = Xml.text(itemMeta, "edNote");
      if (note.isEmpty()) {
        note = described("ednote").orElse("");
      }
      boolean corrected =
          Xml.all(itemMeta, "signal")
              .anyMatch(signal -> CORRECTIONS.contains(NewsDocument.code(Xml.code(signal))));
      if (corrected) {
        add(Field.CORRECTION, note.isEmpty() ? "signal: correction" : note);
      }
      return new NewsItem(
          guid,
          version.isEmpty() ? "1" : version,
          new Dates().read(created, ZoneOffset.UTC).map(date -> date.value()).orElse(null),
          NewsDocument.status(Xml.code(Xml.child(itemMeta, "pubStatus"))),
          NewsDocument.orNull(note));
    }

    private void add(Field field, String value) {
      claims.add(field, XmlSpaces.collapse(value), RULE, PLACE);
    }

    /** The first form of the content that has a text. */
    private List<RawBlock> body(FetchedPage page) {
      return item.select("contentSet > inlineXML, contentSet > inlineData").stream()
          .sorted(Comparator.comparing(content -> Xml.is(content, "inlineData")))
          .map(content -> blocks(content, page))
          .filter(blocks -> !blocks.isEmpty())
          .findFirst()
          .orElse(List.of());
    }

    private List<RawBlock> blocks(Element content, FetchedPage page) {
      if (Xml.is(content, "inlineXML")) {
        headOf(content);
        add(Field.LANGUAGE, language(content));
        return NewsDocument.Body.of(content, claims, RULE, PLACE);
      }
      String type = content.attr("contenttype");
      boolean text = type.isEmpty() || type.startsWith("text/") || type.contains("html");
      return text ? NewsDocument.Body.of(data(content, page), claims, RULE, PLACE) : List.of();
    }

    /** As it is written, line ends too. */
    private static String data(Element content, FetchedPage page) {
      String data = content.wholeText();
      if (!NewsDocument.code(content.attr("encoding")).contains("base64")) {
        return data;
      }
      try {
        return new String(Base64.getMimeDecoder().decode(data.strip()), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        throw new PermanentFailure("inlineData is no Base64: " + PageAddresses.of(page), e);
      }
    }

    /** Where the item itself does not say it. */
    private void headOf(Element content) {
      found(Field.TITLE, content, "hedline > hl1, html > head > title");
      found(Field.ALTERNATIVE_HEADLINE, content, "hedline > hl2");
      found(Field.LOCATED, content, "dateline > location");
      if (!Xml.has(contentMeta, "by")) {
        byline(content);
      }
    }

    /** Of NITF, without the writer's title where a name stands beside it. */
    private void byline(Element content) {
      Element byline = content.selectFirst("byline");
      if (byline != null) {
        Element name = byline.clone();
        name.select("byttl").remove();
        String said = XmlSpaces.collapse(name.text()).replaceFirst("[\\s,،]+$", "");
        add(Field.BYLINES, said.isEmpty() ? byline.text() : said);
      }
    }

    private void found(Field field, Element content, String where) {
      Element element = content.selectFirst(where);
      add(field, element == null ? "" : element.text());
    }

    private static String language(Element content) {
      Element root = content.firstElementChild();
      return root == null ? "" : root.attr(root.hasAttr("xml:lang") ? "xml:lang" : "lang");
    }

    private void texts() {
      Xml.all(contentMeta, "headline")
          .forEach(
              headline -> {
                String role = NewsDocument.code(Xml.role(headline));
                boolean other = SUBHEADS.contains(role) || role.startsWith("sub");
                add(other ? Field.ALTERNATIVE_HEADLINE : Field.TITLE, headline.text());
              });
      add(Field.TITLE, Xml.text(itemMeta, "title"));
      described("summary").or(() -> described("")).ifPresent(said -> add(Field.SUMMARY, said));
      Xml.all(contentMeta, "language").forEach(one -> add(Field.LANGUAGE, one.attr("tag")));
    }

    private Optional<String> described(String role) {
      return Xml.all(contentMeta, "description")
          .filter(one -> NewsDocument.code(Xml.role(one)).equals(role))
          .map(Element::text)
          .filter(text -> !text.isBlank())
          .findFirst();
    }

    private void people() {
      Xml.all(contentMeta, "by").forEach(this::writer);
      if (!Xml.has(contentMeta, "by")) {
        Xml.all(contentMeta, "creator")
            .filter(this::wrote)
            .forEach(one -> add(Field.BYLINES, Xml.name(one)));
      }
      Xml.all(contentMeta, "infoSource").forEach(this::source);
      Element provider = Xml.child(itemMeta, "provider");
      if (!provider.attr("uri").startsWith(CHAPAR)) {
        add(Field.PROVIDER, Xml.name(provider));
        add(Field.AGENCY, Xml.name(provider));
      }
    }

    /** A party with a name that is no organisation; without a type, where no byline says better. */
    private boolean wrote(Element creator) {
      String type = NewsDocument.code(creator.attr(creator.hasAttr("type") ? "type" : "typeuri"));
      boolean untyped = type.isEmpty() && item.selectFirst("> contentSet byline") == null;
      boolean named = Xml.has(creator, NAME) || creator.hasAttr("literal");
      return named && (type.equals("person") || untyped);
    }

    private void writer(Element by) {
      boolean organisation = NewsDocument.code(Xml.role(by)).equals("organisation");
      String rule = organisation ? RULE + Claim.OF_ORGANISATION : RULE;
      claims.add(Field.BYLINES, XmlSpaces.collapse(by.text()), rule, PLACE);
    }

    private void source(Element source) {
      switch (NewsDocument.code(Xml.role(source))) {
        case "publisher" -> add(Field.SITE, Xml.name(source));
        case "provider" -> add(Field.PROVIDER, Xml.name(source));
        default -> add(Field.AGENCY, Xml.name(source));
      }
    }

    private void times() {
      String first = Xml.text(itemMeta, "firstCreated");
      String created = Xml.text(itemMeta, "versionCreated");
      add(
          Field.PUBLISHED,
          NewsDocument.firstSaid(Xml.text(contentMeta, "contentCreated"), first, created));
      add(Field.MODIFIED, Xml.text(contentMeta, "contentModified"));
      if (!first.isEmpty() && !first.equals(created)) {
        add(Field.MODIFIED, created);
      }
      Xml.all(itemMeta, "role")
          .filter(role -> NewsDocument.code(Xml.code(role)).equals("paywalled"))
          .forEach(role -> add(Field.PAYWALLED, "true"));
      add(Field.EMBARGOED_UNTIL, Xml.text(itemMeta, "embargoed"));
      add(Field.EXPIRES, Xml.text(itemMeta, "expires"));
    }

    private void about() {
      Xml.all(contentMeta, "located").forEach(place -> add(Field.LOCATED, Xml.name(place)));
      Xml.all(contentMeta, "genre").forEach(genre -> add(Field.GENRES, Xml.name(genre)));
      Xml.all(contentMeta, "keyword").forEach(keyword -> add(Field.TAGS, keyword.text()));
      Xml.all(contentMeta, "subject").forEach(this::subject);
    }

    private void subject(Element subject) {
      String code = subject.attr("qcode") + subject.attr("uri");
      String digits = NewsDocument.code(code);
      if (isTopic(code) && TOPIC.matcher(digits).matches()) {
        String name = Xml.name(subject);
        add(Field.SUBJECTS, "medtop:" + digits + " " + (name.isEmpty() ? digits : name));
      } else {
        add(
            NewsDocument.code(code).equals("section") ? Field.SECTION : Field.TAGS,
            Xml.said(subject));
      }
    }

    private boolean isTopic(String code) {
      String alias = code.substring(0, Math.max(0, code.indexOf(':')));
      String scheme = schemes.getOrDefault(alias, alias.equals("medtop") ? "/mediatopic/" : code);
      return scheme.contains("/mediatopic/");
    }

    private void rights() {
      for (Element rights : Xml.all(item, "rightsInfo").toList()) {
        add(Field.COPYRIGHT_HOLDER, Xml.name(Xml.child(rights, "copyrightHolder")));
        add(Field.COPYRIGHT_NOTICE, Xml.said(Xml.child(rights, "copyrightNotice")));
        add(Field.USAGE_TERMS, Xml.said(Xml.child(rights, "usageTerms")));
        add(Field.LICENSE, Xml.child(rights, "link").attr(HREF));
        add(Field.LICENSE, Xml.child(rights, "rightsExpressionData").text());
      }
    }

    private void links(String guid) {
      Stream.of(itemMeta, contentMeta)
          .flatMap(meta -> Xml.all(meta, "altId"))
          .filter(id -> NewsDocument.code(id.attr("type")).equals("articleid"))
          .forEach(id -> add(Field.ARTICLE_ID, id.text()));
      add(Field.ARTICLE_ID, guid);
      Stream.concat(Xml.all(itemMeta, "link"), Xml.all(item, "link")).forEach(this::link);
      item.select("contentSet > remoteContent[contenttype=text/html]")
          .forEach(page -> add(Field.URL, page.attr(HREF)));
    }

    private void link(Element link) {
      String to = link.attr(HREF);
      switch (NewsDocument.code(link.attr("rel"))) {
        case "canonical" -> add(Field.CANONICAL, to);
        case "derivedfrom", "isbasedon" -> add(Field.IS_BASED_ON, to);
        case "evolvedfrom", "previousversion" -> add(Field.EVOLVED_FROM, to);
        default -> {}
      }
    }

    private void pictures() {
      List<Element> own = images(item.select("> contentSet > remoteContent"));
      boolean renditions = own.size() > 1 && own.size() == renditions(own).size();
      (renditions ? best(own).stream() : own.stream()).forEach(one -> picture(one, item, false));
      for (Element other : item.select("> newsItem")) {
        best(images(other.select("contentSet > remoteContent")))
            .ifPresent(one -> picture(one, other, true));
      }
    }

    private static List<Element> images(List<Element> contents) {
      return contents.stream()
          .filter(one -> one.attr("contenttype").startsWith("image/"))
          .filter(one -> one.attr(HREF).contains("://"))
          .toList();
    }

    private static Set<String> renditions(List<Element> images) {
      return images.stream()
          .map(image -> image.attr("rendition"))
          .filter(rendition -> !rendition.isEmpty())
          .collect(Collectors.toSet());
    }

    private static Optional<Element> best(List<Element> renditions) {
      return renditions.stream().max(Comparator.comparing(Reading::width));
    }

    private static int width(Element image) {
      Integer width = ImageDetails.pixels(image.attr("width"));
      return width == null ? 0 : width;
    }

    private void picture(Element content, Element of, boolean other) {
      String address = content.attr(HREF).strip();
      Element about = other ? Xml.child(of, "contentMeta") : new Element("none");
      Element rights = other ? Xml.child(of, "rightsInfo") : new Element("none");
      String credit = Xml.text(about, "creditline");
      add(Field.IMAGES, address);
      claims.describe(
          address,
          new ImageDetails(
              NewsDocument.orNull(Xml.text(about, "description")),
              NewsDocument.orNull(credit.isEmpty() ? Xml.text(about, "by") : credit),
              ImageDetails.pixels(content.attr("width")),
              ImageDetails.pixels(content.attr("height")),
              NewsDocument.orNull(content.attr("contenttype")),
              NewsDocument.orNull(Xml.child(rights, "link").attr(HREF)),
              NewsDocument.orNull(Xml.text(rights, "copyrightNotice"))));
    }
  }

  /** Looks into elements by their names, in any case. */
  static final class Xml {
    private Xml() {}

    static boolean is(Element element, String name) {
      return element.normalName().equals(name.toLowerCase(Locale.ROOT));
    }

    static Stream<Element> all(Element parent, String name) {
      return parent.children().stream().filter(child -> is(child, name));
    }

    static boolean has(Element parent, String name) {
      return all(parent, name).findFirst().isPresent();
    }

    /** The first of that name; an empty one where there is none. */
    static Element child(Element parent, String name) {
      return all(parent, name).findFirst().orElseGet(() -> new Element("none"));
    }

    static String text(Element parent, String name) {
      return XmlSpaces.collapse(child(parent, name).text());
    }

    static String code(Element element) {
      return element.hasAttr("qcode") ? element.attr("qcode") : element.attr("uri");
    }

    static String role(Element element) {
      return element.hasAttr("role") ? element.attr("role") : element.attr("roleuri");
    }

    /** Of a concept: its name, what stands in place of a code, or what its code says. */
    static String name(Element concept) {
      String name = text(concept, NAME);
      String said = name.isEmpty() ? concept.attr("literal") : name;
      return said.isEmpty() ? code(concept).replaceFirst(".*[:/#]", "") : said;
    }

    /** In words alone, or by an address. */
    static String said(Element element) {
      String name = text(element, NAME);
      String own = name.isEmpty() ? XmlSpaces.collapse(element.ownText()) : name;
      return own.isEmpty() ? element.attr("literal") + element.attr(HREF) : own;
    }
  }

  /**
   * XML as a tree. DTDs and external entities are off, so that a document reaches no file and no
   * server and stays as large as it is; names lose their prefixes.
   */
  static final class XmlTree {
    private static final int DEEPEST = 100;
    private static final XMLInputFactory FACTORY = factory();

    private XmlTree() {}

    private static XMLInputFactory factory() {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      factory.setXMLResolver(
          (publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
          });
      return factory;
    }

    /**
     * @throws PermanentFailure when it is not well-formed, too deep, or has a DTD
     */
    static Element of(FetchedPage page) {
      try {
        XMLStreamReader reader =
            FACTORY.createXMLStreamReader(new ByteArrayInputStream(page.bytes()));
        try {
          return read(reader, page);
        } finally {
          reader.close();
        }
      } catch (XMLStreamException e) {
        throw new PermanentFailure(
            "document is not well-formed XML (%s): %s".formatted(why(e), PageAddresses.of(page)),
            e);
      }
    }

    private static String why(XMLStreamException e) {
      String message = String.valueOf(e.getMessage()).replaceFirst("(?s).*\nMessage: ", "");
      String line = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNumber() + ", ";
      return line + SingleLine.of(message);
    }

    private static Element read(XMLStreamReader reader, FetchedPage page)
        throws XMLStreamException {
      Deque<Element> open = new ArrayDeque<>(List.of(new Element("none")));
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> open(open, element(reader), page);
          case XMLStreamConstants.END_ELEMENT -> open.pop();
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              open.getFirst().appendText(reader.getText());
          case XMLStreamConstants.DTD ->
              throw new PermanentFailure(
                  "document has a DTD, which is not read: " + PageAddresses.of(page));
          default -> {}
        }
      }
      return open.getFirst().child(0);
    }

    private static void open(Deque<Element> open, Element element, FetchedPage page) {
      if (open.size() > DEEPEST) {
        throw new PermanentFailure(
            "document is too deep (more than %s elements in each other): %s"
                .formatted(DEEPEST, PageAddresses.of(page)));
      }
      open.getFirst().appendChild(element);
      open.push(element);
    }

    private static Element element(XMLStreamReader reader) {
      Element element = new Element(reader.getLocalName());
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        boolean xml = String.valueOf(reader.getAttributePrefix(i)).equals("xml");
        String name = reader.getAttributeLocalName(i);
        element.attr(xml ? "xml:" + name : name, reader.getAttributeValue(i));
      }
      return element;
    }
  }
}
