package io.chapar.camel.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.Examples;
import io.chapar.article.Facts;
import io.chapar.article.Facts.Date;
import io.chapar.article.Facts.Person;
import io.chapar.article.Facts.Span;
import io.chapar.article.Fingerprints;
import io.chapar.article.Mention;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import io.chapar.article.TemporaryFailure;
import io.chapar.camel.LiveNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A subscriber that says what it counts as the article, as in docs/subscribers.md. */
class KeepBlocksTest {
  private static final String DELIVERY = "        - bean: { ref: file-report }\n";
  private static final String KEEP =
      """
              - setProperty: { name: kinds, constant: "summary, paragraph, caption" }
              - bean: { ref: keep-blocks }
      """;

  private final KeepBlocks step = new KeepBlocks();

  @TempDir Path folder;

  @Test
  void deliversTheKindsOfBlocksThatTheRouteNames() {
    try (LiveNode node = new LiveNode(folder)) {
      node.home().edit("routes/3-archive.camel.yaml", DELIVERY, KEEP + DELIVERY);
      Report report = version().report();
      node.start().context().createProducerTemplate().sendBody("ledger:reports", report);
      String url = String.valueOf(report.article().metadata().url());
      JsonNode blocks = node.archived("url", url).path("blocks");
      assertThat(blocks.findValuesAsText("kind"))
          .containsExactly("summary", "paragraph", "caption");
    }
  }

  @Test
  void leavesTheBodyWhereTheRouteNamesNothing() {
    assertThat(step.keep(version(), null).report().article().blocks())
        .extracting(Block::kind)
        .containsExactly(BlockKind.HEADING, BlockKind.PARAGRAPH);
  }

  @Test
  void leavesTheFactsThatStandInWhatIsLeftAtTheirNewPlaces() {
    Facts facts = step.keep(version(), "paragraph,caption").report().facts();
    assertThat(facts.people())
        .extracting(Person::mentions)
        .containsExactly(List.of(new Span(0, 0, 4, "r"), new Span(1, 0, 4, "r")));
    assertThat(facts.dates()).isEmpty();
  }

  @Test
  void leavesTheMentionsThatStandInWhatIsLeftAtTheirNewPlaces() {
    ReportVersion found =
        new FindMentions(new Keywords(Map.of())).find(version(), null, "sara, spoke");
    assertThat(step.keep(found, "paragraph,caption").mentions().all())
        .filteredOn(mention -> mention.phrase().equals("sara"))
        .filteredOn(mention -> mention.field() == Mention.Field.BLOCK)
        .extracting(Mention::block)
        .containsExactly(0, 1);
  }

  @Test
  void refusesAKindThatThereIsNotUntilTheRouteIsMended() {
    assertThatThrownBy(() -> step.keep(version(), "paragraph,captoin"))
        .isInstanceOf(TemporaryFailure.class)
        .hasMessage("no kind of block is called captoin");
  }

  /** One person in summary, paragraph and caption; a date in the heading alone. */
  private static ReportVersion version() {
    Article full = Examples.fullVersion().report().article();
    List<Block> blocks =
        List.of(
            block(BlockKind.SUMMARY),
            block(BlockKind.HEADING),
            block(BlockKind.PARAGRAPH),
            block(BlockKind.CAPTION));
    Article article =
        new Article(
            full.origin(),
            full.metadata(),
            full.language(),
            full.script(),
            full.direction(),
            blocks);
    List<Span> everywhere =
        List.of(new Span(0, 0, 4, "r"), new Span(2, 0, 4, "r"), new Span(3, 0, 4, "r"));
    Facts facts =
        new Facts(
            List.of(new Person("Sara", List.of(), everywhere, 1)),
            List.of(),
            List.of(),
            List.of(new Date("Sara", null, new Span(1, 0, 4, "r"), 1)),
            List.of(),
            List.of(),
            List.of());
    return new ReportVersion(
        "a1",
        1,
        ReportVersion.Event.CREATED,
        Instant.EPOCH,
        new Report(article, facts, Fingerprints.NONE));
  }

  private static Block block(BlockKind kind) {
    return new Block(kind, "Sara spoke.", "Sara spoke.");
  }
}
