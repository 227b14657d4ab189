package io.chapar.normalise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of Persian words. Immutable. */
final class Lexicon {
  private static final String ZWNJ = String.valueOf(ArabicLetters.ZWNJ);

  private static final int FREQUENT = 7;

  private final Map<String, Lexeme> lexemes = new HashMap<>(200_000);

  /** The same of the words that make most of a text: few enough for the processor's cache. */
  private final Map<String, Lexeme> frequent = new HashMap<>(8_000);

  private final Map<String, Set<String>> joined = new HashMap<>(20_000);
  private final Set<String> verbs = new HashSet<>(10_000);
  private final Map<String, Bound> bound = new HashMap<>();
  private final Set<String> continuous = new HashSet<>();

  private Lexicon() {}

  static Lexicon load() {
    Lexicon lexicon = new Lexicon();
    Resources.forEachLine("fa/own.txt", lexicon::readWord);
    Resources.forEachLine("fa/words.txt", lexicon::readWord);
    Resources.forEachLine("fa/verbs.txt", lexicon.verbs::add);
    Resources.forEachLine("fa/bound.txt", line -> lexicon.readBound(line.split(" ")));
    Resources.forEachLine("fa/continuous.txt", lexicon.continuous::add);
    lexicon.lexemes.forEach(lexicon::keepFrequent);
    return lexicon;
  }

  private void keepFrequent(String letters, Lexeme lexeme) {
    if (lexeme.common() >= FREQUENT) {
      frequent.put(letters, lexeme);
    }
  }

  /** The word with these letters, joiners left out; one without joiners comes first. */
  @Nullable Lexeme find(String letters) {
    Lexeme known = frequent.get(letters);
    return known == null ? lexemes.get(letters) : known;
  }

  /** Whether news writes two words as one compound. */
  boolean joins(String first, String second) {
    Set<String> seconds = joined.get(first);
    return seconds != null && seconds.contains(second);
  }

  /** A form that stands after می. */
  boolean isVerb(String word) {
    return verbs.contains(word);
  }

  /** می and its kin, which stand before such a form. */
  boolean isContinuous(String word) {
    return !word.isEmpty() && word.charAt(word.length() - 1) == 'ی' && continuous.contains(word);
  }

  Bound bound(String part) {
    return bound.getOrDefault(part, Bound.NONE);
  }

  private void readWord(String line) {
    String[] fields = line.split("\t", -1);
    Lexeme lexeme = new Lexeme(fields[0], fields[1], Integer.parseInt(fields[2]));
    String letters = fields[0].replace(ZWNJ, "");
    lexemes.merge(letters, lexeme, Lexicon::better);
    int joiner = fields[0].indexOf(ArabicLetters.ZWNJ);
    if (lexeme.joinsAcrossSpace() && joiner > 0) {
      joined
          .computeIfAbsent(fields[0].substring(0, joiner), first -> new HashSet<>())
          .add(fields[0].substring(joiner + 1));
    }
  }

  /** A compound that is marked as joined wins over the spelling without a joiner. */
  private static Lexeme better(Lexeme known, Lexeme next) {
    return known.isCompound() && !known.joinsAcrossSpace() ? next : known;
  }

  private void readBound(String[] words) {
    Bound kind = Bound.valueOf(words[0].toUpperCase(Locale.ROOT));
    for (int i = 1; i < words.length; i++) {
      bound.put(words[i], kind);
    }
  }
}
