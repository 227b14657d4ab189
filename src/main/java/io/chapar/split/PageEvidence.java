package io.chapar.split;

import static java.util.stream.Collectors.toSet;

import io.chapar.article.BlockKind;
import io.chapar.article.Metadata;
import io.chapar.article.RawBlock;
import io.chapar.labelling.FeatureSpace;
import io.chapar.labelling.FeatureSpace.Template;
import io.chapar.split.metadata.Claim;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.PageClaims;
import io.chapar.split.page.Line;
import io.chapar.split.page.Role;
import io.chapar.split.site.PageAddresses;
import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.Letters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What tells an article from a page that lists articles, sells or asks something: its form, and
 * what it declares. Lengths are in letters of an alphabet, so that a Chinese sentence counts as a
 * Latin one.
 */
final class PageEvidence {
  static final FeatureSpace SPACE = new FeatureSpace();

  /** Paragraphs of some sentences: 0, 1, 2 to 3, 4 to 7, … */
  private static final Template PARAGRAPHS = SPACE.template("long-paragraphs", 7);

  /** Of the text, how much is prose, in tenths. */
  private static final Template PROSE = SPACE.template("prose-of-text", 11);

  /** Of all that the page shows, how much is the text, in fifths. */
  private static final Template TEXT = SPACE.template("text-of-page", 6);

  /** Of all that the page shows, how much is linked, in fifths. */
  private static final Template LINKED = SPACE.template("links-of-page", 6);

  /** Letters in teasers for each letter of the text: under 1, 1 to 3, 3 to 7, … */
  private static final Template TEASED = SPACE.template("teasers-to-text", 7);

  /** Teasers that are headings: 0, 1, 2 to 3, 4 to 7, … */
  private static final Template HEADED = SPACE.template("linked-headings", 8);

  /** Of the text, how many blocks stand right below a teaser, in fifths. */
  private static final Template LED = SPACE.template("led-by-teasers", 6);

  private static final Template DATED = SPACE.template("dated", List.of("no", "shown", "declared"));
  private static final Template ARTICLE = SPACE.flag("declared-article");
  private static final Template FRONT = SPACE.flag("address-of-front");
  private static final Template BYLINE = SPACE.flag("byline");
  private static final Template HEADLINE = SPACE.flag("headline");
  private static final Template LEADS = SPACE.flag("headline-linked");

  /** Teasers between the headline and the first block of the text: 0, 1, 2 to 3, … */
  private static final Template BETWEEN = SPACE.template("teasers-below-headline", 6);

  private static final Template SITE = SPACE.flag("title-of-site");

  /** Whether an unlinked headline stands a few lines above the text, and no teaser between. */
  private static final Template ABOVE = SPACE.flag("headline-above-text");

  /** Of all prose that is nobody's frame, how much is not the text, in fifths. */
  private static final Template OUTSIDE = SPACE.template("prose-outside-text", 6);

  /** Of the text, how many blocks are a few words, in fifths. */
  private static final Template SHORT = SPACE.template("short-blocks", 6);

  /** Letters of the title, in doublings of ten; titles of lists are short. */
  private static final Template TITLE = SPACE.template("title-length", 6);

  /** Short lines that tell a day, other than one or two: 0, 1, 2 to 3, 4 to 7, … */
  private static final Template DATES = SPACE.template("dated-lines", 6);

  /** The most letters of prose that no teaser parts, in doublings of a hundred. */
  private static final Template RUN = SPACE.template("prose-in-a-row", 8);

  private static final Template ADDRESS =
      SPACE.template("address", List.of("unknown", "of-a-folder", "of-an-article"));

  /** Whether a schema.org object says that the page is a collection of others. */
  private static final Template COLLECTION = SPACE.flag("declared-collection");

  private static final Template HEADED_TEXT = SPACE.flag("headline-above-paragraph");

  /** Four digits, or four words with hyphens between. */
  private static final Pattern SLUG =
      Pattern.compile("\\d{4}|[^/-]+[-_][^/-]+[-_][^/-]+[-_][^/-]+");

