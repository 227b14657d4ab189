package io.chapar.feed.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeHtmlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "<p>a<br/>b</p>                                  | <p>a<br>b</p>",
        "a<script>b</script>c                            | ac",
        "a<style>b</style>c                              | ac",
        "a<unknown x=1>b</unknown>c                      | abc",
        "<p style=\"position:fixed\" onclick=\"x\">a</p> | <p>a</p>",
        "<a href=\"javascript:x\">a</a>                  | <a>a</a>",
        "<a href=\" JaVaScRiPt:x\">a</a>                 | <a>a</a>",
        "<a href=\"java&#10;script:x\">a</a>             | <a>a</a>",
        "<a href=\"&#1;javascript:x\">a</a>              | <a>a</a>",
        "<a href=\"vbscript:x\">a</a>                    | <a>a</a>",
        "<img src=\"data:image/svg+xml,x\" alt=\"a\">    | <img alt=\"a\">",
        "<a href=\"b?c=1&amp;d=2\">a</a>                 | <a href=\"https://e.example/x/b?c=1&amp;d=2\">a</a>",
        "<a href=\"#n\">a</a>                            | <a href=\"https://e.example/x/#n\">a</a>",
        "<a href=\"mailto:a@b.example\">a</a>            | <a href=\"mailto:a@b.example\">a</a>",
        "<img src=x alt='\"><script>y</script>'>         | <img src=\"https://e.example/x/x\" alt=\"&quot;&gt;&lt;script&gt;y&lt;/script&gt;\">",
        "a &lt;b&gt; &amp; c                             | a &lt;b&gt; &amp; c",
        "<b>a                                            | <b>a</b>",
        "a<!-- b -->c                                    | ac",
        "a<!-- b >c                                      | ac",
        "a<iframe src=\"//e\"> b                         | a b",
        "<td>a</td>                                      | <td>a</td>",
        "<input type=password name=x>a                   | <input>a",
        "<multicol>a</multicol><spacer>b                 | <multicol>a</multicol><spacer>b",
        "<form action=x><textarea><b>a</textarea>b       | <textarea>&lt;b&gt;a</textarea>b",
        "<svg><style><img src=x onerror=y></style></svg> | <img src=\"https://e.example/x/x\">",
        "<noscript><p title=\"</noscript><img src=x onerror=y>\"></noscript> | <p title=\"&lt;/noscript&gt;&lt;img src=x onerror=y&gt;\"></p>"
      })
  void keepsOnlyWhatIsHarmless(String html, String safe) {
    String kept = new Markup(Markup.Form.HTML, html, "https://e.example/x/").html();
    assertThat(kept).isEqualTo(safe == null ? "" : safe);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<h:p xmlns:h='x'>a<h:script>b</h:script></h:p> | <p>a</p>",
        "<p ONCLICK='x' href='y'>a</p>                  | <p>a</p>",
        "<SCRIPT>b</SCRIPT>a                            | a",
        "<br/>a &amp;lt; b                              | <br>a &amp;lt; b"
      })
  void judgesMarkupInLineAlike(String xml, String safe) {
    assertThat(new Markup(Markup.Form.XHTML, xml.replace('\'', '"'), null).html()).isEqualTo(safe);
  }
}
