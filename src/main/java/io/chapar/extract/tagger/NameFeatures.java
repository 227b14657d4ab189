package io.chapar.extract.tagger;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is seen of the tokens of an article: words and their ends, shapes, what the tables say, what
 * the rules found there, and what they found of the same word elsewhere. A feature is a bucket of a
 * hash; what depends on a language's words is hashed with its tag.
 */
public final class NameFeatures {
  /** Buckets, as a power of two. */
  public static final int BITS = 18;

  private static final int SIZE_OF_TOKEN = 128;
  private static final int LONGEST_AFFIX = 4;
  private static final int LAST_LETTERS = 3;

  /** Steps by which the share of words with a capital letter is told. */
  private static final int SHARES = 5;

  private static final int[] KINDS =
      Arrays.stream(Kind.values()).mapToInt(kind -> id(kind.name())).toArray();
  private static final int[] LABELS = new int[NameLabels.COUNT];
  private static final int EDGE = id("edge");
  private static final int NOWHERE = id("nowhere");

  static {
    for (int i = 0; i < LABELS.length; i++) {
      LABELS[i] = id("label" + i);
    }
  }

  private static final int BIAS = id("bias");
  private static final int[] WORD = ids("word", 5);
  private static final int WITH_LAST = id("with-last");
  private static final int WITH_NEXT = id("with-next");
  private static final int[] SUFFIX = ids("suffix", LONGEST_AFFIX + 1);
  private static final int[] PREFIX = ids("prefix", LONGEST_AFFIX + 1);
  private static final int END_BEFORE = id("end-before");
  private static final int END_AFTER = id("end-after");
  private static final int SHAPE = id("shape");
  private static final int SHAPES = id("shapes");
  private static final int LENGTH = id("length");
  private static final int PLACE_IN_TEXT = id("place-in-text");
  private static final int TIMES = id("times");
  private static final int SHARE = id("share");
  private static final int BEGINS = id("begins");
  private static final int BEGINS_BEFORE = id("begins-before");
  private static final int BEGINS_AFTER = id("begins-after");
  private static final int INSIDE = id("inside");
  private static final int INSIDE_BEFORE = id("inside-before");
  private static final int PLACE_KIND = id("place-kind");
  private static final int ALL_KINDS = id("all-kinds");
  private static final int KINDS_BEFORE = id("kinds-before");
  private static final int KINDS_AFTER = id("kinds-after");
  private static final int FOUND = id("found");
  private static final int FOUND_BEFORE = id("found-before");
  private static final int FOUND_AFTER = id("found-after");
  private static final int FOUND_BY = id("found-by");
  private static final int FOUND_AROUND = id("found-around");
  private static final int FOUND_SHAPE = id("found-shape");
  private static final int FOUND_WORD = id("found-word");
  private static final int WORD_BEHIND_FOUND = id("word-behind-found");
  private static final int WORD_AHEAD_OF_FOUND = id("word-ahead-of-found");
  private static final int FOUND_KINDS = id("found-kinds");
  private static final int ELSEWHERE = id("elsewhere");
  private static final int ELSEWHERE_FOUND = id("elsewhere-found");
  private static final int ELSEWHERE_SHAPE = id("elsewhere-shape");
  private static final int ELSEWHERE_STEM = id("elsewhere-stem");
  private static final int ELSEWHERE_STEM_FOUND = id("elsewhere-stem-found");
  private static final int STEM = id("stem");
  private static final int SHAPE_AMONG = id("shape-among");

  /** What the article says of a word. */
  private static final class Uses {
    private int times;
    private int small;
    private final int[] found = new int[NameKind.values().length];

    /** The kind that it is found as most, from 1; 0 where it is not found. */
    private int most;

    void isFoundAs(NameKind kind) {
      int times = ++found[kind.ordinal()];
      most = most == 0 || times > found[most - 1] ? kind.ordinal() + 1 : most;
    }
  }

  private final Map<String, Uses> uses = new HashMap<>();
  private final Map<String, Uses> stems = new HashMap<>();
  private final int[] buckets = new int[SIZE_OF_TOKEN];
  private int count;
  private int capitals;

  private Passage passage;
  private int language;
  private int[] words = {};
  private int[] ends = {};
  private int[] shapes = {};
  private int[] labels = {};
  private int[] rules = {};
  private int[] kinds = {};
  private Uses[] wordUses = {};
  private Uses[] stemUses = {};
  private long[] begins = {};
  private long[] inside = {};

