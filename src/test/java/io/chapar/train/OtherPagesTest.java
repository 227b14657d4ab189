package io.chapar.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.measure.Corpora;
import io.chapar.measure.CorpusPage;
import io.chapar.split.PageSplitter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Pages that are no articles, made of the project's own golden pages. */
class OtherPagesTest {
  private static final List<CorpusPage> ARTICLES =
      Corpora.read(Path.of("no such folder"), Set.of()).stream().limit(12).toList();
  private static final OtherPages OTHERS = new OtherPages(new PageSplitter());

  @Test
  void putsLinksToOthersInThePlaceOfTheTextAndDeclaresNoArticle() {
    List<CorpusPage> made = OTHERS.make(ARTICLES, 3);
    assertThat(made).isNotEmpty().noneMatch(CorpusPage::isArticle);
    for (CorpusPage page : made) {
      Document parsed = Jsoup.parse(new String(page.bytes(), StandardCharsets.UTF_8));
      assertThat(parsed.select("a[href^=/n/], a[href^=/t/], a[href^=/p/]")).hasSizeGreaterThan(4);
      assertThat(parsed.select("meta[property^=article:]")).isEmpty();
    }
  }

  @Test
  void makesTheSamePagesOfTheSameSeed() {
    assertThat(OTHERS.make(ARTICLES, 3))
        .extracting(page -> new String(page.bytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            OTHERS.make(ARTICLES, 3).stream()
                .map(page -> new String(page.bytes(), StandardCharsets.UTF_8))
                .toList());
  }

  @Test
  void takesFromAnArticleWhatItDeclaresAndNothingElse() {
    for (CorpusPage article : ARTICLES) {
      CorpusPage plain = OtherPages.undeclared(article);
      Document parsed = Jsoup.parse(new String(plain.bytes(), StandardCharsets.UTF_8));
      assertThat(parsed.select("script[type*=ld+json], time")).isEmpty();
      assertThat(plain.isArticle()).isTrue();
      assertThat(parsed.title()).isNotEmpty();
    }
  }
}
