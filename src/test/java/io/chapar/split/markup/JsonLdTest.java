package io.chapar.split.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Metadata;
import io.chapar.split.PageSplitter;
import io.chapar.split.Pages;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the articles that a page declares in JSON-LD is its own. */
class JsonLdTest {
  private static final PageSplitter SPLITTER = new PageSplitter();
  private static final String TITLE = "<title>Bridge to be repaired | Gazette</title>";
  private static final String FERRY = article("Ferry sold", "Ann Lee", "2020-01-02", "/ferry");
  private static final String TEXT =
      "<p>The council met on Monday and decided to repair the old bridge before the winter.</p>"
          .repeat(4);

  @Test
  void isTheOneThatBearsThePagesTitle() {
    String own = article("Bridge to be repaired", "Bob Ray", "2024-05-06", "");
    assertThatItIsBobRays(split(TITLE + script(FERRY) + script(own)));
  }

  @Test
  void isTheOneThatNamesThePagesAddress() {
    String own = article("Old bridge closed", "Bob Ray", "2024-05-06", "https://news.example/a#x");
    assertThatItIsBobRays(split(script(FERRY) + script(own)));
  }

  @Test
  void isNoneOfAListOfOthersThoughTheyComeFirst() {
    String list = "{'@type':'ItemList','itemListElement':[{'@type':'ListItem','item':" + FERRY;
    String other = article("A headline of another wording", "Bob Ray", "2024-05-06", "");
    assertThatItIsBobRays(split(TITLE + script(list + "}]}") + script(other)));
  }

  @Test
  void isTheFirstWhereNothingTellsThemApart() {
    String first = article("Ferry sold", "Ann Lee", "2020-01-02", "");
    Metadata metadata = split(script(first) + script(article("Fair", "Bob Ray", "2024-05-06", "")));
    assertThat(metadata.bylines()).containsExactly("Ann Lee");
  }

  @Test
  void isNoneWhereEachTellsTheAddressOfAnotherPage() {
    String fair = article("Fair opened", "Bob Ray", "2024-05-06", "/fair");
    Metadata metadata = split(script(FERRY) + script(fair));
    assertThat(metadata.bylines()).isEmpty();
    assertThat(metadata.published()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"link rel=canonical href", "meta property=og:url content"})
  void isTheOneThatNamesTheAddressThatThePageDeclares(String declared) {
    String address = "https://news.example/2024/bridge";
    String head = "<" + declared + "='" + address + "'>" + script(FERRY);
    assertThatItIsBobRays(split(head + script(own("'url':'" + address + "'"))));
  }

  @Test
  void isNotTheOneOfTheFrontThatThePageDeclaresToBeItsAddress() {
    String head = "<link rel=canonical href=https://news.example/>" + script(FERRY);
    Metadata metadata = split(head + script(own("'url':'https://news.example/'")));
    assertThat(metadata.bylines()).isEmpty();
  }

  @Test
  void isTheOnlyOneThatIsToldInFullWhereEachTellsTheAddressOfAnotherPage() {
    String subject = "'url':'/2024/bridge','mainEntityOfPage':'/2024/bridge'";
    assertThatItIsBobRays(split(script(FERRY) + script(own(subject))));
  }

  @Test
  void isTheOneThatTellsItsNumberForAnAddress() {
    String numbered = own("'url':'https://news.example/?p=123'");
    assertThatItIsBobRays(split(script(FERRY) + script(numbered)));
  }

  @Test
  void hasNamesOfSchemaOrgAfterItsPrefix() {
    String prefixed = OWN_PREFIXED.replace("'", "\"");
    assertThatItIsBobRays(split("<script type='application/ld+json'>" + prefixed + "</script>"));
  }

  @Test
  void tellsTheArticlesIdAndNoAddressForOne() {
    String own = own("'url':''");
    assertThat(split(script(own.replace("{", "{'identifier':'B-12',"))).articleId())
        .isEqualTo("B-12");
    assertThat(split(script(own.replace("{", "{'identifier':'https://b.example/1',"))).articleId())
        .isNull();
    assertThat(split(script(own.replace("{", "{'identifier':'Gazette Media Ltd',"))).articleId())
        .isNull();
  }

  private static String own(String address) {
    return article("Councillors say yes", "Bob Ray", "2024-05-06", "").replace("'url':''", address);
  }

  private static void assertThatItIsBobRays(Metadata metadata) {
    assertThat(metadata.bylines()).containsExactly("Bob Ray");
    assertThat(Objects.requireNonNull(metadata.published()).value())
        .hasToString("2024-05-06T00:00Z");
  }

  private static final String OWN_PREFIXED =
      "{'@type':'schema:NewsArticle','schema:headline':'Bridge to be repaired',"
          + "'schema:author':{'@type':'schema:Person','schema:name':'Bob Ray'},"
          + "'schema:datePublished':'2024-05-06'}";

  private static String article(String headline, String author, String day, String url) {
    return String.format(
        "{'@type':'NewsArticle','headline':'%s','author':'%s','datePublished':'%s','url':'%s'}",
        headline, author, day, url);
  }

  private static String script(String json) {
    String quoted = json.replace('\'', '"');
    return "<script type='application/ld+json'>" + quoted + "</script>";
  }

  private static Metadata split(String head) {
    return SPLITTER.split(Pages.html(head + "<h1>Bridge to be repaired</h1>" + TEXT)).metadata();
  }
}
