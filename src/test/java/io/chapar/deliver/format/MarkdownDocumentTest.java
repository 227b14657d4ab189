package io.chapar.deliver.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.Examples;
import io.chapar.article.Facts;
import io.chapar.article.Fingerprints;
import io.chapar.article.Metadata;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Read back by a reader of YAML and one of CommonMark. */
class MarkdownDocumentTest {
  private static final Instant TIME = Instant.parse("2026-11-24T10:00:00Z");
  private static final MarkdownDocument DOCUMENT = new MarkdownDocument();

  private static String page(ReportVersion version) {
    return new String(DOCUMENT.write(version), UTF_8);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> frontMatter(String page) {
    assertThat(page).startsWith("---\n");
    String matter = page.substring(4, page.indexOf("\n---\n") + 1);
    return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(matter);
  }

  private static Node body(String page) {
    return Parser.builder().build().parse(page.substring(page.indexOf("\n---\n") + 5));
  }

  private static ReportVersion version(int number, Event event, Instant recorded, Report report) {
    return new ReportVersion("0123456789abcdef".repeat(2), number, event, recorded, "c", report);
  }

  private static ReportVersion saying(String title, Block... blocks) {
    Report plain = Examples.report(Examples.item("isna", "https://a.example/1"), "");
    Metadata metadata = plain.article().metadata().toBuilder().title(title).build();
    Article article =
        new Article(
            plain.article().origin(),
            metadata,
            "en",
            "Latn",
            Article.Direction.LTR,
            List.of(blocks));
    return version(1, Event.CREATED, TIME, new Report(article, Facts.NONE, Fingerprints.NONE));
  }

  private static Block block(BlockKind kind, String text) {
    return new Block(kind, text, text);
  }

  @Test
  void namesWhatIsKnownAsHugoJekyllAndObsidianDo() {
    ReportVersion full = Examples.fullVersion();
    Metadata about = full.report().article().metadata();
    assertThat(frontMatter(page(full)))
        .containsEntry("title", about.title())
        .containsEntry("authors", about.bylines())
        .containsEntry("tags", about.tags())
        .containsEntry("source", about.url().toASCIIString())
        .containsEntry("language", "fa")
        .containsEntry("id", full.id())
        .containsEntry("version", 2)
        .containsEntry("event", "updated")
        .containsKeys("date", "lastmod", "people", "places")
        .doesNotContainKeys("draft", "url", "slug", "permalink", "categories", "aliases", "layout");
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    assertThat(frontMatter(page(saying("Title"))))
        .doesNotContainKeys("date", "authors", "tags", "section", "description");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It's \"so\": {{ site.secret }} #1 \\ & <b>",
        "a\n---\ndraft: true\n---\n{{< readfile >}}",
        "--- !!java.lang.Object [x] *a &b",
        "line\u2028separator\u0085next\u0000null",
        "half \ud800 sign",
        "'; drop: [",
        "true"
      })
  void keepsATitleOneTextWhateverItHolds(String title) {
    String page = page(saying(title, block(BlockKind.PARAGRAPH, "Body")));
    Map<String, Object> matter = frontMatter(page);
    assertThat(matter).doesNotContainKey("draft").containsEntry("feed", "isna");
    assertThat(plain(String.valueOf(matter.get("title")))).isEqualTo(plain(title));
    assertThat(text(body(page))).isEqualTo("Body");
  }

  private static String plain(String text) {
    return text.replaceAll("[\\p{Cc}\u2028\u2029]+", " ").replaceAll("[\ud800\ufffd?]", "?");
  }

  private static String text(Node node) {
    return TextContentRenderer.builder().build().render(node).strip();
  }

  /** What is markup to one dialect or another, at the beginning of a line and in it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script> <!-- x --> &lt; &amp;",
        "[link](https://evil.example) ![image](x.png) [[wiki]] [^1] [ref]: x",
        "# no heading, #tag",
        "> no quote",
        "- no list",
        "+ no list",
        "* no list *em* **strong** _em_ __strong__",
        "1. no list",
        "2) no list",
        "---",
        "===",
        "= = =",
        "```sh",
        "~~~ code ~~struck~~",
        "`code` ``code``",
        "{{ site.secret }} {% include x %} {{< readfile >}} {{% x %}} {: .class }",
        "$x^2$ ==marked== %%hidden%% ^block",
        "| a | b |",
        ": definition",
        "back\\slash \\* \\\\",
        "<https://evil.example> &copy; &#60;",
        "سیل در «خوزستان»: ۴ نفر"
      })
  void keepsAParagraphPlainTextWhateverItHolds(String paragraph) {
    String page = page(saying("Title", block(BlockKind.PARAGRAPH, paragraph)));
    Node body = body(page);
    assertThat(body.getFirstChild()).isInstanceOf(Paragraph.class).isSameAs(body.getLastChild());
    StringBuilder read = new StringBuilder();
    body.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            read.append(text.getLiteral());
          }

          @Override
          protected void visitChildren(Node parent) {
            assertThat(parent)
                .isInstanceOfAny(Document.class, Paragraph.class, SoftLineBreak.class);
            super.visitChildren(parent);
          }
        });
    assertThat(read).hasToString(paragraph);
    assertThat(page).doesNotContain("{{", "{%", "<", "~~", "==", "%%");
  }

  @Test
  void hasHeadingsQuotesListsAndParagraphs() {
    Node body =
        body(
            page(
                saying(
                    "Title",
                    block(BlockKind.TITLE, "Title"),
                    block(BlockKind.PARAGRAPH, "One"),
                    block(BlockKind.HEADING, "Two"),
                    block(BlockKind.LIST, "Three"),
                    block(BlockKind.LIST, "Four"),
                    block(BlockKind.PARAGRAPH, "Five\nSix"))));
    assertThat(body.getFirstChild()).isInstanceOf(Paragraph.class);
    assertThat(body.getFirstChild().getNext())
        .isInstanceOfSatisfying(
            Heading.class, heading -> assertThat(heading.getLevel()).isEqualTo(2));
    Node list = body.getFirstChild().getNext().getNext();
    assertThat(list.getFirstChild()).isInstanceOf(ListItem.class);
    assertThat(list.getLastChild()).isNotSameAs(list.getFirstChild());
    assertThat(text(body.getLastChild())).isEqualTo("Six");
  }

  @Test
  void keepsWhatWasWithdrawnOutOfASite() {
    Report report = saying("Title").report();
    assertThat(frontMatter(page(version(3, Event.WITHDRAWN, TIME, report))))
        .containsEntry("event", "withdrawn")
        .containsEntry("draft", true)
        .containsEntry("published", false);
  }

  @Test
  void knowsAnOlderVersionThanAFileHas() {
    Report report = saying("Title").report();
    Stream<String> file = page(version(2, Event.UPDATED, TIME, report)).lines();
    assertThat(DOCUMENT.isNewer(file, version(1, Event.CREATED, TIME.minusSeconds(9), report)))
        .isTrue();
  }

  /** Whose versions begin with 1 again. */
  @Test
  void takesAVersionOfALedgerThatBeganAnew() {
    Report report = saying("Title").report();
    Stream<String> file = page(version(2, Event.UPDATED, TIME, report)).lines();
    assertThat(DOCUMENT.isNewer(file, version(1, Event.CREATED, TIME.plusSeconds(9), report)))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# Mine", "---\nversion: many\nrecorded: lately\n---\n"})
  void takesNoFileOfSomebodyElseForNewer(String file) {
    assertThat(DOCUMENT.isNewer(file.lines(), saying("Title"))).isFalse();
  }
}
