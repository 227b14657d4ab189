package io.chapar.feed;

import static io.chapar.feed.Examples.entry;
import static io.chapar.feed.Examples.html;
import static io.chapar.feed.Examples.item;
import static io.chapar.feed.Examples.parse;
import static io.chapar.feed.Examples.text;
import static io.chapar.feed.Examples.title;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.feed.document.FeedEntry;
import io.chapar.feed.document.Media;
import io.chapar.feed.document.Person;
import org.junit.jupiter.api.Test;

class PrefixTest {
  @Test
  void takesUndeclaredPrefixesForWhatTheyMostlyMean() {
    FeedEntry entry =
        entry(
            item(
                "<content:encoded>&lt;p>text&lt;/p></content:encoded><dc:creator>Ann</dc:creator>"
                    + "<media:thumbnail url='http://e.example/t.jpg'/><own:title>no</own:title>"));
    assertThat(html(entry.content())).isEqualTo("<p>text</p>");
    assertThat(entry.authors()).extracting(Person::name).containsExactly("Ann");
    assertThat(entry.thumbnails()).extracting(Media::url).containsExactly("http://e.example/t.jpg");
    assertThat(entry.title()).isNull();
  }

  @Test
  void takesAtomsUndeclaredPrefixForAtom() {
    FeedEntry entry =
        entry(
            item(
                "<title>t</title><atom:link rel='self' href='/self'/><atom:link href='/1'/>"
                    + "<a10:author><a10:name>Ann</a10:name></a10:author>"));
    assertThat(entry.link()).isEqualTo("https://news.example/1");
    assertThat(entry.authors()).extracting(Person::name).containsExactly("Ann");
  }

  @Test
  void takesAPrefixForWhatItIsDeclaredToBe() {
    FeedEntry entry =
        entry(
            "<rss xmlns:c='https://purl.org/rss/1.0/modules/content' xmlns:dc='urn:dc'"
                + " xmlns:own='urn:own'><channel><item><c:encoded>whole</c:encoded>"
                + "<dc:creator>no</dc:creator><own:title>no</own:title></item></channel></rss>");
    assertThat(html(entry.content())).isEqualTo("whole");
    assertThat(entry.authors()).isEmpty();
    assertThat(entry.title()).isNull();
  }

  @Test
  void takesUndeclaredPrefixesSoWhereTheItemsHaveANamespaceThatTheRootHasNot() {
    FeedEntry entry =
        entry(
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                + " xmlns='http://purl.org/rss/1.0/'><channel/><item><title>t</title>"
                + "<dc:creator>Ann</dc:creator><dc:title>no</dc:title></item></rdf:RDF>");
    assertThat(entry.authors()).extracting(Person::name).containsExactly("Ann");
    assertThat(text(entry.title())).isEqualTo("t");
  }

  @Test
  void knowsAPrefixByItsAddressWhereverItIsDeclared() {
    FeedEntry entry =
        entry(
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry"
                + " xmlns:a='http://www.w3.org/2005/Atom'><a:title>t</a:title></entry></feed>");
    assertThat(text(entry.title())).isEqualTo("t");
  }

  @Test
  void readsAChannelInANamespaceOfItsOwn() {
    String xml =
        "<rss xmlns='http://any.example/rss'><channel><title>c</title><item><title>t</title>"
            + "</item></channel></rss>";
    assertThat(text(parse(xml).head().title())).isEqualTo("c");
    assertThat(title(parse(xml))).isEqualTo("t");
  }
}
