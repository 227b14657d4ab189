package io.chapar.split.plain.line;

import com.ibm.icu.lang.UCharacter;
import io.chapar.article.BlockKind;
import io.chapar.article.CpuBudget;
import io.chapar.split.header.DatedLine;
import io.chapar.split.metadata.Labels;
import io.chapar.split.wording.Letters;
import io.chapar.split.wording.Markers;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where in a line texts of two kinds may touch. Each kind of place is found by one pass over the
 * line, or over a bounded part of it.
 */
final class Cuts {
  private static final int MOST_CUTS = 4000;
  private static final int MOST_ADDRESSES = 50;
  private static final int LONGEST_LABEL = 60;
  private static final int MOST_LABEL_WORDS = 5;
  private static final int MOST_SENDER_WORDS = 5;
  private static final int LONGEST_TAIL = 110;
  private static final int SHORTEST_HEAD = 12;
  private static final int LONGEST_OPENING = 40;
  private static final int LONGEST_FIELDS = 600;
  private static final int LONGEST_FIELD = 70;
  private static final int LONGEST_STAMP = 45;
  private static final int LONGEST_DATED = 250;
  private static final int LONGEST_MARK = 40;
  private static final int LONGEST_PHRASED = 400;
  private static final int MOST_PHRASE_WORDS = 4;
  private static final int SHORTEST_WORD = 3;
  private static final int SHORTEST_TEXT = 20;
  private static final int WIDE = 3;
  private static final Pattern CLOCK = Pattern.compile("\\p{Nd}{1,2}[:.]\\p{Nd}{2}");
  private static final Pattern GAP = Pattern.compile("\\s{3,20}|\\s*[|■]\\s*");
  private static final String STOPS = ".!?؟۔…";
  private static final String CLOSERS = "\"”»’)]";
  private static final String END_SIGNS = "#*_=■●◆~▪";
  private static final String SEPARATORS = "|•·¦*■●◆";

  /** Top-level domains: the countries of ISO 3166, and the most common others. */
  private static final Set<String> DOMAINS = domains();

  private final boolean dense;
  private final String text;
  private final Markers markers;
  private final Labels labels;
  private final DatedLine datedLine = new DatedLine();
  private final SortedMap<Integer, Cut> cuts = new TreeMap<>();

  /** Ends of the addresses by their beginnings. */
  private final NavigableMap<Integer, Integer> addresses = new TreeMap<>();

  /**
   * @param dense whether the line may be a whole document, so that each sentence is to be cut off
   */
  Cuts(String text, Markers markers, Labels labels, boolean dense) {
    this.dense = dense;
    this.text = text;
    this.markers = markers;
    this.labels = labels;
  }

  /** The places, none at the beginning or the end of the line. */
  SortedMap<Integer, Cut> find() {
    addresses();
    touching();
    sentences();
    fields();
    marks();
    phrases();
    if (!sender()) {
      stamps();
    }
    cuts.remove(0);
    cuts.remove(text.length());
    return cuts;
  }

  /** A line that could be cut more often is no text of an article. */
  private void cut(int at, Cut why) {
    if (cuts.size() < MOST_CUTS) {
      cuts.putIfAbsent(at, why);
    }
  }

  private void addresses() {
    int from = 0;
    for (int i = 0; i < MOST_ADDRESSES; i++) {
      int start = nextAddress(from);
      if (start < 0) {
        return;
      }
      int end = AddressEnd.of(text, start);
      addresses.put(start, end);
      address(start, end);
      from = Math.max(end, start + 1);
    }
  }

  private int nextAddress(int from) {
    int scheme = text.indexOf("://", from);
    int start = scheme;
    while (start > from && isAsciiLetter(text.charAt(start - 1))) {
      start--;
    }
    int bare = text.indexOf("www.", from);
    return scheme >= 0 && (bare < 0 || start < bare) ? withoutGlue(start, scheme) : bare;
  }

  /** The scheme alone where a word stands before it: "Sourcehttps://". */
  private int withoutGlue(int start, int scheme) {
    int http = text.lastIndexOf("http", scheme);
    return http >= start ? http : start;
  }