  private static final int WORD = 10;
  private static final int SENTENCE = 100;
  private static final int DATED_LINE = 60;
  private static final int LONG_PARAGRAPH = 140;
  private static final int FEW_WORDS = 60;
  private static final int TEASER = 25;
  private static final int BELOW = 2;
  private static final int NEAR = 6;
  private static final double LINK = Threshold.LINK.value();
  private static final double DECLARED = Threshold.DECLARED.value();
  private static final double SHOWN = Threshold.FROM_FEED.value();

  private final Document page;
  private final List<Line> lines;
  private final int headline;
  private final List<RawBlock> body;
  private final PageClaims claims;
  private final Metadata made;
  private int text;
  private int all;
  private int linked;
  private int prose;
  private int teased;
  private int headed;
  private int led;
  private int between;
  private int outside;
  private int dates;
  private int run;
  private int longestRun;
  private int first = -1;

  /**
   * @param headline the line of the title; -1 where the page shows none
   */
  PageEvidence(
      Document page,
      List<Line> lines,
      int headline,
      List<RawBlock> blocks,
      PageClaims claims,
      Metadata made) {
    this.page = page;
    this.lines = lines;
    this.headline = headline;
    this.body = blocks.stream().filter(block -> block.kind().isBody()).toList();
    this.claims = claims;
    this.made = made;
    read();
  }

