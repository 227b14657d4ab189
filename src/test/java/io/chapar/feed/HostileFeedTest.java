package io.chapar.feed;

import static io.chapar.feed.Examples.item;
import static io.chapar.feed.Examples.items;
import static io.chapar.feed.Examples.parse;
import static io.chapar.feed.Examples.title;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.PermanentFailure;
import io.chapar.feed.markup.Markup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What someone sends who wants to hurt; the time limits only end what would never end. */
@Timeout(60)
class HostileFeedTest {
  private static final String BEFORE = "<item><title>before</title></item>";
  private static final String AFTER = "<item><title>after</title></item>";

  @Test
  void readsPastSixtyThousandNestedTags() {
    String deep = "<rss><channel>" + BEFORE + "<d>".repeat(60_000) + AFTER;
    assertThat(titles(deep)).contains("before");
    assertThat(titles("<item>".repeat(60_000) + BEFORE)).isEmpty();
  }

  private static String titles(String xml) {
    try {
      return String.join(" ", Examples.titles(xml));
    } catch (PermanentFailure noFeed) {
      return "";
    }
  }

  @Test
  void readsNestedItemsAndChannelsOnce() {
    String xml = "<rss>" + "<channel><item>".repeat(20_000) + "<title>deep</title>";
    assertThat(items(xml)).hasSizeLessThan(2);
  }

  @Test
  void sanitisesDeepMarkupWithoutRecursion() {
    String html = "&lt;div>".repeat(40_000) + "text";
    assertThat(items(item("<title>t</title><description>" + html + "</description>")))
        .singleElement()
        .satisfies(item -> assertThat(item.summary()).isEqualTo("text"));
    String inline = "<b>".repeat(60_000) + "text";
    assertThat(items(item("<title>t</title><content>" + inline + "</content>"))).isNotEmpty();
  }

  @Test
  void boundsTheTagsOfMarkup() {
    for (String piece : new String[] {"<div>", "<a><b></a>", "<i><b><u></i>", "<td>", "</b>"}) {
      Markup markup = new Markup(Markup.Form.HTML, "text" + piece.repeat(500_000), null);
      assertThat(markup.text()).isEqualTo("text");
      assertThat(markup.html()).startsWith("text").hasSizeLessThan(5_000_000);
    }
  }

  @Test
  void expandsNoEntities() {
    String bomb =
        "<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    assertThat(title(parse(bomb + item("<title>&c;</title>")))).isEqualTo("&c;");
  }

  @Test
  void opensNoExternalEntities() {
    String xxe = "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    assertThat(title(parse(xxe + item("<title>&x;</title>")))).isEqualTo("&x;");
  }

  @Test
  void stopsUnpackingABomb() throws IOException {
    byte[] bomb = bomb("<rss><channel>" + BEFORE + "<!--");
    assertThat(bomb.length).isLessThan(2_000_000);
    assertThat(title(parse(bomb, "application/xml"))).isEqualTo("before");
  }

  @Test
  void unpacksOneMemberAfterTheOtherHoweverManyThereAre() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (int i = 0; i < 50_000; i++) {
      packed.writeBytes(member(""));
    }
    packed.writeBytes(member("<rss><channel>"));
    packed.writeBytes(member(BEFORE));
    assertThat(title(parse(packed.toByteArray(), "application/gzip"))).isEqualTo("before");
  }

  private static byte[] member(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private static byte[] bomb(String head) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(head.getBytes(StandardCharsets.UTF_8));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        out.write(zeros);
      }
    }
    return packed.toByteArray();
  }

  @Test
  void readsTheFirstMegabytesOfAnEndlessFeed() {
    String item =
        "<item><title>x</title><description>" + "y".repeat(5000) + "</description></item>";
    String xml = "<rss><channel>" + item.repeat(4000);
    assertThat(parse(xml).entries().size()).isBetween(1000, 3000);
  }

  @Test
  void boundsTheTreeOfTinyElements() {
    String xml = "<rss><channel>" + BEFORE + "<item/>".repeat(1_000_000) + AFTER;
    assertThat(titles(xml)).startsWith("before").doesNotContain("after");
  }

  @Test
  void bearsManyAttributesAndNamespaces() {
    String many =
        IntStream.range(0, 50_000)
            .mapToObj(i -> " xmlns:p" + i + "='u' a" + i + "='v'")
            .collect(Collectors.joining());
    String xml = "<rss" + many + "><channel>" + "<d>".repeat(5000) + "</d>".repeat(5000) + BEFORE;
    assertThat(titles(xml)).contains("before");
  }

  @Test
  void bearsOpeningsThatNeverClose() {
    for (String piece :
        new String[] {"<!--", "<![CDATA[", "<", "&", "<!DOCTYPE", "<?", "]]>", "<a b='"}) {
      assertThat(titles("<rss><channel>" + BEFORE + piece.repeat(200_000))).contains("before");
      titles(piece.repeat(200_000) + "<rss><channel>" + BEFORE);
    }
  }

  @Test
  void bearsStrangeTextInEveryField() {
    for (String piece :
        new String[] {"9", " ", ":", "a@", "&lt;", "%", "1:1:", "<b>", "#", "&amp;#"}) {
      String text = "t " + piece.repeat(100_000);
      String fields =
          "<title>%1$s</title><link>%1$s</link><guid>%1$s</guid><pubDate>%1$s</pubDate>"
              + "<author>%1$s</author><category>%1$s</category><description>%1$s</description>";
      assertThat(items(item(fields.replace("%1$s", text)))).hasSize(1);
    }
  }

  @Test
  void bearsDeepAndCutJson() {
    String deep = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\"},";
    assertThat(parse(deep + "[".repeat(100_000)).entries()).hasSize(1);
    assertThat(parse(deep + "{\"a\":".repeat(100_000)).entries()).hasSize(1);
    assertThat(parse(deep + "{\"id\":\"2\",\"tit").entries()).hasSize(1);
  }

  @Test
  void letsNoScriptThroughInContent() {
    String html =
        "<p onclick='x()'>a<script>alert(1)</script><a href='java\tscript:alert(1)'>b</a>"
            + "<a href='JAVASCRIPT:x'>c</a><img src='data:text/html,x' onerror=x><style>p{}</style>"
            + "<svg><a xlink:href='javascript:x'>d</a></svg><iframe src='//evil'></iframe>"
            + "<!-- <img src=x onerror=y> --><math><mtext><style><img src=x onerror=z></style>";
    String safe = items(item("<content><![CDATA[" + html + "]]></content>")).get(0).content();
    assertThat(safe)
        .doesNotContainIgnoringCase("script")
        .doesNotContain("onclick", "onerror", "style", "iframe", "svg", "data:")
        .contains("a", "b", "c", "d");
  }
}