  private static Set<String> domains() {
    return Stream.concat(
            Stream.of(Locale.getISOCountries()).map(code -> code.toLowerCase(Locale.ROOT)),
            Stream.of("com", "net", "org", "info", "news", "media"))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** An address amid a sentence, with spaces on both sides, belongs to it. */
  private void address(int start, int end) {
    int label = labelStart(start);
    boolean glued = end < text.length() && !TextLines.isSpace(text.charAt(end));
    if (label >= 0) {
      cut(label, Cut.ADDRESS);
    }
    boolean stop = glued && STOPS.indexOf(text.charAt(end)) >= 0;
    if ((label >= 0 || glued) && !stop) {
      cut(end, Cut.AFTER_ADDRESS);
    }
  }

  /** Where the few words before an address begin, or the address; -1 within a sentence. */
  private int labelStart(int address) {
    int at = address;
    int words = 0;
    while (at > 0 && address - at < LONGEST_LABEL && !isSentenceEnd(at - 1)) {
      at--;
      words += text.charAt(at) == ' ' ? 1 : 0;
    }
    boolean few = words <= MOST_LABEL_WORDS && (at == 0 || isSentenceEnd(at - 1));
    return few ? at : isColonBefore(address) ? address : -1;
  }

  private boolean isColonBefore(int at) {
    int i = at;
    while (i > 0 && TextLines.isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i > 0 && text.charAt(i - 1) == ':';
  }

  private boolean isSentenceEnd(int at) {
    return STOPS.indexOf(text.charAt(at)) >= 0 || "\n\t|".indexOf(text.charAt(at)) >= 0;
  }

  private boolean isInAddress(int at) {
    Map.Entry<Integer, Integer> before = addresses.floorEntry(at);
    return before != null && before.getValue() > at;
  }

  private void touching() {
    for (int i = 1; i < text.length(); i++) {
      Cut why = touch(i);
      if (why != null && !isInAddress(i) && !isInAddress(i - 1)) {
        cut(i, why);
      }
      if ((i & 0xFFF) == 0) {
        CpuBudget.tick();
      }
    }
  }

  /** Whether two texts may touch before a character. */
  private @Nullable Cut touch(int at) {
    char before = text.charAt(at - 1);
    char here = text.charAt(at);
    if (!Character.isLetter(here)) {
      return isStampGlued(before, at) || isOtherDigit(before, here) ? Cut.STAMP : null;
    }
    boolean begins = !Character.isLowerCase(here) && lettersFrom(at) >= 2;
    if (!begins) {
      return null;
    }
    if (STOPS.indexOf(before) >= 0 || CLOSERS.indexOf(before) >= 0) {
      return isStopGlued(at) && !isDomain(at) ? Cut.GLUED : null;
    }
    if (Character.isUpperCase(here) && Character.isLowerCase(before)) {
      return lettersBefore(at) >= SHORTEST_WORD && Character.isLowerCase(text.charAt(at + 1))
          ? Cut.GLUED
          : null;
    }
    return Letters.isDigit(before) && isStampBefore(at) ? Cut.STAMP : null;
  }

  /** A stop after a word, and closing marks after it. */
  private boolean isStopGlued(int at) {
    int i = at - 1;
    while (i > 0 && CLOSERS.indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    boolean stop = STOPS.indexOf(text.charAt(i)) >= 0;
    boolean bracket = text.charAt(at - 1) == ')' && text.charAt(at) != ')';
    return stop
        ? lettersBefore(i) >= 2 || Letters.isDigit(text.charAt(Math.max(0, i - 1)))
        : bracket;
  }

  /** Whether a name, a stop and the code of a country or "com" stand there: "Kun.uz", "TASS.RU". */
  private boolean isDomain(int at) {
    int start = at - 1;
    while (start > 0 && isNameSign(text.charAt(start - 1))) {
      start--;
    }
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.charAt(at - 1) == '.'
        && start < at - 2
        && Character.isUpperCase(text.charAt(start))
        && DOMAINS.contains(text.substring(at, end).toLowerCase(Locale.ROOT));
  }

  private static boolean isNameSign(char c) {
    return isAsciiLetter(c) || c == '-' || c >= '0' && c <= '9';
  }

  private int lettersFrom(int at) {
    int end = at;
    while (end < text.length()
        && end < at + SHORTEST_WORD
        && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end - at;
  }

  private int lettersBefore(int at) {
    int start = at;
    while (start > 0 && start > at - SHORTEST_WORD && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return at - start;
  }

  /** A year, a clock or an identifier stands right before. */
  private boolean isStampBefore(int at) {
    int digits = 0;
    int i = at - 1;
    while (i >= 0
        && at - i < 20
        && (Letters.isDigit(text.charAt(i)) || ":./-".indexOf(text.charAt(i)) >= 0)) {
      digits += Letters.isDigit(text.charAt(i)) ? 1 : 0;
      i--;
    }
    return digits >= 4;
  }

  /** Digits of two scripts touch: "۱۶:۰۵18 September". */
  private static boolean isOtherDigit(char before, char here) {
    return Letters.isDigit(before)
        && Letters.isDigit(here)
        && UCharacter.digit(before) >= 0
        && before - UCharacter.digit(before) != here - UCharacter.digit(here);
  }

  /** A word runs into the figures of a date or a clock: "Ekonomi14.04.2024". */
  private boolean isStampGlued(char before, int at) {
    if (!Character.isLetter(before)
        || !Letters.isDigit(text.charAt(at))
        || lettersBefore(at) < SHORTEST_WORD) {
      return false;
    }
    int digits = 0;
    int i = at;
    while (i < text.length()
        && i < at + 12
        && (Letters.isDigit(text.charAt(i)) || ":./-".indexOf(text.charAt(i)) >= 0)) {
      digits += Letters.isDigit(text.charAt(i)) ? 1 : 0;
      i++;
    }
    return digits >= 4 && digits < i - at;
  }

  /** The last two sentences where they are short, and each that opens with a known phrase. */
  private void sentences() {
    int last = -1;
    int before = -1;
    for (int i = SHORTEST_HEAD; i + 2 < text.length(); i++) {
      if (isSentenceStart(i)) {
        before = last;
        last = i;
        if (dense) {
          cut(i, Cut.RUN_ON);
        } else if (isPhrase(i)) {
          cut(i, Cut.SENTENCE);
        }
      }
    }
    tail(before);
    tail(last);
  }

  private boolean isPhrase(int start) {
    int end = Math.min(text.length(), start + LONGEST_PHRASED);
    return markers.beginning(text.substring(start, end)).isPresent();
  }

  /** What follows the dateline of a paragraph is no tail. */
  private void tail(int start) {
    if (start > LONGEST_OPENING && text.length() - start <= LONGEST_TAIL) {
      cut(start, Cut.SENTENCE);
    }
  }

  /** Behind a stop, closing marks and a space; no small letter begins it. */
  private boolean isSentenceStart(int at) {
    if (!TextLines.isSpace(text.charAt(at - 1)) || TextLines.isSpace(text.charAt(at))) {
      return false;
    }
    int i = at - 1;
    while (i > 0 && (TextLines.isSpace(text.charAt(i)) || CLOSERS.indexOf(text.charAt(i)) >= 0)) {
      i--;
    }
    return STOPS.indexOf(text.charAt(i)) >= 0 && !Character.isLowerCase(text.charAt(at));
  }

  private void fields() {
    boolean date = text.length() <= LONGEST_FIELD && datedLine.is(text);
    if (date) {
      names();
      labels.starts(text).forEach(start -> cut(start, Cut.LABEL));
    } else if (text.length() <= LONGEST_FIELDS || dense) {
      separators();
      labels.starts(text).forEach(start -> cut(start, Cut.LABEL));
    } else {
      int from = text.length() - LONGEST_TAIL;
      labels.starts(text.substring(from)).forEach(start -> cut(from + start, Cut.LABEL));
    }
  }

  /** A wide space, or a bar, that parts several words without a figure from a date. */
  private void names() {
    for (Matcher gap = GAP.matcher(text); gap.find(); ) {
      String before = text.substring(0, gap.start());
      String after = text.substring(gap.end());
      if (isWordy(before) || isWordy(after)) {
        cut(gap.start(), Cut.SEPARATOR);
      }
    }
  }

  private static boolean isWordy(String part) {
    return Letters.words(part) > 1 && part.chars().noneMatch(c -> Letters.isDigit((char) c));
  }

  private void separators() {
    int spaces = 0;
    boolean fields = dense || text.length() <= LONGEST_DATED && !Letters.endsWithStop(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean dash = (c == '—' || c == '–') && fields;
      boolean separator = i > 0 && (dash || SEPARATORS.indexOf(c) >= 0) && (c == '|' || spaces > 0);
      if (separator || c == '\t') {
        cut(i, Cut.SEPARATOR);
      } else if (spaces >= WIDE && !TextLines.isSpace(c)) {
        cut(i, Cut.SEPARATOR);
      }
      spaces = TextLines.isSpace(c) ? spaces + 1 : 0;
    }
  }

  private void marks() {
    for (int i = text.indexOf('©', 1); i > 0 && !isInAddress(i); i = text.indexOf('©', i + 1)) {
      cut(i, Cut.MARK);
    }
    hashtags();
    for (int i = Math.max(1, text.length() - LONGEST_MARK); i < text.length(); i++) {
      if (isEndMark(i)) {
        cut(i, Cut.MARK);
        return;
      }
    }
  }

  private void hashtags() {
    int at = text.length();
    int first = -1;
    while (at > 0) {
      int start = text.lastIndexOf(' ', at - 1) + 1;
      if (start < at && text.charAt(start) != '#') {
        break;
      }
      first = start < at ? start : first;
      at = start - 1;
    }
    if (first > 0) {
      cut(first, Cut.MARK);
    }
  }

  private boolean isEndMark(int at) {
    char before = text.charAt(at - 1);
    boolean begins =
        !TextLines.isSpace(text.charAt(at))
            && (TextLines.isSpace(before)
                || STOPS.indexOf(before) >= 0
                || before == '/' && at > SHORTEST_HEAD);
    if (!begins) {
      return false;
    }
    String rest = text.substring(at);
    boolean several = rest.indexOf(' ') > 0 || Letters.endsWithStop(text.substring(0, at).strip());
    return several
        && (END_SIGNS.indexOf(rest.charAt(0)) >= 0 && !Letters.hasLetter(rest)
            || markers.of(rest).filter(kind -> kind == BlockKind.END_MARK).isPresent());
  }

  /** A phrase that is usually a line of its own, and text after it. */
  private void phrases() {
    int space = text.indexOf(' ');
    for (int words = 0; words < MOST_PHRASE_WORDS && space > 0; words++) {
      boolean begins = beginsSentence(space + 1, words > 0);
      if (begins && markers.whole(text.substring(0, space)) != null) {
        cut(space, Cut.AFTER_PHRASE);
      }
      space = text.indexOf(' ', space + 1);
    }
  }

  /** A capital, or in a script without case any letter behind several words. */
  private boolean beginsSentence(int at, boolean several) {
    if (text.length() - at < SHORTEST_TEXT) {
      return false;
    }
    char c = text.charAt(at);
    return Character.isUpperCase(c)
        || several && Character.isLetter(c) && !Character.isLowerCase(c);
  }

  private void stamps() {
    if (text.length() <= LONGEST_FIELD && datedLine.is(text)) {
      return;
    }
    int most = Math.min(text.length() - 1, LONGEST_STAMP);
    int found = 0;
    for (int i = 4; i < most; i++) {
      boolean begins = text.charAt(i) == ' ' && !Character.isLowerCase(text.charAt(i + 1));
      if (begins && endsInFigures(i) && isStamp(text.substring(0, i))) {
        found = i;
      }
    }
    cut(found, Cut.STAMP);
    if (text.length() <= LONGEST_DATED && !Letters.endsWithStop(text)) {
      lastStamp();
    }
  }

  /** Whether the word before has figures, the one behind has none, and no colon parts them. */
  private boolean endsInFigures(int space) {
    int start = text.lastIndexOf(' ', space - 1) + 1;
    int end = text.indexOf(' ', space + 1);
    String next = text.substring(space + 1, end < 0 ? text.length() : end);
    return Letters.ascii(text.substring(start, space)).matches(".*[0-9].*[^:]|[0-9]")
        && next.chars().noneMatch(c -> Letters.isDigit((char) c));
  }

  /** Behind the clock and the sender that open a line of a chat: "[3.5.24, 10:12] Ann: ". */
  private boolean sender() {
    int colon = text.indexOf(": ");
    while (colon > 0 && colon < LONGEST_LABEL) {
      String head = text.substring(0, colon);
      boolean digit =
          Letters.isDigit(head.charAt(0)) || head.length() > 1 && Letters.isDigit(head.charAt(1));
      boolean field = !labels.starts(head + ":").isEmpty();
      boolean few =
          Letters.words(head.replaceAll("[^\\p{L}\\s]+", " ").strip()) <= MOST_SENDER_WORDS;
      if (digit && few && !field && CLOCK.matcher(head).find() && Letters.hasLetter(head)) {
        cut(colon + 1, Cut.SENDER);
        return true;
      }
      colon = text.indexOf(": ", colon + 1);
    }
    return false;
  }

  private void lastStamp() {
    for (int i = Math.max(1, text.length() - LONGEST_STAMP); i < text.length() - 4; i++) {
      boolean labelled = i < LONGEST_LABEL && labels.named(text.substring(0, i)).isPresent();
      if (text.charAt(i) == ' ' && !labelled && isStamp(text.substring(i + 1))) {
        cut(i, Cut.STAMP);
        return;
      }
    }
  }

  private boolean isStamp(String part) {
    long digits = part.chars().filter(c -> Letters.isDigit((char) c)).count();
    return digits >= 3 && digits < 13 && (datedLine.isBare(part) || datedLine.isTime(part));
  }
}
