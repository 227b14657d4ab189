package io.chapar.normalise.persian;

import io.chapar.normalise.letter.ArabicLetters;
import io.chapar.normalise.letter.ShortWords;
import io.chapar.normalise.letter.WordTable;
import io.chapar.normalise.persian.PersianAffixes.Kind;
import io.chapar.text.TableLines;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of Persian words. Safe for many threads. */
final class PersianLexicon {
  /** زد and رد are too short: میزت is your table. */
  private static final int SHORTEST_WITH_OBJECT = 3;

  private static final int SHORTEST_INFLECTED = 3;

  /** So common in news are the words of seven in eight places. */
  private static final int FREQUENT = 4;

  private final WordTable<Entry> entries;

  /** Their {@link Traits}, and those of the frequent ones, which stay in the cache. */
  private final ShortWords traits;

  private final ShortWords frequent;
  private final Map<String, Set<String>> pairs;
  private final Set<String> wholes;
  private final PersianAffixes affixes;
  private final String continuous;
  private final boolean[] heads = new boolean[ArabicLetters.BLOCK];

  /**
   * All that is known of one row of letters.
   *
   * @param stem the letters without an ending
   * @param lexeme the word with these letters, joiners left out; one without joiners comes first
   * @param verb a form that stands after می
   * @param continuous می or its kin, which stand before such a form
   * @param seconds what is joined to the word as one compound
   * @param secondBits the bits of all of them, to tell most other words without a search
   * @param follows whether it is, with or without an ending, the second part of some compound
   * @param settled whether the letters are a word as it is written; of one with joiners, its last
   *     part
   * @param repaired the letters with the joiners that they have lost, where they are a word or were
   *     given
   * @param head of the part before the first joiner; null for what has none
   */
  record Entry(
      String letters,
      String stem,
      @Nullable Lexeme lexeme,
      Bound bound,
      boolean verb,
      boolean continuous,
      Set<String> seconds,
      long secondBits,
      boolean follows,
      boolean settled,
      String repaired,
      @Nullable Entry head) {

    /** Of letters that are no word and no part of one. */
    static Entry unknown(String letters) {
      return new Entry(
          letters,
          letters,
          null,
          Bound.NONE,
          false,
          false,
          Set.of(),
          0,
          false,
          false,
          letters,
          null);
    }

    /** The same of the letters as a text gives them. */
    Entry given(String whole, boolean sound, @Nullable Entry first) {
      return new Entry(
          letters,
          stem,
          lexeme,
          bound,
          verb,
          continuous,
          seconds,
          secondBits,
          follows,
          sound,
          whole,
          first);
    }

    private static long bit(String word) {
      return 1L << word.hashCode();
    }

    private static long bits(Set<String> words) {
      return words.stream().mapToLong(Entry::bit).reduce(0, (one, two) -> one | two);
    }

    /** Whether the word may join to the one before it whatever that is. */
    boolean isBound() {
      return bound != Bound.NONE && !opens();
    }

    /** Whether the other is the second part of a compound that begins with this word. */
    boolean joins(Entry other) {
      return other.follows && secondBits != 0 && (isSecond(other.letters) || isSecond(other.stem));
    }

    private boolean isSecond(String word) {
      return (secondBits & bit(word)) != 0 && seconds.contains(word);
    }

    private boolean isFrequent() {
      return lexeme != null && lexeme.common() >= FREQUENT || bound != Bound.NONE || continuous;
    }

    boolean isAt(char[] text, int start, int end) {
      if (letters.length() != end - start) {
        return false;
      }
      for (int i = 0; i < letters.length(); i++) {
        if (letters.charAt(i) != text[start + i]) {
          return false;
        }
      }
      return true;
    }

    /** What joins to the word before, if anything does. */
    Entry first() {
      return head == null ? this : head;
    }

    boolean opens() {
      return continuous || bound == Bound.FIRST || bound == Bound.ARABIC;
    }
  }

