package io.chapar.normalise;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of Persian words. Immutable. */
final class Lexicon {
  private static final String ZWNJ = String.valueOf(ArabicLetters.ZWNJ);

  private final Map<String, Lexeme> lexemes = new HashMap<>(200_000);
  private final Set<String> firstParts = new HashSet<>(20_000);
  private final Set<String> verbs = new HashSet<>(10_000);
  private final Map<String, Set<String>> bound = new HashMap<>();

  private Lexicon() {}

  static Lexicon load() {
    Lexicon lexicon = new Lexicon();
    Resources.forEachLine("fa/own.txt", lexicon::readWord);
    Resources.forEachLine("fa/words.txt", lexicon::readWord);
    Resources.forEachLine("fa/verbs.txt", lexicon.verbs::add);
    Resources.forEachLine("fa/bound.txt", lexicon::readBound);
    return lexicon;
  }

  /** The word with these letters, joiners left out; one without joiners comes first. */
  @Nullable Lexeme find(String letters) {
    return lexemes.get(letters);
  }

  /** The compound of two words that is written as one though a space stands between. */
  boolean joins(String first, String second) {
    if (!firstParts.contains(first)) {
      return false;
    }
    Lexeme compound = lexemes.get(first + second);
    return compound != null
        && compound.joinsAcrossSpace()
        && compound.form().equals(PersianJoin.of(first, second));
  }

  /** A form that stands after می. */
  boolean isVerb(String word) {
    return verbs.contains(word);
  }

  /** The bound parts of one kind: see {@code fa/bound.txt}. */
  Set<String> bound(String kind) {
    return bound.getOrDefault(kind, Set.of());
  }

  private void readWord(String line) {
    String[] fields = line.split("\t", -1);
    Lexeme lexeme = new Lexeme(fields[0], fields[1], Integer.parseInt(fields[2]));
    String letters = fields[0].replace(ZWNJ, "");
    lexemes.merge(
        letters, lexeme, (known, next) -> known.isCompound() && !own(known) ? next : known);
    if (lexeme.joinsAcrossSpace()) {
      firstParts.add(fields[0].substring(0, Math.max(0, fields[0].indexOf(ZWNJ))));
    }
  }

  /** A compound that is marked as joined wins over the spelling without a joiner. */
  private static boolean own(Lexeme lexeme) {
    return lexeme.joinsAcrossSpace();
  }

  private void readBound(String line) {
    List<String> words = Arrays.asList(line.split(" "));
    bound.put(words.get(0), new HashSet<>(words.subList(1, words.size())));
  }
}
