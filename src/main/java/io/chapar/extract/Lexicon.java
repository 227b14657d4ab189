package io.chapar.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All tables of a language in one tree of words. Not changed once it is built. */
final class Lexicon {
  private static final String ZWNJ = "\u200C";

  /** Takes what was found: the entry, the token after it, whether a word of it is inflected. */
  interface Found {
    void accept(Entry entry, int to, boolean inflected);
  }

  /**
   * A word that entries have, after those before it. It lies in the hash table of the one before
   * it, which is of nodes alone: most of what a look-up costs is to fetch what it reads from
   * memory.
   */
  static final class Node {
    private static final Node[] NONE = new Node[1];

    private final String word;
    private final int hash;
    private @Nullable Node sameSlot;

    private Node[] next = NONE;
    private int size;
    private Entry[] entries = {};

    /** Of all words of news, those that are this one; 0 where no table says it. */
    private double share;

    /** A bit for each word that goes on, by its hash: mostly none does, which this alone tells. */
    private long words;

    private Node(String word) {
      this.word = word;
      hash = hash(word);
    }

    private static int hash(String word) {
      int hash = word.hashCode();
      return hash ^ hash >>> 16;
    }

    private @Nullable Node at(String word) {
      int hash = hash(word);
      Node node = first(hash);
      while (node != null && !(node.hash == hash && node.word.equals(word))) {
        node = node.sameSlot;
      }
      return node;
    }

    /** The same of a word of the root: the tree has each word once. */
    private @Nullable Node at(Node known) {
      Node node = first(known.hash);
      while (node != null && node.word != known.word) {
        node = node.sameSlot;
      }
      return node;
    }

    private @Nullable Node first(int hash) {
      return (words & bit(hash)) == 0 ? null : next[hash & next.length - 1];
    }

    private static long bit(int hash) {
      return 1L << hash;
    }

    private Node next(String word) {
      Node node = at(word);
      return node == null ? put(new Node(word)) : node;
    }

    private Node put(Node node) {
      if (size++ == next.length / 2) {
        grow();
      }
      words |= bit(node.hash);
      link(node);
      return node;
    }

    private void grow() {
      Node[] before = next;
      next = new Node[before.length * 2];
      for (Node slot : before) {
        for (Node node = slot; node != null; ) {
          Node after = node.sameSlot;
          link(node);
          node = after;
        }
      }
    }

    private void link(Node node) {
      int slot = node.hash & next.length - 1;
      node.sameSlot = next[slot];
      next[slot] = node;
    }

    private void add(Entry entry) {
      if (!Arrays.asList(entries).contains(entry)) {
        entries = Arrays.copyOf(entries, entries.length + 1);
        entries[entries.length - 1] = entry;
      }
    }
  }

  private final Node root = new Node("");
  private final Tokeniser tokeniser;
  private final boolean proclitics;
  private final Set<Kind> joined;

  /**
   * @param proclitics true when words are inflected by what is written on to their beginning
   * @param joined kinds whose words may be written as one
   */
  Lexicon(Tokeniser tokeniser, boolean proclitics, Set<Kind> joined) {
    this.tokeniser = tokeniser;
    this.proclitics = proclitics;
    this.joined = joined;
  }

  boolean proclitics() {
    return proclitics;
  }

  /** True when the folded word alone is an entry of the kind. */
  boolean has(Kind kind, String word) {
    Node node = root.at(word);
    return node != null && Arrays.stream(node.entries).anyMatch(entry -> entry.kind() == kind);
  }

  /** True when the folded word alone is an entry of the kind with that in its first field. */
  boolean says(Kind kind, String word, String field) {
    Node node = root.at(word);
    return node != null
        && Arrays.stream(node.entries)
            .anyMatch(entry -> entry.kind() == kind && entry.field(0).equals(field));
  }

  /** True when an entry begins with the folded word. */
  boolean begins(String word) {
    Node node = root.at(word);
    return node != null && (node.entries.length > 0 || node.words != 0);
  }

  /** Adds to how often news uses the word; those of several words are not asked for. */
  void addShare(String form, double share) {
    List<String> words = tokeniser.words(form);
    if (words.size() == 1) {
      root.next(words.get(0)).share += share;
    }
  }

  /** A ZWNJ in the form stands for a ZWNJ, a space or nothing in the text. */
  void add(String form, Entry entry) {
    Entry written = Entry.isAcronym(form) ? entry.asAcronym() : entry;
    List<String> words = tokeniser.wholeWords(form.replace(ZWNJ, ""));
    add(words, written);
    if (words.size() > 1 && joined.contains(entry.kind())) {
      addJoined(words, written);
    }
    if (form.contains(ZWNJ)) {
      add(tokeniser.wholeWords(form.replace(ZWNJ, " ")), written);
    }
  }

  /** «بانک‌مرکزی»: as some newsrooms write words that belong together, unless it is a name. */
  private void addJoined(List<String> words, Entry entry) {
    List<String> runs = new ArrayList<>();
    boolean word = false;
    for (String next : words) {
      boolean before = word;
      word = Character.isLetter(next.codePointAt(0));
      int last = runs.size() - 1;
      runs.add(before && word ? runs.remove(last) + next : next);
    }
    if (runs.size() > 1 || !has(Kind.GIVEN, runs.get(0))) {
      add(runs, entry);
    }
  }

  private void add(List<String> words, Entry entry) {
    Node node = root;
    for (String word : words) {
      node = node.next(root.next(word).word);
    }
    if (node != root) {
      node.add(entry);
    }
  }

  /**
   * Tokens as the tables know them.
   *
   * @param known each token's own word; null where no table has it
   */
  record Words(Token[] tokens, @Nullable Node[] known) {
    /** Of all words of news, those that are this one; 0 where no table says it. */
    double share(int i) {
      Node word = known[i];
      return word == null ? 0 : word.share;
    }
  }

  Words words(Token... tokens) {
    Node[] known = new Node[tokens.length];
    for (int i = 0; i < known.length; i++) {
      known[i] = root.at(tokens[i].folded());
    }
    return new Words(tokens, known);
  }

  /** Gives every entry that begins at the word, shorter ones first, with the word after it. */
  void matches(Words words, int from, Found found) {
    step(words.known[from], words, from, false, found);
    inflected(root, words, from, false, found);
  }

  /** A word may be in a table as it is written, and be the inflection of another one. */
  private void walk(Node node, Words words, int i, boolean inflected, Found found) {
    if (i == words.tokens.length || node.words == 0) {
      return;
    }
    Node word = words.known[i];
    if (word != null) {
      step(node.at(word), words, i, inflected, found);
    }
    inflected(node, words, i, inflected, found);
  }

  private void inflected(Node node, Words words, int i, boolean inflected, Found found) {
    Token token = words.tokens[i];
    if (!token.suffix().isEmpty()) {
      step(node.at(token.whole()), words, i, inflected, found);
    }
    for (String stem : token.stems()) {
      step(node.at(stem), words, i, true, found);
    }
  }

  private void step(@Nullable Node node, Words words, int i, boolean inflected, Found found) {
    if (node != null) {
      give(node, i + 1, inflected, found);
      walk(node, words, i + 1, inflected, found);
    }
  }

  private void give(Node node, int to, boolean inflected, Found found) {
    for (Entry entry : node.entries) {
      Kind kind = entry.kind();
      if (!inflected || (proclitics ? kind.takesProclitics() : kind.inflects())) {
        found.accept(entry, to, inflected);
      }
    }
  }
}
