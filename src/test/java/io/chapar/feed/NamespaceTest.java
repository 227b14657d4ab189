package io.chapar.feed;

import static io.chapar.feed.Examples.entry;
import static io.chapar.feed.Examples.html;
import static io.chapar.feed.Examples.parse;
import static io.chapar.feed.Examples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.feed.document.Category;
import io.chapar.feed.document.FeedEntry;
import io.chapar.feed.document.FeedHead;
import io.chapar.feed.document.Media;
import io.chapar.feed.document.Person;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Elements and attributes are known by the addresses of their namespaces, whatever prefixes stand
 * for these and wherever they are declared (Namespaces in XML 1.0).
 */
class NamespaceTest {
  private static final String ATOM = "'http://www.w3.org/2005/Atom'";
  private static final String DC = "'http://purl.org/dc/elements/1.1/'";
  private static final String CONTENT = "'http://purl.org/rss/1.0/modules/content/'";
  private static final String MEDIA = "'http://search.yahoo.com/mrss/'";
  private static final String ITUNES = "'http://www.itunes.com/dtds/podcast-1.0.dtd'";
  private static final String XHTML = "'http://www.w3.org/1999/xhtml'";
  private static final String RSS = "'http://purl.org/rss/1.0/'";
  private static final String RDF = "'http://www.w3.org/1999/02/22-rdf-syntax-ns#'";

  private static String rss(String declarations, String item) {
    return "<rss version='2.0' "
        + declarations
        + "><channel><title>c</title><item><title>t</title>"
        + item
        + "</item></channel></rss>";
  }

  private static String atom(String declarations, String entry) {
    return "<feed xmlns=" + ATOM + " " + declarations + "><title>c</title>" + entry + "</feed>";
  }

  /** What is said of the entry; what it does not have is left out. */
  private static Map<String, String> said(FeedEntry entry) {
    Map<String, String> said = new TreeMap<>();
    said.put("title", text(entry.title()));
    said.put("summary", text(entry.summary()));
    said.put("content", html(entry.content()));
    said.put("link", String.valueOf(entry.link()));
    said.put("guid", String.valueOf(entry.guid()));
    said.put("authors", String.join(" ", entry.authors().stream().map(Person::name).toList()));
    said.put("words", String.join(" ", entry.categories().stream().map(Category::term).toList()));
    said.put("published", entry.published() == null ? "" : entry.published().value().toString());
    said.put("pictures", String.join(" ", entry.thumbnails().stream().map(Media::url).toList()));
    said.put("image", String.valueOf(entry.image()));
    said.values().removeIf(value -> value.isEmpty() || value.equals("null"));
    return said;
  }

