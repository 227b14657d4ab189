package io.chapar.config.watchlist;

import io.chapar.config.file.YamlFile.Entry;
import io.chapar.config.file.YamlFile.Part;
import io.chapar.split.site.SiteProfile;
import io.chapar.text.Durations;
import java.net.IDN;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** What operators write of a feed, as values; or what is wrong with it. */
public final class FeedValues {
  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final int MOST_FIRST = 10_000;
  private static final Duration SHORTEST_SILENCE = Duration.ofMinutes(30);
  private static final Duration LONGEST_SILENCE = Duration.ofDays(365);
  private static final int MOST_DEAD = 1_000_000;
  private static final String OFF = "off";

  /** What is set of the alarms of a feed. */
  static final Set<String> ALARMS = Set.of("silence", "dead-items", "drift");

  static final int LONGEST_TITLE = 200;
  static final int LONGEST_DESCRIPTION = 2_000;

  private static final Map<String, Consumer<String>> READERS =
      Map.ofEntries(
          Map.entry("name", FeedValues::name),
          Map.entry("address", FeedValues::address),
          Map.entry("title", FeedValues::title),
          Map.entry("site", FeedValues::address),
          Map.entry("description", FeedValues::description),
          Map.entry("every", FeedValues::every),
          Map.entry("fastest", FeedValues::every),
          Map.entry("slowest", FeedValues::every),
          Map.entry("first", FeedValues::first),
          Map.entry("silence", FeedValues::silence),
          Map.entry("dead-items", FeedValues::deadItems),
          Map.entry("drift", FeedValues::drift),
          Map.entry("language", FeedValues::language),
          Map.entry("zone", FeedValues::zone),
          Map.entry("select", FeedValues::select),
          Map.entry("agent", SourceValues::agent),
          Map.entry("user", SourceValues::user),
          Map.entry("password", SourceValues::reference),
          Map.entry("bearer", SourceValues::reference),
          Map.entry("pages", SourceValues::flag),
          Map.entry("proxy", SourceValues::proxy),
          Map.entry("delay", SourceValues::delay));

  /** The readers of settings that are more than one text. */
  private static final Map<String, Function<Part, List<String>>> PARTS =
      Map.of(
          "headers",
          SourceValues::wrongHeaders,
          "keep",
          ItemRules::wrong,
          "block",
          ItemRules::wrong);

  private FeedValues() {}

  /** All that is wrong with a setting; empty when nothing is, and for one that is not known. */
  public static List<String> wrong(Entry setting) {
    if (PARTS.containsKey(setting.key())) {
      return PARTS.get(setting.key()).apply(setting.value());
    }
    if (!READERS.containsKey(setting.key())) {
      return List.of();
    }
    return setting
        .value()
        .text()
        .map(text -> wrong(setting.key(), text).stream().toList())
        .orElse(List.of("is no single value; write one"));
  }

  /** The same for the text of a setting. */
  public static Optional<String> wrong(String setting, String text) {
    try {
      Optional.ofNullable(READERS.get(setting)).ifPresent(reader -> reader.accept(text));
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  static String name(String text) {
    if (!text.matches("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,99}")) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" is no name"
              + unseen(text)
              + "; letters, digits, dots, dashes, 100 at the most");
    }
    return text;
  }

  /** Names a character that no editor shows, such as the half-space in خبر‌گزاری. */
  private static String unseen(String text) {
    return text.codePoints()
        .filter(c -> Character.getType(c) == Character.FORMAT)
        .mapToObj(c -> " (it holds U+%04X, %s)".formatted(c, Character.getName(c)))
        .findFirst()
        .orElse("");
  }

  static String title(String text) {
    return line(text, LONGEST_TITLE);
  }

  static String description(String text) {
    return line(text, LONGEST_DESCRIPTION);
  }

  private static String line(String text, int longest) {
    if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "is no line of text; " + longest + " characters at the most, without line breaks");
    }
    return text;
  }

  static URI address(String text) {
    URI address;
    try {
      address = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\"" + FeedAddress.shown(text) + "\" is no address; such as https://www.isna.ir/rss", e);
    }
    boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (!http || FeedAddress.host(address) == null) {
      throw new IllegalArgumentException(
          "\"" + FeedAddress.shown(text) + "\" is no address; " + right(address));
    }
    if (FeedAddress.hasUser(address)) {
      throw new IllegalArgumentException(
          "carries a user and a password, which are never sent; write it without them");
    }
    return address;
  }

  /** RFC 3490: a host in letters that are not ASCII has a name in ASCII. */
  private static String right(URI address) {
    String host = address.getAuthority();
    boolean foreign = host != null && host.matches("[\\p{L}\\p{M}\\p{N}.-]{1,253}");
    String ascii = foreign ? ascii(host) : "";
    return ascii.isEmpty() || ascii.equals(host)
        ? "such as https://www.isna.ir/rss"
        : "write its host as " + ascii;
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  static Duration every(String text) {
    Duration every = Durations.one(text);
    if (every.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException("\"" + text + "\" is too often; 1s at the least");
    }
    return every;
  }

  static int first(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > MOST_FIRST) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no number of items; 0 to " + MOST_FIRST);
    }
    return Integer.parseInt(text);
  }

  /** Zero for none; empty for as long as the habit of the feed allows. */
  static Optional<Duration> silence(String text) {
    if (text.equals("learned")) {
      return Optional.empty();
    }
    if (text.equals(OFF)) {
      return Optional.of(Duration.ZERO);
    }
    if (!text.matches("\\d.*")) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no longest silence; write a duration such as 12h, off, or learned");
    }
    Duration silence = Durations.one(text);
    if (silence.compareTo(SHORTEST_SILENCE) < 0 || silence.compareTo(LONGEST_SILENCE) > 0) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no longest silence; 30m at the least, 365d at the most");
    }
    return Optional.of(silence);
  }

  /** Zero for none. */
  static int deadItems(String text) {
    if (text.equals(OFF)) {
      return 0;
    }
    if (!text.matches("\\d{1,7}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > MOST_DEAD) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no number of dead items; 1 to " + MOST_DEAD + ", or off");
    }
    return Integer.parseInt(text);
  }

  static boolean drift(String text) {
    return switch (text) {
      case "on" -> true;
      case OFF -> false;
      default -> throw new IllegalArgumentException("\"" + text + "\" is neither on nor off");
    };
  }

  public static String language(String text) {
    if (!text.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no BCP 47 tag; such as fa or uz-Cyrl");
    }
    return text;
  }

  /** The selector of the links of a list page. */
  static String select(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("is empty; write a CSS selector, such as main h2 a");
    }
    SiteProfile.wrongSelector(text)
        .ifPresent(
            wrong -> {
              throw new IllegalArgumentException(wrong.replaceAll("\\s+", " "));
            });
    return text;
  }

  public static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no time zone; such as Asia/Tehran", e);
    }
  }
}
