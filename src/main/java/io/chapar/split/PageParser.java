package io.chapar.split;

import io.chapar.article.CpuBudget;
import io.chapar.article.FetchedPage;
import io.chapar.split.markup.HeadReader;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.PageClaims;
import io.chapar.split.page.LineReader;
import io.chapar.split.script.PageStates;
import io.chapar.split.site.ByHost;
import io.chapar.split.site.PageAddresses;
import io.chapar.split.site.PagePath;
import io.chapar.split.topic.TopicLinks;
import java.io.Reader;
import java.io.StringReader;
import java.util.Collection;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** HTML to a parsed page: one parse, one walk for what it declares, one for its lines. */
final class PageParser {
  private static final int DEEPEST = 400;

  private final Tables tables;
  private final ByHost<Site> sites;

  PageParser(Tables tables, ByHost<Site> sites) {
    this.tables = tables;
    this.sites = sites;
  }

  /**
   * @param known what is claimed outside of the HTML
   */
  ParsedPage parse(FetchedPage page, Reader html, PageClaims known) {
    String address = PageAddresses.of(page);
    Document tree = tree(html, address);
    Optional<Site> site = sites.of(PageAddresses.fetched(page));
    Claims claims = known.more();
    site.ifPresent(one -> one.claim(tree, claims));
    TopicLinks topics = new TopicLinks(tables.topicNames(), claims, address);
    new HeadReader(tables.metaNames(), tables.topicNames(), tables.labels(), topics, claims)
        .read(tree);
    site.ifPresent(one -> one.drop(tree));
    Optional<Site.Selected> text = site.flatMap(one -> one.gather(tree));
    PagePath path = topics.page();
    PageLines lines = lines(tree, path, text);
    return new ParsedPage(page, tree, path, claims.done(), lines, new PageStates(tree));
  }

  private static Document tree(Reader html, String address) {
    return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(CpuBudget.ticking(html), address);
  }

  /** With what the page does not show, where it shows next to nothing. */
  private PageLines lines(Document tree, PagePath path, Optional<Site.Selected> text) {
    PageLines shown = lines(tree, path, false, text);
    return ParsedPage.isLittle(shown.root().prose()) ? lines(tree, path, true, text) : shown;
  }

  private PageLines lines(
      Document tree, PagePath path, boolean hidden, Optional<Site.Selected> text) {
    Element element = text.map(selected -> selected.elements().get(0)).orElse(null);
    LineReader reader = new LineReader(tables.vocabulary(), path, hidden, element);
    tree.filter(reader);
    String rule = text.map(Site.Selected::rule).orElse("");
    return new PageLines(reader.root(), reader.lines(), reader.pictures(), reader.text(), rule);
  }

  /** Pieces of HTML as of one page, whatever makes their paragraphs. */
  PageLines joined(Collection<String> pieces, PagePath path) {
    Document whole = Document.createShell("");
    for (String piece : pieces) {
      whole.body().appendChildren(tree(new StringReader(piece), "").body().childNodes());
      whole.body().appendElement("hr");
    }
    return lines(whole, path, false, Optional.empty());
  }
}
