package io.chapar.split.plain;

import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.split.plain.label.TextLabel;
import io.chapar.split.wording.Letters;
import io.chapar.train.LabelledText;
import io.chapar.train.LabelledText.Facts;
import io.chapar.train.LabelledText.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Points over texts whose labels are known: metadata by field, paragraphs that are a block exactly,
 * bodies with nothing else, lines of metadata that are in no block of the body.
 */
final class TextScore {
  private final Map<String, int[]> rows = new LinkedHashMap<>();
  private final Map<TextLabel, int[]> kept = new TreeMap<>();

  void add(LabelledText text, RawArticle article) {
    facts(text.facts(), article);
    addBlocks(text, article);
  }

  /** Paragraphs, bodies and lines of metadata alone, where the facts of a text are not known. */
  void addBlocks(LabelledText text, RawArticle article) {
    List<String> body =
        article.blocks().stream()
            .filter(block -> block.kind().isBody())
            .map(RawBlock::text)
            .map(TextScore::spaced)
            .collect(Collectors.toCollection(ArrayList::new));
    List<String> paragraphs = paragraphs(text);
    String all = Letters.fold(String.join(" ", body));
    int there = 0;
    for (String paragraph : paragraphs) {
      there += all.contains(Letters.fold(paragraph)) ? 1 : 0;
    }
    for (Span span : text.spans()) {
      if (!span.label().isBody() && span.label() != TextLabel.SUMMARY) {
        metadata(text.text(span), span.label(), body, there * 2 >= paragraphs.size());
      }
    }
    List<String> strange = new ArrayList<>(body);
    int found = 0;
    for (String paragraph : paragraphs) {
      boolean right = strange.remove(paragraph);
      found += right ? 1 : 0;
      give("body", right);
    }
    List<String> summaries =
        text.spans().stream()
            .filter(span -> span.label() == TextLabel.SUMMARY)
            .map(span -> spaced(text.text(span)))
            .toList();
    strange.removeAll(summaries);
    give("body whole", found == paragraphs.size() && strange.isEmpty());
  }

  private void metadata(String line, TextLabel label, List<String> body, boolean enough) {
    String folded = Letters.fold(line);
    boolean stays =
        body.stream()
            .anyMatch(
                block ->
                    folded.isEmpty()
                        ? block.startsWith(line) || block.endsWith(line)
                        : Letters.fold(block).startsWith(folded)
                            || Letters.fold(block).endsWith(folded));
    give("metadata", enough && !stays);
    int[] row = kept.computeIfAbsent(label, one -> new int[2]);
    row[0] += stays ? 1 : 0;
    row[1]++;
  }

  private void facts(Facts facts, RawArticle article) {
    var found = article.metadata();
    give("title", fold(facts.title()).equals(fold(found.title())));
    give("url", fold(facts.url()).equals(fold(found.url())));
    give("id", fold(facts.id()).equals(fold(found.articleId())));
    boolean day =
        facts.published() == null || found.published() == null
            ? facts.published() == found.published()
            : facts
                .published()
                .value()
                .toLocalDate()
                .equals(found.published().value().toLocalDate());
    give("day", day);
    boolean timed =
        facts.published() != null
            && found.published() != null
            && facts.published().precision() == found.published().precision();
    if (facts.published() != null) {
      give("precision", timed);
    }
    boolean agency =
        facts.agency() == null
            || found.agency() != null
                && (fold(facts.agency().id()).equals(fold(found.agency().id()))
                    || fold(facts.agency().name()).equals(fold(found.agency().name())));
    give("agency", agency);
    give(
        "bylines",
        facts.bylines().stream()
            .map(TextScore::fold)
            .collect(Collectors.toSet())
            .equals(found.bylines().stream().map(TextScore::fold).collect(Collectors.toSet())));
  }

  private static String fold(Object value) {
    return Letters.fold(Objects.toString(value, ""));
  }

  private void give(String field, boolean right) {
    int[] row = rows.computeIfAbsent(field, one -> new int[2]);
    row[0] += right ? 1 : 0;
    row[1]++;
  }

  /** The body's blocks: what a reader of the file sees of each in one piece. */
  private static List<String> paragraphs(LabelledText text) {
    Map<Integer, StringBuilder> blocks = new LinkedHashMap<>();
    int end = -1;
    int before = -1;
    for (Span span : text.spans()) {
      if (span.label().isBody()) {
        StringBuilder block = blocks.computeIfAbsent(span.paragraph(), one -> new StringBuilder());
        boolean next = span.paragraph() == before;
        block.append(block.isEmpty() ? "" : next ? text.text().substring(end, span.start()) : " ");
        block.append(text.text(span));
      }
      before = span.paragraph();
      end = span.end();
    }
    return blocks.values().stream().map(block -> spaced(block.toString())).toList();
  }

  private static String spaced(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  /** The share of all points, and of those for bodies. */
  String line() {
    int[] all = new int[2];
    rows.values()
        .forEach(
            row -> {
              all[0] += row[0];
              all[1] += row[1];
            });
    int[] body = rows.getOrDefault("body", new int[] {0, 1});
    return "%.1f %% of %d, body %.1f %%"
        .formatted(100.0 * all[0] / all[1], all[1], 100.0 * body[0] / body[1]);
  }

  String table() {
    StringBuilder out = new StringBuilder();
    int[] all = new int[2];
    rows.forEach(
        (field, row) -> {
          out.append(
              "%-12s %5.1f  %d of %d%n".formatted(field, 100.0 * row[0] / row[1], row[0], row[1]));
          all[0] += row[0];
          all[1] += row[1];
        });
    out.append("%-12s %5.1f  %d of %d%n".formatted("all", 100.0 * all[0] / all[1], all[0], all[1]));
    kept.forEach(
        (label, row) ->
            out.append(
                "  left in: %-10s %5.1f %% of %d%n"
                    .formatted(label, 100.0 * row[0] / row[1], row[1])));
    return out.toString();
  }
}
