package io.chapar.extract.quote;

import io.chapar.article.CpuBudget;
import io.chapar.extract.block.Sentences;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.quote.Stretch.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The words that a block has between quotation marks, without the narration among them. */
final class QuotedWords {
  private static final String SINGLE = "'";
  private static final String LEFT = "“";
  private static final String RIGHT = "”";
  private static final String DOUBLE = "«»„“”\"";
  private static final String DASHES = "-–—";
  private static final String COMMAS = ",،";

  /** Tokens of the longest narration between dashes. */
  private static final int LONGEST_NARRATION = 18;

  /** Tokens between two marks of the kinds that are apostrophes or reversed, too. */
  private static final int LONGEST = 400;

  private final TokenisedBlock block;
  private final List<Part> parts = new ArrayList<>();

  private QuotedWords(TokenisedBlock block) {
    this.block = block;
  }

  /** In order. */
  static List<Part> in(TokenisedBlock block) {
    QuotedWords marks = new QuotedWords(block);
    boolean reversed = marks.isReversed();
    for (Sentences.Range range : block.sentences().quotations()) {
      if (!reversed || !block.mark(range.from() - 1, LEFT)) {
        marks.addParted(range.from(), Math.min(range.to(), block.size()));
      }
    }
    if (reversed) {
      marks.addPairs(RIGHT, LEFT);
    }
    marks.addPairs(SINGLE, SINGLE);
    marks.parts.sort(Comparator.comparingInt(Part::from));
    return marks.parts;
  }

  /** ”so“, as some write from right to left: the first of these marks stands before a word. */
  private boolean isReversed() {
    int first = 0;
    while (first < block.size() && !block.mark(first, LEFT + RIGHT)) {
      first++;
    }
    return block.mark(first, RIGHT) && opens(first);
  }

  /** «Деньги есть, — сказал X. — Их хватит»: the narration stands inside the marks. */
  private void addParted(int from, int to) {
    int begin = from;
    for (int i = from + 1; i < to; i++) {
      int end = isDash(i) && isSmall(i + 1) ? narrationEnd(i, to) : i;
      if (end > i) {
        add(begin, block.mark(i - 1, COMMAS) ? i - 1 : i);
        begin = end;
        i = end;
      }
    }
    add(begin, to);
  }

  private void add(int from, int to) {
    if (from < to) {
      parts.add(new Part(block, from, to));
    }
  }

  private boolean isDash(int i) {
    return block.mark(i, DASHES) && block.mark(i - 1, Sentences.ENDS + COMMAS);
  }

  private boolean isSmall(int i) {
    return block.language().capitals() && block.word(i) && !block.capital(i);
  }

  /** The token after the dash that ends it; the first dash where none does. */
  private int narrationEnd(int dash, int to) {
    int last = Math.min(to, dash + LONGEST_NARRATION);
    for (int i = dash + 2; i < last; i++) {
      if (isDash(i)) {
        return i + 1;
      }
    }
    return dash;
  }

  /** ‘A slow eviction’, also where a small letter follows the mark, which then is no other one. */
  private void addPairs(String opening, String closing) {
    for (int i = 0; i < block.size(); i++) {
      CpuBudget.tick();
      boolean begins = block.mark(i, opening) && isFree(i) && opens(i);
      int close = begins ? closing(i, closing) : i;
      if (close > i) {
        add(i + 1, close);
        i = close;
      }
    }
  }

  /** Of single marks those that no double ones hold; where those are reversed, all of them. */
  private boolean isFree(int i) {
    return !block.mark(i, SINGLE) || !block.sentences().quoted(i);
  }

  private boolean opens(int i) {
    return (i == 0 || !block.glued(i - 1, i)) && block.glued(i, i + 1) && block.word(i + 1);
  }

  private int closing(int open, String mark) {
    String others = mark.equals(SINGLE) ? DOUBLE : RIGHT;
    int last = Math.min(block.size(), open + LONGEST);
    for (int i = open + 1; i < last && !block.mark(i, others); i++) {
      boolean apart = !block.glued(i, i + 1) || !block.word(i + 1);
      if (block.mark(i, mark) && isFree(i) && block.glued(i - 1, i) && apart) {
        return i;
      }
    }
    return open;
  }
}
