package io.chapar.extract.quote;

import io.chapar.article.CpuBudget;
import io.chapar.extract.passage.Sentences;
import io.chapar.extract.passage.TokenisedBlock;
import io.chapar.extract.quote.Stretch.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The words that a passage has between quotation marks, without the narration among them. */
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

  private final TokenisedBlock passage;
  private final List<Part> parts = new ArrayList<>();

  private QuotedWords(TokenisedBlock passage) {
    this.passage = passage;
  }

  /** In order. */
  static List<Part> in(TokenisedBlock passage) {
    QuotedWords marks = new QuotedWords(passage);
    boolean reversed = marks.isReversed();
    for (Sentences.Range range : passage.sentences().quotations()) {
      if (!reversed || !passage.mark(range.from() - 1, LEFT)) {
        marks.addParted(range.from(), Math.min(range.to(), passage.size()));
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
    while (first < passage.size() && !passage.mark(first, LEFT + RIGHT)) {
      first++;
    }
    return passage.mark(first, RIGHT) && opens(first);
  }

  /** «Деньги есть, — сказал X. — Их хватит»: the narration stands inside the marks. */
  private void addParted(int from, int to) {
    int begin = from;
    for (int i = from + 1; i < to; i++) {
      int end = isDash(i) && isSmall(i + 1) ? narrationEnd(i, to) : i;
      if (end > i) {
        add(begin, passage.mark(i - 1, COMMAS) ? i - 1 : i);
        begin = end;
        i = end;
      }
    }
    add(begin, to);
  }

  private void add(int from, int to) {
    if (from < to) {
      parts.add(new Part(passage, from, to));
    }
  }

  private boolean isDash(int i) {
    return passage.mark(i, DASHES) && passage.mark(i - 1, Sentences.ENDS + COMMAS);
  }

  private boolean isSmall(int i) {
    return passage.language().capitals() && passage.word(i) && !passage.capital(i);
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
    for (int i = 0; i < passage.size(); i++) {
      CpuBudget.tick();
      boolean begins = passage.mark(i, opening) && isFree(i) && opens(i);
      int close = begins ? closing(i, closing) : i;
      if (close > i) {
        add(i + 1, close);
        i = close;
      }
    }
  }

  /** Of single marks those that no double ones hold; where those are reversed, all of them. */
  private boolean isFree(int i) {
    return !passage.mark(i, SINGLE) || !passage.sentences().quoted(i);
  }

  private boolean opens(int i) {
    return (i == 0 || !passage.glued(i - 1, i)) && passage.glued(i, i + 1) && passage.word(i + 1);
  }

  private int closing(int open, String mark) {
    String others = mark.equals(SINGLE) ? DOUBLE : RIGHT;
    int last = Math.min(passage.size(), open + LONGEST);
    for (int i = open + 1; i < last && !passage.mark(i, others); i++) {
      boolean apart = !passage.glued(i, i + 1) || !passage.word(i + 1);
      if (passage.mark(i, mark) && isFree(i) && passage.glued(i - 1, i) && apart) {
        return i;
      }
    }
    return open;
  }
}
