package io.chapar.extract.rule;

import io.chapar.article.Facts;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.date.DateFinder;
import io.chapar.extract.language.Languages;
import io.chapar.extract.number.NumberFinder;
import io.chapar.extract.rule.Rule.Example;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All lists of rules, those of languages too. */
final class RuleLists {
  private static final Path LANGUAGES = Path.of("src/main/resources/io/chapar/extract");
  private static final Languages KNOWN = new Languages();
  static final Map<String, RuleList> ALL =
      Map.of("date", DateFinder.RULES, "number", NumberFinder.RULES);

  private RuleLists() {}

  /**
   * A rule, and where it stands.
   *
   * @param tag of the language whose own it is; empty where all share it
   */
  record Listed(String list, String tag, Rule rule) {
    /** What the rule gives in the text: values of facts, and the words where it makes none. */
    List<String> values(Example example) {
      TokenisedBlock block = new TokenisedBlock(0, example.text(), KNOWN.of(example.language()));
      Map<Integer, String> values = new TreeMap<>();
      Consumer<Found> noted = found -> note(found, values);
      for (Facts.Date date : DateFinder.in(block, DateFinder.RULES, noted)) {
        put(values, date.span(), date.iso() == null ? date.text() : date.iso());
      }
      for (Facts.Quantity number : NumberFinder.in(List.of(block), NumberFinder.RULES, noted)) {
        put(values, number.span(), plain(number));
      }
      return List.copyOf(values.values());
    }

    private void note(Found found, Map<Integer, String> values) {
      if (found.rule().id().equals(rule.id())) {
        values.putIfAbsent(found.span().start(), found.words());
      }
    }

    private void put(Map<Integer, String> values, Facts.Span span, String value) {
      if (span.rule().equals(rule.id())) {
        values.put(span.start(), value);
      }
    }

    private static String plain(Facts.Quantity number) {
      String value = BigDecimal.valueOf(number.value()).stripTrailingZeros().toPlainString();
      return number.unit() == null ? value : value + ' ' + number.unit();
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
