package io.chapar.measure;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Scores an answer against a page's gold as the kit beside the corpora does: corpora that have only
 * rough golds (readability's and others' own output) are compared more loosely.
 */
final class Scorer {
  private static final Set<String> STRICT =
      Set.of("zyte", "fundus", "trafilatura", "wcxb", "goldens");
  private static final int FIRST = 8;

  private Scorer() {}

  static Map<Score, Double> score(CorpusPage page, Answer answer) {
    Map<Score, Double> scores = Score.none();
    scores.put(Score.REFUSED, Score.of(answer.isRefusal()));
    if (page.isArticle()) {
      Gold gold = page.gold();
      boolean strict = STRICT.contains(page.corpus());
      body(gold, answer.body(), strict, scores);
      segments(gold, answer.body(), scores);
      title(gold, answer.title(), strict, scores);
      authors(gold, answer.bylines(), scores);
      date(gold, answer.published(), strict, scores);
    }
    return scores;
  }

  private static void body(Gold gold, String body, boolean strict, Map<Score, Double> scores) {
    List<String> found = strict ? Tokens.words(body) : Tokens.units(without(body, gold.optional()));
    if (gold.body() != null) {
      List<String> wanted = strict ? Tokens.words(gold.body()) : Tokens.units(gold.body());
      whole(wanted, found, scores);
    }
    if (gold.start() != null) {
      List<String> wanted = Tokens.units(gold.start());
      Map<String, Integer> runs = Tokens.runs(wanted);
      double share =
          Tokens.shared(runs, Tokens.runs(found)) / (double) Math.max(1, Tokens.sum(runs));
      scores.put(Score.START, share);
      List<String> first = wanted.subList(0, Math.min(FIRST, wanted.size()));
      boolean there = !first.isEmpty() && Collections.indexOfSubList(found, first) >= 0;
      scores.put(Score.FIRST_WORDS, Score.of(there));
    }
  }

  private static void whole(List<String> wanted, List<String> found, Map<Score, Double> scores) {
    Map<String, Integer> gold = Tokens.runs(wanted);
    Map<String, Integer> runs = Tokens.runs(found);
    double both = Tokens.shared(gold, runs);
    int given = Tokens.sum(runs);
    int all = Tokens.sum(gold);
    if (given > 0) {
      scores.put(Score.PRECISION, both / given);
    }
    if (all > 0) {
      scores.put(Score.RECALL, both / all);
    }
    scores.put(Score.BODY_F1, given + all > 0 ? 2 * both / (given + all) : 1);
    scores.put(Score.EXACT, Score.of(wanted.equals(found)));
  }

  /** The body without paragraphs that may be there or not. */
  private static String without(String body, List<String> optional) {
    String rest = body;
    for (String line : optional.stream().map(Tokens::line).toList()) {
      rest =
          Arrays.stream(rest.split("\n\n", -1))
              .filter(paragraph -> !isOf(Tokens.line(paragraph), line))
              .collect(Collectors.joining("\n\n"));
    }
    return rest;
  }

  private static boolean isOf(String paragraph, String line) {
    return paragraph.equals(line) || paragraph.split(" ").length > 5 && line.contains(paragraph);
  }

  private static void segments(Gold gold, String body, Map<Score, Double> scores) {
    if (!gold.with().isEmpty() || !gold.without().isEmpty()) {
      String text = Tokens.spaced(body);
      double right = gold.with().stream().filter(s -> text.contains(Tokens.spaced(s))).count();
      scores.put(Score.RIGHT, right);
      scores.put(Score.MISSING, gold.with().size() - right);
      scores.put(
          Score.EXTRA,
          (double) gold.without().stream().filter(s -> text.contains(Tokens.spaced(s))).count());
    }
  }

  private static void title(
      Gold gold, @Nullable String title, boolean strict, Map<Score, Double> scores) {
    if (gold.title() != null && strict) {
      boolean same = Tokens.folded(gold.title()).equals(Tokens.folded(title));
      scores.put(Score.TITLE, Score.of(same));
    } else if (gold.title() != null) {
      scores.put(Score.TITLE, Score.of(Tokens.plain(gold.title()).equals(Tokens.plain(title))));
      scores.put(Score.LOOSE_TITLE, Score.of(isAbout(gold.title(), title)));
    } else if (gold.looseTitle() != null) {
      scores.put(Score.LOOSE_TITLE, Score.of(isAbout(gold.looseTitle(), title)));
    }
  }

  /** Whether two titles are equal, or one holds the other and is not much longer. */
  private static boolean isAbout(String gold, @Nullable String title) {
    String wanted = Tokens.line(gold);
    String found = Tokens.line(title);
    int long1 = Tokens.plain(gold).length();
    int long2 = Tokens.plain(title).length();
    return Tokens.plain(gold).equals(Tokens.plain(title))
        || !found.isEmpty() && long2 >= 0.4 * long1 && wanted.contains(found)
        || !wanted.isEmpty() && long1 >= 0.6 * long2 && found.contains(wanted);
  }

  private static void authors(Gold gold, List<String> bylines, Map<Score, Double> scores) {
    if (!gold.authors().isEmpty()) {
      Set<String> wanted = names(gold.authors());
      Set<String> found = names(bylines);
      scores.put(Score.GIVEN_AUTHORS, (double) found.size());
      scores.put(Score.GOLD_AUTHORS, (double) wanted.size());
      found.retainAll(wanted);
      scores.put(Score.SAME_AUTHORS, (double) found.size());
    }
    if (gold.bylineLine() != null) {
      String line = Tokens.line(gold.bylineLine());
      boolean all = bylines.stream().map(Tokens::line).allMatch(line::contains);
      scores.put(Score.BYLINE, Score.of(all && !bylines.isEmpty()));
    }
  }

  private static Set<String> names(List<String> names) {
    Set<String> folded = names.stream().map(Tokens::name).collect(Collectors.toSet());
    folded.remove("");
    return folded;
  }

  private static void date(
      Gold gold, @Nullable Moment found, boolean strict, Map<Score, Double> scores) {
    String published = gold.published();
    if (published == null) {
      return;
    }
    if (strict) {
      Moment.of(published)
          .ifPresentOrElse(
              wanted -> strictly(wanted, found, scores), () -> scores.put(Score.DAY, 0.0));
    } else {
      int most = published.endsWith("Z") ? 1 : 0;
      Moment.anyOf(published)
          .ifPresent(m -> scores.put(Score.DAY, Score.of(found != null && m.isNear(found, most))));
    }
  }

  private static void strictly(Moment wanted, @Nullable Moment found, Map<Score, Double> scores) {
    scores.put(Score.DAY, Score.of(found != null && wanted.isDayOf(found)));
    if (wanted.offset() != null) {
      scores.put(Score.MINUTE, Score.of(found != null && wanted.isMinuteOf(found)));
    }
  }
}
