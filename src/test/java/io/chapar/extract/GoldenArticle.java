package io.chapar.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.article.Agency;
import io.chapar.article.Facts;
import io.chapar.article.Report;
import io.chapar.extract.language.Alphabet;
import io.chapar.extract.language.Folding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The facts of one article beside what they should be. */
final class GoldenArticle {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode gold;
  private final Facts facts;
  private final @Nullable Agency agency;

  GoldenArticle(JsonNode gold, Report report) {
    this.gold = gold;
    this.facts = report.facts();
    this.agency = report.article().metadata().agency();
  }

  /** The articles of a file that the project keeps, each with the facts that it should give. */
  static List<JsonNode> all(String file) {
    try (InputStream in = GoldenArticle.class.getResourceAsStream("/facts/" + file)) {
      return JSON.readerFor(JsonNode.class).<JsonNode>readValues(in).readAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, GoldenCount> counts() {
    Map<String, GoldenCount> counts = new LinkedHashMap<>();
    counts.put("people", match("people", facts.people(), (g, p) -> named(g, p.name())));
    counts.put("roles", roles());
    counts.put("agency", agency());
    counts.put("organisations", match("organisations", organisations(), this::organisation));
    counts.put("places", match("places", facts.places(), GoldenArticle::place));
    counts.put("dates", match("dates", facts.dates(), GoldenArticle::date));
    counts.put("numbers", match("numbers", numbers(), GoldenArticle::number));
    counts.put("quotes", match("quotes", facts.quotes(), this::quote));
    return counts;
  }

  private <T> GoldenCount match(String kind, List<T> found, BiPredicate<JsonNode, T> same) {
    GoldenCount count = new GoldenCount();
    List<JsonNode> left = new ArrayList<>();
    gold.path(kind).forEach(left::add);
    for (T fact : found) {
      JsonNode hit = left.stream().filter(g -> same.test(g, fact)).findFirst().orElse(null);
      if (hit == null) {
        count.wrong(fact.toString());
      } else if (!hit.path("optional").asBoolean()) {
        count.right();
        left.remove(hit);
      }
    }
    left.stream()
        .filter(g -> !g.path("optional").asBoolean())
        .forEach(g -> count.missing(g.toString()));
    return count;
  }

  /** Of the people found: one right role is enough, and each that is given must be right. */
  private GoldenCount roles() {
    GoldenCount count = new GoldenCount();
    for (Facts.Person found : facts.people()) {
      for (JsonNode person : gold.path("people")) {
        if (named(person, found.name()) && !person.path("optional").asBoolean()) {
          count(found, person.path("roles"), count);
        }
      }
    }
    return count;
  }

  private static void count(Facts.Person found, JsonNode wanted, GoldenCount count) {
    boolean any = false;
    for (String role : found.roles()) {
      boolean right = isRole(wanted, fold(role));
      any |= right;
      if (!right && !wanted.isEmpty()) {
        count.wrong(found.name() + ": " + role);
      }
    }
    if (any) {
      count.right();
    } else if (!wanted.isEmpty()) {
      count.missing(found.name() + ": " + wanted);
    }
  }

  /** Equal, or one at the beginning or the end of the other. */
  private static boolean isRole(JsonNode wanted, String found) {
    for (JsonNode node : wanted) {
      String role = fold(node.asText());
      if (begins(role, found) || begins(found, role)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(String longer, String shorter) {
    return longer.startsWith(shorter) || longer.endsWith(shorter);
  }

  /** The house that reports, where the article names one. */
  private GoldenCount agency() {
    GoldenCount count = new GoldenCount();
    String wanted = fold(gold.path("agency").asText(""));
    String found = agency == null ? "" : fold(agency.name());
    String id = agency == null ? "" : fold(agency.id());
    boolean right = found.contains(wanted) || wanted.contains(found) || wanted.contains(id);
    if (!wanted.isEmpty() && !found.isEmpty() && right) {
      count.right();
    } else if (!wanted.isEmpty() && found.isEmpty()) {
      count.missing(wanted);
    } else if (!found.isEmpty()) {
      count.wrong(found);
    }
    return count;
  }

  /** The reporting house is neither asked for nor wrong. */
  private List<Facts.Organisation> organisations() {
    return facts.organisations().stream().filter(o -> !isHouse(o)).toList();
  }

  private boolean isHouse(Facts.Organisation organisation) {
    String agency = gold.path("agency").asText("");
    return (fold(organisation.name()).contains(fold(agency))
            || organisation.aliases().stream().anyMatch(a -> fold(a).contains(fold(agency)))
            || organisation.name().startsWith("خبرگزاری"))
        && !agency.isEmpty();
  }

  private boolean organisation(JsonNode g, Facts.Organisation found) {
    return named(g, found.name()) || found.aliases().stream().anyMatch(alias -> named(g, alias));
  }

  private static boolean place(JsonNode g, Facts.Place found) {
    return named(g, found.name())
        && (g.path("country").isNull() || g.path("country").asText().equals(found.country()));
  }

  private static boolean date(JsonNode g, Facts.Date found) {
    String text = fold(found.text());
    String wanted = fold(g.path("text").asText());
    boolean any = g.path("accept").toString().contains("*");
    return (text.contains(wanted) || wanted.contains(text))
        && (any || Objects.equals(found.iso(), g.path("iso").textValue()));
  }

  /** Ordinals are free. */
  private List<Facts.Quantity> numbers() {
    return facts.numbers().stream()
        .filter(n -> !"ordinal".equals(n.unit()) && !(n.value() <= 2 && !hasDigit(n.text())))
        .toList();
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private static boolean number(JsonNode g, Facts.Quantity found) {
    String unit = g.path("unit").textValue();
    return Math.abs(g.path("value").asDouble() - found.value()) <= 1e-6 * Math.abs(found.value())
        && (unit == null || !unit.matches("[A-Z]{3}|percent") || unit.equals(found.unit()));
  }

  private boolean quote(JsonNode g, Facts.Quote found) {
    return starts(g.path("text_start").asText(), fold(found.text())) && speaks(g, found.speaker());
  }

  /** Up to two words more or fewer. */
  private static boolean starts(String wanted, String said) {
    String[] words = wanted.split(" ");
    int at = said.indexOf(fold(wanted));
    boolean fewer = false;
    for (int i = 1; i < Math.min(3, words.length - 1); i++) {
      String rest = String.join(" ", java.util.Arrays.copyOfRange(words, i, words.length));
      fewer |= said.startsWith(fold(rest));
    }
    return fewer || at >= 0 && at < 20;
  }

  private boolean speaks(JsonNode g, @Nullable String speaker) {
    String said = speaker == null ? "" : fold(speaker);
    boolean right = said.equals(fold(g.path("speaker").asText("")));
    for (JsonNode other : g.path("accept_speakers")) {
      right |= said.equals(fold(other.asText("")));
    }
    for (JsonNode person : gold.path("people")) {
      right |= person.path("name").equals(g.path("speaker")) && means(person, said);
    }
    return right || g.path("optional").asBoolean();
  }

  /** One person by any name or job title that the article gives. */
  private static boolean means(JsonNode person, String said) {
    boolean jobTitle = false;
    for (JsonNode role : person.path("roles")) {
      jobTitle |= said.equals(fold(role.asText()));
    }
    return jobTitle || named(person, said);
  }

  private static boolean named(JsonNode g, String name) {
    boolean right = fold(g.path("name").asText()).equals(fold(name));
    for (JsonNode other : g.path("accept")) {
      right |= fold(other.asText()).equals(fold(name));
    }
    return right;
  }

  private static String fold(String text) {
    return new Folding(false, new Alphabet(List.of()))
        .fold(text)
        .replaceAll("[^\\p{L}\\p{N}%$]", "");
  }
}
