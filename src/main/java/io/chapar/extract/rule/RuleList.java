package io.chapar.extract.rule;

import io.chapar.article.CpuBudget;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rules in their order, which alone says which of two comes first: those of a language's own file,
 * and then those that all languages share. Safe for use by many threads.
 */
public final class RuleList {
  private final RuleFile shared;
  private final String name;
  private final String without;
  private final TokenPattern begins;
  private final Map<String, Rules> byLanguage = new ConcurrentHashMap<>();

  /** Those of a language, and the names of the parts that their patterns capture. */
  private record Rules(List<Rule> rules, List<String> slots) {}

  private RuleList(RuleFile shared, String name, String without) {
    this.shared = shared;
    this.name = name;
    this.without = without;
    begins = shared.begins();
  }

  /**
   * @param name of the files, without their ending
   * @param gives what a rule may give
   * @param readers what a pattern may call
   * @throws IllegalStateException of a mistake in the file, with its line
   */
  public static RuleList of(String name, Set<String> gives, Map<String, Reader> readers) {
    return new RuleList(RuleFile.empty(gives, readers).read("shared").read(name), name, "");
  }

  /** The same list but for one rule: what would change without it? */
  public RuleList without(String id) {
    return new RuleList(shared, name, id);
  }

  /** Those for all languages, or of the language's own file. */
  public List<Rule> all(String tag) {
    return tag.isEmpty() ? shared.rules() : shared.read(tag + '/' + name).rules();
  }

  private Rules of(Language language) {
    Rules known = byLanguage.get(language.tag());
    return known == null
        ? byLanguage.computeIfAbsent(language.tag(), tag -> read(language))
        : known;
  }

  private Rules read(Language language) {
    RuleFile own = shared.read(language.tag() + '/' + name);
    return new Rules(
        Stream.concat(own.rules().stream(), shared.rules().stream())
            .filter(rule -> rule.isFor(language) && !rule.id().equals(without))
            .toList(),
        own.slots());
  }

  /**
   * From the first token to the last: gives the first rule's match at each, and goes on behind it.
   *
   * @param give makes a fact of the match; false where its value shows that the rule does not apply
   * @param fired told of each match that something was made of
   */
  public void apply(TokenisedBlock block, Predicate<Found> give, Consumer<Found> fired) {
    Rules of = of(block.language());
    Captures captures = new Captures(block, of.slots());
    for (int i = 0; i < block.size(); ) {
      CpuBudget.tick();
      Found found = first(of.rules(), captures, i, give);
      if (found != null) {
        fired.accept(found);
      }
      i = Math.max(i + 1, found == null ? 0 : found.to());
    }
  }

  private boolean begins(Captures captures, int i) {
    return captures.block().free(i) && begins.ahead(captures, i) >= 0;
  }

  private @Nullable Found first(List<Rule> rules, Captures captures, int i, Predicate<Found> give) {
    boolean begins = begins(captures, i);
    for (int r = 0; begins && r < rules.size(); r++) {
      int to = rules.get(r).match(captures, i);
      Found found = to < 0 ? null : new Found(rules.get(r), i, to, captures);
      if (found != null && give.test(found)) {
        found.take();
        return found;
      }
    }
    return null;
  }
}
