package io.chapar.article;

import io.chapar.text.Digest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which lines the articles of one host share. Bounded: a few hundred lines by their fingerprints,
 * of the latest articles. Immutable.
 *
 * <p>A line <em>stands</em> on a host when a third of the articles read since it was first seen
 * have it, and the more of them the longer it is: {@value #FEWEST} for a word, one more for each
 * {@value #LETTERS_A_PAGE} letters. A box for a newsletter stands on nearly all; a paragraph of
 * background that an agency uses again stands in some of a day, and a long one would have to stand
 * in many. An article of which three quarters are known from others is another edition of one, and
 * teaches nothing.
 */
public final class SiteMemory {
  /** Of a host of which nothing is known. */
  public static final SiteMemory NONE = new SiteMemory(0, List.of(), Map.of());

  /** Under which the provenance of an article says that it was asked. */
  public static final String FIELD = "standing";

  /** Under which it keeps the digest of the whole text, with what was set apart. */
  public static final String WHOLE = "whole";

  static final int FEWEST = 3;
  static final int LETTERS_A_PAGE = 30;

  private static final int SHARE = 3;

  /** A part of so many is new at the most in another edition of an article. */
  private static final int EDITION = 4;

  private static final int MOST_LINES = 300;
  private static final int MOST_OF_A_PAGE = 60;
  private static final int RECENT = 100;

  /** After so many articles of a host it learns from one in {@value #SAMPLE}: that is cheaper. */
  private static final int WELL_KNOWN = 50;

  private static final int SAMPLE = 8;

  /** After so many articles without it, a line is forgotten. */
  private static final int AGE = 50;

  private static final String VERSION = "1";
  private static final int HEX = 16;

  private final int pages;
  private final List<Long> recent;
  private final Map<Long, Seen> lines;

  /**
   * A line of an article.
   *
   * @param key of its folded text
   * @param letters how many it has
   */
  public record Line(long key, int letters) {}

  /**
   * @param pages how many articles had it
   * @param first the number of the first of them, counted by articles of the host
   * @param last of the last
   */
  private record Seen(int pages, int first, int last) {
    Seen again(int page) {
      return new Seen(pages + 1, first, page);
    }
  }

  private SiteMemory(int pages, List<Long> recent, Map<Long, Seen> lines) {
    this.pages = pages;
    this.recent = List.copyOf(recent);
    this.lines = Map.copyOf(lines);
  }

  /** The key of a line or an article: the first 64 bits of the SHA-256 of a text. */
  public static long key(String text) {
    return Long.parseUnsignedLong(Digest.of(text).substring(0, HEX), HEX);
  }

  /** A digest of the texts of an article's blocks as the publisher wrote them, without marks. */
  public static String whole(Stream<String> texts) {
    return Digest.of(texts.collect(Collectors.joining("\n")));
  }

  /** Whether it has learned from this article, lately. */
  public boolean knows(long article) {
    return recent.contains(article);
  }

  /**
   * On how many other articles a line stands.
   *
   * @param article in which it is met
   * @return 0 where it stands on too few
   */
  public int others(Line line, long article) {
    Seen seen = lines.get(line.key());
    if (seen == null) {
      return 0;
    }
    int others = seen.pages() - (knows(article) ? 1 : 0);
    boolean enough = others >= FEWEST + line.letters() / LETTERS_A_PAGE;
    return enough && seen.pages() * SHARE > pages - seen.first() ? others : 0;
  }

  /**
   * With what one more article teaches; the same where it teaches nothing.
   *
   * @param text the lines of its body, in order
   */
  public SiteMemory after(long article, List<Line> text) {
    boolean passed = pages >= WELL_KNOWN && Math.floorMod(article, SAMPLE) != 0;
    if (passed || text.isEmpty() || knows(article) || isEdition(article, text)) {
      return this;
    }
    int page = pages + 1;
    Map<Long, Seen> all = new HashMap<>(lines);
    for (long key : taught(text)) {
      Seen before = all.get(key);
      all.put(key, before == null ? new Seen(1, page, page) : before.again(page));
    }
    return new SiteMemory(page, newest(article), bounded(all, page));
  }

  /** Whether three quarters of it are known from others, what stands on the host left out. */
  private boolean isEdition(long article, List<Line> text) {
    int known = 0;
    int all = 0;
    for (Line line : text) {
      if (others(line, article) == 0) {
        all += line.letters();
        known += lines.containsKey(line.key()) ? line.letters() : 0;
      }
    }
    return known * EDITION > all * (EDITION - 1);
  }

  /** What stands beside an article stands at its ends. */
  private static Set<Long> taught(List<Line> text) {
    int half = MOST_OF_A_PAGE / 2;
    List<Line> some =
        text.size() <= MOST_OF_A_PAGE
            ? text
            : Stream.concat(
                    text.subList(0, half).stream(),
                    text.subList(text.size() - half, text.size()).stream())
                .toList();
    return some.stream().map(Line::key).collect(Collectors.toCollection(HashSet::new));
  }

  private List<Long> newest(long article) {
    List<Long> newest = new ArrayList<>(recent);
    newest.add(article);
    return newest.subList(Math.max(0, newest.size() - RECENT), newest.size());
  }

  /** Those that were seen again before those that were not, then the latest. */
  private static Map<Long, Seen> bounded(Map<Long, Seen> all, int page) {
    all.values().removeIf(seen -> seen.last() + AGE < page);
    if (all.size() <= MOST_LINES) {
      return all;
    }
    Comparator<Map.Entry<Long, Seen>> worth =
        Comparator.comparing((Map.Entry<Long, Seen> one) -> one.getValue().pages() > 1)
            .thenComparing(one -> one.getValue().last())
            .thenComparing(Map.Entry::getKey);
    return all.entrySet().stream()
        .sorted(worth.reversed())
        .limit(MOST_LINES)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** For {@link #of}: the version and the number of articles; their keys; then a line each. */
  public String text() {
    StringBuilder text = new StringBuilder(VERSION + " " + pages + "\n");
    text.append(recent.stream().map(Long::toHexString).collect(Collectors.joining(" ")));
    lines.forEach(
        (key, seen) -> {
          text.append('\n').append(Long.toHexString(key));
          text.append(' ').append(seen.pages()).append(' ').append(seen.first());
          text.append(' ').append(seen.last());
        });
    return text.toString();
  }

  /** What {@link #text} wrote; of another version, {@link #NONE}: it is soon learned again. */
  public static SiteMemory of(String text) {
    StringTokenizer rows = new StringTokenizer(text, "\n", true);
    StringTokenizer head = new StringTokenizer(row(rows));
    if (!head.nextToken().equals(VERSION)) {
      return NONE;
    }
    int pages = number(head);
    StringTokenizer keys = new StringTokenizer(row(rows));
    List<Long> recent = new ArrayList<>();
    while (keys.hasMoreTokens()) {
      recent.add(key(keys));
    }
    Map<Long, Seen> lines = new HashMap<>();
    while (rows.hasMoreTokens()) {
      StringTokenizer words = new StringTokenizer(row(rows));
      lines.put(key(words), new Seen(number(words), number(words), number(words)));
    }
    return new SiteMemory(pages, recent, lines);
  }

  /** The next, which may be empty. */
  private static String row(StringTokenizer rows) {
    String row = rows.hasMoreTokens() ? rows.nextToken() : "";
    if (row.equals("\n")) {
      return "";
    }
    if (rows.hasMoreTokens()) {
      rows.nextToken();
    }
    return row;
  }

  private static long key(StringTokenizer words) {
    return Long.parseUnsignedLong(words.nextToken(), HEX);
  }

  private static int number(StringTokenizer words) {
    return Integer.parseInt(words.nextToken());
  }
}
