package io.chapar.train;

import io.chapar.article.Article;
import io.chapar.article.Facts;
import io.chapar.extract.FactExtractor;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.tagger.FoundName;
import io.chapar.extract.tagger.NameLabels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Names and quotes in invented news whose writers knew neither the rules nor the tables, and from
 * which nothing is learned. Of each third article nobody who works on the extractor reads the text
 * or the faults: {@code --unread} prints their figures alone.
 *
 * <pre>
 * BlindNews [--unread] [--faults]
 * </pre>
 *
 * <p>The files: {@code == LANGUAGE-NUMBER} begins an article, each further line is a paragraph with
 * marks as {@link MarkedNews} has them, and at the end {@code Q> SPEAKER<TAB>TEXT} is a direct
 * quote; a speaker without a name is {@code -}.
 */
public final class BlindNews {
  private static final Path FOLDER = Path.of("src/test/resources/facts/blind");
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static final String MARKS = "\"'«»“”„‘’‹›";

  /** Each of so many articles stays unread. */
  private static final int UNREAD = 3;

  private final Map<String, NameScore> names = new TreeMap<>();
  private final Map<String, QuoteScore> quotes = new TreeMap<>();
  private final boolean faults;

  private BlindNews(boolean faults) {
    this.faults = faults;
  }

  /**
   * @param news the article
   * @param quotes of it
   */
  private record Story(String id, MarkedNews news, List<QuoteScore.Quote> quotes) {
    boolean isUnread() {
      return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1)) % UNREAD == 0;
    }
  }

  public static void main(String[] args) throws IOException {
    List<String> options = List.of(args);
    boolean unread = options.contains("--unread");
    BlindNews blind = new BlindNews(options.contains("--faults") && !unread);
    blind.read(story -> story.isUnread() == unread);
    blind.print();
  }

  /** All articles. */
  static BlindNews whole() throws IOException {
    BlindNews blind = new BlindNews(false);
    blind.read(story -> true);
    return blind;
  }

  void print() {
    names.forEach(
        (language, score) ->
            System.out.printf(
                "%-8s names  %s%n%8s %s%n", language, score, "", quotes.get(language)));
  }

  Map<String, QuoteScore> quotes() {
    return quotes;
  }

  /** F1 of the names with the same bounds, by language. */
  Map<String, Double> exact() {
    Map<String, Double> exact = new TreeMap<>();
    names.forEach((language, score) -> exact.put(language, score.exact()));
    return exact;
  }

  private void read(Predicate<Story> which) throws IOException {
    try (var files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        stories(Files.readAllLines(file)).stream().filter(which).forEach(this::judge);
      }
    }
  }

  private static List<Story> stories(List<String> lines) {
    List<Story> stories = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).startsWith("== ")) {
        if (lines.get(begin).startsWith("== ")) {
          stories.add(story(lines.subList(begin, i)));
        }
        begin = i;
      }
    }
    return stories;
  }

  private static Story story(List<String> lines) {
    String id = lines.get(0).substring(3).strip();
    List<MarkedNews.Paragraph> paragraphs = new ArrayList<>();
    List<QuoteScore.Quote> quotes = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("Q> ")) {
        String[] parts = line.substring(3).split("\t");
        quotes.add(new QuoteScore.Quote(parts[1], parts[0]));
      } else if (!line.isBlank()) {
        paragraphs.add(MarkedNews.inline(line));
      }
    }
    return new Story(id, new MarkedNews(id, language(id, paragraphs), paragraphs), quotes);
  }

  private static String language(String id, List<MarkedNews.Paragraph> paragraphs) {
    boolean cyrillic =
        Character.UnicodeBlock.of(paragraphs.get(0).text().codePointAt(0))
            == Character.UnicodeBlock.CYRILLIC;
    String language = id.substring(0, id.indexOf('-'));
    return language.equals("uz") && cyrillic ? "uz-Cyrl" : language;
  }

  private void judge(Story story) {
    NameSample sample = NameSample.of(story.news());
    Article article = NameSample.normalised(story.news());
    Facts facts = EXTRACTOR.extract(article).facts();
    String language = story.news().language();
    score(sample, facts, names.computeIfAbsent(language, k -> new NameScore()), faults);
    QuoteScore score = quotes.computeIfAbsent(language, k -> new QuoteScore());
    List<String> missed = score.add(story.quotes(), marked(facts.quotes(), article));
    if (faults) {
      missed.forEach(fault -> System.out.println(story.id() + ' ' + fault));
      story.quotes().stream()
          .map(QuoteScore.Quote::speaker)
          .filter(speaker -> !speaker.equals("-") && !isNamed(speaker, facts))
          .forEach(speaker -> System.out.println(story.id() + " speaker not named: " + speaker));
    }
  }

  /** Whether the name of one who speaks is among the names that were found. */
  private static boolean isNamed(String speaker, Facts facts) {
    return Stream.concat(
            facts.people().stream().map(Facts.Person::name),
            facts.organisations().stream().map(Facts.Organisation::name))
        .anyMatch(name -> QuoteScore.isSpeaker(speaker, name));
  }

  /** Direct speech between quotation marks: of what a colon alone begins the files say nothing. */
  private static List<Facts.Quote> marked(List<Facts.Quote> quotes, Article article) {
    return quotes.stream().filter(quote -> quote.direct() && isMarked(quote, article)).toList();
  }

  private static boolean isMarked(Facts.Quote quote, Article article) {
    Facts.Span span = quote.mentions().get(0);
    String text = article.blocks().get(span.block()).text();
    String before = text.substring(Math.max(0, span.start() - 2), span.start());
    String after = text.substring(span.end(), Math.min(text.length(), span.end() + 2));
    return (before + after).chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
  }

  private static void score(NameSample sample, Facts facts, NameScore score, boolean faults) {
    Map<TokenisedBlock, List<FoundName>> found =
        FoundName.byBlock(MarkedFacts.of(sample.blocks(), facts));
    for (int i = 0; i < sample.blocks().size(); i++) {
      List<FoundName> gold = sample.gold().get(i);
      if (gold != null) {
        List<FoundName> here =
            NameLabels.outermost(found.getOrDefault(sample.blocks().get(i), List.of()));
        score.add(gold, here);
        if (faults) {
          print(sample.source(), "wrong", here, gold);
          print(sample.source(), "missing", gold, here);
        }
      }
    }
  }

  private static void print(
      String source, String fault, List<FoundName> names, List<FoundName> others) {
    for (FoundName name : names) {
      if (others.stream().noneMatch(other -> isSame(name, other))) {
        TokenisedBlock block = name.block();
        int from = Math.max(0, name.from() - 4);
        int to = Math.min(block.size(), name.to() + 4);
        System.out.printf(
            Locale.ROOT,
            "%s %s %s: %s [%s] %s%n",
            source,
            fault,
            name.kind(),
            block.words(from, name.from()),
            block.words(name.from(), name.to()),
            block.words(name.to(), to));
      }
    }
  }

  private static boolean isSame(FoundName name, FoundName other) {
    return name.kind() == other.kind() && name.from() == other.from() && name.to() == other.to();
  }
}
