package io.chapar.split;

import io.chapar.article.RawBlock;
import io.chapar.split.body.BlockTyper;
import io.chapar.split.header.CaptionClaims;
import io.chapar.split.header.Headings;
import io.chapar.split.header.VisibleClaims;
import io.chapar.split.markup.ArticleNode;
import io.chapar.split.markup.ArticleNode.LinkedNodes;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.DeclaredTitles;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.PageClaims;
import io.chapar.split.metadata.TitledPage;
import io.chapar.split.metadata.Trust;
import io.chapar.split.page.Line;
import io.chapar.split.script.StateText;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Collects what a page claims beside what it declares: in its state, and where readers see it. */
final class PageClaimer {
  private static final String STATE = "state";

  private final Tables tables;
  private final PageParser parser;
  private final BlockTyper typer;
  private final CaptionClaims captions;

  PageClaimer(Tables tables, PageParser parser, BlockTyper typer) {
    this.tables = tables;
    this.parser = parser;
    this.typer = typer;
    this.captions = new CaptionClaims(tables.markers());
  }

  /** What is declared, in embedded state too where the page shows little, and the headlines. */
  PageClaims stated(ParsedPage page, Headings headings) {
    PageClaims declared = page.showsLittle() ? withState(page, page.declared()) : page.declared();
    Claims claims = declared.more();
    headings.claim(claims);
    return claims.done();
  }

  /** The same, and what a reader sees around the title. */
  PageClaims seen(ParsedPage page, PageClaims stated, ChosenTitle title) {
    List<Line> lines = page.lines().lines();
    Claims claims = stated.more();
    new VisibleClaims(claims, tables.names(), tables.labels()).read(lines, title.heading());
    captions.claim(lines, title.line(), claims);
    return claims.done();
  }

  /** The same, and the article in the page's state where nothing else carries its text. */
  PageClaims withState(ParsedPage page, PageClaims known) {
    if (known.has(Field.TEXT)) {
      return known;
    }
    Set<String> titles = DeclaredTitles.all(known.of(Field.TITLE));
    return new StateText(titles, pieces -> texts(page, pieces))
        .read(page.states())
        .map(found -> with(known, found))
        .orElse(known);
  }

  private static PageClaims with(PageClaims known, StateText.Found found) {
    Claims claims = known.more();
    claims.add(Field.TEXT, found.text(), STATE, Trust.STATE);
    new ArticleNode(claims, new LinkedNodes(), STATE, Trust.STATE).claimHead(found.node());
    return claims.done();
  }

  private List<String> texts(ParsedPage page, Collection<String> pieces) {
    PageLines lines = parser.joined(pieces, page.path());
    return typer.type(lines.lines(), lines.root(), Set.of(), List.of()).stream()
        .filter(block -> block.kind().isBody())
        .map(RawBlock::text)
        .toList();
  }

  /**
   * The title of a page, and where the page shows it.
   *
   * @param heading index of the line of the heading that repeats it; -1 for none
   * @param line the same, or else of the line that repeats it as no heading; -1 for none
   */
  record ChosenTitle(TitledPage page, int heading, int line) {

    static ChosenTitle of(TitledPage page, Headings headings) {
      return new ChosenTitle(page, headings.line(page.text()), headings.lineOrWords(page.text()));
    }
  }
}
