package io.chapar.split.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.FetchedPage;
import io.chapar.article.Metadata;
import io.chapar.split.PageSplitter;
import io.chapar.split.Pages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose names a page's several places give together. */
class BylinesTest {
  private static final PageSplitter SPLITTER = new PageSplitter();
  private static final String HEADLINE = "<article><h1>Bridge to be repaired</h1>";
  private static final String TEXT =
      "<p>The council met on Monday and decided to repair the old bridge before the winter.</p>"
          .repeat(4);

  @Test
  void namesTheHouseOrAgencyThatIsDeclaredWhereNobodyElseIsNamed() {
    assertThat(bylines(author("Organization", "BBC News") + HEADLINE + TEXT))
        .containsExactly("BBC News");
    assertThat(bylines(author("Organization", "Reuters") + HEADLINE + TEXT))
        .containsExactly("Reuters");
  }

  @Test
  void namesAfterThePersonsTheOrganisationsOfTheSameListButNotTheSiteItself() {
    String list =
        "<meta property=og:site_name content='Harbour Gazette'><script type=application/ld+json>"
            + "{\"@type\":\"NewsArticle\",\"headline\":\"Bridge to be repaired\",\"author\":["
            + "{\"@type\":\"Organization\",\"name\":\"SDA\"},"
            + "{\"@type\":\"Organization\",\"name\":\"Harbour Gazette\"},"
            + "{\"@type\":\"Person\",\"name\":\"Ann Lee\"},"
            + "{\"@type\":\"Person\",\"name\":\"Reuters\"}]}</script>";
    assertThat(bylines(list + HEADLINE + TEXT)).containsExactly("Ann Lee", "Reuters", "SDA");
  }

  @ParameterizedTest
  @CsvSource({
    "Person, Ann Lee, false",
    "Person, Ann van der Lee, false",
    "Person, harbourfan, false",
    "Organization, Harbour Watch, true",
    "Person, Reuters, true",
    "Person, AFP, true",
    "Person, News desk, true",
    "Person, SV_Redaktion, true",
    "Person, Hafenfreunde Emden e.V., true"
  })
  void tellsOrganisationsFromPersons(String type, String name, boolean organisation) {
    Metadata metadata = SPLITTER.split(Pages.html(author(type, name) + HEADLINE + TEXT)).metadata();
    assertThat(metadata.bylines()).containsExactly(name);
    assertThat(metadata.bylineOrganisations())
        .isEqualTo(organisation ? metadata.bylines() : List.of());
  }

  @Test
  void namesNoAgencyOnItsOwnSite() {
    String agency = author("Organization", "خبرگزاری مهر") + HEADLINE + TEXT;
    FetchedPage page =
        Pages.of("https://www.mehrnews.com/news/1", "text/html", agency.getBytes(UTF_8));
    assertThat(SPLITTER.split(page).metadata().bylines()).isEmpty();
  }

  @Test
  void prefersTheLineThatAWordAnnouncesToLabelsInTheSameBox() {
    String box = "<div class=byline><p>Fresh Brews</p><p>by Ann Lee</p><p>31 May, 2023</p></div>";
    assertThat(bylines(HEADLINE + box + TEXT)).containsExactly("Ann Lee");
  }

  @Test
  void readsTheNameThatIsGluedToTheWordThatAnnouncesIt() {
    assertThat(bylines(HEADLINE + "<p><span>By</span><span>Ann Lee</span></p>" + TEXT))
        .containsExactly("Ann Lee");
    assertThat(bylines(HEADLINE + "<p class=byline>Byron Lee</p>" + TEXT))
        .containsExactly("Byron Lee");
  }

  @Test
  void takesABareNameBesideADateWhereNothingElseNamesAWriter() {
    String bare = "<p>Ann Lee</p><p>3 May 2024</p>";
    assertThat(bylines(HEADLINE + bare + TEXT)).containsExactly("Ann Lee");
    assertThat(bylines(HEADLINE + "<p>Print Page</p>" + TEXT)).isEmpty();
    assertThat(bylines(author("Person", "Bob Ray") + HEADLINE + bare + TEXT))
        .containsExactly("Bob Ray");
  }

