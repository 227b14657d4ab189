package io.chapar.extract.rule;

import io.chapar.extract.language.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The lines of a rule by the words that they begin with. */
final class RuleLines {
  private static final Set<String> WORDS =
      Set.of("needs", "match", "later", "gives", "takes", "sure", "yes", "no");

  private static final int EXAMPLES = 2;

  private final String id;
  private final String where;
  private final Map<String, List<String>> lines = new LinkedHashMap<>();

  RuleLines(String id, String where) {
    this.id = id;
    this.where = where;
  }

  void add(String line) {
    String word = line.split(" ", 2)[0];
    if (!WORDS.contains(word) || line.equals(word)) {
      throw new IllegalArgumentException("no line of a rule: " + line);
    }
    lines.computeIfAbsent(word, w -> new ArrayList<>()).add(line.substring(word.length()).strip());
  }

  String where() {
    return where;
  }

  private List<String> all(String word) {
    return lines.getOrDefault(word, List.of());
  }

  /** The one line that begins so; empty if none does. */
  String only(String word) {
    return String.join(" ", all(word));
  }

  /**
   * @param gives what it may give
   */
  Rule rule(TokenPattern pattern, Set<String> gives) {
    List<Example> yes = all("yes").stream().map(Example::of).toList();
    List<Example> no = all("no").stream().map(Example::of).toList();
    check(yes.size() >= EXAMPLES && !no.isEmpty(), "needs two examples and a counter-example");
    check(gives.contains(only("gives")), "cannot give " + only("gives"));
    return new Rule(
        id,
        needs(),
        pattern,
        pattern.tables(),
        all("later").stream().map(pair -> List.of(pair.split(" "))).toList(),
        only("gives"),
        only("takes"),
        only("sure").isEmpty() ? 1 : Double.parseDouble(only("sure")),
        yes,
        no,
        where);
  }

  private List<Predicate<Language>> needs() {
    List<Predicate<Language>> needs = new ArrayList<>();
    for (String name : only("needs").isEmpty() ? new String[0] : only("needs").split(" ")) {
      needs.add(Features.of(name));
    }
    return needs;
  }

  private void check(boolean right, String fault) {
    if (!right) {
      throw new IllegalArgumentException(id + ' ' + fault);
    }
  }
}
