package io.chapar.split.plain;

import io.chapar.article.BlockKind;
import io.chapar.split.header.DatedLine;
import io.chapar.split.header.Dateline;
import io.chapar.split.metadata.Labels;
import io.chapar.split.site.Publishers;
import io.chapar.split.wording.Letters;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the first lines of a plain-text document are that stand above its title. */
final class AboveTitle {
  private static final Pattern PARTS = Pattern.compile("\\s*[-–—|/:،,]\\s*");
  private static final Pattern STEPS = Pattern.compile("\\s+[/>»›]\\s+");
  private static final Pattern BARS = Pattern.compile("\\s*[|]\\s*");
  private static final Pattern WORDS = Pattern.compile("\\s+");
  private static final int MOST_WORDS = 4;
  private static final int LONGEST_TITLE = 250;

  private static final int HEADLINE = 120;
  private static final int SHORTEST_WORD = 3;
  private static final int FEWEST_WORDS = 3;
  private static final int LINES = 5;

  private final DatedLine datedLine = new DatedLine();
  private final Labels labels;
  private final Publishers publishers;

  AboveTitle(Labels labels, Publishers publishers) {
    this.labels = labels;
    this.publishers = publishers;
  }

  /**
   * @param below the lines below it
   * @return empty when the line is the title; a paragraph where the text begins without one
   */
  Optional<BlockKind> of(String line, List<String> below) {
    if (datedLine.isAlone(line)
        || datedLine.isTime(line)
        || datedLine.isTime(labels.withoutTime(line))) {
      return Optional.of(BlockKind.DATELINE);
    }
    if (isMasthead(line)) {
      return Optional.of(BlockKind.SOURCE);
    }
    if (Letters.endsWithStop(line) && Dateline.agency(line, publishers).isPresent()) {
      return Optional.of(BlockKind.PARAGRAPH);
    }
    if (isUnknownMasthead(line, below)) {
      return Optional.of(BlockKind.SOURCE);
    }
    return isKicker(line, below) ? Optional.of(BlockKind.KICKER) : Optional.empty();
  }

  /** The house, and perhaps its desk or place: "خبرگزاری تسنیم – گروه ورزشی". */
  boolean isMasthead(String line) {
    if (line.length() > LONGEST_TITLE) {
      return false;
    }
    String[] parts = PARTS.split(line);
    boolean named = false;
    for (String part : parts) {
      named |= publishers.named(part).isPresent();
    }
    return named && Letters.words(line) <= MOST_WORDS + parts.length;
  }

  /** Capitals above a day, and a headline below it that has others: "THE COURIER". */
  private boolean isUnknownMasthead(String line, List<String> below) {
    boolean dated = below.size() > 1 && datedLine.isAlone(below.get(0));
    return dated
        && Letters.words(line) <= MOST_WORDS
        && Letters.areCapitals(line)
        && isHeadline(below.get(1))
        && !Letters.areCapitals(below.get(1))
        && !Letters.endsWithStop(below.get(1));
  }

  /** Who says what the title says, or where: "وزیر نیرو:", "در نشست خبری مطرح شد". */
  private boolean isKicker(String line, List<String> below) {
    String next = first(below, this::isHeadline);
    if (next.isEmpty() || Letters.endsWithStop(next)) {
      return false;
    }
    boolean open = ":؛;".indexOf(line.charAt(line.length() - 1)) >= 0;
    return open || isTrail(line) || isSaidLess(line, next, below);
  }

  private boolean isHeadline(String line) {
    return line.length() <= LONGEST_TITLE
        && !datedLine.is(line)
        && labels.read(line).isEmpty()
        && !line.contains("://");
  }

  /** The first line that is so; empty when there is none among the next. */
  private static String first(List<String> below, Predicate<String> wanted) {
    return below.stream().limit(LINES).filter(wanted).findFirst().orElse("");
  }

  /** The sentences among the next lines. */
  private static String text(List<String> below) {
    return below.stream()
        .limit(LINES)
        .filter(Letters::endsWithStop)
        .collect(Collectors.joining(" "));
  }

  /** Where the page stands in its site: "Haberler / Gündem", "News|Weather". */
  private static boolean isTrail(String line) {
    if (line.length() > LONGEST_TITLE) {
      return false;
    }
    String[] steps = STEPS.split(line);
    String[] bars = BARS.split(line);
    return steps.length > 1 && Letters.words(line) <= steps.length * 3 - 1
        || bars.length > 1 && Stream.of(bars).allMatch(bar -> Letters.words(bar) <= 2);
  }

  /** Of two headlines the title is the one whose words the text takes up. */
  private static boolean isSaidLess(String line, String next, List<String> below) {
    boolean headlines =
        line.length() <= HEADLINE
            && next.length() <= HEADLINE
            && words(next).size() >= FEWEST_WORDS;
    String opening = first(below, Letters::endsWithStop);
    return headlines
        && !opening.isEmpty()
        && said(line, opening) < 0.3
        && said(next, text(below)) > 0.5;
  }

  /** The share of the words of a line that the text has. */
  private static double said(String line, String text) {
    List<String> words = words(line);
    List<String> all = words(text);
    return words.isEmpty()
        ? 0
        : (double) words.stream().filter(all::contains).count() / words.size();
  }

  private static List<String> words(String text) {
    return WORDS
        .splitAsStream(text)
        .map(Letters::fold)
        .filter(word -> word.length() >= SHORTEST_WORD)
        .toList();
  }
}
