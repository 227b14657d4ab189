package io.chapar.split;

import io.chapar.article.CpuBudget;
import io.chapar.article.Evidence;
import io.chapar.article.FetchedPage;
import io.chapar.article.Metadata;
import io.chapar.article.PermanentFailure;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.split.body.Agreement;
import io.chapar.split.body.BlockLabeller;
import io.chapar.split.body.BlockTyper;
import io.chapar.split.body.BodyFinder;
import io.chapar.split.body.BodyPictures;
import io.chapar.split.body.CarriedText;
import io.chapar.split.body.LabelledBlocks;
import io.chapar.split.body.Lead;
import io.chapar.split.header.CaptionClaims;
import io.chapar.split.header.Headings;
import io.chapar.split.header.VisibleClaims;
import io.chapar.split.markup.ArticleNode;
import io.chapar.split.markup.HeadReader;
import io.chapar.split.markup.LinkedNodes;
import io.chapar.split.metadata.Claim;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.DeclaredTitles;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.ItemClaims;
import io.chapar.split.metadata.MetadataMaker;
import io.chapar.split.metadata.Trust;
import io.chapar.split.page.Box;
import io.chapar.split.page.Line;
import io.chapar.split.page.LineReader;
import io.chapar.split.page.Picture;
import io.chapar.split.script.StateText;
import io.chapar.split.site.PageAddresses;
import io.chapar.split.site.PagePath;
import io.chapar.split.site.Publishers;
import io.chapar.split.topic.TopicLinks;
import io.chapar.split.wording.Letters;
import io.chapar.split.wording.Markers;
import java.io.Reader;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** HTML to metadata and blocks: one parse, one walk for the head's claims, one for the lines. */
final class HtmlSplitter {
  private static final int DEEPEST = 400;

  /** Letters of text below which a page is looked at for text that it does not show. */
  private static final int SHOWN = 400;

  /** Letters of text in a page's data that count where it shows none, and where it shows others. */
  private static final int SHORTEST_CARRIED = 150;

  private static final int SHORTEST_INSTEAD = 500;

  private static final String STATE = "state";
  private static final String BLOCKS = "blocks";

  private final Tables tables;
  private final MetadataMaker metadata;
  private final PageKind kind;
  private final BodyFinder finder;
  private final BlockTyper typer;
  private final BlockLabeller labeller;
  private final CarriedText carriedText;
  private final CaptionClaims captions;
  private final BodyPictures pictures;
  private final Sites sites;

  HtmlSplitter(Tables tables, Publishers publishers, Sites sites, PageModels models) {
    Markers markers = tables.markers();
    this.tables = tables;
    this.kind = new PageKind(models.articles());
    this.sites = sites;
    this.finder = new BodyFinder(models.boxes());
    this.metadata = new MetadataMaker(tables.names(), publishers);
    this.typer = new BlockTyper(markers);
    this.labeller = new BlockLabeller(typer, models.lines());
    this.carriedText = new CarriedText(markers);
    this.captions = new CaptionClaims(markers);
    this.pictures = new BodyPictures(markers);
  }

  /**
   * @throws PermanentFailure when the page is no article
   */
  RawArticle split(FetchedPage page, Reader html) {
    return split(page, html, ItemClaims.of(page.item()), true);
  }

  /**
   * @param html of the article alone
   * @param claims what is known already from outside the HTML; grows
   */
  RawArticle split(FetchedPage page, Reader html, Claims claims) {
    return split(page, html, claims, false);
  }

  private RawArticle split(FetchedPage page, Reader html, Claims claims, boolean whole) {
    Document document =
        Parser.htmlParser()
            .setMaxDepth(DEEPEST)
            .parseInput(CpuBudget.ticking(html), PageAddresses.of(page));
    Optional<Site> site = sites.of(page);
    site.ifPresent(known -> known.claim(document, claims));
    TopicLinks topics = new TopicLinks(tables.topicNames(), claims, PageAddresses.of(page));
    new HeadReader(tables.metaNames(), tables.topicNames(), tables.labels(), topics, claims)
        .read(document);
    site.ifPresent(known -> known.drop(document));
    Optional<Site.Selected> text = site.flatMap(known -> known.gather(document));
    Reading reading = read(document, topics.page(), false, text);
    if (reading.root.prose() < SHOWN) {
      reading = read(document, topics.page(), true, text);
    }
    return split(page, document, reading, claims, whole);
  }

  /**
   * A page's lines, and the box that holds them all.
   *
   * @param page whose they are
   * @param text the box that a site profile says is the text; null where none does
   * @param rule by which it does
   */
  private record Reading(
      Box root,
      List<Line> lines,
      List<Picture> pictures,
      PagePath page,
      @Nullable Box text,
      String rule) {}

  private Reading read(
      Document document, PagePath page, boolean kept, Optional<Site.Selected> text) {
    Element element = text.map(selected -> selected.elements().get(0)).orElse(null);
    LineReader reader = new LineReader(tables.vocabulary(), page, kept, element);
    document.filter(reader);
    Box root = reader.root();
    String rule = text.map(Site.Selected::rule).orElse("");
    return new Reading(root, reader.lines(), reader.pictures(), page, reader.text(), rule);
  }

