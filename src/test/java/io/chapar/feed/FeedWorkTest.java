package io.chapar.feed;

import static io.chapar.feed.Examples.item;
import static io.chapar.feed.Examples.rss;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.chapar.article.PermanentFailure;
import io.chapar.feed.document.FeedEntry;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What reading costs grows with the length of a feed and not with its square, whatever is in it. It
 * is told by the bytes that the reader takes for its work, which no other thread and no slow
 * machine changes; the time limit only ends what would never end.
 */
@Timeout(120)
class FeedWorkTest {
  private static final int SMALL = 32_000;
  private static final int LARGE = 4 * SMALL;

  /** Linear work grows by 4, quadratic work by 16. */
  private static final int MOST_GROWTH = 8;

  /** A feed of news takes a hundred bytes for each of its own, one of references two thousand. */
  private static final int MOST_FOR_A_BYTE = 4_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static String repeat(String piece, int length) {
    return piece.repeat(length / piece.length());
  }

  private static String numbered(int length, IntFunction<String> piece) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < length; i++) {
      text.append(piece.apply(i));
    }
    return text.toString();
  }

  private static Arguments of(String name, IntFunction<String> feed) {
    return Arguments.of(name, feed);
  }

  static Stream<Arguments> bases() {
    return Stream.of(
        of(
            "a base on every level of items",
            n -> "<rss>" + repeat("<item xml:base='a-folder/'><link>x</link><guid>y</guid>", n)),
        of(
            "a long base on every level",
            n -> "<rss>" + repeat("<item xml:base='" + "a/".repeat(50) + "'><link>x</link>", n)),
        of(
            "a base on every level of markup",
            n ->
                "<feed xml:base='http://a.example/'><entry><content type='xhtml'>"
                    + repeat("<div xml:base='a/'><a href='b'>", n)),
        of(
            "a base of its own for each item",
            n -> "<rss xml:base='http://a.example/'>" + repeat("<item xml:base='b/../c/'/>", n)),
        of(
            "many references to a long base",
            n ->
                "<rss xml:base='http://a.example/"
                    + "b/".repeat(4_000)
                    + "'>"
                    + repeat("<item><link>x</link></item>", n)),
        of(
            "many references in markup to a long base",
            n ->
                "<rss xml:base='http://a.example/"
                    + "b/".repeat(4_000)
                    + "'><item><description>"
                    + repeat("&lt;a href=x>", n)),
        of("a long path", n -> item("<link>" + repeat("a/", n) + "</link>")),
        of(
            "long paths with steps back",
            n ->
                rss(
                    repeat(
                        "<item><link>"
                            + "a/".repeat(2_000)
                            + "../".repeat(1_000)
                            + "</link></item>",
                        n))));
  }

  static Stream<Arguments> names() {
    return Stream.of(
        of("nested elements", n -> "<rss>" + repeat("<d>", n) + "<item>"),
        of("nested channels and items", n -> "<rss>" + repeat("<channel><item>", n)),
        of("many items far inside", n -> "<rss>" + "<item>".repeat(500) + repeat("<item/>", n)),
        of("many attributes", n -> item("<title" + numbered(n, i -> " a" + i + "='v'") + ">")),
        of(
            "many declarations and undeclared prefixes",
            n ->
                "<rss"
                    + numbered(n / 2, i -> " xmlns:p" + i + "='u'")
                    + ">"
                    + numbered(n / 2, i -> "<item><q" + i + ":x/></item>")),
        of(
            "a declaration on every level",
            n -> "<rss>" + numbered(n, i -> "<item xmlns:p" + i + "='u'><q" + i + ":x/>")));
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        of(
            "many items that share the link of one with a long title",
            n ->
                rss(
                    "<item><title>"
                        + repeat("&lt;b>x ", n / 2)
                        + "</title><link>http://a.example/1</link></item>"
                        + repeat(
                            "<item><title>y</title><link>http://a.example/1</link></item>",
                            n / 2))),
        of("items without a key", n -> rss(repeat("<item><title>y &lt;b></title></item>", n))),
        of("pieces of CDATA", n -> item("<title>" + repeat("<![CDATA[a]]>", n) + "</title>")),
        of("CDATA that is never closed", n -> "<rss><item/>" + repeat("<![CDATA[", n)),
        of("one long text", n -> item("<description>" + repeat("<p>a</p>", n))),
        of("bare ampersands", n -> item("<title>" + repeat("&a", n) + "</title>")),
        of("references", n -> item("<title>&lt;b>" + repeat("&amp;nbsp;", n) + "</title>")),
        of(
            "entities",
            n ->
                "<!DOCTYPE r ["
                    + numbered(n, i -> "<!ENTITY e" + (i + 1) + " '&e" + i + ";&e" + i + ";'>")
                    + "]>"
                    + item("<title>&e100;</title>")),
        of(
            "enclosures",
            n -> item(numbered(n, i -> "<enclosure url='http://a.example/" + i + "'/>"))),
        of("authors", n -> item(numbered(n, i -> "<author>a" + i + "@b.example (A)</author>"))),
        of("categories", n -> item(numbered(n, i -> "<category>c" + i + "</category>"))),
        of("nested categories", n -> item(repeat("<itunes:category text='c'>", n))),
        of("misnested markup", n -> item("<description>" + repeat("&lt;a>&lt;b>&lt;/a>", n))),
        of("parts of tables", n -> item("<description>" + repeat("&lt;table>&lt;td>", n))),
        of(
            "items in JSON that share a link",
            n ->
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":["
                    + "{\"title\":\""
                    + repeat("<b>x ", n / 2)
                    + "\",\"url\":\"http://a.example/\"},"
                    + repeat("{\"title\":\"y\",\"url\":\"http://a.example/\"},", n / 2)
                    + "]}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"bases", "names", "texts"})
  void growsWithTheLengthOfTheFeed(String name, IntFunction<String> feed) {
    work(feed.apply(SMALL));
    long small = work(feed.apply(SMALL));
    long large = work(feed.apply(LARGE));
    assertThat(large).as(name).isLessThan(MOST_GROWTH * small);
    assertThat(large).as(name).isLessThan((long) MOST_FOR_A_BYTE * LARGE);
  }

  private static long work(String feed) {
    long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    try {
      Examples.read(feed);
    } catch (PermanentFailure noFeed) {
      assertThat(noFeed).hasMessageContaining("feed");
    }
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }

  @Test
  void resolvesByTheBasesAroundThemAsFarAsTheyAreAddresses() {
    String xml =
        "<rss xml:base='http://a.example/b/'><channel xml:base='c/'><item xml:base='../d/'>"
            + "<link>1</link></item><item><link xml:base='/e/'>2</link></item><item xml:base='"
            + "f/".repeat(2_000)
            + "'><link>3</link></item></channel></rss>";
    assertThat(Examples.parse(xml).entries())
        .extracting(FeedEntry::link)
        .containsExactly(
            "http://a.example/b/d/1", "http://a.example/e/2", "http://a.example/b/c/3");
  }
}
