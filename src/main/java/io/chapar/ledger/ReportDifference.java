package io.chapar.ledger;

import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.Facts;
import io.chapar.article.Metadata;
import io.chapar.article.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * In which fields of the record two readings of one article differ. Why a field has its value, and
 * when the page was fetched, is no difference.
 */
public final class ReportDifference {
  private final List<Field> fields = new ArrayList<>();
  private final Report before;
  private final Report after;

  private ReportDifference(Report before, Report after) {
    this.before = before;
    this.after = after;
  }

  /**
   * @param name as in the record
   * @param before and after, in short; empty for nothing
   */
  public record Field(String name, String before, String after) {}

  /** All of them. */
  static List<Field> between(Report before, Report after) {
    ReportDifference difference = new ReportDifference(before, after);
    difference.metadata();
    difference.blocks();
    difference.facts();
    return difference.fields;
  }

  /** Those of what stands beside the text. */
  static List<Field> besideTheText(Report before, Report after) {
    ReportDifference difference = new ReportDifference(before, after);
    difference.metadata();
    return difference.fields;
  }

  private void metadata() {
    said("title", Metadata::title);
    said("summary", Metadata::summary);
    said("url", Metadata::url);
    said("canonicalUrl", Metadata::canonicalUrl);
    said("articleId", Metadata::articleId);
    said("bylines", Metadata::bylines);
    said("bylineOrganisations", Metadata::bylineOrganisations);
    said("agency", Metadata::agency);
    said("published", Metadata::published);
    said("modified", Metadata::modified);
    said("section", Metadata::section);
    said("tags", Metadata::tags);
    said("images", Metadata::images);
    said("paywalled", Metadata::paywalled);
    of("language", before.article().language(), after.article().language());
  }

  private void said(String name, Function<Metadata, @Nullable Object> field) {
    of(name, field.apply(before.article().metadata()), field.apply(after.article().metadata()));
  }

  private void of(String name, @Nullable Object old, @Nullable Object now) {
    if (!Objects.equals(old, now)) {
      fields.add(new Field(name, shown(old), shown(now)));
    }
  }

  private static String shown(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private void blocks() {
    List<String> old = texts(before.article());
    List<String> now = texts(after.article());
    if (!old.equals(now)) {
      Map<String, Integer> left = words(old);
      int added = 0;
      for (String word : words(now, new ArrayList<>())) {
        added += left.merge(word, -1, Integer::sum) < 0 ? 1 : 0;
      }
      int removed = left.values().stream().filter(many -> many > 0).mapToInt(many -> many).sum();
      fields.add(
          new Field(
              "blocks",
              old.size() + " blocks",
              now.size() + " blocks, " + removed + " words removed, " + added + " added"));
    }
  }

  private static List<String> texts(Article article) {
    return article.blocks().stream().map(ReportDifference::text).toList();
  }

  private static String text(Block block) {
    return block.kind() + " " + block.text();
  }

  private static Map<String, Integer> words(List<String> texts) {
    Map<String, Integer> words = new HashMap<>();
    words(texts, new ArrayList<>()).forEach(word -> words.merge(word, 1, Integer::sum));
    return words;
  }

  /** Without the kind of each block. */
  private static List<String> words(List<String> texts, List<String> words) {
    texts.forEach(
        text -> words.addAll(List.of(text.split(" ")).subList(1, text.split(" ").length)));
    return words;
  }

  private void facts() {
    facts("people", Facts::people);
    facts("organisations", Facts::organisations);
    facts("places", Facts::places);
    facts("dates", Facts::dates);
    facts("numbers", Facts::numbers);
    facts("quotes", Facts::quotes);
    facts("keywords", Facts::keywords);
  }

  private void facts(String name, Function<Facts, List<?>> kind) {
    List<?> old = kind.apply(before.facts());
    List<?> now = kind.apply(after.facts());
    if (!old.equals(now)) {
      long same = now.stream().filter(old::contains).count();
      fields.add(
          new Field(name, String.valueOf(old.size()), now.size() + ", " + same + " as before"));
    }
  }
}
