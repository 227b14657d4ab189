package io.chapar.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.BlockKind;
import io.chapar.article.Evidence;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.article.SiteMemory;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandingLinesTest {
  private static final RawBlock HEAD = new RawBlock(BlockKind.HEADING, "Never miss a story");
  private static final RawBlock BOX = new RawBlock(BlockKind.PARAGRAPH, "Get our letter each day.");
  private static final RawBlock ITEM = new RawBlock(BlockKind.LIST, "Yes");
  private static final RawBlock METHOD = new RawBlock(BlockKind.HEADING, "Method");

  private static RawArticle article(List<RawBlock> blocks) {
    Origin origin = new Origin("f", URI.create("https://a.example/1"), null, Instant.EPOCH, "");
    return new RawArticle(origin, Metadata.builder().build(), blocks);
  }

  private static RawBlock own(int article, int i) {
    String text =
        "Paragraph %d of article %d tells what nobody else has told.".formatted(i, article);
    return new RawBlock(BlockKind.PARAGRAPH, text);
  }

  private static List<RawBlock> with(int article, RawBlock... shared) {
    List<RawBlock> blocks = new ArrayList<>(List.of(own(article, 1), own(article, 2)));
    blocks.addAll(List.of(shared));
    return blocks;
  }

  private static SiteMemory memory(RawBlock... shared) {
    SiteMemory memory = SiteMemory.NONE;
    for (int i = 1; i <= 12; i++) {
      memory = memory.after(i, StandingLines.of(article(with(i, shared))));
    }
    return memory;
  }

  private static List<BlockKind> kinds(List<RawBlock> blocks, SiteMemory memory) {
    return StandingLines.apart(article(blocks), memory, 99).blocks().stream()
        .map(RawBlock::kind)
        .toList();
  }

  @Test
  void areNoticesWithTheirHeadingAndSayOnHowManyOthersTheyStand() {
    RawArticle judged = StandingLines.apart(article(with(99, HEAD, BOX)), memory(HEAD, BOX), 99);
    assertThat(judged.blocks())
        .extracting(RawBlock::kind)
        .containsExactly(
            BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.NOTICE, BlockKind.NOTICE);
    Evidence why = judged.metadata().provenance().get("standing");
    assertThat(why).isNotNull();
    assertThat(why.rule()).isEqualTo("seen-on-other-pages");
    assertThat(why.evidence()).contains("on 12 others", BOX.text());
  }

  @Test
  void areKnownAgainInOtherLettersAndMarks() {
    RawBlock loud = new RawBlock(BlockKind.PARAGRAPH, "GET OUR LETTER — each day!");
    assertThat(kinds(with(99, loud), memory(BOX))).endsWith(BlockKind.NOTICE);
  }

  @Test
  void areNoHeadingsAboveAnArticlesOwnText() {
    List<RawBlock> recipe = new ArrayList<>(with(99, METHOD));
    recipe.add(own(99, 3));
    assertThat(kinds(recipe, memory(METHOD, BOX))).contains(BlockKind.HEADING);
  }

  @Test
  void areListsAsAWholeAlone() {
    RawBlock other = new RawBlock(BlockKind.LIST, "Only here");
    assertThat(kinds(with(99, ITEM, other), memory(ITEM))).endsWith(BlockKind.LIST, BlockKind.LIST);
    assertThat(kinds(with(99, ITEM), memory(ITEM))).endsWith(BlockKind.NOTICE);
  }

  @Test
  void areTheArticleWhereNextToNothingElseIsLeft() {
    List<RawBlock> blocks = List.of(new RawBlock(BlockKind.PARAGRAPH, "Soon."), BOX);
    assertThat(kinds(blocks, memory(BOX))).containsOnly(BlockKind.PARAGRAPH);
  }

  @Test
  void areNoneWhereNothingIsRemembered() {
    RawArticle article = article(with(99, HEAD, BOX));
    assertThat(StandingLines.apart(article, SiteMemory.NONE, 99)).isSameAs(article);
    assertThat(Stream.of(article).map(StandingLines::of).findFirst().orElseThrow()).hasSize(4);
  }
}
