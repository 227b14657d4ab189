package io.chapar.extract.language;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A word that entries have, after those before it. It lies in the hash table of the one before it,
 * which is of nodes alone: most of what a look-up costs is to fetch what it reads from memory.
 */
final class WordNode {
  private static final WordNode[] NONE = new WordNode[1];

  final String word;
  private final int hash;
  private @Nullable WordNode sameSlot;

  private WordNode[] next = NONE;
  private int size;
  Entry[] entries = {};

  /** Of all words of news, those that are this one; 0 where no table says it. */
  double share;

  /** A bit for each word that goes on, by its hash: mostly none does, which this alone tells. */
  long words;

  WordNode(String word) {
    this.word = word;
    hash = hash(word);
  }

  private static int hash(String word) {
    int hash = word.hashCode();
    return hash ^ hash >>> 16;
  }

  @Nullable WordNode at(String word) {
    int hash = hash(word);
    WordNode node = first(hash);
    while (node != null && !(node.hash == hash && node.word.equals(word))) {
      node = node.sameSlot;
    }
    return node;
  }

  /** The same of a word of the root: the tree has each word once. */
  @Nullable WordNode at(WordNode known) {
    WordNode node = first(known.hash);
    while (node != null && node.word != known.word) {
      node = node.sameSlot;
    }
    return node;
  }

  private @Nullable WordNode first(int hash) {
    return (words & bit(hash)) == 0 ? null : next[hash & next.length - 1];
  }

  private static long bit(int hash) {
    return 1L << hash;
  }

  WordNode next(String word) {
    WordNode node = at(word);
    return node == null ? put(new WordNode(word)) : node;
  }

  private WordNode put(WordNode node) {
    if (size++ == next.length / 2) {
      grow();
    }
    words |= bit(node.hash);
    link(node);
    return node;
  }

  private void grow() {
    WordNode[] before = next;
    next = new WordNode[before.length * 2];
    for (WordNode slot : before) {
      for (WordNode node = slot; node != null; ) {
        WordNode after = node.sameSlot;
        link(node);
        node = after;
      }
    }
  }

  private void link(WordNode node) {
    int slot = node.hash & next.length - 1;
    node.sameSlot = next[slot];
    next[slot] = node;
  }

  void add(Entry entry) {
    if (!Arrays.asList(entries).contains(entry)) {
      entries = Arrays.copyOf(entries, entries.length + 1);
      entries[entries.length - 1] = entry;
    }
  }
}
