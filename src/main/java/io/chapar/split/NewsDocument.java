package io.chapar.split;

import io.chapar.article.BlockKind;
import io.chapar.article.FetchedPage;
import io.chapar.article.Metadata;
import io.chapar.article.Metadata.NewsItem;
import io.chapar.article.PermanentFailure;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.split.metadata.Claim;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.ImageDetails;
import io.chapar.split.metadata.MetadataMaker;
import io.chapar.split.metadata.PageClaims;
import io.chapar.split.metadata.TitledPage;
import io.chapar.split.metadata.Trust;
import io.chapar.split.site.PageAddresses;
import io.chapar.text.XmlSpaces;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * What a news item in a format of IPTC says. Nothing is guessed: each field is where the format has
 * it, and each element of the body is a block.
 *
 * @param type what it is of, such as text or picture; empty where it does not say
 */
record NewsDocument(
    PageClaims claims,
    NewsItem item,
    String rule,
    Trust place,
    String type,
    List<RawBlock> blocks) {

  private static final Set<String> TEXTS = Set.of("", "text", "composite");

  NewsDocument {
    blocks = List.copyOf(blocks);
  }

  /**
   * @throws PermanentFailure when it is of a picture, a video or an event, and has no text
   */
  RawArticle article(FetchedPage page, MetadataMaker maker) {
    if (blocks.isEmpty() && !TEXTS.contains(type) && !item.takesBack()) {
      throw new PermanentFailure("news item is no text (" + type + "): " + PageAddresses.of(page));
    }
    TitledPage titled = maker.title(page, claims, Set.of()).titled(claims.best(Field.TITLE));
    Metadata metadata =
        maker.metadata(titled, claims).toBuilder()
            .newsItem(item)
            .build()
            .because(Field.NEWS_ITEM.recordName(), version().evidence());
    return new RawArticle(page.origin(), metadata, titled(titled.text()));
  }

  private Claim version() {
    String version = item.version() == null ? "" : ", version " + item.version();
    return new Claim(Field.NEWS_ITEM, item.guid() + version, rule, place);
  }

  /** A first heading that repeats the title is no heading of the text. */
  private List<RawBlock> titled(@Nullable String title) {
    List<RawBlock> all = new ArrayList<>(blocks);
    if (!all.isEmpty()
        && all.get(0).kind() == BlockKind.HEADING
        && all.get(0).text().equals(title)) {
      all.set(0, new RawBlock(BlockKind.TITLE, String.valueOf(title)));
    }
    return all;
  }

  /** The part of a code, or of its address, that says what it means: "canceled". */
  static String code(String qcode) {
    String last = qcode.strip().replaceFirst(".*[:/#]", "");
    return last.toLowerCase(Locale.ROOT);
  }

  /** What is not said is usable, in both formats. */
  static NewsItem.PubStatus status(String code) {
    return switch (code(code)) {
      case "canceled", "cancelled" -> NewsItem.PubStatus.CANCELED;
      case "withheld" -> NewsItem.PubStatus.WITHHELD;
      default -> NewsItem.PubStatus.USABLE;
    };
  }

  /** Empty where none says anything. */
  static String firstSaid(String... texts) {
    return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text.strip();
  }

  /** The text of a body, and the pictures in it: XHTML, HTML, NITF 3 or plain text. */
  static final class Body implements NodeVisitor {
    private static final int LEAST_LINES = 2;

    private static final Map<String, BlockKind> KINDS = new HashMap<>();

    /** Without a kind of their own: that of what they stand in. */
    private static final Set<String> BOXES =
        Set.of(
            "address",
            "article",
            "aside",
            "block",
            "body",
            "body.content",
            "body.end",
            "body.head",
            "center",
            "content",
            "div",
            "dl",
            "figure",
            "footer",
            "header",
            "hr",
            "html",
            "main",
            "media",
            "nitf",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "ul");

    private static final Set<String> SKIPPED =
        Set.of(
            "button",
            "form",
            "head",
            "hedline",
            "iframe",
            "math",
            "media-metadata",
            "noscript",
            "object",
            "script",
            "style",
            "svg",
            "template",
            "title");

    static {
      Stream.of("h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2")
          .forEach(tag -> KINDS.put(tag, BlockKind.HEADING));
      Stream.of("li", "dt", "dd").forEach(tag -> KINDS.put(tag, BlockKind.LIST));
      Stream.of("blockquote", "bq").forEach(tag -> KINDS.put(tag, BlockKind.QUOTE));
      Stream.of("figcaption", "caption", "media-caption")
          .forEach(tag -> KINDS.put(tag, BlockKind.CAPTION));
      KINDS.put("tr", BlockKind.TABLE);
      KINDS.put("media-producer", BlockKind.CREDIT);
      KINDS.put("byline", BlockKind.BYLINE);
      KINDS.put("dateline", BlockKind.DATELINE);
      KINDS.put("abstract", BlockKind.SUMMARY);
      KINDS.put("tagline", BlockKind.SOURCE);
      KINDS.put("note", BlockKind.NOTICE);
    }

    private final Claims claims;
    private final String rule;
    private final Trust place;
    private final List<RawBlock> blocks = new ArrayList<>();
    private final Deque<BlockKind> kinds = new ArrayDeque<>(List.of(BlockKind.PARAGRAPH));
    private final StringBuilder text = new StringBuilder();
    private int skipped;

    private Body(Claims claims, String rule, Trust place) {
      this.claims = claims;
      this.rule = rule;
      this.place = place;
    }

    /**
     * @param claims takes the pictures
     */
    static List<RawBlock> of(Element root, Claims claims, String rule, Trust place) {
      Body body = new Body(claims, rule, place);
      root.traverse(body);
      body.end();
      return body.blocks;
    }

    /** Markup where there is some, else plain text: paragraphs apart by blank lines or indents. */
    static List<RawBlock> of(String body, Claims claims, String rule, Trust place) {
      boolean markup = body.contains("</") || body.contains("/>") || body.contains("<br");
      return markup ? of(Jsoup.parse(body).body(), claims, rule, place) : plain(body);
    }

    private static List<RawBlock> plain(String body) {
      String lines = body.replaceAll("\r\n?", "\n").strip();
      String[] parts = lines.split("\n[ \t]*\n|\n(?=[ \t]{2,}\\S)");
      String[] paragraphs = parts.length < LEAST_LINES ? lines.split("\n") : parts;
      return Stream.of(paragraphs)
          .map(XmlSpaces::collapse)
          .filter(one -> !one.isEmpty())
          .map(one -> new RawBlock(BlockKind.PARAGRAPH, one))
          .toList();
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode written) {
        text.append(skipped == 0 ? written.getWholeText() : "");
      } else if (node instanceof Element element) {
        open(element, element.normalName());
      }
    }

    private void open(Element element, String tag) {
      if (SKIPPED.contains(tag)) {
        skipped++;
      } else if (isPicture(element, tag)) {
        picture(Objects.requireNonNull(image(element)), words(element));
        skipped++;
      } else if (tag.equals("br")) {
        end();
      } else if (tag.equals("td") || tag.equals("th")) {
        text.append(' ');
      } else if (tag.equals("img")) {
        picture(element, ImageDetails.NONE);
      } else if (isBlock(tag)) {
        end();
        kinds.push(kind(element, tag));
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        close(element, element.normalName());
      }
    }

    private void close(Element element, String tag) {
      if (SKIPPED.contains(tag) || isPicture(element, tag)) {
        skipped--;
      } else if (isBlock(tag)) {
        end();
        kinds.pop();
      }
    }

    private static boolean isBlock(String tag) {
      return BOXES.contains(tag) || KINDS.containsKey(tag);
    }

    /** As a class of this name says, else the element, else what it stands in. */
    private BlockKind kind(Element element, String tag) {
      return BlockKind.of(element.className().toLowerCase(Locale.ROOT).replace('-', '_'))
          .or(() -> Optional.ofNullable(KINDS.get(tag)))
          .orElseGet(kinds::getFirst);
    }

    private void end() {
      String all = XmlSpaces.collapse(text.toString());
      text.setLength(0);
      if (!all.isEmpty()) {
        blocks.add(new RawBlock(kinds.getFirst(), all));
      }
    }

    /** A picture with its words, of HTML or NITF; its words are not of the text. */
    private static boolean isPicture(Element element, String tag) {
      return (tag.equals("figure") || tag.equals("media")) && image(element) != null;
    }

    /** The first in it that has an address. */
    private static @Nullable Element image(Element figure) {
      Element image = figure.selectFirst("img, media-reference");
      return image == null || address(image).isEmpty() ? null : image;
    }

    private static ImageDetails words(Element figure) {
      Element caption = figure.selectFirst("figcaption, media-caption");
      Element credit = figure.selectFirst(".credit, media-producer");
      if (caption != null && credit != null && credit.parents().contains(caption)) {
        credit.remove();
      }
      return new ImageDetails(
          text(caption),
          text(credit),
          null,
          null,
          null,
          text(figure.selectFirst(".license")),
          text(figure.selectFirst(".copyright")));
    }

    private static @Nullable String text(@Nullable Element of) {
      return of == null ? null : orNull(XmlSpaces.collapse(of.text()));
    }

    private static String address(Element image) {
      return PageAddresses.parse(
              image.attr(image.normalName().equals("img") ? "src" : "source"), null)
          .map(String::valueOf)
          .orElse("");
    }

    private void picture(Element image, ImageDetails words) {
      String address = address(image);
      if (!address.isEmpty() && skipped == 0) {
        claims.add(Field.IMAGES, address, rule, place);
        claims.describe(
            address,
            new ImageDetails(
                words.caption(),
                words.credit(),
                ImageDetails.pixels(image.attr("width")),
                ImageDetails.pixels(image.attr("height")),
                orNull(image.attr("mime-type")),
                words.license(),
                words.copyrightNotice()));
      }
    }
  }
}