  /**
   * @param passages of one article
   * @param found by the rules
   */
  public NameFeatures(List<Passage> passages, List<FoundName> found) {
    passage = passages.get(0);
    passages.forEach(this::note);
    for (FoundName name : found) {
      for (int i = name.from(); i < name.to(); i++) {
        uses(name.passage().token(i)).isFoundAs(name.kind());
        stem(name.passage().token(i)).isFoundAs(name.kind());
      }
    }
  }

  private void note(Passage read) {
    for (int i = 0; i < read.size(); i++) {
      if (read.word(i)) {
        Uses word = uses(read.token(i));
        word.times++;
        word.small += read.token(i).shape() == Token.Shape.WORD ? 1 : 0;
      }
    }
  }

  private Uses stem(Token token) {
    String word = token.folded();
    return stems.computeIfAbsent(
        word.length() < 5 ? word : word.substring(0, Math.max(4, word.length() - 2)),
        w -> new Uses());
  }

  private Uses uses(Token token) {
    return uses.computeIfAbsent(token.folded(), word -> new Uses());
  }

  /**
   * Begins a passage.
   *
   * @param found its names by the rules, which do not overlap
   */
  public void begin(Passage next, List<FoundName> found) {
    passage = next;
    language = id(next.language().tag());
    clear(next.size());
    labels = NameLabels.of(next, found);
    found.forEach(name -> Arrays.fill(rules, name.from(), name.to(), id(name.rule())));
    int all = 0;
    int large = 0;
    for (int i = 0; i < next.size(); i++) {
      observe(i);
      all += next.word(i) ? 1 : 0;
      large += next.capital(i) ? 1 : 0;
    }
    capitals = all == 0 ? 0 : SHARES * large / all;
    for (int i = 0; i < next.size(); i++) {
      kinds[i] = sum(begins[i]) * 31 + sum(inside[i]);
    }
  }

  private void clear(int size) {
    words = new int[size];
    ends = new int[size];
    shapes = new int[size];
    kinds = new int[size];
    rules = new int[size];
    wordUses = new Uses[size];
    stemUses = new Uses[size];
    begins = new long[size];
    inside = new long[size];
  }

  private void observe(int i) {
    Token token = passage.token(i);
    words[i] = mix(language, token.folded().hashCode());
    ends[i] = mix(language, lastLetters(token.folded()));
    shapes[i] = shape(token);
    begins[i] = passage.kinds(i);
    if (token.word()) {
      wordUses[i] = uses(token);
      stemUses[i] = stem(token);
    }
    spread(i);
  }

  private void spread(int i) {
    for (long left = begins[i]; left != 0; left &= left - 1) {
      int kind = Long.numberOfTrailingZeros(left);
      Match match = passage.at(Kind.values()[kind], i);
      for (int at = i + 1; match != null && at < Math.min(match.to(), passage.size()); at++) {
        inside[at] |= 1L << kind;
      }
    }
  }

  private static int sum(long set) {
    int sum = 0;
    for (long left = set; left != 0; left &= left - 1) {
      sum += KINDS[Long.numberOfTrailingZeros(left)];
    }
    return sum;
  }

  /** How many buckets {@link #buckets} holds for the token. */
  public int read(int i) {
    count = 0;
    add(BIAS, 0);
    addWords(i);
    addEnds(i);
    addShapes(i);
    addTables(i);
    addFound(i);
    return count;
  }

  /** Of the token that was read last; the array is used again. */
  public int[] buckets() {
    return buckets;
  }

  private void addWords(int i) {
    for (int at = -2; at <= 2; at++) {
      add(WORD[at + 2], word(i + at));
    }
    add(WITH_LAST, mix(word(i - 1), word(i)));
    add(WITH_NEXT, mix(word(i), word(i + 1)));
  }

  private void addEnds(int i) {
    for (String stem : passage.token(i).stems()) {
      add(STEM, mix(language, stem.hashCode()));
    }
    String word = passage.token(i).folded();
    int suffix = language;
    int prefix = language;
    for (int length = 1; length <= LONGEST_AFFIX && length < word.length(); length++) {
      suffix = suffix * 31 + word.charAt(word.length() - length);
      prefix = prefix * 31 + word.charAt(length - 1);
      add(SUFFIX[length], suffix);
      if (length > 1) {
        add(PREFIX[length], prefix);
      }
    }
    add(END_BEFORE, end(i - 1));
    add(END_AFTER, end(i + 1));
  }

  private int end(int i) {
    return i >= 0 && i < ends.length ? ends[i] : EDGE;
  }

  private static int lastLetters(String word) {
    int hash = 0;
    for (int at = Math.max(0, word.length() - LAST_LETTERS); at < word.length(); at++) {
      hash = hash * 31 + word.charAt(at);
    }
    return hash;
  }

