package io.chapar.watchlist;

import io.chapar.article.FeedItem;
import io.chapar.config.watchlist.ItemRules;
import io.chapar.config.watchlist.ItemRules.Rule;
import io.chapar.normalise.key.SearchKey;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which items the rules of their feeds leave out. Words are found between word boundaries, whatever
 * their case and spelling ({@link SearchKey}). Safe for use by many threads.
 */
public final class LeftOut {
  private volatile Map<String, Compiled> feeds = Map.of();

  private record Compiled(List<Test> keep, List<Test> block) {
    static Compiled of(ItemRules rules) {
      return new Compiled(tests(rules.keep()), tests(rules.block()));
    }

    private static List<Test> tests(List<Rule> rules) {
      return rules.stream().map(rule -> new Test(rule, Test.of(rule))).toList();
    }
  }

  private record Test(Rule rule, Predicate<FeedItem> fits) {
    static Predicate<FeedItem> of(Rule rule) {
      String words = padded(rule.text());
      return switch (rule.field()) {
        case TITLE -> item -> item.title() != null && padded(item.title()).contains(words);
        case CATEGORY ->
            item -> item.categories().stream().anyMatch(each -> padded(each).contains(words));
        case LINK -> item -> isAt(item.link(), rule.text());
      };
    }
  }

  /** A word begins and ends at a space. */
  private static String padded(String text) {
    return " " + SearchKey.of(text) + " ";
  }

  private static boolean isAt(@Nullable URI link, String pattern) {
    String path = link == null ? null : link.getPath();
    if (path == null) {
      return false;
    }
    return pattern.contains("*") ? fits(path, pattern.split("\\*", -1)) : path.startsWith(pattern);
  }

  /** The pieces between stars, each as early as it can be; in linear time. */
  private static boolean fits(String path, String[] pieces) {
    String last = pieces[pieces.length - 1];
    int at = path.startsWith(pieces[0]) ? pieces[0].length() : -1;
    for (int i = 1; i < pieces.length - 1 && at >= 0; i++) {
      int found = path.indexOf(pieces[i], at);
      at = found < 0 ? -1 : found + pieces[i].length();
    }
    return at >= 0 && path.length() - last.length() >= at && path.endsWith(last);
  }

  /**
   * Takes the place of the rules before.
   *
   * @param rules by the names of their feeds
   */
  public void use(Map<String, ItemRules> rules) {
    feeds =
        rules.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, rule -> Compiled.of(rule.getValue())));
  }

  /** The rule that leaves an item out; empty when it is taken. */
  public Optional<String> rule(FeedItem item) {
    Compiled rules = feeds.get(item.feed());
    if (rules == null) {
      return Optional.empty();
    }
    Optional<String> blocked = fitting(rules.block(), item).map(rule -> "block " + rule);
    boolean kept = rules.keep().isEmpty() || fitting(rules.keep(), item).isPresent();
    return kept ? blocked : blocked.or(() -> Optional.of("no word of keep fits"));
  }

  private static Optional<Rule> fitting(List<Test> tests, FeedItem item) {
    Stream<Test> fitting = tests.stream().filter(test -> test.fits().test(item));
    return fitting.map(Test::rule).findFirst();
  }
}
