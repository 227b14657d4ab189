package io.chapar.extract.rule;

import io.chapar.extract.language.Language;
import io.chapar.extract.rule.Rule.Example;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Named patterns and rules in the order of a file. The tables' README describes its lines. */
final class RuleFile {
  private static final String FOLDER = "/io/chapar/extract/";
  private static final String RULE = "rule ";
  private static final String EQUALS = " = ";

  /** The indent of a rule's own lines; what has more goes on with the line before. */
  private static final int OWN = 2;

  private final Set<String> gives;
  private final Map<String, Reader> readers;
  private final Map<String, TokenPattern> patterns;
  private final List<String> slots;
  private final List<Rule> rules = new ArrayList<>();
  private @Nullable RuleLines rule;

  private RuleFile(
      Set<String> gives,
      Map<String, Reader> readers,
      Map<String, TokenPattern> patterns,
      List<String> slots) {
    this.gives = gives;
    this.readers = readers;
    this.patterns = new HashMap<>(patterns);
    this.slots = new ArrayList<>(slots);
  }

  /** One without rules, for the files that are read on top of it. */
  static RuleFile empty(Set<String> gives, Map<String, Reader> readers) {
    return new RuleFile(gives, readers, Map.of(), List.of());
  }

  /**
   * A file that may name the patterns of this one; without rules where there is none of the name.
   */
  RuleFile read(String name) {
    return of(name + ".rules", text(name + ".rules"), this);
  }

  static RuleFile of(String name, String text, RuleFile before) {
    RuleFile file = new RuleFile(before.gives, before.readers, before.patterns, before.slots);
    file.addAll(name, text);
    return file;
  }

  private static String text(String name) {
    try (InputStream in = RuleFile.class.getResourceAsStream(FOLDER + name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Rule> rules() {
    return rules;
  }

  /** The names of the parts that its patterns capture. */
  List<String> slots() {
    return slots;
  }

  /** Where a rule may begin. */
  TokenPattern begins() {
    return Objects.requireNonNull(patterns.get("begins"), "no pattern begins");
  }

  private void addAll(String name, String text) {
    String[] lines = text.split("\n");
    for (int i = 0; i < lines.length; ) {
      int first = i++;
      StringBuilder line = new StringBuilder(lines[first].stripTrailing());
      int deep = lines[first].startsWith(" ") ? OWN + 1 : 1;
      boolean whole = lines[first].startsWith(RULE);
      for (; !whole && i < lines.length && lines[i].startsWith(" ".repeat(deep)); i++) {
        line.append(' ').append(lines[i].strip());
      }
      add(line.toString(), name + ':' + (first + 1));
    }
    endRule();
  }

  private void add(String line, String where) {
    if (line.startsWith(RULE)) {
      endRule();
      rule = new RuleLines(line.substring(RULE.length()), where);
    } else if (line.startsWith(" ") && rule != null) {
      RuleLines open = rule;
      checked(where, () -> open.add(line.strip()));
    } else if (!line.isEmpty() && !line.startsWith("#")) {
      endRule();
      checked(where, () -> define(line));
    }
  }

  private void endRule() {
    RuleLines ended = rule;
    rule = null;
    if (ended != null) {
      checked(ended.where(), () -> rules.add(ended.rule(parsed(ended.only("match")), gives)));
    }
  }

  private static void checked(String where, Runnable read) {
    try {
      read.run();
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(where + ": " + e.getMessage(), e);
    }
  }

  private void define(String line) {
    int equals = line.indexOf(EQUALS);
    if (equals < 0) {
      throw new IllegalArgumentException("no pattern is defined by " + line);
    }
    patterns.put(line.substring(0, equals), parsed(line.substring(equals + EQUALS.length())));
  }

  private TokenPattern parsed(String pattern) {
    return new PatternParser(patterns, readers, slots).parse(pattern);
  }

  /** The lines of a rule by the words that they begin with. */
  private static final class RuleLines {
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
      lines
          .computeIfAbsent(word, w -> new ArrayList<>())
          .add(line.substring(word.length()).strip());
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
}
