package io.chapar.extract.rule;

import io.chapar.article.Facts;
import io.chapar.extract.date.DateFinder;
import io.chapar.extract.language.Languages;
import io.chapar.extract.passage.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All lists of rules, those of languages too. */
final class RuleLists {
  private static final Path LANGUAGES = Path.of("src/main/resources/io/chapar/extract");
  private static final Languages KNOWN = new Languages();
  static final Map<String, RuleList> ALL = Map.of("date", DateFinder.RULES);

  private RuleLists() {}

  /**
   * A rule, and where it stands.
   *
   * @param tag of the language whose own it is; empty where all share it
   */
  record Listed(String list, String tag, Rule rule) {
    /** What the rule gives in the text: values of facts, and the words where it makes none. */
    List<String> values(Example example) {
      Passage passage = new Passage(0, example.text(), KNOWN.of(example.language()));
      List<String> words = new ArrayList<>();
      Map<Integer, String> values = new HashMap<>();
      for (Facts.Date date : DateFinder.in(passage, DateFinder.RULES, f -> note(f, words))) {
        values.put(date.span().start(), date.iso() == null ? date.text() : date.iso());
      }
      return words.stream()
          .map(found -> found.split("\t"))
          .map(found -> values.getOrDefault(Integer.valueOf(found[0]), found[1]))
          .toList();
    }

    private void note(Found found, List<String> words) {
      if (found.rule().id().equals(rule.id())) {
        words.add(found.span().start() + "\t" + found.words());
      }
    }
  }

  static Stream<Listed> rules() {
    return ALL.keySet().stream()
        .flatMap(
            list ->
                tags()
                    .flatMap(
                        tag ->
                            ALL.get(list).all(tag).stream()
                                .map(rule -> new Listed(list, tag, rule))));
  }

  /** Of the languages, and first the empty one of what they share. */
  private static Stream<String> tags() {
    try (Stream<Path> files = Files.list(LANGUAGES)) {
      return Stream.concat(
          Stream.of(""),
          files
              .filter(Files::isDirectory)
              .map(f -> f.getFileName().toString())
              .sorted()
              .toList()
              .stream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
