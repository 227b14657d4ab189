package io.chapar.split.plain.line;

/**
 * Where an address in a line of text ends: at white space, or where text begins that lost the space
 * before it. Text shows by its script: "…/%D9%88وی در", by its capital: "…-railwaysSpeaking to",
 * and by the word that it goes on with: "…-2681234Bakı metrosu". Letters outside ASCII after a
 * slash or a hyphen are a raw slug if hyphens join its words, or if nothing follows it.
 */
public final class AddressEnd {
  private static final String JOINTS = "-_/";
  private static final int SHORTEST_CAPITALS = 3;

  private final String line;
  private final int start;

  private AddressEnd(String line, int start) {
    this.line = line;
    this.start = start;
  }

  /** The index of the first character after the address that begins at {@code start}. */
  public static int of(String line, int start) {
    return new AddressEnd(line, start).find();
  }

  private int find() {
    int ascii = start;
    while (ascii < line.length() && isAddress(line.charAt(ascii))) {
      ascii++;
    }
    int space = space(ascii);
    if (space == ascii) {
      return isFollowed(ascii) ? beforeCapital(ascii) : withoutStop(ascii);
    }
    int word = wordStart(ascii);
    return isRaw(word, space) ? space : word == ascii ? withoutStop(ascii) : word;
  }

  private static boolean isAddress(char c) {
    return c > ' ' && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0;
  }

  private int space(int from) {
    int at = from;
    while (at < line.length()
        && !Character.isWhitespace(line.charAt(at))
        && line.charAt(at) != '\u00A0') {
      at++;
    }
    return at;
  }

  private boolean isFollowed(int end) {
    return !line.substring(end).isBlank();
  }

  /** Of the word with letters outside ASCII: its capital, where it begins inside ASCII. */
  private int wordStart(int ascii) {
    int at = ascii;
    while (at > start && isLower(line.charAt(at - 1))) {
      at--;
    }
    boolean capital = at > start && isUpper(line.charAt(at - 1)) && isLatin(ascii);
    return capital ? at - 1 : ascii;
  }

  /** Whether the word goes on in Latin letters or with an apostrophe: "Bakı", "O‘zbekiston". */
  private boolean isLatin(int at) {
    char c = line.charAt(at);
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN || "‘’ʻʼ".indexOf(c) >= 0;
  }

  private boolean isRaw(int from, int space) {
    String slug = line.substring(from, space);
    boolean joined = slug.chars().anyMatch(c -> JOINTS.indexOf(c) >= 0);
    return from > start
        && JOINTS.indexOf(line.charAt(from - 1)) >= 0
        && Character.isLetter(slug.charAt(0))
        && hasPath(from)
        && (joined || !isFollowed(space));
  }

  private boolean hasPath(int end) {
    int host = line.indexOf("//", start);
    return line.indexOf('/', host < 0 || host > end ? start : host + 2) < end;
  }

  /** Text that begins with a capital right after a slug, a number or the name of a file. */
  private int beforeCapital(int end) {
    int stop = withoutStop(end);
    int at = stop;
    while (at > start && isLower(line.charAt(at - 1))) {
      at--;
    }
    boolean lower = at < stop;
    int capital = at;
    while (capital > start && isUpper(line.charAt(capital - 1))) {
      capital--;
    }
    boolean word = lower ? at - capital == 1 : at - capital >= SHORTEST_CAPITALS;
    return word && isSlugEnd(capital) ? capital : stop;
  }

  /** Whether the path may end here: after a number, or after a slug of several parts. */
  private boolean isSlugEnd(int end) {
    char last = line.charAt(end - 1);
    String segment = line.substring(line.lastIndexOf('/', end - 1) + 1, end);
    boolean parts = segment.chars().anyMatch(c -> "-_.".indexOf(c) >= 0 || isDigit(c));
    return hasPath(end) && (last == '/' || (isLower(last) || isDigit(last)) && parts);
  }

  private int withoutStop(int end) {
    int at = end;
    while (at > start && ".,;:!?)]'".indexOf(line.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private static boolean isLower(int c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isUpper(int c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
