package io.chapar.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What an article says, as data. Every fact rests on words of the article, and has a confidence
 * from 0 to 1.
 */
public record Facts(
    List<Person> people,
    List<Organisation> organisations,
    List<Place> places,
    List<Date> dates,
    List<Quantity> numbers,
    List<Quote> quotes,
    List<Keyword> keywords) {

  public static final Facts NONE =
      new Facts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Facts {
    people = List.copyOf(people);
    organisations = List.copyOf(organisations);
    places = List.copyOf(places);
    dates = List.copyOf(dates);
    numbers = List.copyOf(numbers);
    quotes = List.copyOf(quotes);
    keywords = List.copyOf(keywords);
  }

  /** Those facts that are at least so sure. */
  public Facts atLeast(double confidence) {
    return new Facts(
        atLeast(people, confidence),
        atLeast(organisations, confidence),
        atLeast(places, confidence),
        atLeast(dates, confidence),
        atLeast(numbers, confidence),
        atLeast(quotes, confidence),
        atLeast(keywords, confidence));
  }

  private static <F extends Fact> List<F> atLeast(List<F> facts, double confidence) {
    return facts.stream().filter(fact -> fact.confidence() >= confidence).toList();
  }

  /**
   * The facts of the article of which only some blocks are left: their places by the new numbers.
   * What stood in a block that is gone, and nowhere else, is gone.
   *
   * @param left the old numbers of the blocks that are left, rising
   */
  public Facts in(int[] left) {
    return new Facts(
        in(left, people, (f, at) -> new Person(f.name, f.roles, at, f.confidence)),
        in(left, organisations, (f, at) -> new Organisation(f.name, f.aliases, at, f.confidence)),
        in(left, places, (f, at) -> new Place(f.name, f.country, f.kind, at, f.confidence)),
        in(left, dates, (f, at) -> new Date(f.text, f.iso, at.get(0), f.confidence)),
        in(
            left,
            numbers,
            (f, at) -> new Quantity(f.text, f.value, f.unit, at.get(0), f.confidence)),
        in(
            left,
            quotes,
            (f, at) ->
                new Quote(f.speaker, f.verb, f.text, f.direct, at.get(0), rest(at), f.confidence)),
        in(left, keywords, (f, at) -> new Keyword(f.name, at, f.confidence)));
  }

  private static <F extends Fact> List<F> in(
      int[] left, List<F> facts, BiFunction<F, List<Span>, F> at) {
    List<F> found = new ArrayList<>();
    for (F fact : facts) {
      List<Span> mentions = in(left, fact.mentions());
      if (!mentions.isEmpty() || fact.mentions().isEmpty()) {
        found.add(at.apply(fact, mentions));
      }
    }
    return found;
  }

  private static @Nullable List<Span> rest(List<Span> spans) {
    return spans.size() > 1 ? spans.subList(1, spans.size()) : null;
  }

  private static List<Span> in(int[] left, List<Span> spans) {
    List<Span> found = new ArrayList<>();
    for (Span span : spans) {
      int block = Arrays.binarySearch(left, span.block);
      if (block >= 0) {
        found.add(new Span(block, span.start, span.end, span.rule));
      }
    }
    return found;
  }

  /** What every fact has. */
  public sealed interface Fact {
    /** Where it stands, in order. */
    List<Span> mentions();

    /** From 0 to 1. */
    double confidence();
  }

  /**
   * Where a fact stands.
   *
   * @param block index into the article's blocks, from 0
   * @param start of the words in the block's text, in UTF-16 units
   * @param end exclusive
   * @param rule the id of the rule that found it
   */
  public record Span(int block, int start, int end, String rule) {}

  /**
   * @param name in full where the article gives it
   * @param roles as the article writes them, first mention first
   */
  public record Person(String name, List<String> roles, List<Span> mentions, double confidence)
      implements Fact {
    public Person {
      roles = List.copyOf(roles);
      mentions = List.copyOf(mentions);
    }
  }

  /**
   * @param aliases acronyms and other forms that the article uses for it
   */
  public record Organisation(
      String name, List<String> aliases, List<Span> mentions, double confidence) implements Fact {
    public Organisation {
      aliases = List.copyOf(aliases);
      mentions = List.copyOf(mentions);
    }
  }

  /**
   * @param country ISO 3166-1 alpha-2; null when the article leaves it open
   * @param kind country, city, region, site, feature or sea
   */
  public record Place(
      String name, @Nullable String country, String kind, List<Span> mentions, double confidence)
      implements Fact {
    public Place {
      mentions = List.copyOf(mentions);
    }
  }

  /**
   * @param text the words
   * @param iso ISO 8601 calendar date, year or year and month; for a Jalali month or year, which
   *     none of these equals, the interval of its days; null when the text gives no year
   */
  public record Date(String text, @Nullable String iso, Span span, double confidence)
      implements Fact {
    @Override
    public List<Span> mentions() {
      return List.of(span);
    }
  }

  /**
   * @param text the words
   * @param value their number
   * @param unit ISO 4217 (IRT for toman), {@code percent}, {@code ordinal}, or as written; null for
   *     a bare number
   */
  public record Quantity(
      String text, double value, @Nullable String unit, Span span, double confidence)
      implements Fact {
    @Override
    public List<Span> mentions() {
      return List.of(span);
    }
  }

  /**
   * @param speaker the full name; the office, organisation or words for several as written where
   *     the article does not name a person; null when it is not certain
   * @param verb the reporting verb as written
   * @param text what was said, without quotation marks; a line for each block that it is in
   * @param direct the speaker's own words
   * @param span its words in the first block
   * @param continued those in the blocks after it; null where it ends in the first
   */
  public record Quote(
      @Nullable String speaker,
      @Nullable String verb,
      String text,
      boolean direct,
      Span span,
      @Nullable List<Span> continued,
      double confidence)
      implements Fact {
    public Quote {
      continued = continued == null ? null : List.copyOf(continued);
    }

    @Override
    public List<Span> mentions() {
      List<Span> mentions = new ArrayList<>(List.of(span));
      mentions.addAll(continued == null ? List.of() : continued);
      return List.copyOf(mentions);
    }
  }

  /**
   * A word, or two beside each other, that the article uses more often than news at large does.
   *
   * @param name as first written
   * @param confidence how telling it is beside the most telling one, which has 1
   */
  public record Keyword(String name, List<Span> mentions, double confidence) implements Fact {
    public Keyword {
      mentions = List.copyOf(mentions);
    }

    /** One of a record that was stored when keywords had no evidence. */
    public Keyword(String name) {
      this(name, List.of(), 1);
    }
  }
}
