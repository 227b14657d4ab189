package io.chapar.cli.read;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.article.Article;
import io.chapar.article.CpuBudget;
import io.chapar.article.Evidence;
import io.chapar.article.FeedItem;
import io.chapar.article.FetchedPage;
import io.chapar.article.Mention;
import io.chapar.article.Origin;
import io.chapar.article.PermanentFailure;
import io.chapar.article.RawArticle;
import io.chapar.article.Report;
import io.chapar.article.SiteMemory;
import io.chapar.article.TemporaryFailure;
import io.chapar.camel.placeholder.Placeholders;
import io.chapar.cli.option.HomeOption;
import io.chapar.cli.option.OpenLedger;
import io.chapar.cli.screen.TypedAddress;
import io.chapar.config.KeywordFiles;
import io.chapar.config.Settings;
import io.chapar.config.SiteProfiles;
import io.chapar.config.file.Fault;
import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.extract.FactExtractor;
import io.chapar.extract.NameReasons;
import io.chapar.fetch.DocumentReader;
import io.chapar.fetch.GuardedClient;
import io.chapar.fetch.page.PageFetcher;
import io.chapar.json.RecordJson;
import io.chapar.keywords.Phrase;
import io.chapar.keywords.PhraseFinder;
import io.chapar.ledger.Ledger;
import io.chapar.normalise.ArticleNormaliser;
import io.chapar.normalise.ChangeList;
import io.chapar.normalise.change.Change;
import io.chapar.normalise.language.LanguageDetector;
import io.chapar.split.PageSplitter;
import io.chapar.split.StandingLines;
import io.chapar.text.Spelling;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One document to one record. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = "Prints the record of one page or document; nothing is stored or delivered.",
    footer = {
      "",
      "Examples:",
      "  chapar read article.txt",
      "  chapar read --pretty https://www.isna.ir/news/1402042214275",
      "  chapar read --explain article.txt",
      "  chapar read --mentions disasters article.txt"
    })
