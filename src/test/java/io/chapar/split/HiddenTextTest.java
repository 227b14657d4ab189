package io.chapar.split;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.chapar.article.Metadata;
import io.chapar.article.RawBlock;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that a page carries but does not show before scripts run. */
class HiddenTextTest {
  private static final PageSplitter SPLITTER = new PageSplitter();
  private static final String HEAD =
      "<head><title>Bridge to be repaired | Gazette</title>"
          + "<meta property='article:published_time' content='2024-05-06'>"
          + "<meta property='og:title' content='Bridge to be repaired'></head>";
  private static final String TEXT =
      "The council met on Monday and decided to repair the old bridge number %d before winter.";

  @Test
  void readsTheArticleInTheStateOfNextJs() {
    String state =
        "{'props':{'pageProps':{'related':[{'title':'Ferry','body':'"
            + paragraphs(40, 60)
            + "'}],'article':{'title':'Bridge to be repaired','description':'Of the council and"
            + " what it is going to repair before the winter comes.','body':'"
            + paragraphs(1, 8)
            + "'}}}}";
    assertThat(body(app("<script id='__NEXT_DATA__' type='application/json'>", state)))
        .hasSize(8)
        .startsWith(String.format(TEXT, 1))
        .endsWith(String.format(TEXT, 8));
  }

  @Test
  void readsTheArticleInAnAssignedStateOfTypedBlocks() {
    StringBuilder blocks = new StringBuilder();
    for (int i = 1; i < 9; i++) {
      blocks.append("{'type':'p','data':{'text':'").append(String.format(TEXT, i)).append("'}},");
    }
    String state =
        "window.__INITIAL_STATE__ = {'page':{'headline':'Bridge to be repaired','content':["
            + blocks
            + "{'type':'ad'}]}};";
    assertThat(body(app("<script>", state))).hasSize(8);
  }

  @Test
  void readsTheNameOfAShareWithinASentenceAndNoPointerThere() {
    String share = "<p>At <span class=ticker>River Bank</span>, nobody was hurt that day.</p>";
    String pointer = "<p>Nobody was hurt.<span class=related> Read <a href=/b>this</a></span></p>";
    assertThat(body(HEAD + "<body><h1>Bridge to be repaired</h1><p>" + TEXT + share + pointer))
        .contains("At River Bank, nobody was hurt that day.", "Nobody was hurt.");
  }

  @Test
  void takesTitleWriterAndTimeFromTheStateThatHoldsTheText() {
    String state =
        "{'article':{'title':'Bridge to be repaired','publishedAt':'2024-05-06T10:15:00Z',"
            + "'author':{'name':'Ann Lee'},'category':7,'body':'"
            + paragraphs(1, 8)
            + "'}}";
    String page = "<head><title>Bridge to be repaired | Gazette</title></head><body><div id=app>";
    String script = "<script type='application/json'>" + state.replace('\'', '"') + "</script>";
    Metadata metadata = SPLITTER.split(Pages.html(page + "</div>" + script)).metadata();
    assertThat(metadata.title()).isEqualTo("Bridge to be repaired");
    assertThat(metadata.bylines()).containsExactly("Ann Lee");
    assertThat(metadata.provenance().get("published").rule()).isEqualTo("state");
    assertThat(metadata.section()).isNull();
  }

  @Test
  void leavesStatesOfOtherArticlesAlone() {
    String state = "{'article':{'title':'Ferry','body':'" + paragraphs(1, 20) + "'}}";
    assertThat(body(app("<script type='application/json'>", state))).isEmpty();
  }

  @Test
  void readsStatesThatClientsOfApolloKeptBeforeVersion3() {
    String state =
        "window.__APOLLO_STATE__={'ROOT_QUERY':{'article':{'type':'id','id':'A:1'}},'A:1':{'title':"
            + "'Bridge to be repaired','text':{'type':'id','id':'T:1'}},'T:1':{'html':'"
            + paragraphs(1, 8)
            + "'}}";
    assertThat(body(app("<script>", state))).hasSize(8);
  }

