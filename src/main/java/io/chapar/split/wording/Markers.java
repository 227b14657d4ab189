package io.chapar.split.wording;

import io.chapar.article.BlockKind;
import io.chapar.text.TableLines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are not text of the article, by their words. One table a language under {@code
 * markers/}; a line of a table is a kind, a tab, and a phrase. {@code phrase} must be the whole
 * line, {@code phrase …} its beginning, with at most as many words after it as a number says, or
 * with nothing but a name or a line of a date. Letters are compared without case, a Turkish ı as i,
 * Arabic script without short vowels, hamza on alef, and the difference of Arabic and Persian yeh
 * and kaf; punctuation at the ends of the line is ignored, but a colon in the phrase must stand.
 */
public final class Markers {
  private static final List<String> LANGUAGES =
      List.of(
          "fa", "tr", "az", "ru", "en", "ur", "ar", "kk", "uz", "de", "west", "ky", "tg", "ps",
          "tk", "ckb", "ku", "ug");
  private static final Pattern CELLS = Pattern.compile("\\s+");
  private static final char FIRST_MARK = '\u0300';
  private static final int LONGEST_PHRASE = 9;
  private static final int LONGEST_READ = 120;
  private static final int MOST_ENDING = 4;
  private static final int MOST_WORDS = 60;
  private static final int MOST_DATING = 8;
  private static final int FEWEST_DIGITS = 4;

  /** After a label for writers; a reporter who asks in an interview says more. */
  private static final int MOST_NAMES = 12;

  private final Map<String, BlockKind> whole = new HashMap<>();
  private final Map<String, BlockKind> endings = new HashMap<>();
  private final Map<String, Beginning> beginnings = new HashMap<>();
  private final Set<String> firstWords = new HashSet<>();

  private final BylineNames names;

  /** What a phrase announces, and how many words may follow it, and which. */
  private record Beginning(String phrase, BlockKind kind, int mostWords, Predicate<String> rest) {

    private boolean fits(String line, int more) {
      return more <= mostWords && rest.test(after(phrase, line));
    }
  }

  public Markers() {
    this(new BylineNames());
  }

  public Markers(BylineNames names) {
    this.names = names;
    for (String language : LANGUAGES) {
      TableLines.of(Markers.class, "markers/" + language + ".txt").forEach(this::learn);
    }
  }

  private void learn(String row) {
    String[] cells = CELLS.split(row, 2);
    BlockKind kind = BlockKind.valueOf(cells[0].toUpperCase(Locale.ROOT).replace('-', '_'));
    int dots = cells[1].indexOf('…');
    if (dots == 0) {
      endings.put(fold(cells[1].substring(1)), kind);
    } else if (dots < 0) {
      whole.put(fold(cells[1]), kind);
    } else {
      String phrase = cells[1].substring(0, dots);
      beginnings.put(fold(phrase), beginning(phrase, kind, cells[1].substring(dots + 1)));
      firstWords.add(bare(firstWord(fold(phrase))));
    }
  }

  private Beginning beginning(String phrase, BlockKind kind, String rest) {
    int usual = kind == BlockKind.BYLINE && phrase.endsWith(":") ? MOST_NAMES : MOST_WORDS;
    return switch (rest) {
      case "" -> new Beginning(phrase, kind, usual, any -> true);
      case "name" -> new Beginning(phrase, kind, MOST_NAMES, names::isAlone);
      case "date" -> new Beginning(phrase, kind, MOST_DATING, Markers::isDated);
      default -> new Beginning(phrase, kind, Integer.parseInt(rest), any -> true);
    };
  }

  private static boolean isDated(String rest) {
    return rest.chars().filter(c -> Letters.isDigit((char) c)).count() >= FEWEST_DIGITS;
  }

  /** What the line is, by all, by the first or by the last of its words. */
  public Optional<BlockKind> of(String line) {
    String start = start(line);
    boolean all = line.length() <= LONGEST_READ;
    BlockKind known = all ? ofWhole(start, line) : null;
    BlockKind announced = known == null ? beginning(start, line) : known;
    return Optional.ofNullable(announced == null && all ? ending(start) : announced);
  }

