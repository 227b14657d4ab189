package io.chapar.ledger.hosts;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import io.chapar.article.SiteMemory;
import io.chapar.article.SiteMemory.Line;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.SharedLedger;
import io.chapar.split.StandingLines;
import io.chapar.split.wording.Letters;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is remembered of hosts, and what it does to versions. */
class SiteMemoriesTest extends SharedLedger {
  private static final Line BOX = new Line(7, 60);
  private static final String TEXT = "The council met on Monday and voted.";
  private static final String OFFER = "All that matters, before breakfast.";

  private static URI page(int article) {
    return URI.create("https://news.example/" + article);
  }

  private static SiteMemory learn(Ledger by, int article) {
    List<Line> text =
        Stream.concat(
                IntStream.range(0, 8).mapToObj(i -> new Line(1000L * article + i, 150)),
                Stream.of(BOX))
            .toList();
    return by.siteMemories().learn(page(article), article, text);
  }

  @Test
  void areSharedByNodesAndKeptByHost() {
    IntStream.rangeClosed(1, 5).forEach(i -> learn(ledger, i));
    IntStream.rangeClosed(6, 10).forEach(i -> learn(other, i));
    assertThat(ledger.siteMemories().find(page(99)).others(BOX, 99)).isEqualTo(10);
    URI elsewhere = URI.create("https://other.example/1");
    assertThat(ledger.siteMemories().find(elsewhere).others(BOX, 99)).isZero();
  }

  @Test
  void tellWhatWasKnownBeforeAnArticleAndLearnFromItOnce() {
    IntStream.rangeClosed(1, 9).forEach(i -> learn(ledger, i));
    assertThat(learn(ledger, 10).others(BOX, 10)).isEqualTo(9);
    IntStream.rangeClosed(1, 5).forEach(i -> learn(other, 10));
    assertThat(ledger.siteMemories().find(page(99)).others(BOX, 99)).isEqualTo(10);
  }

  @Test
  void loseNothingThatTwoNodesLearnAtOnce() {
    learn(ledger, 1);
    List<CompletableFuture<Void>> both =
        Stream.of(ledger, other)
            .map(
                node ->
                    CompletableFuture.runAsync(
                        () ->
                            IntStream.rangeClosed(2, 20)
                                .map(i -> node == ledger ? i : 100 + i)
                                .forEach(i -> learn(node, i))))
            .toList();
    both.forEach(CompletableFuture::join);
    assertThat(ledger.siteMemories().find(page(99)).others(BOX, 99)).isEqualTo(39);
  }

  @Test
  void areForgottenWithTheRestOfWhatIsOld() {
    IntStream.rangeClosed(1, 9).forEach(i -> learn(ledger, i));
    ledger.pruning().prune(Duration.ofDays(1));
    assertThat(ledger.siteMemories().find(page(99)).others(BOX, 99)).isEqualTo(9);
    pass("update site_memory set learned_at = learned_at - 90000000");
    ledger.pruning().prune(Duration.ofDays(1));
    assertThat(ledger.siteMemories().find(page(99)).others(BOX, 99)).isZero();
  }

  /**
   * @param offer of which kind it is; a notice is no part of a report
   */
  private Optional<ReportVersion> commit(String text, BlockKind offer) {
    Report said = report(item("a", A), text);
    Article article = said.article();
    RawArticle raw =
        new RawArticle(
            article.origin(),
            article.metadata(),
            List.of(
                new RawBlock(BlockKind.PARAGRAPH, text),
                new RawBlock(offer.isBody() ? offer : BlockKind.PARAGRAPH, OFFER)));
    RawArticle split = offer.isBody() ? raw : StandingLines.apart(raw, knowing(), 99);
    Article judged =
        new Article(
            article.origin(),
            split.metadata(),
            article.language(),
            article.script(),
            article.direction(),
            split.blocks().stream()
                .filter(block -> !block.kind().isMark())
                .map(block -> new Block(block.kind(), block.text(), block.text()))
                .toList());
    assertThat(judged.blocks()).hasSize(offer.isBody() ? 2 : 1);
    return ledger
        .reports()
        .commit(null, new Report(judged, said.facts(), said.fingerprints()), null);
  }

  /** That the offer stands on other articles. */
  private static SiteMemory knowing() {
    Line line = new Line(SiteMemory.key(Letters.fold(OFFER)), OFFER.length());
    SiteMemory memory = SiteMemory.NONE;
    for (int i = 1; i < 20; i++) {
      memory = memory.after(i, List.of(new Line(1000L + i, 500), line));
    }
    return memory;
  }

  @Test
  void makeNoVersionOfAnArticleThatStayedAsItWas() {
    assertThat(commit(TEXT, BlockKind.PARAGRAPH)).isPresent();
    assertThat(commit(TEXT, BlockKind.NOTICE)).as("learned meanwhile").isEmpty();
    assertThat(commit(TEXT, BlockKind.PARAGRAPH)).as("forgotten again").isEmpty();
  }

  @Test
  void makeNoVersionWhereTheyForgetWhatTheyKnewAtFirst() {
    assertThat(commit(TEXT, BlockKind.NOTICE)).isPresent();
    assertThat(commit(TEXT, BlockKind.PARAGRAPH)).isEmpty();
  }

  @Test
  void hideNoChangeOfTheText() {
    commit(TEXT, BlockKind.PARAGRAPH);
    ReportVersion updated = commit(TEXT + " Unanimously.", BlockKind.NOTICE).orElseThrow();
    assertThat(updated.event()).isEqualTo(ReportVersion.Event.UPDATED);
    assertThat(updated.version()).isEqualTo(2);
    assertThat(commit(TEXT, BlockKind.NOTICE)).as("taken back").isPresent();
  }

  @Test
  void hideNoChangeOfWhatABlockIsWhereTheyWereNotAsked() {
    commit(TEXT, BlockKind.PARAGRAPH);
    assertThat(commit(TEXT, BlockKind.QUOTE)).isPresent();
  }
}