  private PersianLexicon(Reader reader) {
    Map<String, Entry> words = reader.read();
    this.entries = new WordTable<>(words);
    this.traits = new ShortWords(traits(words.values()));
    words.values().removeIf(entry -> !entry.isFrequent());
    this.frequent = new ShortWords(traits(words.values()));
    this.pairs = reader.pairs;
    this.wholes = reader.wholes;
    this.affixes = reader.affixes;
    this.continuous = reader.continuous.iterator().next();
    reader.bound.forEach(this::markHead);
  }

  private static Map<String, Integer> traits(Collection<Entry> entries) {
    return entries.stream()
        .filter(entry -> Traits.of(entry) != 0)
        .collect(Collectors.toMap(Entry::letters, Traits::of));
  }

  private void markHead(String part, Bound kind) {
    heads[part.charAt(0) - ArabicLetters.FIRST] |= kind.isEnding() && part.length() > 1;
  }

  /** Read once, when the first Persian text comes: other languages need none of it. */
  static PersianLexicon known() {
    return Known.LEXICON;
  }

  private static final class Known {
    static final PersianLexicon LEXICON = new PersianLexicon(new Reader());
  }

  PersianAffixes affixes() {
    return affixes;
  }

  /** Whether an ending of two and more letters may begin so. */
  boolean isHead(char c) {
    return ArabicLetters.isInBlock(c) && heads[c - ArabicLetters.FIRST];
  }

  /** Whether the word is written in one though some tear it; see {@code torn.txt}. */
  boolean isWhole(String letters) {
    return wholes.contains(letters);
  }

  /** What makes one expression with this word before it: و and another; see {@code pairs.txt}. */
  Set<String> partners(String word) {
    return pairs.getOrDefault(word, Set.of());
  }

  /**
   * The {@link Traits} of a short word; 0 when it has none.
   *
   * @param key see {@link ShortWords}
   */
  int traits(long key) {
    int known = frequent.get(key);
    return known == 0 ? traits.get(key) : known;
  }

  @Nullable Entry entry(String letters) {
    return entries.get(letters);
  }

  /** The word with these letters, joiners left out. */
  @Nullable Lexeme find(String letters) {
    Entry entry = entries.get(letters);
    return entry == null ? null : entry.lexeme();
  }

  boolean isVerb(String word) {
    Entry entry = entries.get(word);
    return entry != null && entry.verb();
  }

  /** A form that stands after می, or one with its object: بینم, بینمش. */
  boolean isVerbPhrase(String word) {
    int object = affixes.start(Kind.OBJECT, word, SHORTEST_WITH_OBJECT);
    return isVerb(word) || object > 0 && isVerb(word.substring(0, object));
  }

  /** گفته, نگفته: the stem of the past, which takes the ending of the first person too, and ه. */
  boolean isPastParticiple(String word) {
    int end = word.length() - 1;
    return end > 1
        && word.charAt(end) == 'ه'
        && (isPast(word.substring(0, end))
            || word.charAt(0) == 'ن' && isPast(word.substring(1, end)));
  }

  private boolean isPast(String stem) {
    return isVerb(stem) && isVerb(stem + 'م');
  }

  boolean isContinuous(String word) {
    Entry entry = entries.get(word);
    return entry != null && entry.continuous();
  }

  /** How many letters of the word are می or its kin, all of which end in it. */
  int continuousLetters(String word) {
    int end = word.indexOf(continuous) + continuous.length();
    return end >= continuous.length() && isContinuous(word.substring(0, end)) ? end : 0;
  }

  Bound bound(String part) {
    Entry entry = entries.get(part);
    return entry == null ? Bound.NONE : entry.bound();
  }

  /** Reads the files of the word list. */
  private static final class Reader {
    private final PersianAffixes affixes = new PersianAffixes();
    private final Map<String, Lexeme> lexemes = new HashMap<>(200_000);
    private final Map<String, Set<String>> seconds = new HashMap<>(20_000);
    private final Set<String> second = new HashSet<>(20_000);
    private final Set<String> verbs = new HashSet<>(10_000);
    private final Map<String, Set<String>> pairs = new HashMap<>();
    private final Set<String> wholes = new HashSet<>();
    private final Map<String, Bound> bound = new HashMap<>();
    private final Set<String> continuous = new LinkedHashSet<>();

