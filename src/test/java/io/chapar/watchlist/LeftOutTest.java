package io.chapar.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.FeedItem;
import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.config.watchlist.WatchList;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which items the keep and block rules of a watch list leave out. */
class LeftOutTest {
  @TempDir Path folder;

  private LeftOut rules(String settings) throws IOException {
    Path file = folder.resolve("feeds.yaml");
    Files.writeString(
        file, "feeds:\n  - {name: paper, address: 'https://a.example/rss', " + settings + "}\n");
    LeftOut rules = new LeftOut();
    rules.use(WatchList.rules(WatchList.lines(new Home(folder), file)));
    return rules;
  }

  private static FeedItem item(String title, String path, String... categories) {
    return of("paper", title, path, categories);
  }

  private static FeedItem of(
      String feed, @Nullable String title, @Nullable String path, String... categories) {
    URI link = path == null ? null : URI.create("https://a.example" + path);
    return new FeedItem(
        feed,
        List.of("key"),
        null,
        link,
        title,
        null,
        null,
        List.of(),
        List.of(categories),
        null,
        null,
        List.of(),
        null,
        null,
        0);
  }

  @Test
  void leavesOutWhatIsBlockedAndSaysByWhichRule() throws IOException {
    LeftOut rules = rules("block: {title: [football, فوتبال], category: Sport}");
    assertThat(rules.rule(item("Football: a draw", "/1"))).contains("block title \"football\"");
    assertThat(rules.rule(item("A draw", "/1", "News", "SPORT")))
        .contains("block category \"Sport\"");
    assertThat(rules.rule(item("Footballers strike", "/1", "Transport"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "كتاب‌ها, کتابها را خواند",
    "اسراییل, گفت‌وگو درباره اسرائیل",
    "ISTANBUL, istanbul'da kar",
    "İstanbul, İSTANBUL",
    "قیمت نفت, افزایش قیمت‌ نفت"
  })
  void findsWordsInTheNormalForm(String word, String title) throws IOException {
    assertThat(rules("block: {title: '" + word + "'}").rule(item(title, "/1"))).isPresent();
  }

  @Test
  void takesWhatFitsAnyWordOfKeepAndIsNotBlocked() throws IOException {
    LeftOut rules = rules("keep: {title: oil, category: economy}, block: {title: rumour}");
    assertThat(rules.rule(item("Oil rises", "/1"))).isEmpty();
    assertThat(rules.rule(item("Gold rises", "/1", "Economy"))).isEmpty();
    assertThat(rules.rule(item("Gold rises", "/1"))).contains("no word of keep fits");
    assertThat(rules.rule(item("Oil: a rumour", "/1"))).contains("block title \"rumour\"");
    assertThat(rules.rule(of("another", "Gold rises", "/1"))).isEmpty();
    assertThat(rules.rule(of("paper", null, null))).contains("no word of keep fits");
  }

  @ParameterizedTest
  @CsvSource({
    "/sport/,        /sport/1,            true",
    "/sport/,        /sports/1,           false",
    "/sport/,        /news/sport/1,       false",
    "/*/video/*,     /fa/video/1.html,    true",
    "/*/video/*,     /video/1.html,       false",
    "/*.pdf,         /a/b.pdf,            true",
    "/*.pdf,         /a/b.pdf.html,       false",
    "/a*a,           /a,                  false",
    "/خبر/,          /%D8%AE%D8%A8%D8%B1/1, true"
  })
  void knowsALinkByTheBeginningOfItsPathOrByStars(String rule, String path, boolean fits)
      throws IOException {
    Optional<String> left = rules("block: {link: '" + rule + "'}").rule(item("t", path));
    assertThat(left.isPresent()).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "block: sport | block is no map; write title, link or category and a list of words below",
        "block: {titel: sport} | block has unknown \"titel\"; did you mean title?",
        "block: {link: 'https?://.*'} | block has link \"https?://.*\"; write the beginning of a",
        "block: {link: '/*a*b*c*d*e*f'} | block has link",
        "block: {title: '!'} | block has the text \"!\", which holds no letter and no digit",
        "block: {title: {a: b}} | block has a title that is no list of words",
        "keep: {title: oil}, block: {title: oil} | keep and block both have title \"oil\"; remove"
      })
  void refusesRulesThatCannotBeMeant(String settings, String fault) {
    assertThatThrownBy(() -> rules(settings))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("feeds.yaml:2  " + fault);
  }
}
