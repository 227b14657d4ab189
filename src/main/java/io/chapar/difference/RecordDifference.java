package io.chapar.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of a record: of its fields, the values before and after; of its
 * text, the words. Facts are compared by their names alone, as each of them moves with the words.
 *
 * @param fields in the order of the record
 */
public record RecordDifference(List<Field> fields, List<TextPiece> text) {
  /** What every version has anew, and by what the others were found. */
  private static final Set<String> OF_THE_VERSION =
      Set.of(
          "id",
          "version",
          "generation",
          "event",
          "recordedAt",
          "searchKey",
          "fingerprints",
          "origin",
          "provenance");

  /** What stands in the text. */
  private static final Set<String> OF_THE_TEXT = Set.of("blocks", "facts");

  private static final Pattern WORD = Pattern.compile("\\s+");
  private static final List<String> NAMES = List.of("name", "text");

  /**
   * @param field its name in the record, such as {@code title} or {@code facts.people}
   * @param before null where the earlier version has none, as {@code after} of the later one
   */
  public record Field(String field, @Nullable JsonNode before, @Nullable JsonNode after) {}

  public RecordDifference {
    fields = List.copyOf(fields);
    text = List.copyOf(text);
  }

  /** Whether two records say the same of an article; why they say it, is no difference. */
  public static boolean isSame(JsonNode before, JsonNode after) {
    return said(before, Set.of()).equals(said(after, Set.of()));
  }

  /** The same, of all that does not stand in the text. */
  public static boolean isSameBesideTheText(JsonNode before, JsonNode after) {
    return said(before, OF_THE_TEXT).equals(said(after, OF_THE_TEXT));
  }

  /** An article that two feeds name is the same. */
  private static ObjectNode said(JsonNode record, Set<String> without) {
    ObjectNode said = record.deepCopy();
    said.remove("feed");
    return said.remove(OF_THE_VERSION).remove(without);
  }

  /** Of two records as they are stored. */
  public static RecordDifference of(JsonNode before, JsonNode after) {
    List<Field> fields = new ArrayList<>();
    names(before, after).stream()
        .filter(name -> !OF_THE_VERSION.contains(name) && !OF_THE_TEXT.contains(name))
        .forEach(name -> add(fields, name, before.path(name), after.path(name)));
    JsonNode facts = before.path("facts");
    JsonNode later = after.path("facts");
    for (String kind : names(facts, later)) {
      add(fields, "facts." + kind, factNames(facts.path(kind)), factNames(later.path(kind)));
    }
    return new RecordDifference(fields, TextDifference.of(blocks(before), blocks(after)));
  }

  /** How many words only one of the two texts has, by the operation of their pieces. */
  public long words(String op) {
    return text.stream()
        .filter(piece -> piece.op().equals(op))
        .flatMap(piece -> WORD.splitAsStream(piece.text()))
        .filter(word -> !word.isEmpty())
        .count();
  }

  private static Set<String> names(JsonNode before, JsonNode after) {
    Set<String> names = new LinkedHashSet<>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void add(List<Field> fields, String name, JsonNode before, JsonNode after) {
    if (!before.equals(after)) {
      fields.add(new Field(name, orNull(before), orNull(after)));
    }
  }

  private static @Nullable JsonNode orNull(JsonNode value) {
    return value.isMissingNode() ? null : value;
  }

  /** Each once; the order in which an article names them is no difference. */
  private static JsonNode factNames(JsonNode facts) {
    if (!facts.isArray()) {
      return MissingNode.getInstance();
    }
    ArrayNode names = JsonNodeFactory.instance.arrayNode();
    StreamSupport.stream(facts.spliterator(), false)
        .map(RecordDifference::name)
        .distinct()
        .sorted()
        .forEach(names::add);
    return names;
  }

  private static String name(JsonNode fact) {
    return NAMES.stream()
        .map(fact::path)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .findFirst()
        .orElse("");
  }

  private static List<String> blocks(JsonNode record) {
    return StreamSupport.stream(record.path("blocks").spliterator(), false)
        .map(block -> block.path("text").asText())
        .toList();
  }
}
