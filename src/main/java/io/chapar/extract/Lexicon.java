package io.chapar.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All tables of a language in one tree of words. Not changed once it is built. */
final class Lexicon {
  private static final String ZWNJ = "\u200C";

  /** Takes what was found: the entry, the token after it, whether a word of it is inflected. */
  interface Found {
    void accept(Entry entry, int to, boolean inflected);
  }

  /** A word that entries have, after those before it. */
  static final class Node {
    private Map<String, Node> next = Map.of();
    private Entry[] entries = {};

    /** Of all words of news, those that are this one; 0 where no table says it. */
    private double share;

    /** A bit for each word that goes on, by its hash: mostly none does, which this alone tells. */
    private long words;

    private @Nullable Node at(String word) {
      return (words & bit(word)) == 0 ? null : next.get(word);
    }

    private static long bit(String word) {
      int hash = word.hashCode();
      return 1L << (hash ^ hash >>> 16);
    }

    private Node next(String word) {
      next = next.isEmpty() ? new HashMap<>(2) : next;
      words |= bit(word);
      return next.computeIfAbsent(word, w -> new Node());
    }

    private void add(Entry entry) {
      if (!Arrays.asList(entries).contains(entry)) {
        entries = Arrays.copyOf(entries, entries.length + 1);
        entries[entries.length - 1] = entry;
      }
    }
  }

  private final Node root = new Node();
  private final Tokeniser tokeniser;
  private final boolean proclitics;

  /**
   * @param proclitics true when words are inflected by what is written on to their beginning
   */
  Lexicon(Tokeniser tokeniser, boolean proclitics) {
    this.tokeniser = tokeniser;
    this.proclitics = proclitics;
  }

  boolean proclitics() {
    return proclitics;
  }

  /** True when the folded word alone is an entry of the kind. */
  boolean has(Kind kind, String word) {
    Node node = root.next.get(word);
    return node != null && Arrays.stream(node.entries).anyMatch(entry -> entry.kind() == kind);
  }

  /** True when the folded word alone is an entry of the kind with that in its first field. */
  boolean says(Kind kind, String word, String field) {
    Node node = root.next.get(word);
    return node != null
        && Arrays.stream(node.entries)
            .anyMatch(entry -> entry.kind() == kind && entry.field(0).equals(field));
  }

  /** True when an entry begins with the folded word. */
  boolean begins(String word) {
    Node node = root.next.get(word);
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
    add(tokeniser.wholeWords(form.replace(ZWNJ, "")), written);
    if (form.contains(ZWNJ)) {
      add(tokeniser.wholeWords(form.replace(ZWNJ, " ")), written);
    }
  }

  private void add(List<String> words, Entry entry) {
    Node node = root;
    for (String word : words) {
      node = node.next(word);
    }
    if (node != root) {
      node.add(entry);
    }
  }

  /** The token's own word; null where no table has it, nor an entry that begins with it. */
  @Nullable Node word(Token token) {
    return root.at(token.folded());
  }

  /** Of all words of news, those that are this one; 0 where no table says it. */
  double share(@Nullable Node word) {
    return word == null ? 0 : word.share;
  }

  /** Gives every entry that begins at the token, shorter ones first, with the token after it. */
  void matches(Token[] tokens, int from, Found found) {
    matches(word(tokens[from]), tokens, from, found);
  }

  /** The same, where the token's word has been looked up. */
  void matches(@Nullable Node word, Token[] tokens, int from, Found found) {
    step(word, tokens, from, false, found);
    inflected(root, tokens, from, false, found);
  }

  /** A word may be in a table as it is written, and be the inflection of another one. */
  private void walk(Node node, Token[] tokens, int i, boolean inflected, Found found) {
    if (i == tokens.length || node.words == 0) {
      return;
    }
    step(node.at(tokens[i].folded()), tokens, i, inflected, found);
    inflected(node, tokens, i, inflected, found);
  }

  private void inflected(Node node, Token[] tokens, int i, boolean inflected, Found found) {
    Token token = tokens[i];
    if (!token.suffix().isEmpty()) {
      step(node.at(token.whole()), tokens, i, inflected, found);
    }
    for (String stem : token.stems()) {
      step(node.at(stem), tokens, i, true, found);
    }
  }

  private void step(@Nullable Node node, Token[] tokens, int i, boolean inflected, Found found) {
    if (node != null) {
      give(node, i + 1, inflected, found);
      walk(node, tokens, i + 1, inflected, found);
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