  private void addShapes(int i) {
    Token token = passage.token(i);
    add(SHAPE, shapes[i]);
    addOwn(SHAPES, mix(mix(shape(i - 1), shapes[i]), shape(i + 1)));
    add(SHAPE_AMONG, mix(capitals, shapes[i]));
    add(LENGTH, Math.min(token.folded().length(), 8));
    add(PLACE_IN_TEXT, (i == 0 ? 1 : 0) + (passage.glued(i - 1, i) ? 2 : 0));
    if (token.word()) {
      Uses word = wordUses[i];
      add(TIMES, Math.min(word.times, 4) * 2 + (word.small > 0 ? 1 : 0));
      double share = passage.frequency().share(i);
      addOwn(SHARE, share <= 0 ? -99 : (int) Math.round(2 * Math.log10(share)));
    }
  }

  private void addTables(int i) {
    addEach(BEGINS, at(begins, i), true);
    addEach(BEGINS_BEFORE, at(begins, i - 1), false);
    addEach(BEGINS_AFTER, at(begins, i + 1), false);
    addEach(INSIDE, at(inside, i), true);
    addEach(INSIDE_BEFORE, at(inside, i - 1), false);
    add(ALL_KINDS, kinds[i]);
    add(KINDS_BEFORE, mix(kinds(i - 1), kinds[i]));
    add(KINDS_AFTER, mix(kinds[i], kinds(i + 1)));
    Match place = passage.at(Kind.PLACE, i);
    Match town = place == null ? passage.at(Kind.TOWN, i) : place;
    if (town != null) {
      add(PLACE_KIND, town.field(1).hashCode());
    }
  }

  private void addEach(int template, long set, boolean own) {
    for (long left = set; left != 0; left &= left - 1) {
      int kind = KINDS[Long.numberOfTrailingZeros(left)];
      add(template, kind);
      if (own) {
        add(template, mix(language, kind));
      }
    }
  }

  private void addFound(int i) {
    int here = LABELS[labels[i]];
    int before = label(i - 1);
    int after = label(i + 1);
    addOwn(FOUND, here);
    addOwn(FOUND_BY, mix(here, rules[i]));
    add(FOUND_BEFORE, before);
    add(FOUND_AFTER, after);
    addOwn(FOUND_AROUND, mix(mix(before, here), after));
    add(FOUND_SHAPE, mix(here, shapes[i]));
    add(FOUND_WORD, mix(here, words[i]));
    add(WORD_BEHIND_FOUND, mix(before, words[i]));
    add(WORD_AHEAD_OF_FOUND, mix(after, words[i]));
    add(FOUND_KINDS, mix(here, kinds[i]));
    if (passage.word(i)) {
      int most = wordUses[i].most;
      add(ELSEWHERE, most);
      addOwn(ELSEWHERE_FOUND, mix(here, most));
      add(ELSEWHERE_SHAPE, mix(most, shapes[i]));
      int stem = stemUses[i].most;
      add(ELSEWHERE_STEM, stem);
      addOwn(ELSEWHERE_STEM_FOUND, mix(here, stem));
    }
  }

  private int word(int i) {
    return i >= 0 && i < words.length ? words[i] : EDGE;
  }

  private int shape(int i) {
    return i >= 0 && i < shapes.length ? shapes[i] : EDGE;
  }

  private int kinds(int i) {
    return i >= 0 && i < kinds.length ? kinds[i] : EDGE;
  }

  private int label(int i) {
    return i >= 0 && i < labels.length ? LABELS[labels[i]] : NOWHERE;
  }

  private static long at(long[] sets, int i) {
    return i >= 0 && i < sets.length ? sets[i] : 0;
  }

  private static int shape(Token token) {
    return token.shape() == Token.Shape.MARK
        ? token.folded().hashCode()
        : KINDS[0] + token.shape().ordinal() * 2 + (token.suffix().isEmpty() ? 0 : 1);
  }

  /** For all languages, and for this one. */
  private void addOwn(int template, int value) {
    add(template, value);
    add(template, mix(language, value));
  }

  private void add(int template, int value) {
    if (count < SIZE_OF_TOKEN) {
      buckets[count++] = mix(template, value) >>> Integer.SIZE - BITS;
    }
  }

  private static int mix(int a, int b) {
    int h = (a ^ b * 0x9E3779B1) * 0x85EBCA6B;
    return (h ^ h >>> 15) * 0xC2B2AE35;
  }

  private static int id(String name) {
    return mix(name.hashCode(), name.length());
  }

  private static int[] ids(String name, int count) {
    int[] ids = new int[count];
    Arrays.setAll(ids, i -> id(name + i));
    return ids;
  }
}
