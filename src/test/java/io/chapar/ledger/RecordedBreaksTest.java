package io.chapar.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Alarm;
import io.chapar.article.Article;
import io.chapar.article.Examples;
import io.chapar.article.FeedItem;
import io.chapar.article.FetchedPage;
import io.chapar.article.Origin;
import io.chapar.article.Report;
import io.chapar.config.SiteProfiles;
import io.chapar.config.file.Home;
import io.chapar.extract.FactExtractor;
import io.chapar.ledger.conditions.AlarmRules;
import io.chapar.normalise.ArticleNormaliser;
import io.chapar.normalise.language.LanguageDetector;
import io.chapar.split.PageSplitter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The golden page of a shipped profile as a publisher's articles, each with words of its own, by
 * the real steps into a real ledger; and then the publisher changes them.
 */
class RecordedBreaksTest {
  private static final Path HOME = Path.of(".");
  private static final Instant FETCHED = Instant.parse("2024-06-03T06:00:00Z");
  private static final int USUAL = 200;
  private static final int MOST = 300;

  private final PageSplitter splitter = new PageSplitter(SiteProfiles.read(new Home(HOME)));
  private final ArticleNormaliser normaliser = new ArticleNormaliser(new LanguageDetector());
  private final FactExtractor extractor = new FactExtractor();
  private final Random random = new Random(7);

  @TempDir Path folder;
  private String recorded;
  private Ledger ledger;
  private int published;

  /** What a publisher does to its pages. */
  enum Break {
    NOTHING,
    CLASSES_RENAMED,
    DATE_GONE,
    EVERY_SECOND_DATE_GONE,
    AUTHORS_GONE,
    BODY_CUT_TO_A_THIRD,
    BODY_CUT_TO_A_LINE,
    ALL_BODIES_EQUAL
  }

  @BeforeEach
  void open() throws IOException {
    recorded = Files.readString(HOME.resolve("config/sites/dawn/page.html"));
    ledger = Ledger.open(Databases.settings("jdbc:sqlite:" + folder.resolve("l.db"), "one"));
    for (int i = 0; i < USUAL; i++) {
      publish(Break.NOTHING);
    }
    assertThat(alarms()).isEmpty();
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private List<Alarm> alarms() {
    ledger.alarms().judge(new AlarmRules(Duration.ofMinutes(30), 3), List.of());
    return ledger.alarms().standing();
  }

  private void publish(Break broken) {
    ledger.reports().commit(null, next(broken), null);
  }

  private Report next(Break broken) {
    URI link = URI.create("https://www.dawn.com/news/" + ++published);
    FeedItem item = Examples.item("dawn", link.toString());
    Origin origin = new Origin("dawn", link, link, FETCHED, "" + published);
    byte[] page = page(broken).getBytes(StandardCharsets.UTF_8);
    FetchedPage fetched = new FetchedPage(origin, item, "text/html", page);
    return extractor.extract(normaliser.normalise(splitter.split(fetched)));
  }

  private String page(Break broken) {
    String page =
        recorded.replaceFirst("(?s)(<div class=\"story__content\">\n).*?</p>", "$1" + body(broken));
    return switch (broken) {
      case CLASSES_RENAMED -> page.replace("story__", "s-");
      case DATE_GONE -> withoutDate(page);
      case EVERY_SECOND_DATE_GONE -> published % 2 == 0 ? withoutDate(page) : page;
      case AUTHORS_GONE ->
          page.replaceAll("<meta name=\"author\".*|<span class=\"story__byline\">.*", "");
      default -> page;
    };
  }

  private static String withoutDate(String page) {
    return page.replaceAll("<meta property=\"article:published_time\".*", "");
  }

  /** In place of the first paragraph; what follows it is the same on all pages. */
  private String body(Break broken) {
    if (broken == Break.ALL_BODIES_EQUAL) {
      return IntStream.range(0, 8).mapToObj(i -> paragraph(i)).collect(Collectors.joining("\n"));
    }
    int paragraphs = 6 + random.nextInt(6);
    int left =
        switch (broken) {
          case BODY_CUT_TO_A_THIRD -> paragraphs / 3;
          case BODY_CUT_TO_A_LINE -> 0;
          default -> paragraphs;
        };
    return IntStream.range(0, left)
        .mapToObj(i -> paragraph(100 * published + i))
        .collect(Collectors.joining("\n", "<p>Report " + published + ".</p>\n", ""));
  }

  private static String paragraph(int number) {
    return "<p>Scientists counted "
        + number
        + " stones below the lake that stands above the village, and said on Monday that more of"
        + " them would be counted before the summer is over.</p>";
  }

  @Test
  void doesNotMindMoreOfTheSame() {
    for (int i = 0; i < MOST; i++) {
      publish(Break.NOTHING);
    }
    assertThat(alarms()).isEmpty();
  }

  /** The profile matches no more; what the page says of itself, and where its text is, do. */
  @Test
  void raisesNoneWhereAPageOfOtherClassesIsStillReadWell() {
    for (int i = 0; i < MOST; i++) {
      publish(Break.CLASSES_RENAMED);
    }
    assertThat(alarms()).isEmpty();
    Article last = next(Break.CLASSES_RENAMED).article();
    assertThat(last.metadata().published()).isNotNull();
    assertThat(last.metadata().bylines()).isNotEmpty();
    assertThat(last.blocks()).hasSizeGreaterThan(6);
  }

  /** The last two columns: after at most how many articles, and with which words. */
  @ParameterizedTest
  @CsvSource({
    "DATE_GONE, 12, have no date",
    "EVERY_SECOND_DATE_GONE, 20, have no date",
    "AUTHORS_GONE, 12, have no author",
    "BODY_CUT_TO_A_THIRD, 12, have a short body",
    "BODY_CUT_TO_A_LINE, 12, have a short body",
    "ALL_BODIES_EQUAL, 12, have the body of another"
  })
  void tellsABreak(Break broken, int most, String words) {
    int articles = 0;
    while (alarms().isEmpty() && articles < MOST) {
      publish(broken);
      articles++;
    }
    System.out.printf("%s on recorded pages: alarm after %d articles%n", broken, articles);
    assertThat(articles).isLessThanOrEqualTo(most);
    assertThat(alarms())
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.title()).isEqualTo("drift of dawn.com");
              assertThat(alarm.what()).contains(words);
            });
  }
}
