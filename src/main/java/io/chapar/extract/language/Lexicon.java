package io.chapar.extract.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All tables of a language in one tree of words. Not changed once it is built. */
public final class Lexicon {
  private static final String ZWNJ = "\u200C";

  /** Takes what was found: the entry, the token after it, whether a word of it is inflected. */
  public interface Found {
    void accept(Entry entry, int to, boolean inflected);
  }

  private final WordNode root = new WordNode("");
  private final Tokeniser tokeniser;
  private final boolean proclitics;
  private final Set<LexicalCategory> joined;
  private final Set<LexicalCategory> kinds = EnumSet.noneOf(LexicalCategory.class);
  private @Nullable Gazetteer towns;

  /**
   * @param proclitics true when words are inflected by what is written on to their beginning
   * @param joined kinds whose words may be written as one
   */
  Lexicon(Tokeniser tokeniser, boolean proclitics, Set<LexicalCategory> joined) {
    this.tokeniser = tokeniser;
    this.proclitics = proclitics;
    this.joined = joined;
  }

  /** Looks towns up there, and in no table that is added. */
  void towns(@Nullable Gazetteer gazetteer) {
    towns = gazetteer;
  }

  /** Gives the town of the gazetteer that begins at the word, as {@link #matches} does. */
  public void town(String text, Words words, int from, Found found) {
    boolean name = towns != null && words.tokens[from].capital();
    Gazetteer.Town town = towns == null || !name ? null : towns.at(text, words.tokens, from);
    if (town != null) {
      found.accept(town.entry(), town.to(), false);
    }
  }

  boolean proclitics() {
    return proclitics;
  }

  /** True when the folded word alone is an entry of the kind. */
  public boolean has(LexicalCategory kind, String word) {
    WordNode node = root.at(word);
    return node != null && Arrays.stream(node.entries).anyMatch(entry -> entry.kind() == kind);
  }

  /** True when the folded word alone is an entry of the kind with that in its first field. */
  public boolean says(LexicalCategory kind, String word, String field) {
    WordNode node = root.at(word);
    return node != null
        && Arrays.stream(node.entries)
            .anyMatch(entry -> entry.kind() == kind && entry.field(0).equals(field));
  }

  /** True when the folded word alone is an entry with the trait. */
  public boolean has(Trait trait, String word) {
    WordNode node = root.at(word);
    return node != null
        && Arrays.stream(node.entries)
            .anyMatch(entry -> entry.kind() == trait.kind() && trait.isIn(entry));
  }

  /** True when the language has a table of the kind. */
  public boolean has(LexicalCategory kind) {
    return kinds.contains(kind);
  }

  /** True when an entry begins with the folded word. */
  public boolean begins(String word) {
    WordNode node = root.at(word);
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
    kinds.add(entry.kind());
    Entry written = Entry.isAcronym(form) ? entry.asAcronym() : entry;
    List<String> words = tokeniser.wholeWords(form.replace(ZWNJ, ""));
    add(words, written);
    if (words.size() > 1 && joined.contains(entry.kind())) {
      addJoined(runs(words), written);
    }
    if (form.contains(ZWNJ)) {
      add(tokeniser.wholeWords(form.replace(ZWNJ, " ")), written);
    }
  }

  /** Unless it is a name. */
  private void addJoined(List<String> words, Entry entry) {
    if (words.size() > 1 || !has(LexicalCategory.GIVEN, words.get(0))) {
      add(words, entry);
    }
  }

  private void add(List<String> words, Entry entry) {
    WordNode node = root;
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
  public record Words(Token[] tokens, @Nullable WordNode[] known) {
    /** Of all words of news, those that are this one; 0 where no table says it. */
    public double share(int i) {
      WordNode word = known[i];
      return word == null ? 0 : word.share;
    }
  }

  public Words words(Token... tokens) {
    String[] words = new String[tokens.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = tokens[i].folded();
    }
    return new Words(tokens, root.at(words));
  }

  /** Gives every entry that begins at the word, shorter ones first, with the word after it. */
  public void matches(Words words, int from, Found found) {
    step(words.known[from], words, from, false, found);
    inflected(root, words, from, false, found);
  }

  /** A word may be in a table as it is written, and be the inflection of another one. */
  private void walk(WordNode node, Words words, int i, boolean inflected, Found found) {
    if (i == words.tokens.length || node.words == 0) {
      return;
    }
    WordNode word = words.known[i];
    if (word != null) {
      step(node.at(word), words, i, inflected, found);
    }
    inflected(node, words, i, inflected, found);
  }

  private void inflected(WordNode node, Words words, int i, boolean inflected, Found found) {
    Token token = words.tokens[i];
    if (!token.suffix().isEmpty()) {
      step(node.at(token.whole()), words, i, inflected, found);
    }
    for (String stem : token.stems()) {
      step(node.at(stem), words, i, true, found);
    }
  }

  private void step(@Nullable WordNode node, Words words, int i, boolean inflected, Found found) {
    if (node != null) {
      give(node, i + 1, inflected, found);
      walk(node, words, i + 1, inflected, found);
    }
  }

  private void give(WordNode node, int to, boolean inflected, Found found) {
    for (Entry entry : node.entries) {
      LexicalCategory kind = entry.kind();
      if (!inflected || (proclitics ? kind.takesProclitics() : kind.inflects())) {
        found.accept(entry, to, inflected);
      }
    }
  }

  /** The same with the words between two marks or figures as one. */
  private static List<String> runs(List<String> words) {
    List<String> runs = new ArrayList<>();
    boolean word = false;
    for (String next : words) {
      boolean before = word;
      word = Character.isLetter(next.codePointAt(0));
      int last = runs.size() - 1;
      runs.add(before && word ? runs.remove(last) + next : next);
    }
    return runs;
  }
}
