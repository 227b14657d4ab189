package io.chapar.extract.tagger;

import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.language.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a whole article uses each of its words: what stands beside one in one place holds in all. */
final class ArticleWords {
  /** What stands right before the word in some place of the article, each a bit. */
  private static final LexicalCategory[] BEFORE = {
    LexicalCategory.GIVEN,
    LexicalCategory.HONORIFIC,
    LexicalCategory.ROLE,
    LexicalCategory.BODY,
    LexicalCategory.CUE,
    LexicalCategory.PREPOSITION
  };

  /** What stands right behind it. */
  private static final LexicalCategory[] BEHIND = {
    LexicalCategory.SURNAME, LexicalCategory.VERB, LexicalCategory.BODY, LexicalCategory.CUE
  };

  static final int CONTEXTS = BEFORE.length + BEHIND.length;

  /** What the article says of a word. */
  static final class Uses {
    private int times;
    private int small;
    private int contexts;

    /** What is seen of the word wherever it stands, once it was asked for. */
    private int @Nullable [] features;

    /** The forms that it fits, each a bit in their order. */
    private int forms;

    int times() {
      return times;
    }

    /** Whether it is written in small letters too. */
    boolean isSmall() {
      return small > 0;
    }

    int contexts() {
      return contexts;
    }

    int @Nullable [] features() {
      return features;
    }

    void keep(int[] all, int fitting) {
      features = all;
      forms = fitting;
    }

    int forms() {
      return forms;
    }
  }

  private final Map<String, Uses> words = new HashMap<>();

  ArticleWords(List<TokenisedBlock> blocks) {
    blocks.forEach(this::note);
  }

  private void note(TokenisedBlock block) {
    for (int i = 0; i < block.size(); i++) {
      if (block.word(i)) {
        Uses uses = word(block.token(i));
        uses.times++;
        uses.small += block.token(i).shape() == Token.Shape.WORD ? 1 : 0;
        uses.contexts |= contexts(block, i);
      }
    }
  }

  private static int contexts(TokenisedBlock block, int i) {
    int contexts = 0;
    for (int k = 0; k < BEFORE.length; k++) {
      contexts |= block.endingAt(BEFORE[k], i) == null ? 0 : 1 << k;
    }
    for (int k = 0; k < BEHIND.length; k++) {
      contexts |= block.is(BEHIND[k], i + 1) ? 1 << BEFORE.length + k : 0;
    }
    return contexts;
  }

  Uses word(Token token) {
    return words.computeIfAbsent(token.folded(), word -> new Uses());
  }
}