  static Stream<Arguments> cases() {
    return Stream.of(
        Arguments.of(
            "other prefixes for well-known vocabularies",
            rss(
                "xmlns:a=" + DC + " xmlns:b=" + CONTENT + " xmlns:c=" + MEDIA,
                "<a:creator>Ann</a:creator><a:subject>tea</a:subject><b:encoded>whole</b:encoded>"
                    + "<c:thumbnail url='http://e.example/t.jpg'/>"),
            Map.of(
                "title", "t",
                "authors", "Ann",
                "words", "tea",
                "content", "whole",
                "pictures", "http://e.example/t.jpg")),
        Arguments.of(
            "prefixes in exchange for each other",
            rss(
                "xmlns:dc=" + CONTENT + " xmlns:content=" + DC,
                "<dc:encoded>whole</dc:encoded><content:creator>Ann</content:creator>"),
            Map.of("title", "t", "authors", "Ann", "content", "whole")),
        Arguments.of(
            "a well-known prefix for a vocabulary of one's own",
            rss(
                "xmlns:dc='urn:own' xmlns:content='https://own.example/content'",
                "<dc:creator>machine 7</dc:creator><content:encoded>no</content:encoded>"),
            Map.of("title", "t")),
        Arguments.of(
            "Atom's prefix for a vocabulary of one's own",
            rss("xmlns:atom='urn:own'", "<atom:link href='http://e.example/no'/>"),
            Map.of("title", "t")),
        Arguments.of(
            "a prefix that an inner element declares otherwise",
            rss(
                "xmlns:x=" + DC,
                "<x:creator>Ann</x:creator><x:encoded xmlns:x="
                    + CONTENT
                    + ">whole</x:encoded><x:creator xmlns:x='urn:own'>no</x:creator>"),
            Map.of("title", "t", "authors", "Ann", "content", "whole")),
        Arguments.of(
            "a prefix that one item declares and the other leaves to its usual meaning",
            atom(
                "",
                "<entry xmlns:dc="
                    + ATOM
                    + "><title>t</title><dc:id>1</dc:id></entry><entry><title>u</title>"
                    + "<dc:creator>Ann</dc:creator></entry>"),
            Map.of("title", "t", "guid", "1")),
        Arguments.of(
            "the same the other way round",
            atom(
                "",
                "<entry><title>u</title><dc:title>no</dc:title></entry><entry xmlns:dc="
                    + ATOM
                    + "><dc:title>t</dc:title></entry>"),
            Map.of("title", "u")),
        Arguments.of(
            "a default namespace for one field alone",
            rss(
                "",
                "<encoded xmlns="
                    + CONTENT
                    + ">whole</encoded><creator xmlns="
                    + DC
                    + ">Ann</creator>"),
            Map.of("title", "t", "authors", "Ann", "content", "whole")),
        Arguments.of(
            "fields in foreign default namespaces",
            rss(
                "",
                "<link xmlns='urn:own'>http://e.example/no</link><title xmlns="
                    + MEDIA
                    + ">no</title>"),
            Map.of("title", "t")),
        Arguments.of(
            "the div of XHTML with a default namespace, whose children carry names of the feed",
            atom(
                "",
                "<entry><title>t</title><content type='xhtml'><div xmlns="
                    + XHTML
                    + "><p>whole</p><link/><title/></div></content><id>1</id></entry>"),
            Map.of("title", "t", "content", "<p>whole</p>", "guid", "1")),
        Arguments.of(
            "XHTML with a prefix",
            atom(
                "xmlns:h=" + XHTML,
                "<entry><title>t</title><content type='xhtml'><h:div><h:p>whole</h:p></h:div>"
                    + "</content></entry>"),
            Map.of("title", "t", "content", "<p>whole</p>")),
        Arguments.of(
            "a body of XHTML in RSS, by its default namespace and by another prefix",
            rss("", "<body xmlns=" + XHTML + "><p>whole</p></body>"),
            Map.of("title", "t", "content", "<p>whole</p>")),
        Arguments.of(
            "the same with a prefix",
            rss("xmlns:b=" + XHTML, "<b:body><b:p>whole</b:p></b:body>"),
            Map.of("title", "t", "content", "<p>whole</p>")),
        Arguments.of(
            "Atom with a prefix of its own throughout",
            "<f:feed xmlns:f="
                + ATOM
                + " xmlns='urn:own'><f:entry><title>no</title><f:title>t</f:title>"
                + "<f:link href='http://e.example/1'/></f:entry></f:feed>",
            Map.of("title", "t", "link", "http://e.example/1")),
        Arguments.of(
            "Atom's elements in RSS",
            rss(
                "xmlns:y=" + ATOM,
                "<y:author><y:name>Ann</y:name></y:author><y:link href='http://e.example/1'/>"
                    + "<y:published>2026-11-24T09:05:00Z</y:published>"),
            Map.of(
                "title", "t",
                "authors", "Ann",
                "link", "http://e.example/1",
                "published", "2026-11-24T09:05Z")),
        Arguments.of(
            "RSS 1.0 with prefixes for RSS and RDF, and an attribute of RDF",
            "<q:RDF xmlns:q="
                + RDF
                + " xmlns:r="
                + RSS
                + " xmlns="
                + DC
                + "><r:channel q:about='c'/><r:item q:about='urn:1'><r:title>t</r:title>"
                + "<title>no</title><creator>Ann</creator></r:item></q:RDF>",
            Map.of("title", "t", "guid", "urn:1", "authors", "Ann")),
        Arguments.of(
            "an attribute that is RDF's by its prefix alone",
            "<q:RDF xmlns:q="
                + RDF
                + " xmlns:rdf='urn:own' xmlns="
                + RSS
                + "><channel/><item rdf:about='no' q:about='urn:1'><title>t</title></item></q:RDF>",
            Map.of("title", "t", "guid", "urn:1")),
        Arguments.of(
            "attributes of another vocabulary beside one's own",
            atom(
                "xmlns:x='http://www.w3.org/1999/xlink' xmlns:dc=" + DC,
                "<entry><title x:type='no' type='html'>&lt;b>t&lt;/b></title>"
                    + "<link x:href='http://e.example/no' href='http://e.example/1'/>"
                    + "<category dc:term='no' term='tea'/></entry>"),
            Map.of("title", "t", "link", "http://e.example/1", "words", "tea")),
        Arguments.of(
            "undeclared well-known prefixes",
            rss(
                "",
                "<dc:creator>Ann</dc:creator><content:encoded>whole</content:encoded>"
                    + "<itunes:image href='http://e.example/i.jpg'/>"),
            Map.of(
                "title", "t",
                "authors", "Ann",
                "content", "whole",
                "image", "http://e.example/i.jpg")),
        Arguments.of(
            "well-known prefixes declared with nothing, or with a slip",
            rss(
                "xmlns:dc='' xmlns:content='https://purl.org/rss/1.0/modules/content#'"
                    + " xmlns:media='http://search.yahoo.com/mrss/rss.xml'",
                "<dc:creator>Ann</dc:creator><content:encoded>whole</content:encoded>"
                    + "<media:thumbnail url='http://e.example/t.jpg'/>"),
            Map.of(
                "title", "t",
                "authors", "Ann",
                "content", "whole",
                "pictures", "http://e.example/t.jpg")),
        Arguments.of(
            "undeclared prefixes that nobody knows",
            atom(
                "",
                "<entry><title>t</title><own:id>no</own:id><own:content>no</own:content></entry>"),
            Map.of("title", "t")),
        Arguments.of(
            "iTunes, georss, slash and syndication by unusual prefixes",
            rss(
                "xmlns:p="
                    + ITUNES
                    + " xmlns:g='http://www.georss.org/georss' xmlns:itunes='http://purl.org/rss/1.0/modules/slash/'",
                "<p:author>Ann</p:author><g:point>1 2</g:point><itunes:author>7</itunes:author>"
                    + "<itunes:keywords>no</itunes:keywords><p:keywords>tea</p:keywords>"),
            Map.of("title", "t", "authors", "Ann", "words", "tea")),
        Arguments.of(
            "names in capitals",
            "<RSS xmlns:C="
                + CONTENT
                + "><CHANNEL><ITEM><TITLE>t</TITLE><C:ENCODED>whole</C:ENCODED></ITEM></CHANNEL></RSS>",
            Map.of("title", "t", "content", "whole")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void readsByTheAddressesOfNamespaces(String name, String xml, Map<String, String> expected) {
    assertThat(said(entry(xml))).as(name).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Test
  void readsEachEntryByItsOwnDeclarations() {
    String declared = "<entry xmlns:dc=" + ATOM + "><title>t</title><dc:id>1</dc:id></entry>";
    String usual = "<entry><title>u</title><dc:id>no</dc:id></entry>";
    assertThat(parse(atom("", declared + usual)).entries())
        .extracting(FeedEntry::guid)
        .containsExactly("1", null);
    assertThat(parse(atom("", usual + declared)).entries())
        .extracting(FeedEntry::guid)
        .containsExactly(null, "1");
  }

  @Test
  void readsTheHeadByTheAddressesToo() {
    FeedHead head =
        parse(
                "<rss xmlns:s='http://purl.org/rss/1.0/modules/syndication/' xmlns:sy='urn:own'"
                    + " xmlns:d="
                    + DC
                    + " xmlns:dc='urn:own'><channel><title>c</title><dc:language>xx</dc:language>"
                    + "<d:language>fa</d:language><sy:updatePeriod>yearly</sy:updatePeriod>"
                    + "<s:updatePeriod>hourly</s:updatePeriod></channel></rss>")
            .head();
    assertThat(head.language()).isEqualTo("fa");
    assertThat(head.updatePeriod()).hasHours(1);
  }

  @Test
  void takesTheFormatFromTheRootAndNotFromWhatElseItDeclares() {
    String old = " xmlns:old='http://purl.org/atom/ns#'";
    assertThat(parse(atom(old, "<entry/>")).format()).isEqualTo("atom10");
    assertThat(
            parse(
                    "<rdf:RDF xmlns:rdf="
                        + RDF
                        + " xmlns:old='http://my.netscape.com/rdf/simple/0.9/' xmlns="
                        + RSS
                        + "><channel/><item/></rdf:RDF>")
                .format())
        .isEqualTo("rss10");
  }
}