  @Test
  void leavesOutTheRoleThatFollowsANameAndThoseWhoOnlyReviewed() {
    String role = "<p class=byline>Ann Lee, Former Consultant</p>";
    String review = "<p class=byline>Reviewed by Bob Ray</p>";
    assertThat(bylines(HEADLINE + role + review + TEXT)).containsExactly("Ann Lee");
  }

  @Test
  void takesNoBoldHeadingInTheTextForASignature() {
    String heading = "<p><b>Start Small</b></p>" + TEXT;
    assertThat(bylines(HEADLINE + TEXT + heading + "</article>")).isEmpty();
    assertThat(bylines(HEADLINE + TEXT + "<p><b>Ann Lee</b></p></article>"))
        .containsExactly("Ann Lee");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Berlin (dpa)", "ANKARA (AA)", "القاهرة - أ ش أ", "London - Reuters"})
  void takesNoPlaceBesideAnAgencyForAWriter(String byline) {
    assertThat(bylines(author("Person", byline) + HEADLINE + TEXT)).isEmpty();
    assertThat(bylines(author("Person", "Ann Lee (Reuters)") + HEADLINE + TEXT))
        .containsExactly("Ann Lee");
  }

  @Test
  void leavesOutTheWordThatLinksANameToWhatAnnouncesIt() {
    assertThat(bylines(author("Person", "گزارش از نگار کاظمی") + HEADLINE + TEXT))
        .containsExactly("نگار کاظمی");
  }

  @Test
  void takesNoPlaceAndNoSingleWordBelowABylineForOneMoreWriter() {
    String titles =
        "<span class=byline-name>By Ann Lee</span><br><span>Health correspondent</span>";
    String place = "<p class=byline>By Ann Lee</p><p class=byline>PORTO NOVO</p>";
    String beat = "<p class=byline>By Ann Lee</p><p class=byline>Health</p>";
    assertThat(bylines(HEADLINE + "<div class=byline>" + titles + "</div>" + TEXT))
        .containsExactly("Ann Lee");
    assertThat(bylines(HEADLINE + place + TEXT)).containsExactly("Ann Lee");
    assertThat(bylines(HEADLINE + beat + TEXT)).containsExactly("Ann Lee");
  }

  @ParameterizedTest
  @CsvSource({"王小明,李大华", "Sutarno,Hidayat"})
  void takesASingleWordBelowOneForOneMoreWriter(String one, String other) {
    String lines = "<p class=byline>" + one + "</p><p class=byline>" + other + "</p>";
    assertThat(bylines(HEADLINE + lines + TEXT)).containsExactly(one, other);
  }

  @Test
  void readsTheBylineInAnArticleOfADeskThatIsNamedComment() {
    String opinion = "<section class=comment>" + HEADLINE + "<p class=byline>By Ann Lee</p>";
    String thread = "<div class=comment><p class=byline>By Bob Ray</p></div>";
    assertThat(bylines(opinion + "<div class=article-body>" + TEXT + "</div>"))
        .containsExactly("Ann Lee");
    assertThat(bylines(HEADLINE + thread + TEXT)).isEmpty();
  }

  @Test
  void namesNoAgencyThatAPlaceFollows() {
    assertThat(bylines(HEADLINE + "<p class=byline>Reuters in Lisbon</p>" + TEXT)).isEmpty();
  }

  @Test
  void leavesPhotographersAndReadersReviewsOut() {
    String photo = "<div class=byline>Photograph by Ed Marsh, Harbour Trust</div>";
    String review =
        "<script type='application/ld+json'>{\"@type\":\"Recipe\",\"name\":\"Plum cake\","
            + "\"author\":\"Ann Lee\",\"review\":{\"@type\":\"Review\",\"datePublished\":"
            + "\"2020-01-01\",\"author\":\"hungry77\"}}</script>";
    assertThat(bylines(review + HEADLINE + photo + TEXT)).containsExactly("Ann Lee");
  }

  @Test
  void readsTheNameOnAnAuthorsCard() {
    String card =
        "<div><span class='author vcard'><a class='url fn n' href=/?a=1>jancak</a></span>";
    assertThat(bylines(HEADLINE + card + "</div>" + TEXT)).containsExactly("jancak");
  }

  @Test
  void takesTheLinkedWriterWhereOnlyAnAgencyOrTheHouseIsDeclared() {
    String link = "<div><a href=/author/1>Ann Lee</a><span>, in the north</span></div>";
    String agency = "<meta name=author content=AFP>";
    assertThat(bylines(agency + HEADLINE + link + TEXT)).containsExactly("Ann Lee");
    String publisher = "<meta name=author content=Gazette>";
    String own = "<div><a href=/author/2>Gazette</a></div>";
    assertThat(bylines(publisher + HEADLINE + own + TEXT + link)).containsExactly("Gazette");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<footer><p>Editor: <a href=/author/1>Max Muster</a></p></footer>",
        "<aside><h3>Opinion</h3><h4><a href=/x>Why the euro will fall</a></h4>"
            + "<a href=/author/1>Jane Doe</a></aside>",
        "<p>Our columnist <a href=/author/1>Jane Doe</a> wrote last week that the plan was too dear"
            + " for the town and would not be done in time.</p>",
        "<section id=comments><a rel=author href=/u/1>Troll Face</a></section>",
        "<div class=opinion><a href=/author/1>Jane Doe</a> <a href=/x>Why the euro falls</a></div>",
      })
  void keepsTheDeclaredHouseWhereALinkFarFromTheHeadlineNamesAWriter(String link) {
    String publisher = "<meta name=author content='Harbour Gazette Newsroom'>";
    assertThat(bylines(publisher + HEADLINE + TEXT + TEXT + "</article>" + link))
        .containsExactly("Harbour Gazette Newsroom");
  }

