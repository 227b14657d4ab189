package io.chapar.train;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Who and what fills the slots of an invented article: {@code {p1}} a person, {@code {p1.f}} the
 * same one's family name, {@code {city}}, {@code {prov}}, other names of {@code names/}, and
 * numbers {@code {n:20-90}}. A name's slot has one value throughout an article.
 */
final class Cast {
  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)([0-9]?)(\\.f)?(?::([^}]*))?\\}");

  private final Language language;
  private final DateForms numbers;
  private final House house;
  private final Dice dice;
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, String> families = new HashMap<>();

  Cast(Language language, House house, DateForms numbers, Dice dice) {
    this.language = language;
    this.house = house;
    this.numbers = numbers;
    this.dice = dice;
  }

  String fill(String text) {
    return SLOT.matcher(text)
        .replaceAll(
            slot ->
                java.util.regex.Matcher.quoteReplacement(
                    value(slot.group(1), slot.group(2), slot.group(3) != null, slot.group(4))));
  }

  private String value(String kind, String number, boolean isFamily, String range) {
    return switch (kind) {
      case "n" -> number(range);
      case "agency" -> house.signed();
      case "p" -> isFamily ? family(number) : person(number);
      default -> values.computeIfAbsent(kind + number, key -> dice.pick(language.names(kind)));
    };
  }

  /** A range has one number throughout an article, so that title and text agree. */
  private String number(String range) {
    return values.computeIfAbsent("n" + range, key -> drawn(range.split("-")));
  }

  private String drawn(String[] ends) {
    int value = dice.between(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    return numbers.number(Integer.toString(value));
  }

  private String family(String number) {
    return families.computeIfAbsent(number, key -> dice.pick(language.names("family")));
  }

  /** A name in the language's order, whose family name is that of the same number. */
  private String person(String number) {
    return values.computeIfAbsent(
        "p" + number,
        key ->
            dice.pick(language.names("person"))
                .replace("{given}", dice.pick(language.names("given")))
                .replace("{kin}", dice.pick(language.names("given")))
                .replace("{family}", family(number)));
  }

  String person() {
    return dice.pick(language.names("person"))
        .replace("{given}", dice.pick(language.names("given")))
        .replace("{kin}", dice.pick(language.names("given")))
        .replace("{family}", dice.pick(language.names("family")));
  }

  String place() {
    return fill("{city}");
  }
}