  /** By all of its words, or by all of each part between bars: "Print | Share". */
  private @Nullable BlockKind ofWhole(String start, String line) {
    BlockKind known = whole.get(start);
    return known == null && line.indexOf('|') > 0 ? ofParts(line.split("\\|")) : known;
  }

  private @Nullable BlockKind ofParts(String[] parts) {
    boolean all = Stream.of(parts).allMatch(part -> whole.containsKey(fold(part.strip())));
    return all && parts.length > 1 ? whole(parts[0].strip()) : null;
  }

  /** What a short line is by all of its words; null when it is nothing known. */
  public @Nullable BlockKind whole(String line) {
    return whole.get(start(line));
  }

  /** What the line's first words announce. */
  public Optional<BlockKind> beginning(String line) {
    return Optional.ofNullable(beginning(start(line), line));
  }

  private static String start(String line) {
    return fold(line.substring(0, Math.min(line.length(), LONGEST_READ)));
  }

  private static String firstWord(String start) {
    int end = start.indexOf(' ');
    return end < 0 ? start : start.substring(0, end);
  }

  private static String bare(String word) {
    return word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
  }

  private @Nullable BlockKind beginning(String start, String line) {
    if (!firstWords.contains(bare(firstWord(start)))) {
      return null;
    }
    int words = Letters.words(line);
    int end = 0;
    BlockKind found = null;
    for (int word = 1; word <= LONGEST_PHRASE && end >= 0; word++) {
      end = start.indexOf(' ', end + 1);
      String phrase = end < 0 ? start : start.substring(0, end);
      Beginning known = announced(phrase);
      found = known != null && known.fits(line, words - word) ? known.kind() : found;
    }
    return found;
  }

  /** What follows a phrase, as the line writes it. */
  private static String after(String phrase, String line) {
    if (phrase.endsWith(":")) {
      return line.substring(Math.max(line.indexOf(':'), line.indexOf('：')) + 1).strip();
    }
    int words = Letters.words(phrase);
    String[] parts = line.replace('\u00A0', ' ').split(" ", words + 1);
    String rest = parts.length > words ? parts[words] : "";
    return rest.startsWith(":") ? rest.substring(1).strip() : rest;
  }

  private @Nullable Beginning announced(String phrase) {
    Beginning known = beginnings.get(phrase);
    return known == null && phrase.endsWith(":") ? beginnings.get(bare(phrase)) : known;
  }

  /** What the last words of a short line tell. */
  private @Nullable BlockKind ending(String text) {
    int start = text.length();
    BlockKind found = null;
    for (int word = 0; word < MOST_ENDING && start > 0; word++) {
      start = text.lastIndexOf(' ', start - 1);
      BlockKind kind = endings.get(text.substring(start + 1));
      found = kind == null ? found : kind;
    }
    return found;
  }

  /** Lower case, single spaces; a colon is a word's end; other marks at the ends are dropped. */
  public static String fold(String text) {
    char[] folded = new char[text.length() * 2]; // a colon is written with a space
    int end = 0;
    for (int i = 0; i < text.length(); i++) {
      end = append(folded, end, Letters.lower(text.charAt(i)));
    }
    while (end > 0 && folded[end - 1] == ' ') {
      end--;
    }
    return new String(folded, 0, end);
  }

  /** Returns where what is folded ends then. */
  private static int append(char[] folded, int end, char c) {
    boolean atStart = end == 0 || folded[end - 1] == ' ';
    if (isOfWord(c)) {
      folded[end] = c == 'ı' ? 'i' : (char) Letters.persian(c);
      return end + 1;
    }
    if (c == ':' || c == '：') {
      int at = atStart && end > 0 ? end - 1 : end;
      folded[at] = ':';
      folded[at + 1] = ' ';
      return at + 2;
    }
    boolean parts = c != '\u200C' && c != '\u0307' && !Letters.isHarakat(c) && !atStart;
    folded[end] = ' ';
    return parts ? end + 1 : end;
  }

  private static boolean isOfWord(char c) {
    if (c < '\u0080') {
      return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }
    return Character.isLetterOrDigit(c)
        ? !Letters.isApostrophe(c)
        : c >= FIRST_MARK && isMark(c) && c != '\u0307';
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK && !Letters.isHarakat(c);
  }
}
