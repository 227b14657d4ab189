package io.chapar.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.PermanentFailure;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OpmlTest {
  private static List<Outline> read(String opml) {
    return new OpmlReader().read(opml.getBytes(UTF_8));
  }

  @Test
  void namesTheGroupsAroundAFeed() {
    assertThat(
            read(
                """
                <opml version="2.0"><body><outline text="Xəbər"><outline text="Bakı &amp; Quba">
                <outline text="A" title="B" xmlurl="https://a.example/?a=1&b=2" language="az_AZ"/>
                </outline></outline><outline xmlUrl="https://b.example/"></body>
                """))
        .containsExactly(
            new Outline(
                "B", "https://a.example/?a=1&b=2", List.of("Xəbər", "Bakı & Quba"), "az-AZ"),
            new Outline(null, "https://b.example/", List.of(), null));
  }

  @Test
  void readsTheCharsetThatIsDeclared() {
    String opml =
        "<?xml version=\"1.0\" encoding=\"windows-1251\"?>"
            + "<opml><body><outline text=\"Новости\" xmlUrl=\"https://a.example/\"/></body></opml>";
    assertThat(new OpmlReader().read(opml.getBytes(Charset.forName("windows-1251"))))
        .extracting(Outline::title)
        .containsExactly("Новости");
  }

  @Test
  void writesWhatItReads() {
    List<Outline> outlines =
        List.of(
            new Outline("a", "https://a.example/?a=\"<&>'", List.of(), null),
            new Outline("b", "https://b.example/", List.of("x", "y"), "fa"),
            new Outline("c", "https://c.example/", List.of("x"), null),
            new Outline("d", "https://d.example/", List.of("z"), null));
    assertThat(read(new OpmlWriter().write("T & t", outlines))).isEqualTo(outlines);
  }

  @Test
  @Timeout(20)
  void opensNoEntitiesAndBoundsDepth() {
    String bomb =
        "<!DOCTYPE opml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">"
            + "<!ENTITY c SYSTEM \"file:///etc/hostname\">]><opml><body>"
            + "<outline text=\"&b;&c;\" xmlUrl=\"https://a.example/\"/>"
            + "<outline text=\"x\">".repeat(60_000)
            + "<outline text=\"y\" xmlUrl=\"https://b.example/\"/>";
    List<Outline> outlines = read(bomb);
    assertThat(outlines.get(0).title()).doesNotContain("aaaa");
    assertThat(outlines.get(1).groups().size()).isLessThan(1_000);
  }

  @Test
  void saysWhatIsNoOpml() {
    assertThatThrownBy(() -> read("<html><title>Log in</title></html>"))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("no OPML: a page of HTML, \"Log in\"");
  }
}
