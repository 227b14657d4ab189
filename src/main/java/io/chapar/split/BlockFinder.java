package io.chapar.split;

import io.chapar.article.Evidence;
import io.chapar.article.Metadata;
import io.chapar.article.RawBlock;
import io.chapar.split.PageClaimer.ChosenTitle;
import io.chapar.split.body.BlockLabeller;
import io.chapar.split.body.BlockLabeller.LabelledBlocks;
import io.chapar.split.body.BlockTyper;
import io.chapar.split.body.BodyFinder;
import io.chapar.split.body.Lead;
import io.chapar.split.metadata.Claim;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.PageClaims;
import io.chapar.split.metadata.Trust;
import io.chapar.split.page.Box;
import io.chapar.split.wording.Letters;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the blocks of an article in its box, or in the text that the page carries as data. */
final class BlockFinder {
  /** Letters of text in a page's data that count where it shows none, and where it shows others. */
  private static final int SHORTEST_CARRIED = 150;

  private static final int SHORTEST_INSTEAD = 500;

  private final BodyFinder bodies;
  private final BlockTyper typer;
  private final BlockLabeller labeller;
  private final PageClaimer claimer;

  BlockFinder(PageModels models, BodyFinder bodies, BlockTyper typer, PageClaimer claimer) {
    this.bodies = bodies;
    this.typer = typer;
    this.labeller = new BlockLabeller(typer, models.lines());
    this.claimer = claimer;
  }

  /** In a box that a site profile says is the text. */
  FoundBlocks select(PageLines lines, Box body, PageClaims claims, Metadata made) {
    Evidence why =
        new Evidence(lines.rule(), body.length() + " characters", Trust.PROFILE.in(Field.TEXT));
    List<RawBlock> blocks = typer.type(lines.lines(), body, heads(made), made.bylines());
    return new FoundBlocks(blocks, Optional.of(why), claims);
  }

  /** In the box that seems to be the text. */
  FoundBlocks find(ParsedPage page, ChosenTitle title, Box body, PageClaims claims, Metadata made) {
    PageLines lines = page.lines();
    LabelledBlocks labelled = labelled(lines, title, body, claims, made);
    if (bodies.relax(body, lines.lines(), PageKind.text(labelled.blocks()))) {
      labelled = labelled(lines, title, body, claims, made);
    }
    List<RawBlock> shown = labelled.blocks();
    boolean little = ParsedPage.isLittle(PageKind.text(shown));
    PageClaims all = little ? claimer.withState(page, claims) : claims;
    return isCarried(shown, carried(all))
        ? new FoundBlocks(typer.carried(carried(all), made.bylines()), Optional.empty(), all)
        : new FoundBlocks(labelled, all);
  }

  private LabelledBlocks labelled(
      PageLines page, ChosenTitle title, Box body, PageClaims claims, Metadata made) {
    return labeller.type(
        page.lines(),
        body,
        title.line(),
        new Lead(claims.of(Field.SUMMARY)),
        heads(made),
        made.bylines(),
        carried(claims));
  }

  private static Set<String> heads(Metadata metadata) {
    Set<String> heads = new HashSet<>();
    heads.add(Letters.fold(String.valueOf(metadata.title())));
    metadata.bylines().forEach(name -> heads.add(Letters.fold(name)));
    return heads;
  }

  private static String carried(PageClaims claims) {
    return claims.best(Field.TEXT).map(Claim::value).orElse("");
  }

  /** Whether a page's text stands only in its data. */
  private static boolean isCarried(List<RawBlock> shown, String carried) {
    int visible = PageKind.text(shown);
    int shortest = visible == 0 ? SHORTEST_CARRIED : SHORTEST_INSTEAD;
    return carried.length() >= shortest && visible <= carried.length() / 3;
  }

  /**
   * The blocks of a page.
   *
   * @param why these; empty where rules and weights agree
   * @param claims of the page, with those of its state where the blocks are next to nothing
   */
  record FoundBlocks(List<RawBlock> blocks, Optional<Evidence> why, PageClaims claims) {

    FoundBlocks {
      blocks = List.copyOf(blocks);
    }

    FoundBlocks(LabelledBlocks labelled, PageClaims claims) {
      this(labelled.blocks(), labelled.evidence(), claims);
    }
  }
}
