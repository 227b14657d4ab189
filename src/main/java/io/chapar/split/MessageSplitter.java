package io.chapar.split;

import io.chapar.article.FetchedPage;
import io.chapar.article.Origin;
import io.chapar.article.PermanentFailure;
import io.chapar.split.NewsMlSplitter.Xml;
import io.chapar.split.NewsMlSplitter.XmlTree;
import io.chapar.split.page.Decoder;
import io.chapar.split.page.Document;
import io.chapar.split.site.PageAddresses;
import io.chapar.text.Digest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;

/**
 * {@code split-message}: a document to its articles. A newsMessage of NewsML-G2 is parted into its
 * news items; every other document is one, but a record by which somebody tries whether records
 * arrive, which is none. A picture that comes along goes with the text that links to it, or with
 * the only text. Safe for use by many threads.
 */
public final class MessageSplitter {
  private static final int MOST = 500;
  private static final Set<String> TEXTS = Set.of("", "text", "composite");

  private final Decoder decoder = new Decoder();

  /**
   * @throws PermanentFailure when it is a message that is not well-formed, holds no text, or too
   *     many items
   */
  public List<FetchedPage> split(FetchedPage page) {
    Document document = decoder.decode(page);
    return switch (document.form()) {
      case NEWSML -> items(XmlTree.of(page), page);
      case JSON -> JsonSplitter.isTest(document.text().all()) ? List.of() : List.of(page);
      case HTML, TEXT -> List.of(page);
    };
  }

  private static List<FetchedPage> items(Element root, FetchedPage page) {
    if (!Xml.is(root, "newsMessage")) {
      return List.of(page);
    }
    List<Element> items = root.select("itemSet > newsItem");
    List<Element> texts = items.stream().filter(MessageSplitter::isText).toList();
    if (texts.isEmpty() || texts.size() > MOST) {
      throw new PermanentFailure(
          "news message holds %s news items with text, 1 to %s are taken: %s"
              .formatted(texts.size(), MOST, PageAddresses.of(page)));
    }
    items.removeAll(texts);
    texts.forEach(text -> text.appendChildren(picturesOf(text, items, texts.size() == 1)));
    return texts.stream().map(text -> page(text, page)).toList();
  }

  private static boolean isText(Element item) {
    String type = Xml.code(Xml.child(Xml.child(item, "itemMeta"), "itemClass"));
    return TEXTS.contains(NewsDocument.code(type));
  }

  private static List<Element> picturesOf(Element text, List<Element> others, boolean only) {
    Set<String> linked =
        text.select("link").stream().map(link -> link.attr("residref")).collect(Collectors.toSet());
    return others.stream()
        .filter(other -> only || linked.contains(other.attr("guid")))
        .map(Element::clone)
        .toList();
  }

  private static FetchedPage page(Element item, FetchedPage page) {
    byte[] bytes = xml(item).getBytes(StandardCharsets.UTF_8);
    Origin old = page.origin();
    Origin origin =
        new Origin(old.feed(), old.link(), old.address(), old.fetchedAt(), Digest.of(bytes));
    return new FetchedPage(origin, page.item(), "application/vnd.iptc.g2.newsitem+xml", bytes);
  }

  private static String xml(Element item) {
    org.jsoup.nodes.Document document = new org.jsoup.nodes.Document("");
    document
        .outputSettings()
        .syntax(Syntax.xml)
        .escapeMode(EscapeMode.xhtml)
        .charset(StandardCharsets.UTF_8)
        .prettyPrint(false);
    document.appendChild(item);
    return document.outerHtml();
  }
}
