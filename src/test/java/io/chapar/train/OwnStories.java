package io.chapar.train;

import io.chapar.split.plain.label.TextLabel;
import io.chapar.train.Story.Part;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stories of a language out of our own invented articles: names, places and numbers differ each
 * time, paragraphs are left out, and such as fit anywhere are put in.
 */
final class OwnStories implements StorySource {
  private static final Map<String, OwnStories> READ = new ConcurrentHashMap<>();
  private static final int OTHERS = 40;
  private static final int SHORT = 3;
  private static final int FIRST_YEAR = 2014;
  private static final int DAYS = 4500;

  private final Language language;
  private final List<House> houses;
  private final List<Manuscript> articles;
  private final List<String> fillers;
  private final List<String> headings;
  private final List<Story> others;

  private OwnStories(String tag) {
    this.language = Language.of(tag);
    this.houses = House.of(tag);
    List<Manuscript> all = Manuscript.read(tag);
    this.articles = all.stream().filter(article -> !article.isForAny()).toList();
    this.fillers =
        all.stream().filter(Manuscript::isForAny).flatMap(m -> m.all('p').stream()).toList();
    this.headings =
        all.stream().filter(Manuscript::isForAny).flatMap(m -> m.all('h').stream()).toList();
    Dice dice = new Dice(tag.hashCode());
    this.others = new ArrayList<>();
    for (int i = 0; i < OTHERS; i++) {
      others.add(draw(dice));
    }
  }

  static OwnStories of(String tag) {
    return READ.computeIfAbsent(tag, OwnStories::new);
  }

  @Override
  public List<Story> others(Story story) {
    return others;
  }

  @Override
  public Story draw(Dice dice) {
    House house = dice.pick(houses);
    DateForms dates = new DateForms(language, digits(dice));
    Cast cast = new Cast(language, house, dates, dice);
    Manuscript article = dice.pick(articles);
    String title = cast.fill(dice.pick(article.all('t')));
    ZonedDateTime published = moment(house, dice);
    Addresses addresses = new Addresses(house, dates, dice);
    String id = addresses.id(published);
    return new Story(
        "own",
        house.host(),
        house,
        language,
        title,
        one(article, 'k', cast, dice).orElse(null),
        one(article, 's', cast, dice).orElse(null),
        one(article, 'c', cast, dice).orElse(null),
        body(article, cast, dice),
        bylines(cast, dice),
        published,
        addresses.url(published, id, title),
        id.equals("-") ? null : id,
        cast.place(),
        article.desk(),
        tags(article, cast, dice),
        true);
  }

  private String digits(Dice dice) {
    List<String> systems = language.wordings("digits");
    return systems.isEmpty() ? "latn" : dice.pick(systems);
  }

  private static ZonedDateTime moment(House house, Dice dice) {
    return ZonedDateTime.of(FIRST_YEAR, 6, 1, 0, 0, 0, 0, house.zone())
        .plusDays(dice.between(0, DAYS))
        .withHour(dice.between(5, 23))
        .withMinute(dice.between(0, 59))
        .withSecond(dice.between(0, 59));
  }

  private static Optional<String> one(Manuscript article, char kind, Cast cast, Dice dice) {
    List<String> all = article.all(kind);
    return all.isEmpty() ? Optional.empty() : Optional.of(cast.fill(dice.pick(all)));
  }

  private List<Part> body(Manuscript article, Cast cast, Dice dice) {
    List<Part> parts = new ArrayList<>(article.body(dice));
    if (dice.chance(0.15) && parts.size() > SHORT) {
      parts.subList(SHORT, parts.size()).clear();
    }
    int added = dice.chance(0.5) ? dice.between(1, 3) : 0;
    dice.some(added, fillers).forEach(filler -> insert(filler, parts, dice));
    if (dice.chance(0.4)) {
      join(parts, dice);
    }
    if (dice.chance(0.35)) {
      divide(parts, dice);
    }
    return parts.stream()
        .map(part -> new Part(part.label(), capital(cast.fill(part.text()))))
        .toList();
  }

  /** Some paragraphs become one: how long they are is the publisher's habit. */
  private static void join(List<Part> parts, Dice dice) {
    for (int i = parts.size() - 1; i > 0; i--) {
      Part before = parts.get(i - 1);
      if (isProse(before) && isProse(parts.get(i)) && dice.chance(0.4)) {
        String text = before.text() + " " + parts.remove(i).text();
        parts.set(i - 1, new Part(TextLabel.PARAGRAPH, text));
      }
    }
  }

  /** One to three headings, where the article has none. */
  private void divide(List<Part> parts, Dice dice) {
    if (parts.size() < 2 || parts.stream().anyMatch(OwnStories::isHeading)) {
      return;
    }
    for (String heading : dice.some(dice.between(1, 3), headings)) {
      int at = dice.between(1, parts.size() - 1);
      if (isProse(parts.get(at)) && parts.get(at - 1).label() == TextLabel.PARAGRAPH) {
        parts.add(at, new Part(TextLabel.HEADING, heading));
      }
    }
  }

  private static boolean isHeading(Part part) {
    return part.label() == TextLabel.HEADING;
  }

  private static boolean isProse(Part part) {
    return part.label() == TextLabel.PARAGRAPH && part.text().endsWith(".");
  }

  private static String capital(String text) {
    return Character.toString(Character.toTitleCase(text.codePointAt(0)))
        + text.substring(text.offsetByCodePoints(0, 1));
  }

  /** Behind a sentence, and not before the items of a list. */
  private static void insert(String filler, List<Part> parts, Dice dice) {
    int at = dice.between(1, parts.size());
    boolean fits = parts.get(at - 1).text().endsWith(".");
    if (fits && (at == parts.size() || parts.get(at).label() == TextLabel.PARAGRAPH)) {
      parts.add(at, new Part(TextLabel.PARAGRAPH, filler));
    }
  }

  private static List<String> bylines(Cast cast, Dice dice) {
    return dice.chance(0.1)
        ? List.of(cast.person(), cast.person())
        : dice.chance(0.6) ? List.of(cast.person()) : List.of();
  }

  private List<String> tags(Manuscript article, Cast cast, Dice dice) {
    return one(article, 'g', cast, dice)
        .map(row -> dice.some(dice.between(2, 5), List.of(row.split("\\s*[,،;؛]\\s*"))))
        .orElse(List.of(article.desk()));
  }
}
