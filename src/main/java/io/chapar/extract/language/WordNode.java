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
  private final long key;
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
    key = WordKey.of(word);
  }

  /** The word that goes on with that one; null where none does. */
  @Nullable WordNode at(String word) {
    long asked = WordKey.of(word);
    return from(first(asked), asked, word);
  }

  /** The words that go on with those, which memory is asked for together; null where none does. */
  @Nullable WordNode[] at(String... words) {
    long[] keys = new long[words.length];
    WordNode[] found = new WordNode[words.length];
    for (int i = 0; i < words.length; i++) {
      keys[i] = WordKey.of(words[i]);
      found[i] = first(keys[i]);
    }
    for (int i = 0; i < words.length; i++) {
      found[i] = from(found[i], keys[i], words[i]);
    }
    return found;
  }

  private static @Nullable WordNode from(@Nullable WordNode first, long asked, String word) {
    WordNode node = first;
    while (node != null && !node.is(asked, word)) {
      node = node.sameSlot;
    }
    return node;
  }

  private boolean is(long asked, String spelled) {
    return key == asked && (WordKey.isWhole(asked) || word.equals(spelled));
  }

  /** The same of a word of the root: the tree has each word once. */
  @Nullable WordNode at(WordNode known) {
    WordNode node = first(known.key);
    while (node != null && node.word != known.word) {
      node = node.sameSlot;
    }
    return node;
  }

  private @Nullable WordNode first(long asked) {
    int hash = WordKey.hash(asked);
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
    words |= bit(WordKey.hash(node.key));
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
    int slot = WordKey.hash(node.key) & next.length - 1;
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