  @Test
  void keepsTheDeclaredHouseWhereLinksAboveTheHeadlineOrOfATeaserNameWriters() {
    String publisher = "<meta name=author content='Harbour Gazette Newsroom'>";
    String links = "<nav><a href=/author/1>Jane Doe</a> <a href=/author/2>Bob Ray</a></nav>";
    String teaser = "<div><a href=/x>Why the euro falls</a> <a href=/author/1>Jane Doe</a></div>";
    assertThat(bylines(publisher + links + HEADLINE + TEXT))
        .containsExactly("Harbour Gazette Newsroom");
    assertThat(bylines(publisher + HEADLINE + teaser + TEXT))
        .containsExactly("Harbour Gazette Newsroom");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Ann Lee and Bob Ray • Associated Press • May 6, 2024 at 3:15 a.m.; Ann Lee; Bob Ray",
        "Анна Петрова, Иван Сидоров • 6 мая 2024 г.; Анна Петрова; Иван Сидоров",
        "Anna Muster, Max Probe und Eva Probe | Lesedauer: 4 Min.; Anna Muster; Max Probe",
        "Robert Downey Jr. and Martin King Jr. and Ann Lee Sr.; Robert Downey Jr.; Martin King Jr.",
        "Ann Lee, reporter, and Bob Ray, editor of the Gazette.; Ann Lee; Bob Ray",
      })
  void readsTheNamesInALineThatEndsWithAStop(String line, String first, String second) {
    assertThat(bylines(HEADLINE + "<div class=byline>" + line + "</div>" + TEXT))
        .contains(first, second);
  }

  private static String author(String type, String name) {
    return String.format(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Bridge to be"
            + " repaired\",\"author\":{\"@type\":\"%s\",\"name\":\"%s\"}}</script>",
        type, name);
  }

  private static List<String> bylines(String html) {
    return SPLITTER.split(Pages.html(html)).metadata().bylines();
  }
}
