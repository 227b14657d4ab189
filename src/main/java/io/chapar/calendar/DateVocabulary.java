package io.chapar.calendar;

import io.chapar.text.TableLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What words mean in dates: the names of CLDR and the files of {@code months/}. Immutable. */
final class DateVocabulary {
  /** Zones of the United States, whose dates in figures begin with the month. */
  static final Set<String> AMERICAN_ZONES =
      Set.copyOf(TableLines.of(DateVocabulary.class, "american-zones.txt"));

  /** The most words of one name, as in «جمادی الثانیه» and «بعد از ظهر». */
  private static final int LONGEST_PHRASE = 4;

  private static final int SHORTEST_STEM = 2;

  private final Map<String, List<Sense>> senses = new HashMap<>();
  private final Set<String> suffixes;
  private final int longestSuffix;

  private DateVocabulary(VocabularyFiles files) {
    files.senses().forEach((word, known) -> senses.put(word, List.copyOf(known)));
    this.suffixes = Set.copyOf(files.suffixes());
    this.longestSuffix = suffixes.stream().mapToInt(String::length).max().orElse(0);
  }

  /** What all that read dates share; read with the first date, not when a node starts. */
  static DateVocabulary known() {
    return Known.ALL;
  }

  private static final class Known {
    static final DateVocabulary ALL = new DateVocabulary(VocabularyFiles.read());
  }

  /** Joins the words of one name, and says what each word means. */
  List<DateToken> explain(List<DateToken> tokens) {
    List<DateToken> explained = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); ) {
      Phrase phrase = phrase(tokens, i);
      if (phrase.token.means(Sense.Meaning.SEPARATOR)) {
        dropHyphen(explained);
      }
      explained.add(phrase.token);
      i = phrase.next;
    }
    return explained;
  }

  /** Uyghur writes one before the word that stands behind a number: 2023-يىلى. */
  private static void dropHyphen(List<DateToken> explained) {
    int last = explained.size() - 1;
    if (last > 0 && explained.get(last).isSign("-") && explained.get(last - 1).isNumber()) {
      explained.remove(last);
    }
  }

  private record Phrase(DateToken token, int next) {}

  /** The longest known phrase from here on; else the token alone. */
  private Phrase phrase(List<DateToken> tokens, int start) {
    DateToken first = tokens.get(start);
    if (first.kind() != DateToken.Kind.WORD) {
      return new Phrase(first, start + 1);
    }
    Phrase best = new Phrase(explained(first, first.text(), first.end(), true), start + 1);
    String joined = first.text();
    int words = 1;
    for (int i = start + 1; i < tokens.size() && words < LONGEST_PHRASE; i++) {
      DateToken next = tokens.get(i);
      if (next.kind() == DateToken.Kind.WORD) {
        joined += next.text();
        words++;
        DateToken whole = explained(first, joined, next.end(), false);
        best = whole.senses().isEmpty() ? best : new Phrase(whole, i + 1);
      } else if (!next.isSign(".-")) {
        break;
      }
    }
    return best;
  }

  private DateToken explained(DateToken first, String letters, int end, boolean bySuffix) {
    List<Sense> known = senses.getOrDefault(letters, List.of());
    if (known.isEmpty() && bySuffix) {
      known = withoutSuffix(letters);
    }
    return new DateToken(
        DateToken.Kind.WORD, letters, first.written(), first.start(), end, -1, known);
  }

  private List<Sense> withoutSuffix(String word) {
    int shortest = Math.max(SHORTEST_STEM, word.length() - longestSuffix);
    for (int cut = word.length() - 1; cut >= shortest; cut--) {
      List<Sense> known = senses.get(word.substring(0, cut));
      if (known != null && suffixes.contains(word.substring(cut))) {
        return known;
      }
    }
    return List.of();
  }
}
