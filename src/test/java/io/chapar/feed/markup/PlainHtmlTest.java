package io.chapar.feed.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainHtmlTest {
  private static final String BASE = "https://a.example/b/";
  private static final List<String> PIECES =
      List.of(
          "<p>",
          "</p>",
          "<p class=\"x\">",
          "<div>",
          "</div>",
          "<div align=\"left\">",
          "<b>",
          "</b>",
          "<i>",
          "</i>",
          "<em>",
          "</em>",
          "<a href=\"../c?d=1&amp;e=2\">",
          "</a>",
          "<a href=\"javascript:x\" title=\"&quot;\">",
          "<ul>",
          "</ul>",
          "<ol>",
          "</ol>",
          "<li>",
          "</li>",
          "<h2>",
          "</h2>",
          "<h3>",
          "</h3>",
          "<blockquote cite=\"/q\">",
          "</blockquote>",
          "<br>",
          "<br/>",
          "<br />",
          "<img src=\"i.png\" alt=\"a &lt; b\">",
          "<img src=\"i.png\"/>",
          "<figure>",
          "</figure>",
          "<figcaption>",
          "</figcaption>",
          "<span>",
          "</span>",
          "<section>",
          "</section>",
          "text",
          " ",
          "\n",
          "&amp;",
          "&nbsp;",
          "&eacute;",
          "&#8212;",
          "&bogus;",
          "&",
          "a < b",
          ">",
          "\"",
          "قطار",
          "\u0001",
          "\uD83D\uDE86",
          "<!-- c -->",
          "<script>x</script>",
          "<table>",
          "<td>",
          "<P>",
          "<p",
          "<p id='x'>",
          "<font size=\"2\">",
          "</font>",
          "<hr>",
          "<sub>",
          "</sub>",
          "<p a=\"1\" a=\"2\">",
          "<p a=\"1\"b=\"2\">",
          "<p/>",
          "</br>",
          "<q>",
          "</q>");

  private static Markup html(String source) {
    return new Markup(Markup.Form.HTML, source, BASE);
  }

  private static boolean isPlain(String source) {
    return PlainHtml.write(html(source), new SeenText());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void readsWhateverItTakesAsTheTreeDoes(long seed) {
    Random random = new Random(seed);
    int plain = 0;
    for (int round = 0; round < 20_000; round++) {
      String source = nested(random, 1 + random.nextInt(4));
      if (random.nextInt(3) == 0) {
        source += PIECES.get(random.nextInt(PIECES.size()));
      }
      Markup markup = html(source);
      plain += isPlain(source) ? 1 : 0;
      assertThat(markup.html()).as(source).isEqualTo(SafeHtml.ofTree(markup));
      assertThat(markup.text()).as(source).isEqualTo(MarkupText.ofTree(markup));
    }
    assertThat(plain).isGreaterThan(1_000);
  }

  /** Pieces, most of them in proper pairs of tags. */
  private static String nested(Random random, int depth) {
    StringBuilder out = new StringBuilder();
    for (int n = random.nextInt(3); n >= 0; n--) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      out.append(piece);
      if (piece.matches("<[a-z][^>]*[^/]>|<[a-z]>") && random.nextInt(20) > 0) {
        out.append(depth > 0 ? nested(random, depth - 1) : "x");
        String name = piece.substring(1).split("[^a-z0-9]")[0];
        out.append("</").append(name).append('>');
      }
    }
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>A <b>bold</b> word &amp; <a href=\"/x\">a link</a>.</p><p>Next</p>",
        "<ul><li>one</li><li>two <img src=\"a.png\" /></li></ul>",
        "<div><h2>Title</h2><figure><img src=\"a.png\"><figcaption>c</figcaption></figure></div>"
      })
  void takesWhatMostFeedsWrite(String source) {
    assertThat(isPlain(source)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>one<p>two",
        "<p><div>x</div></p>",
        "<b><i>x</b></i>",
        "<a><a>x</a></a>",
        "<li>x</li>",
        "<p onclick=x>y</p>",
        "<script>x</script>",
        "a<!-- b -->",
        "<td>x</td>",
        "<P>x</P>",
        "<p>x"
      })
  void leavesTheRulesOfRepairToTheTree(String source) {
    assertThat(isPlain(source)).isFalse();
  }

  @Test
  void bearsDepthAndLength() {
    assertThat(isPlain("<span>".repeat(100_000))).isFalse();
    assertThat(isPlain("<p>" + "x &amp; y ".repeat(100_000) + "</p>")).isTrue();
  }
}
