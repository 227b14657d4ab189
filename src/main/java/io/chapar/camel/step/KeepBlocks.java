package io.chapar.camel.step;

import static java.util.stream.Collectors.toSet;

import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import io.chapar.article.TemporaryFailure;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code keep-blocks}: leaves of a report, for the subscriber of one route, the kinds of blocks
 * that it counts as the article, and the facts that stand in them.
 */
public final class KeepBlocks {
  /** The exchange's property that names the kinds, as the record does, with commas between. */
  static final String KINDS = "kinds";

  /**
   * Throws TemporaryFailure when a kind is not known, which {@code check} can tell of a constant
   * alone: the route can be mended before the last attempt.
   *
   * @param kinds null for the body: {@link BlockKind#isBody}
   */
  public ReportVersion keep(
      ReportVersion version, @ExchangeProperty(KINDS) @Nullable String kinds) {
    Set<BlockKind> wanted = kinds(kinds);
    Report report = version.report();
    List<Block> blocks = report.article().blocks();
    int[] left =
        IntStream.range(0, blocks.size())
            .filter(number -> wanted.contains(blocks.get(number).kind()))
            .toArray();
    List<Block> kept = Arrays.stream(left).mapToObj(blocks::get).toList();
    return version.with(kept, report.facts().in(left)).with(version.mentions().in(left));
  }

  private static Set<BlockKind> kinds(@Nullable String names) {
    return names == null
        ? Arrays.stream(BlockKind.values()).filter(BlockKind::isBody).collect(toSet())
        : Arrays.stream(names.split(",")).map(String::strip).map(KeepBlocks::kind).collect(toSet());
  }

  private static BlockKind kind(String name) {
    return BlockKind.of(name)
        .orElseThrow(() -> new TemporaryFailure("no kind of block is called " + name));
  }
}