  private RawArticle split(
      FetchedPage page, Document document, Reading reading, Claims claims, boolean whole) {
    if (reading.root.prose() < SHOWN) {
      claimState(document, reading.page, claims);
    }
    List<Line> lines = reading.lines;
    Headings headings = new Headings(lines);
    headings.claim(claims);
    MetadataMaker.Making making = metadata.of(page, claims, headings.folded());
    new VisibleClaims(claims, tables.names(), tables.labels())
        .read(lines, headings.line(making.title()));
    int title = headings.lineOrWords(making.title());
    captions.claim(lines, title, claims);
    Metadata made = making.metadata();
    Box selected = reading.text;
    Box body =
        selected == null
            ? finder.find(reading.root, lines, title, agreement(claims))
            : finder.within(selected);
    LabelledBlocks labelled =
        selected == null
            ? found(document, reading, title, body, claims, made)
            : without(typer.type(lines, body, heads(made), made.bylines()));
    List<RawBlock> blocks = labelled.blocks();
    made = pictures.add(made, reading.pictures, lines, title, body);
    made = labelled.evidence().isPresent() ? made.because(BLOCKS, labelled.evidence().get()) : made;
    made = selected == null ? made : because(made, reading.rule, selected);
    if (whole && selected == null) {
      refuseOther(page, kind.whyNoArticle(document, lines, title, blocks, claims, made));
    }
    return new RawArticle(page.origin(), made, blocks);
  }

  private LabelledBlocks found(
      Document document, Reading reading, int title, Box body, Claims claims, Metadata made) {
    LabelledBlocks labelled = typed(reading.lines, title, body, claims, made);
    if (finder.relax(body, reading.lines, PageKind.text(labelled.blocks()))) {
      labelled = typed(reading.lines, title, body, claims, made);
    }
    List<RawBlock> blocks = labelled.blocks();
    if (PageKind.text(blocks) < SHOWN) {
      claimState(document, reading.page, claims);
    }
    List<RawBlock> told = orText(blocks, claims, made.bylines());
    return told.equals(blocks) ? labelled : without(told);
  }

  private static LabelledBlocks without(List<RawBlock> blocks) {
    return new LabelledBlocks(blocks, Optional.empty());
  }

  private static Agreement agreement(Claims claims) {
    return new Agreement(values(claims, Field.SUMMARY), values(claims, Field.TEXT));
  }

  private static List<String> values(Claims claims, Field field) {
    return claims.of(field).stream().map(Claim::value).toList();
  }

  private LabelledBlocks typed(
      List<Line> lines, int title, Box body, Claims claims, Metadata made) {
    Lead lead = new Lead(claims.of(Field.SUMMARY));
    return labeller.type(lines, body, title, lead, heads(made), made.bylines(), carried(claims));
  }

  private static String carried(Claims claims) {
    return claims.best(Field.TEXT).map(Claim::value).orElse("");
  }

  private static Metadata because(Metadata made, String rule, Box text) {
    return made.because(BLOCKS, new Evidence(rule, text.length() + " characters", 1));
  }

  /** Looks into embedded state where the page shows next to nothing. */
  private void claimState(Document document, PagePath page, Claims claims) {
    if (!claims.has(Field.TEXT)) {
      Set<String> titles = DeclaredTitles.all(claims.of(Field.TITLE));
      new StateText(titles, pieces -> texts(pieces, page))
          .read(document)
          .ifPresent(found -> claim(found, claims));
    }
  }

  private static void claim(StateText.Found found, Claims claims) {
    claims.add(Field.TEXT, found.text(), STATE, Trust.STATE);
    new ArticleNode(claims, new LinkedNodes(), STATE, Trust.STATE).claimHead(found.node());
  }

  /** Of pieces of HTML as of one page, whatever makes their paragraphs. */
  private List<String> texts(Collection<String> pieces, PagePath page) {
    Document whole = Document.createShell("");
    for (String piece : pieces) {
      Document parsed =
          Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(CpuBudget.ticking(piece), "");
      whole.body().appendChildren(parsed.body().childNodes());
      whole.body().appendElement("hr");
    }
    Reading reading = read(whole, page, false, Optional.empty());
    return typer.type(reading.lines, reading.root, Set.of(), List.of()).stream()
        .filter(block -> block.kind().isBody())
        .map(RawBlock::text)
        .toList();
  }

  private static void refuseOther(FetchedPage page, Optional<String> why) {
    if (why.isPresent()) {
      throw new PermanentFailure(
          "page is no article (" + why.get() + "): " + PageAddresses.of(page));
    }
  }

  private static Set<String> heads(Metadata metadata) {
    Set<String> heads = new HashSet<>();
    heads.add(Letters.fold(String.valueOf(metadata.title())));
    metadata.bylines().forEach(name -> heads.add(Letters.fold(name)));
    return heads;
  }

  /** A page whose text stands only in its data: that text. */
  private List<RawBlock> orText(List<RawBlock> blocks, Claims claims, List<String> names) {
    int visible = PageKind.text(blocks);
    String carried = carried(claims);
    int shortest = visible == 0 ? SHORTEST_CARRIED : SHORTEST_INSTEAD;
    if (carried.length() < shortest || visible > carried.length() / 3) {
      return blocks;
    }
    return carriedText.type(carried, names);
  }
}
