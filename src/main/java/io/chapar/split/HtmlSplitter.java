package io.chapar.split;

import io.chapar.article.FetchedPage;
import io.chapar.article.Metadata;
import io.chapar.article.PermanentFailure;
import io.chapar.article.RawArticle;
import io.chapar.split.BlockFinder.FoundBlocks;
import io.chapar.split.PageClaimer.ChosenTitle;
import io.chapar.split.body.Agreement;
import io.chapar.split.body.BlockTyper;
import io.chapar.split.body.BodyFinder;
import io.chapar.split.body.BodyPictures;
import io.chapar.split.header.Headings;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.ItemClaims;
import io.chapar.split.metadata.MetadataMaker;
import io.chapar.split.metadata.PageClaims;
import io.chapar.split.page.Box;
import io.chapar.split.site.ByHost;
import io.chapar.split.site.PageAddresses;
import io.chapar.split.site.Publishers;
import java.io.Reader;

/**
 * HTML to metadata and blocks, step by step: parse, claims, title, body, metadata, blocks. Each
 * step makes a result of those before and changes none of them, but for one thing: who finds the
 * body takes back the roles of boxes whose names misled, and the steps below see them so.
 */
final class HtmlSplitter {
  private static final String BLOCKS = "blocks";

  private final PageParser parser;
  private final PageClaimer claimer;
  private final MetadataMaker metadata;
  private final BodyFinder bodies;
  private final BlockFinder blocks;
  private final BodyPictures pictures;
  private final PageKind kind;

  HtmlSplitter(Tables tables, Publishers publishers, ByHost<Site> sites, PageModels models) {
    BlockTyper typer = new BlockTyper(tables.markers());
    this.parser = new PageParser(tables, sites);
    this.claimer = new PageClaimer(tables, parser, typer);
    this.metadata = new MetadataMaker(tables.names(), publishers);
    this.bodies = new BodyFinder(models.boxes());
    this.blocks = new BlockFinder(models, bodies, typer, claimer);
    this.pictures = new BodyPictures(tables.markers());
    this.kind = new PageKind(models.articles());
  }

  /**
   * @throws PermanentFailure when the page is no article
   */
  RawArticle split(FetchedPage page, Reader html) {
    return split(page, html, ItemClaims.of(page.item()), true);
  }

  /**
   * @param html of the article alone
   * @param known what is claimed outside of the HTML
   */
  RawArticle split(FetchedPage page, Reader html, PageClaims known) {
    return split(page, html, known, false);
  }

  private RawArticle split(FetchedPage page, Reader html, PageClaims known, boolean whole) {
    ParsedPage parsed = parser.parse(page, html, known);
    Headings headings = new Headings(parsed.lines().lines());
    PageClaims stated = claimer.stated(parsed, headings);
    ChosenTitle title = ChosenTitle.of(metadata.title(page, stated, headings.folded()), headings);
    PageClaims claims = claimer.seen(parsed, stated, title);
    Box body = body(parsed.lines(), claims, title);
    Metadata made = metadata.metadata(title.page(), claims);
    FoundBlocks found = blocks(parsed, title, body, claims, made);
    Metadata complete = complete(made, parsed.lines(), title, body, found);
    if (whole && parsed.lines().selected() == null) {
      refuseOther(parsed, title, found, complete);
    }
    return new RawArticle(page.origin(), complete, found.blocks());
  }

  private Box body(PageLines page, PageClaims claims, ChosenTitle title) {
    Agreement agreement = new Agreement(claims.values(Field.SUMMARY), claims.values(Field.TEXT));
    return page.selected() == null
        ? bodies.find(page.root(), page.lines(), title.line(), agreement)
        : bodies.within(page.selected());
  }

  private FoundBlocks blocks(
      ParsedPage page, ChosenTitle title, Box body, PageClaims claims, Metadata made) {
    return page.lines().selected() == null
        ? blocks.find(page, title, body, claims, made)
        : blocks.select(page.lines(), body, claims, made);
  }

  /** With the pictures in the text, and why its blocks are these. */
  private Metadata complete(
      Metadata made, PageLines page, ChosenTitle title, Box body, FoundBlocks found) {
    Metadata pictured = pictures.add(made, page.pictures(), page.lines(), title.line(), body);
    return found.why().map(why -> pictured.because(BLOCKS, why)).orElse(pictured);
  }

  private void refuseOther(
      ParsedPage page, ChosenTitle title, FoundBlocks found, Metadata complete) {
    kind.whyNoArticle(
            page.tree(),
            page.lines().lines(),
            title.line(),
            found.blocks(),
            found.claims(),
            complete)
        .ifPresent(
            why -> {
              throw new PermanentFailure(
                  "page is no article (" + why + "): " + PageAddresses.of(page.page()));
            });
  }
}