    Map<String, Entry> read() {
      TableLines.forEach(PersianLexicon.class, "own.txt", this::readWord);
      TableLines.forEach(PersianLexicon.class, "words.txt", this::readWord);
      TableLines.forEach(PersianLexicon.class, "verbs.txt", verbs::add);
      TableLines.forEach(PersianLexicon.class, "verbs-own.txt", verbs::add);
      TableLines.forEach(PersianLexicon.class, "torn.txt", line -> readWhole(line.split("\\+")));
      TableLines.forEach(PersianLexicon.class, "bound.txt", line -> readBound(line.split(" ")));
      TableLines.forEach(PersianLexicon.class, "continuous.txt", continuous::add);
      TableLines.forEach(PersianLexicon.class, "pairs.txt", line -> readPair(line.split(" ", 2)));
      lexemes.replaceAll((letters, word) -> isInflected(letters, word) ? word.alsoWhole() : word);
      Set<String> all = new HashSet<>(lexemes.keySet());
      all.addAll(seconds.keySet());
      all.addAll(second);
      all.addAll(verbs);
      all.addAll(bound.keySet());
      all.addAll(continuous);
      Map<String, Entry> entries = new HashMap<>(all.size() * 2);
      all.forEach(letters -> entries.put(letters, entry(letters)));
      return entries;
    }

    /** Whether its letters may be another word with an ending: کم‌کم and کمکم of کمک. */
    private boolean isInflected(String letters, Lexeme word) {
      for (int at = letters.length() - 1; word.isCompound() && at >= SHORTEST_INFLECTED; at--) {
        Lexeme stem = lexemes.get(letters.substring(0, at));
        if (stem != null
            && stem.takesPlural()
            && stem.common() > word.common()
            && affixes.has(Kind.ONTO, letters.substring(at))) {
          return true;
        }
      }
      return false;
    }

    private Entry entry(String letters) {
      Lexeme lexeme = lexemes.get(letters);
      return new Entry(
          letters,
          affixes.stem(letters),
          lexeme,
          bound.getOrDefault(letters, Bound.NONE),
          verbs.contains(letters),
          continuous.contains(letters),
          seconds.getOrDefault(letters, Set.of()),
          Entry.bits(seconds.getOrDefault(letters, Set.of())),
          second.contains(letters) || second.contains(affixes.stem(letters)),
          lexeme != null && lexeme.form().equals(letters),
          lexeme == null ? letters : lexeme.form(),
          null);
    }

    private void readWord(String line) {
      String[] fields = line.split("\t", -1);
      Lexeme lexeme = new Lexeme(fields[0], fields[1], Integer.parseInt(fields[2]));
      lexemes.merge(PersianJoin.letters(fields[0]), lexeme, Reader::better);
      int joiner = fields[0].indexOf(ArabicLetters.ZWNJ);
      if (lexeme.joinsAcrossSpace() && joiner > 0) {
        readTorn(fields[0].substring(0, joiner), fields[0].substring(joiner + 1));
      }
    }

    private void readWhole(String[] parts) {
      wholes.add(parts[0] + parts[1]);
      readTorn(parts);
    }

    private void readTorn(String... parts) {
      seconds.computeIfAbsent(parts[0], word -> new HashSet<>()).add(parts[1]);
      second.add(parts[1]);
    }

    /**
     * Of two spellings of one word a compound of own.txt, which comes first, or else the commoner.
     * بهنام is no به‌نام: only a compound that a space tears too is one word in any case.
     */
    private static Lexeme better(Lexeme known, Lexeme next) {
      if (known.isCompound()) {
        return known.joinsAcrossSpace() ? known : next;
      }
      boolean compound = next.joinsAcrossSpace() && next.common() > known.common();
      return compound ? next.orWritten(known) : known;
    }

    private void readPair(String[] words) {
      pairs.computeIfAbsent(words[0], word -> new HashSet<>()).add(words[1]);
    }

    private void readBound(String[] words) {
      Bound kind = Bound.valueOf(words[0].toUpperCase(Locale.ROOT));
      for (int i = 1; i < words.length; i++) {
        bound.put(words[i], kind);
      }
    }
  }
}
