package io.chapar.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.RawArticle;
import io.chapar.config.SiteProfiles;
import io.chapar.config.file.Home;
import io.chapar.split.site.SiteProfile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Profiles beside which there is a golden page, and what profiles may not do. */
class SiteProfileTest {
  private static final Path SITES = Path.of("config/sites");
  private static final PageSplitter SHIPPED =
      new PageSplitter(SiteProfiles.read(new Home(Path.of("."))));

  static Stream<String> shipped() throws Exception {
    try (Stream<Path> files = Files.list(SITES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.replace(".yaml", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedProfileSplitsItsGoldenPage(String name) throws Exception {
    RawArticle article = Golden.check(SITES.resolve(name), SHIPPED);
    assertThat(article.metadata().provenance().get("blocks").rule()).startsWith("profile " + name);
  }

  @Test
  void theGoldenPageNeedsTheProfile() {
    assertThatThrownBy(() -> Golden.check(SITES.resolve("dawn"), new PageSplitter()))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void provenanceNamesProfileAndSelector() {
    RawArticle article = split("https://news.example/a");
    assertThat(article.metadata().title()).isEqualTo("The chosen one");
    assertThat(article.metadata().provenance().get("title").rule())
        .isEqualTo("profile example: .chosen");
  }

  @Test
  void hostsBelowAreThePublishersAndOthersAreNot() {
    assertThat(split("https://en.news.example/a").metadata().title()).isEqualTo("The chosen one");
    assertThat(split("https://news.example.org/a").metadata().title()).isEqualTo("The shown one");
    assertThat(split("https://badnews.example/a").metadata().title()).isEqualTo("The shown one");
  }

  @Test
  void thePageItselfCannotNameAnotherHost() {
    String lie = "<meta property='og:url' content='https://news.example/a'>";
    RawArticle article = split("https://other.example/a", lie);
    assertThat(article.metadata().title()).isEqualTo("The shown one");
  }

  @Test
  void aSelectorThatMatchesNothingLeavesThePageToTheRules() {
    SiteProfile profile = profile(Map.of("title", List.of(".none"), "body", List.of(".none")));
    RawArticle article =
        new PageSplitter(List.of(profile)).split(page("https://news.example/a", ""));
    assertThat(article.metadata().title()).isEqualTo("The shown one");
    assertThat(article.blocks()).isNotEmpty();
  }

  @Test
  void regularExpressionsAndNonsenseAreNoSelectors() {
    assertThat(SiteProfile.wrongSelector("p:matches((a+)+$)")).isPresent();
    assertThat(SiteProfile.wrongSelector("[class~=(a+)+$]")).isPresent();
    assertThat(SiteProfile.wrongSelector("div[")).isPresent();
    assertThat(SiteProfile.wrongSelector("article > h1.title")).isEmpty();
  }

  private static RawArticle split(String address) {
    return split(address, "");
  }

  private static RawArticle split(String address, String head) {
    SiteProfile profile = profile(Map.of("title", List.of(".none", ".chosen")));
    return new PageSplitter(List.of(profile)).split(page(address, head));
  }

  private static SiteProfile profile(Map<String, List<String>> selectors) {
    return new SiteProfile("example", Set.of("news.example"), selectors, null, null, null);
  }

  private static io.chapar.article.FetchedPage page(String address, String head) {
    String text =
        "<p>" + "A sentence that tells what happened in the town today. ".repeat(5) + "</p>";
    String html =
        "<html><head>"
            + head
            + "<title>The shown one</title></head><body><h1>The shown one</h1>"
            + "<span class=chosen>The chosen one</span>"
            + text
            + text
            + "</body></html>";
    return Pages.of(address, "text/html", html.getBytes(StandardCharsets.UTF_8));
  }
}
