package io.chapar.extract;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.article.Article;
import io.chapar.article.Facts;
import io.chapar.article.Report;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.date.DateFinder;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Languages;
import io.chapar.extract.number.NumberFinder;
import io.chapar.extract.rule.Found;
import io.chapar.extract.rule.RuleList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Prints, of each rule, how often it applies to the golden articles, how many of its facts are
 * right and wrong, and how many right facts would be lost and wrong ones added without it. A rule
 * that never applies, or without which nothing is lost or added, is one to delete.
 */
final class RuleCounts {
  private static final Languages LANGUAGES = new Languages();
  private static final List<JsonNode> ARTICLES =
      Stream.of("golden.jsonl", "fresh.jsonl", "newest.jsonl")
          .flatMap(file -> GoldenArticle.all(file).stream())
          .toList();

  private final Map<String, Integer> applied = new TreeMap<>();
  private final Map<String, Integer> facts = new TreeMap<>();
  private final GoldenCount count = new GoldenCount();

  public static void main(String[] args) {
    RuleList dates = DateFinder.RULES;
    RuleList numbers = NumberFinder.RULES;
    RuleCounts all = of(dates, numbers);
    System.out.printf("all: %s%n%-24s applied  right  wrong   lost   added%n", all.count, "rule");
    dates.all("").forEach(r -> all.print(r.id(), of(dates.without(r.id()), numbers)));
    numbers.all("").forEach(r -> all.print(r.id(), of(dates, numbers.without(r.id()))));
  }

  private static RuleCounts of(RuleList dates, RuleList numbers) {
    RuleCounts counts = new RuleCounts();
    ARTICLES.forEach(gold -> counts.add(gold, dates, numbers));
    return counts;
  }

  private void add(JsonNode gold, RuleList dateRules, RuleList numberRules) {
    String tag = gold.path("lang").asText();
    String[] texts = gold.path("text").asText().split("\n\\s*\n");
    Language language = LANGUAGES.of(tag);
    List<TokenisedBlock> blocks =
        IntStream.range(0, texts.length)
            .mapToObj(i -> new TokenisedBlock(i, texts[i], language))
            .toList();
    List<Facts.Date> dates = new ArrayList<>();
    blocks.forEach(p -> dates.addAll(DateFinder.in(p, dateRules, this::noteApplied)));
    List<Facts.Quantity> numbers = NumberFinder.in(blocks, numberRules, this::noteApplied);
    dates.forEach(date -> note(date.span().rule(), facts));
    numbers.forEach(number -> note(number.span().rule(), facts));
    score(gold, Articles.of(tag, texts), dates, numbers);
  }

  private void noteApplied(Found found) {
    note(found.rule().id(), applied);
  }

  private void score(
      JsonNode gold, Article article, List<Facts.Date> dates, List<Facts.Quantity> numbers) {
    Facts found = new Facts(List.of(), List.of(), List.of(), dates, numbers, List.of(), List.of());
    Map<String, GoldenCount> counts =
        new GoldenArticle(gold, new Report(article, found, Fingerprinter.of(article))).counts();
    count.add(Objects.requireNonNull(counts.get("dates")));
    count.add(Objects.requireNonNull(counts.get("numbers")));
  }

  private static void note(String rule, Map<String, Integer> counts) {
    counts.merge(rule, 1, Integer::sum);
  }

  private void print(String rule, RuleCounts without) {
    int wrong = count.wrongBy(rule);
    System.out.printf(
        Locale.ROOT,
        "%-24s %7d %6d %6d %6d %7d%n",
        rule,
        applied.getOrDefault(rule, 0),
        facts.getOrDefault(rule, 0) - wrong,
        wrong,
        count.rights() - without.count.rights(),
        without.count.wrongs() - count.wrongs());
  }
}
