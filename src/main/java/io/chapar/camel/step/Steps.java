package io.chapar.camel.step;

import io.chapar.camel.mail.ReadNewsletter;
import io.chapar.camel.rss.AddToFeed;
import io.chapar.camel.step.SplitPage.Profiles;
import io.chapar.config.Settings;
import io.chapar.config.WebSubSettings;
import io.chapar.deliver.ArchiveFile;
import io.chapar.deliver.MailMessage;
import io.chapar.deliver.QueueMessage;
import io.chapar.deliver.WebhookAnswer;
import io.chapar.deliver.WebhookSigner;
import io.chapar.deliver.format.NewsArticle;
import io.chapar.deliver.format.NewsMl;
import io.chapar.deliver.format.Ninjs;
import io.chapar.deliver.format.SearchDocument;
import io.chapar.extract.FactExtractor;
import io.chapar.feed.FeedReader;
import io.chapar.fetch.DocumentReader;
import io.chapar.fetch.FeedFetcher;
import io.chapar.fetch.GuardedClient;
import io.chapar.fetch.HubClient;
import io.chapar.fetch.page.PageFetcher;
import io.chapar.fetch.robots.Robots;
import io.chapar.fetch.source.Sources;
import io.chapar.ledger.Ledger;
import io.chapar.normalise.ArticleNormaliser;
import io.chapar.normalise.language.LanguageDetector;
import io.chapar.split.MessageSplitter;
import io.chapar.split.PageSplitter;
import java.nio.file.LinkOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The index of the names that routes use: a step is a plain class with one public method. */
public final class Steps {
  private Steps() {}

  /** Loads the tables that are shared by all steps of one kind. */
  public static void loadShared() {
    new FeedReader();
    new PageSplitter();
  }

  /**
   * @param sites what operators know of publishers' pages
   * @param sources how the hosts of each feed are asked
   * @param keywords the lists of phrases in force
   * @param ledger asked when a page is fetched, not before
   */
  public static Map<String, Object> of(
      Settings settings,
      Profiles sites,
      Sources sources,
      Keywords keywords,
      GuardedClient client,
      Supplier<Ledger> ledger) {
    Clock clock = Clock.systemUTC();
    Map<String, Object> steps = new LinkedHashMap<>();
    steps.put("fetch-feed", new FeedFetcher(client, clock, sources));
    steps.put("ask-hub", hubs(settings, client, clock));
    steps.put("read-feed", new FeedReader());
    steps.put("read-newsletter", new ReadNewsletter(settings.fetch().maxBytes()));
    steps.put("fetch-page", pages(settings, sources, client, clock, ledger));
    steps.put(
        "read-document",
        new DocumentReader(settings.fetch().maxBytes(), clock, LinkOption.NOFOLLOW_LINKS));
    steps.put("name-reason", new NameReason());
    steps.put("split-message", new MessageSplitter());
    steps.put("split-page", new SplitPage(sites, ledger));
    steps.put("normalise-article", new ArticleNormaliser(new LanguageDetector()));
    steps.put("extract-facts", new FactExtractor());
    steps.put("keep-blocks", new KeepBlocks());
    steps.put("keep-sure-facts", new KeepSureFacts());
    steps.put("find-mentions", new FindMentions(keywords));
    steps.putAll(delivering(settings, clock));
    return steps;
  }

  /** What makes of a report what a receiver gets, and judges what it answers. */
  private static Map<String, Object> delivering(Settings settings, Clock clock) {
    WebhookSigner signer = new WebhookSigner(clock, settings.schema());
    Map<String, Object> steps = new LinkedHashMap<>();
    steps.put("file-report", new ArchiveFile());
    steps.put("to-ninjs", new Ninjs());
    steps.put("to-newsml-g2", new NewsMl());
    steps.put("to-json-ld", new NewsArticle());
    steps.put(
        "compose-message",
        new ComposeMessage(new QueueMessage(settings.schema()), settings.records()));
    steps.put("frame-record", new FrameRecord(clock));
    steps.put("compose-mail", new MailMessage());
    steps.put("compose-document", new SearchDocument());
    steps.put("compose-chat", new ComposeChat());
    steps.put("add-to-feed", new AddToFeed());
    steps.put("open-envelope", new OpenEnvelope());
    steps.put("sign-webhook", new SignWebhook(signer, settings.records()));
    steps.put("sign-alarm-webhook", new SignWebhook(signer, settings.records()));
    steps.put("gather-batch", new GatherBatch());
    steps.put("sign-batch", new SignBatch(signer, settings.records()));
    steps.put("ask-permission", new AskPermission(clock));
    steps.put("judge-answer", new JudgeAnswer(new WebhookAnswer(clock)));
    steps.put("judge-alarm-answer", new JudgeAnswer(new WebhookAnswer(clock)));
    return steps;
  }

  private static HubClient hubs(Settings settings, GuardedClient client, Clock clock) {
    WebSubSettings webSub = settings.webSub();
    return new HubClient(client, clock, webSub.callback(), webSub.lease());
  }

  private static PageFetcher pages(
      Settings settings,
      Sources sources,
      GuardedClient client,
      Clock clock,
      Supplier<Ledger> ledger) {
    Settings.RobotsTxt rules = settings.robots();
    LedgerRobots robots = new LedgerRobots(ledger);
    return new PageFetcher(
        client,
        clock,
        new Robots(client, clock, robots, rules.ignored(), rules.longestCrawlDelay()),
        sources,
        settings.ledger().hostDelay(),
        item -> ledger.get().reports().isMadeOf(item));
  }
}