  @Test
  void readsAStateThatIsWrittenInPercents() {
    String article = "{'title':'Bridge to be repaired','body':'" + paragraphs(1, 8) + "'}";
    String json = URLEncoder.encode(article.replace('\'', '"'), UTF_8).replace("+", "%20");
    String script = "<script>var state = JSON.parse(decodeURIComponent('" + json + "'))</script>";
    assertThat(body(HEAD + script)).hasSize(8);
  }

  @Test
  void keepsParagraphsOfAListApartThoughPiecesOfOneAreJoined() {
    StringBuilder list = new StringBuilder("{'text':'What the council decided'}");
    for (int i = 1; i < 9; i++) {
      list.append(",{'text':'").append(String.format(TEXT, i)).append("'}");
    }
    String state = "window.s={'title':'Bridge to be repaired','body':{'children':[" + list + "]}}";
    assertThat(body(app("<script>", state))).hasSize(8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "window.s=%s", "window.s={a:%s", "window.s=[new %s", "window.s=(function(a){return %s",
        "window.s=(function(%s", "a=b.c%s={", "self.__next_f.push([1,%s", "window.s='%s",
      })
  void givesUpOnStatesThatAreNone(String script) {
    for (String part :
        List.of("[", "{", "!", "new ", "void ", "a(", "(", "9", "\\u00", "a=", " ")) {
      String page = HEAD + "<script>" + String.format(script, part.repeat(200_000)) + "</script>";
      assertThat(body(page)).isEmpty();
    }
  }

  @Test
  void isNotLostInAStateThatGoesInCircles() {
    String list = "[" + "1,".repeat(5_000) + "2]";
    String state =
        "[{'title':3,'children':1},"
            + list
            + ",{'title':3,'children':1,'text':3},'Bridge to be repaired']";
    String script = "<script type='application/json' id='__NUXT_DATA__'>";
    assertThat(body(app(script, state))).isEmpty();
  }

  @Test
  void readsATextOnceHoweverManyPlacesOfAStateReferToIt() {
    String references = "[" + "4,".repeat(100_000) + "4]";
    String state =
        "[{'title':3,'children':1},"
            + references
            + ",0,'Bridge to be repaired',{'children':5},["
            + "6,".repeat(99)
            + "6],{'text':7},'"
            + "A long text of the council. ".repeat(20_000)
            + "']";
    String script = "<script type='application/json' id='__NUXT_DATA__'>";
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(body(app(script, state)))
                .allMatch(text -> text.startsWith("A long text of the council.")));
  }

  @Test
  void takesRowsAsFarAsTheyGo() {
    String rows = "1:T7fffffff,cut\\n2:T-5,x\\n3:{'a':'$3','b':'$4'}\\n4:\\n:::\\nT";
    assertThat(body(app("<script>", "self.__next_f.push([1,'" + rows.replace("'", "\\'") + "'])")))
        .isEmpty();
  }

  @Test
  void readsNoscriptWhereNothingElseShows() {
    assertThat(
            body(
                HEAD + "<div id=app></div><noscript><article>" + html(6) + "</article></noscript>"))
        .hasSize(6);
  }

  @Test
  void leavesNoscriptAloneWhereTheTextShows() {
    String page = HEAD + "<article>" + html(6) + "</article><noscript>" + html(9) + "</noscript>";
    assertThat(body(page)).hasSize(6);
  }

  @Test
  void readsADeclaredShadowRoot() {
    String page =
        HEAD
            + "<h1>Bridge to be repaired</h1><news-text><template shadowrootmode='open'>"
            + html(7)
            + "</template></news-text>";
    assertThat(body(page)).hasSize(7);
  }

  private static String app(String script, String state) {
    return HEAD + "<div id=app></div>" + script + state.replace('\'', '"') + "</script>";
  }

  private static String paragraphs(int from, int to) {
    StringBuilder html = new StringBuilder();
    for (int i = from; i <= to; i++) {
      html.append("<p>").append(String.format(TEXT, i)).append("<\\/p>");
    }
    return html.toString();
  }

  private static String html(int count) {
    return paragraphs(1, count).replace("\\", "");
  }

  private static List<String> body(String html) {
    return SPLITTER.split(Pages.html(html)).blocks().stream()
        .filter(block -> block.kind().isBody())
        .map(RawBlock::text)
        .toList();
  }
}
