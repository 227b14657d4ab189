package io.chapar.split.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.RawBlock;
import io.chapar.split.PageSplitter;
import io.chapar.split.Pages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands between the headline and the text's own box, on pages made up for this project. */
class LeadTest {
  private static final String CHINESE =
      "<p>港务局表示，一台起重机周一倒入港池，两艘渡轮被迫返回岛上，约四百名乘客在一所学校过夜。</p>"
          + "<p>潜水员将于周二查看残骸，届时风暴预计已经过去，港口有望在本周末之前重新开放。</p>"
          + "<p>港口记录显示，这台起重机建于一九六八年，今年春天刚刚接受过检查，没有发现问题。</p>";
  private static final String LEAD = "诺德维克港周一因起重机倒塌而关闭，数百名乘客滞留，港务局说调查需要几天时间。";

  @ParameterizedTest
  @CsvSource({"p,p", "div,div"})
  void isTextInAScriptOfFewSignsAsInOneOfMany(String open, String close) {
    String lead = "<section><%s>%s</%s></section>".formatted(open, LEAD, close);
    assertThat(body("<h1>诺德维克港关闭</h1>" + lead + article(CHINESE))).startsWith(LEAD).hasSize(4);
  }

  @Test
  void isNoTextWhereItIsAFewWords() {
    String label = "<section><p>记者王明报道。</p></section>";
    assertThat(body("<h1>诺德维克港关闭</h1>" + label + article(CHINESE))).hasSize(3);
  }

  private static String article(String text) {
    return "<div class=article-body>" + text + "</div>";
  }

  private static List<String> body(String page) {
    return new PageSplitter()
        .split(Pages.html("<title>诺德维克港关闭</title><body>" + page + "</body>")).blocks().stream()
            .filter(block -> block.kind().isBody())
            .map(RawBlock::text)
            .toList();
  }
}