  private void read() {
    Set<String> texts = body.stream().map(RawBlock::text).collect(toSet());
    int since = BELOW + 1;
    boolean below = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean own = texts.contains(line.text());
      boolean teaser = isTeaser(line);
      since = teaser ? 0 : since + 1;
      first = first < 0 && own && i > headline ? i : first;
      below = (below || i == headline) && first < 0;
      count(line, own, teaser);
      led += own && !teaser && since <= BELOW ? 1 : 0;
      between += teaser && below && i > headline ? 1 : 0;
    }
  }

  private void count(Line line, boolean own, boolean teaser) {
    int weight = line.weight();
    all += weight;
    linked += line.linkDensity() > 0 ? (int) (weight * line.linkDensity()) : 0;
    text += own ? weight : 0;
    prose += own ? line.prose() : 0;
    dates += line.length() <= DATED_LINE && Letters.hasYear(line.text()) ? 1 : 0;
    run = teaser ? 0 : run + (own ? line.prose() : 0);
    longestRun = Math.max(longestRun, run);
    outside += own || line.prose() == 0 || line.isIn(Role.FRAME) ? 0 : line.prose();
    teased += teaser ? weight : 0;
    headed += teaser && line.isHeading() ? 1 : 0;
  }

  /** A line that leads elsewhere and tells what is there. */
  private static boolean isTeaser(Line line) {
    return line.linkDensity() > LINK && line.weight() >= TEASER && !line.isIn(Role.FRAME);
  }

  /** The features, of {@link #SPACE}: of an amount, one for each bucket up to its own. */
  int[] features() {
    IntStream.Builder all = IntStream.builder();
    upTo(PARAGRAPHS, doublings(count(LONG_PARAGRAPH, true)), all);
    upTo(PROSE, share(prose, text, 10), all);
    upTo(TEXT, share(text, this.all, 5), all);
    upTo(LINKED, share(linked, this.all, 5), all);
    upTo(TEASED, doublings(teased / (text + 100)), all);
    upTo(HEADED, doublings(headed), all);
    upTo(LED, share(led, body.size() + 3, 5), all);
    upTo(DATED, dated(), all);
    upTo(ARTICLE, isDeclared() ? 1 : 0, all);
    upTo(FRONT, isFront() ? 1 : 0, all);
    upTo(BYLINE, claims.has(Field.BYLINES) ? 1 : 0, all);
    upTo(HEADLINE, headline < 0 ? 0 : 1, all);
    upTo(LEADS, headline >= 0 && lines.get(headline).linkDensity() > LINK ? 1 : 0, all);
    upTo(BETWEEN, doublings(between), all);
    boolean site = isTitledAsSite();
    upTo(SITE, site ? 1 : 0, all);
    upTo(ABOVE, isHeadlineAboveText(site) ? 1 : 0, all);
    upTo(OUTSIDE, share(outside, prose + outside + FEW_WORDS, 5), all);
    upTo(SHORT, share(body.size() - count(FEW_WORDS, false), body.size() + 3, 5), all);
    upTo(TITLE, doublings(Letters.weight(String.valueOf(made.title())) / WORD), all);
    upTo(DATES, doublings(Math.max(0, dates - 2)), all);
    upTo(RUN, doublings(longestRun / SENTENCE), all);
    upTo(ADDRESS, address(), all);
    upTo(COLLECTION, claims.isCollection() ? 1 : 0, all);
    upTo(HEADED_TEXT, isHeaded() ? 1 : 0, all);
    return all.build().toArray();
  }

  /** Whether a headline of its own stands right above a paragraph or more, as lists have none. */
  private boolean isHeaded() {
    return headline >= 0
        && lines.get(headline).linkDensity() <= LINK
        && first >= 0
        && first - headline <= NEAR
        && count(LONG_PARAGRAPH, true) > 0
        && !isFront()
        && !isTitledAsSite();
  }

  /** 0 unknown, 1 of a folder, 2 with a number or a slug of some words. */
  private int address() {
    String path = made.url() == null ? null : made.url().getPath();
    String host = made.url() == null ? null : made.url().getHost();
    if (path == null || host == null) {
      return 0;
    }
    return SLUG.matcher(path).find() ? 2 : 1;
  }

  private boolean isHeadlineAboveText(boolean site) {
    return headline >= 0
        && !site
        && lines.get(headline).linkDensity() <= LINK
        && between == 0
        && first >= 0
        && first - headline <= NEAR;
  }

  private static void upTo(Template template, int bucket, IntStream.Builder features) {
    for (int i = 1; i <= Math.min(bucket, template.buckets() - 1); i++) {
      features.add(template.of(i));
    }
  }

  private int count(int letters, boolean paragraphs) {
    return (int)
        body.stream()
            .filter(block -> !paragraphs || block.kind() == BlockKind.PARAGRAPH)
            .filter(block -> Letters.weight(block.text()) >= letters)
            .count();
  }

  /** 0, 1, 2 to 3, 4 to 7, … */
  private static int doublings(int count) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(count);
  }

  private static int share(int part, int whole, int parts) {
    return whole == 0 ? 0 : (int) ((long) part * parts / whole);
  }

  private int dated() {
    double trust = claims.best(Field.PUBLISHED).map(Claim::trust).orElse(0d);
    return trust > DECLARED ? 2 : trust > SHOWN ? 1 : 0;
  }

  private boolean isDeclared() {
    boolean object = claims.of(Field.TITLE).stream().anyMatch(c -> c.rule().equals("json-ld"));
    return object || type().startsWith("article");
  }

  /** That of Open Graph, as the head declares it first; empty for none. */
  private String type() {
    for (Element meta : page.head().getElementsByTag("meta")) {
      boolean type = meta.attr("property").trim().equalsIgnoreCase("og:type");
      if (type && meta.hasAttr("content")) {
        return meta.attr("content");
      }
    }
    return "";
  }

  /** Whether the page says that it stands at the root of its site, or was fetched from there. */
  private boolean isFront() {
    boolean fetched = made.url() != null && PageAddresses.isFront(made.url());
    return fetched
        || claims.of(Field.CANONICAL).stream()
            .flatMap(claim -> PageAddresses.parse(claim.value(), made.url()).stream())
            .anyMatch(PageAddresses::isFront);
  }

  private boolean isTitledAsSite() {
    String title = Letters.fold(Optional.ofNullable(made.title()).orElse(""));
    return claims.of(Field.SITE).stream()
        .map(claim -> Letters.fold(claim.value()))
        .anyMatch(name -> !name.isEmpty() && title.startsWith(name));
  }
}
