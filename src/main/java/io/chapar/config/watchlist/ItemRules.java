package io.chapar.config.watchlist;

import io.chapar.config.file.YamlFile.Entry;
import io.chapar.config.file.YamlFile.Part;
import io.chapar.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which items of a feed are taken: those that fit a word of {@code keep}, where there is one, and
 * none of {@code block}.
 *
 * @param keep empty when all are taken that are not blocked
 */
public record ItemRules(List<Rule> keep, List<Rule> block) {
  static final ItemRules NONE = new ItemRules(List.of(), List.of());
  private static final int MOST = 500;
  private static final int LONGEST = 200;
  private static final int MOST_STARS = 5;

  /** What of an item a rule looks at. */
  public enum Field {
    TITLE,
    LINK,
    CATEGORY
  }

  /**
   * @param text words, or of a link the beginning of its path or, with stars, its whole path
   */
  public record Rule(Field field, String text) {
    @Override
    public String toString() {
      return field.name().toLowerCase(Locale.ROOT) + " \"" + text + "\"";
    }
  }

  public ItemRules {
    keep = List.copyOf(keep);
    block = List.copyOf(block);
  }

  public boolean isEmpty() {
    return keep.isEmpty() && block.isEmpty();
  }

  /**
   * @param settings in which {@link FeedValues} finds nothing wrong
   */
  static ItemRules of(Map<String, Part> settings) {
    return new ItemRules(rules(settings.get("keep")), rules(settings.get("block")));
  }

  private static List<Rule> rules(@Nullable Part part) {
    List<Rule> rules = new ArrayList<>();
    for (Entry entry : part == null ? List.<Entry>of() : part.entries()) {
      Optional<Field> field = field(entry.key());
      field.ifPresent(
          named -> texts(entry.value()).forEach(text -> rules.add(new Rule(named, text))));
    }
    return rules;
  }

  private static Optional<Field> field(String key) {
    return Stream.of(Field.values())
        .filter(field -> field.name().toLowerCase(Locale.ROOT).equals(key))
        .findFirst();
  }

  /** One text, or a list of them. */
  private static Stream<String> texts(Part part) {
    Stream<Part> parts = part.isList() ? part.members().stream() : Stream.of(part);
    return parts.flatMap(each -> each.text().stream());
  }

  /** All that is wrong with {@code keep} or {@code block}. */
  static List<String> wrong(Part part) {
    if (!part.isMap()) {
      return List.of("is no map; write title, link or category and a list of words below it");
    }
    return part.entries().stream().flatMap(entry -> wrong(entry).stream()).toList();
  }

  private static List<String> wrong(Entry entry) {
    Optional<Field> field = field(entry.key());
    if (field.isEmpty()) {
      return List.of(
          "has unknown \""
              + entry.key()
              + "\"; "
              + Spelling.advice(entry.key(), Set.of("title", "link", "category")));
    }
    if (entry.value().isMap() || entry.value().members().stream().anyMatch(each -> !isText(each))) {
      return List.of("has a " + entry.key() + " that is no list of words");
    }
    if (entry.value().members().size() > MOST) {
      return List.of("has more than " + MOST + " of " + entry.key());
    }
    return texts(entry.value())
        .flatMap(text -> wrong(field.get(), text).stream())
        .distinct()
        .toList();
  }

  private static boolean isText(Part part) {
    return part.text().isPresent();
  }

  private static Optional<String> wrong(Field field, String text) {
    if (text.length() > LONGEST) {
      return Optional.of("has a text of more than " + LONGEST + " characters");
    }
    if (field == Field.LINK) {
      return text.startsWith("/") && text.chars().filter(c -> c == '*').count() <= MOST_STARS
          ? Optional.empty()
          : Optional.of(
              "has link \""
                  + text
                  + "\"; write the beginning of a path, such as /sport/, or a path with at most "
                  + MOST_STARS
                  + " stars, such as /*/video/*");
    }
    return text.codePoints().anyMatch(Character::isLetterOrDigit)
        ? Optional.empty()
        : Optional.of("has the text \"" + text + "\", which holds no letter and no digit");
  }

  /** A rule that stands on both sides; empty when none does. */
  static Optional<String> contradiction(Map<String, Part> settings) {
    ItemRules rules = of(settings);
    return rules.keep().stream()
        .filter(rules.block()::contains)
        .findFirst()
        .map(rule -> "keep and block both have " + rule + "; remove one of them");
  }
}
