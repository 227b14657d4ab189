package io.chapar.train;

import io.chapar.split.plain.label.TextLabel;
import io.chapar.train.Story.Part;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Stories out of known articles; what their corpora do not tell of them is invented. */
final class KnownStories implements StorySource {
  private static final Pattern NUMBER = Pattern.compile("\\d{5,14}");
  private static final Pattern DAY =
      Pattern.compile("/(20\\d\\d)/(0?[1-9]|1[0-2])/(0?[1-9]|1\\d|2[0-8])/");
  private static final int MOST_BLOCKS = 18;
  private static final int SHORTEST_TAG = 5;

  private final List<KnownArticle> articles;
  private final Map<String, List<Story>> stories;

  KnownStories(List<KnownArticle> articles) {
    this.articles = articles;
    Dice dice = new Dice(articles.size());
    this.stories =
        articles.stream()
            .map(article -> story(article, dice))
            .collect(Collectors.groupingBy(story -> story.language().tag()));
  }

  boolean isEmpty() {
    return articles.isEmpty();
  }

  @Override
  public Story draw(Dice dice) {
    return story(dice.pick(articles), dice);
  }

  @Override
  public List<Story> others(Story story) {
    return stories.getOrDefault(story.language().tag(), List.of(story));
  }

  private static Story story(KnownArticle article, Dice dice) {
    Language language = Language.of(article.language());
    House house = house(article, language);
    Cast cast = new Cast(language, house, new DateForms(language, "latn"), dice);
    return new Story(
        article.corpus(),
        house.host(),
        house,
        language,
        article.title(),
        article.kicker(),
        article.summary(),
        article.caption(),
        window(article.body(), dice),
        article.bylines(),
        moment(article, dice),
        article.url(),
        id(article.url(), dice),
        cast.place(),
        section(article, language, dice),
        tags(article, dice),
        false);
  }

  private static House house(KnownArticle article, Language language) {
    return House.find(host(article.url()), language.tag())
        .map(House::withoutForms)
        .orElseGet(() -> unknown(host(article.url()), language));
  }

  /** Signed by the first part of its host, which is mostly its name. */
  private static House unknown(String host, Language language) {
    String name = host.contains(".") ? host.substring(0, host.indexOf('.')) : host;
    String signed = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return new House(language.tag(), host, signed, signed, "-", ZoneId.of("UTC"), "-", "-");
  }

  private static String host(String url) {
    String host = url.isBlank() ? null : URI.create(url.replaceAll("[^!-~]", "")).getHost();
    return Optional.ofNullable(host).orElse("example.org").replaceFirst("^www\\.", "");
  }

  /** At most so many blocks on end; mostly from the start. */
  private static List<Part> window(List<Part> body, Dice dice) {
    int most = dice.between(3, MOST_BLOCKS);
    if (body.size() <= most) {
      return body;
    }
    int from = dice.chance(0.7) ? 0 : dice.between(0, body.size() - most);
    List<Part> window = body.subList(from, from + most);
    boolean isCut = window.get(most - 1).label() == TextLabel.HEADING && most > 2;
    return isCut ? window.subList(0, most - 1) : window;
  }

  /** What the corpus says, else what the address says, else any day. */
  private static ZonedDateTime moment(KnownArticle article, Dice dice) {
    OffsetDateTime published = article.published();
    Matcher day = DAY.matcher(article.url());
    return published != null
        ? published.toZonedDateTime()
        : day.find()
            ? LocalDate.of(number(day, 1), number(day, 2), number(day, 3))
                .atTime(dice.between(5, 22), dice.between(0, 59))
                .atZone(ZoneOffset.UTC)
            : ZonedDateTime.of(2013, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                .plusMinutes(dice.between(0, 6_500_000));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static String id(String url, Dice dice) {
    Matcher number = NUMBER.matcher(url);
    return number.find() ? number.group() : dice.digits(dice.between(5, 8));
  }

  private static String section(KnownArticle article, Language language, Dice dice) {
    List<String> sections =
        language.hasOwnWordings() ? language.wordings("sections") : tags(article, dice);
    return sections.isEmpty() ? article.title() : dice.pick(sections);
  }

  private static List<String> tags(KnownArticle article, Dice dice) {
    List<String> words =
        article.tags().isEmpty()
            ? Arrays.stream(article.title().split("[^\\p{L}\\p{M}\u200c]+"))
                .filter(word -> word.length() >= SHORTEST_TAG)
                .toList()
            : article.tags();
    return dice.some(dice.between(2, 5), words);
  }
}
