package io.chapar.article;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Records for tests. */
public final class Examples {
  private Examples() {}

  public static FeedItem item(String feed, String link) {
    return item(feed, link, "Title of " + link);
  }

  public static FeedItem item(String feed, String link, String title) {
    return item(feed, List.of("link:" + link, "guid:" + feed + ":" + link), link, title);
  }

  public static FeedItem item(String feed, List<String> keys, String link, String title) {
    return new FeedItem(
        feed,
        keys,
        link,
        URI.create(link),
        title,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        "en",
        null,
        0);
  }

  public static Report report(FeedItem item, String text) {
    Origin origin =
        new Origin(item.feed(), item.link(), item.link(), Instant.EPOCH, "00".repeat(32));
    Metadata metadata =
        Metadata.builder().title(item.title()).url(item.link()).language("en").build();
    Block block = new Block(BlockKind.PARAGRAPH, text, text);
    Article article =
        new Article(origin, metadata, "en", "Latn", Article.Direction.LTR, List.of(block));
    return new Report(article, Facts.NONE, Fingerprints.NONE);
  }

  /** A version in which every field has a value. */
  public static ReportVersion fullVersion() {
    return new ReportVersion(
        "0123456789abcdef0123456789abcdef",
        2,
        ReportVersion.Event.UPDATED,
        Instant.parse("2026-03-05T08:30:15.250Z"),
        "fedcba9876543210fedcba9876543210",
        new Report(
            fullArticle(),
            fullFacts(),
            new Fingerprints("0f".repeat(16), "0123456789abcdef".repeat(12))));
  }

  private static Article fullArticle() {
    URI link = URI.create("https://www.isna.ir/news/1404121408123");
    return new Article(
        new Origin(
            "isna", link, URI.create(link + "/x"), Instant.EPOCH.plusMillis(1), "ab".repeat(32)),
        fullMetadata(),
        "fa",
        "Arab",
        Article.Direction.RTL,
        List.of(
            new Block(BlockKind.PARAGRAPH, "می‌گوید: «آب هست.»", "ميگويد: «آب هست.»"),
            new Block(BlockKind.END_MARK, "انتهای پیام", "انتهای پیام")));
  }

  private static Metadata fullMetadata() {
    return Metadata.builder()
        .title("آب هست")
        .summary("خلاصه")
        .url(URI.create("https://www.isna.ir/news/1404121408123/آب"))
        .canonicalUrl(URI.create("https://www.isna.ir/news/1404121408123"))
        .articleId("1404121408123")
        .bylines(List.of("سارا کریمی", "علی رضایی", "ایرنا"))
        .bylineOrganisations(List.of("ایرنا"))
        .agency(new Agency("isna", "ایسنا"))
        .published(
            new DateTime(
                OffsetDateTime.parse("2026-03-05T00:00:00+03:30"),
                DateTime.Precision.DAY,
                DateTime.Calendar.PERSIAN,
                "1404-12-14"))
        .modified(
            DateTime.gregorian(
                OffsetDateTime.parse("2026-03-05T07:01:00Z"), DateTime.Precision.MINUTE))
        .language("fa")
        .section("جامعه")
        .tags(List.of("آب", "خشکسالی"))
        .images(List.of(fullImage()))
        .paywalled(true)
        .publisher("خبرگزاری ایسنا")
        .provider("ایرنا")
        .alternativeHeadline("آب کم است")
        .located("تهران")
        .genres(List.of("Interview"))
        .subjects(List.of(new Subject("medtop:06000000", "environment")))
        .rights(fullRights())
        .isBasedOn(List.of(URI.create("https://irna.example/1")))
        .evolvedFrom(URI.create("https://www.isna.ir/news/1404121408122"))
        .newsItem(
            new Metadata.NewsItem(
                "urn:newsml:isna.example:1404121408123",
                "2",
                OffsetDateTime.parse("2026-03-05T07:01:00+03:30"),
                Metadata.NewsItem.PubStatus.USABLE,
                "برای ویراستاران"))
        .provenance(
            Map.of(
                "title", new Evidence("json-ld", "آب هست", 0.9),
                "published", new Evidence("stamped-id", "14041214", 0.8),
                "language", new Evidence("letters", "ی گ پ", 1)))
        .build();
  }

  private static Image fullImage() {
    return new Image(
        URI.create("https://img.isna.ir/1.jpg"),
        "سد",
        "عکاس",
        1200,
        800,
        "image/jpeg",
        "https://creativecommons.org/licenses/by/4.0/",
        "© ایسنا");
  }

  private static Rights fullRights() {
    return new Rights(
        "https://creativecommons.org/licenses/by/4.0/",
        "ایسنا",
        "© ۱۴۰۴ ایسنا",
        "https://www.isna.ir/terms",
        OffsetDateTime.parse("2026-03-05T06:00:00+03:30"),
        OffsetDateTime.parse("2027-03-05T00:00:00+03:30"));
  }

  private static Facts fullFacts() {
    Facts.Span span = new Facts.Span(0, 3, 8, "a-rule");
    return new Facts(
        List.of(new Facts.Person("سارا کریمی", List.of("وزیر"), List.of(span), 0.75)),
        List.of(new Facts.Organisation("سازمان ملل", List.of("UN"), List.of(span), 0.5)),
        List.of(new Facts.Place("تهران", "IR", "city", List.of(span, span), 1)),
        List.of(new Facts.Date("۱۴ اسفند ۱۴۰۴", "2026-03-05", span, 0.95)),
        List.of(new Facts.Quantity("۵ هزار تومان", 5000, "IRT", span, 0.95)),
        List.of(
            new Facts.Quote("سارا کریمی", "می‌گوید", "آب هست.", true, span, List.of(span), 0.6)),
        List.of(new Facts.Keyword("آب", List.of(span), 1)));
  }

  /** The full version, in which a subscriber found phrases. */
  public static ReportVersion versionWithMentions() {
    Mention title = new Mention("flood", "Floods", Mention.Field.TITLE, null, 0, 6, "floods");
    Mention block = new Mention("سیل", null, Mention.Field.BLOCK, 0, 9, 12, "سیل");
    return fullVersion().with(new Mentions(List.of(title, block)));
  }

  /** A version of which nothing is known but what must be. */
  public static ReportVersion bareVersion() {
    Facts.Span span = new Facts.Span(0, 0, 1, "a-rule");
    Facts facts =
        new Facts(
            List.of(),
            List.of(),
            List.of(new Facts.Place("x", null, "city", List.of(), 0)),
            List.of(new Facts.Date("x", null, span, 0)),
            List.of(new Facts.Quantity("x", 1.5, null, span, 0)),
            List.of(new Facts.Quote(null, null, "x", false, span, null, 0)),
            List.of());
    Metadata nothing =
        Metadata.builder()
            .language("und")
            .images(List.of(new Image(URI.create("https://a.example/1.jpg"), null, null)))
            .build();
    Origin origin = new Origin("inbox", null, null, Instant.EPOCH, "00".repeat(32));
    Article article =
        new Article(
            origin,
            nothing,
            "und",
            "Zyyy",
            Article.Direction.LTR,
            List.of(new Block(BlockKind.PARAGRAPH, "x", "x")));
    return new ReportVersion(
        "ff".repeat(16),
        1,
        ReportVersion.Event.CREATED,
        Instant.EPOCH,
        new Report(article, facts, Fingerprints.NONE));
  }

  public static FeedReading reading(Feed feed, FeedItem... items) {
    return new FeedReading(feed, new FeedCursor("\"1\"", null, "d"), List.of(items), false, null);
  }
}