public final class ReadCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--pretty", description = "over many lines, for people")
  private boolean pretty;

  @Option(
      names = "--explain",
      description =
          "instead of the record, why each field has its value: field, rule, evidence; then what"
              + " normalising changes: place, rule, before and after; then each mention of each"
              + " fact: kind, fact, confidence, place, rule, words; then names that were found and"
              + " did not win: lost, kind, nothing, place, rule, words; parted by tabs, invisible"
              + " characters as <U+200C>")
  private boolean explain;

  @Option(
      names = "--mentions",
      paramLabel = "LIST",
      description =
          "instead of the record, the phrases of config/keywords/LIST.txt that it has: group,"
              + " phrase, place, words; parted by tabs")
  private @Nullable String mentions;

  @Parameters(
      paramLabel = "FILE-OR-URL",
      description = "a .txt, .html or .json file, or an address")
  private String source = "";

  @Override
  public Integer call() throws Exception {
    Settings settings = Placeholders.fetching(home.home());
    MentionLines lines = mentions == null ? null : mentions(mentions);
    PageSplitter splitter = new PageSplitter(SiteProfiles.read(home.home()));
    FetchedPage page = page(settings);
    try (CpuBudget.Work bounded = new CpuBudget(settings.readingCpu()).begin(source)) {
      return print(remembered(splitter.split(page)), lines);
    }
  }

  private MentionLines mentions(String list) {
    try {
      return new MentionLines(home.home(), list);
    } catch (IllegalArgumentException e) {
      throw TypedAddress.wrong(e, spec);
    }
  }

  /** By what a node of this home has learned of the host. */
  private RawArticle remembered(RawArticle article) {
    Origin origin = article.origin();
    URI address = origin.address();
    if (address == null || !OpenLedger.isThere(home.home())) {
      return article;
    }
    try (Ledger ledger = OpenLedger.of(home.home())) {
      SiteMemory known = ledger.siteMemories().find(address);
      return StandingLines.apart(article, known, SiteMemory.key(String.valueOf(origin.link())));
    } catch (TemporaryFailure | PermanentFailure e) {
      System.err.println("read without what is known of its host: " + e.getMessage());
      return article;
    }
  }

  private int print(RawArticle raw, @Nullable MentionLines lines) throws IOException {
    LanguageDetector detector = new LanguageDetector();
    Report report = new FactExtractor().extract(new ArticleNormaliser(detector).normalise(raw));
    if (explain) {
      new TreeMap<>(report.article().metadata().provenance()).forEach(ReadCommand::print);
      new ChangeList(detector).of(raw).forEach(ReadCommand::print);
      NameReasons reasons = new NameReasons();
      Article article = report.article();
      new FactList(report, reasons.lost(article), reasons.of(article))
          .lines()
          .forEach(ReadCommand::print);
      return 0;
    }
    if (lines != null) {
      lines.lines(report.article()).forEach(System.out::println);
      return 0;
    }
    byte[] record = new RecordJson().write(report);
    if (pretty) {
      ObjectMapper json = new ObjectMapper();
      record = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(json.readTree(record));
    }
    System.out.write(record);
    System.out.println();
    return 0;
  }

  private static void print(String field, Evidence why) {
    System.out.println(String.join("\t", field, why.rule(), visible(why.evidence())));
  }

  private static void print(Change change) {
    System.out.println(
        String.join(
            "\t",
            change.place(),
            change.rule(),
            visible(change.before()),
            visible(change.after())));
  }

  private static void print(List<String> columns) {
    System.out.println(String.join("\t", columns.stream().map(ReadCommand::visible).toList()));
  }

  private static String visible(String text) {
    StringBuilder out = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean seen = type != Character.FORMAT && type != Character.CONTROL && c != '\u00A0';
              out.append(seen ? Character.toString(c) : String.format("<U+%04X>", c));
            });
    return out.toString();
  }

  private FetchedPage page(Settings settings) {
    if (!source.matches("(?i)[a-z][a-z0-9+.-]*://.*")) {
      return new DocumentReader(settings.fetch().maxBytes(), Clock.systemUTC())
          .read(Path.of(source));
    }
    try (GuardedClient client = new GuardedClient(settings.fetch())) {
      return new PageFetcher(client, Clock.systemUTC())
          .fetch(FeedItem.of("command-line", TypedAddress.of(source, spec)));
    }
  }

  /** The phrases of one list that an article has, a line each. */
  private static final class MentionLines {
    private final PhraseFinder finder;

    /**
     * @throws IllegalArgumentException when no list can have this name
     * @throws InvalidConfiguration when there is no such list, or it has a fault
     */
    MentionLines(Home home, String name) {
      if (!KeywordFiles.isName(name)) {
        throw new IllegalArgumentException(
            "\"" + name + "\" is no name of a list; write NAME of config/keywords/NAME.txt");
      }
      List<Phrase> phrases =
          KeywordFiles.read(home, name).orElseThrow(() -> none(name, KeywordFiles.names(home)));
      finder = new PhraseFinder(phrases);
    }

    private static InvalidConfiguration none(String name, List<String> lists) {
      String advice =
          lists.isEmpty() ? "put it there, a phrase a line" : Spelling.advice(name, lists);
      return new InvalidConfiguration(
          List.of(new Fault("config/keywords/" + name + ".txt", 0, "does not exist; " + advice)));
    }

    Stream<String> lines(Article article) {
      return finder.find(article).stream().map(MentionLines::line);
    }

    private static String line(Mention mention) {
      String field = mention.field() == Mention.Field.TITLE ? "title" : "block " + mention.block();
      return String.join(
          "\t",
          Objects.requireNonNullElse(mention.group(), ""),
          mention.phrase(),
          field + " " + mention.start() + "-" + mention.end(),
          mention.text());
    }
  }
}
