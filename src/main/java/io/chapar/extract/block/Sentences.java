package io.chapar.extract.block;

import io.chapar.article.CpuBudget;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.language.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the sentences and the words in quotation marks of a block stand. */
public final class Sentences {
  /** Marks that end a sentence, but for abbreviations. */
  public static final String ENDS = ".!?؟۔…";

  private static final String OPENING = "«“„";
  private static final String CLOSING = "»”";
  private static final String STRAIGHT = "\"";
  private static final int LONGEST_QUOTATION = 400;

  /**
   * Tokens from the first (inclusive) to the last (exclusive); of a quotation without its marks.
   */
  public record Range(int from, int to) {
    public boolean holds(int i) {
      return from <= i && i < to;
    }
  }

  private final TokenisedBlock block;
  private final List<Range> quotations = new ArrayList<>();
  private final List<Range> sentences = new ArrayList<>();
  private final boolean[] quoted;
  private final @Nullable Range[] byToken;
  private @Nullable Range open;

  Sentences(TokenisedBlock block) {
    this.block = block;
    quoted = new boolean[block.size()];
    byToken = new Range[block.size()];
    findQuotations();
    findSentences();
  }

  public List<Range> all() {
    return sentences;
  }

  public List<Range> quotations() {
    return quotations;
  }

  /**
   * The quotation that no mark closes in this block, but in one after it; null if there is none.
   */
  public @Nullable Range open() {
    return open;
  }

  /** True where the block begins within a quotation that another one opens. */
  public boolean beginsQuoted() {
    return !quotations.isEmpty() && quotations.get(0).from() == 0;
  }

  void leaveOpen(int mark) {
    Range begun = quotationAt(mark);
    open = new Range(mark + 1, block.size());
    quotations.remove(begun);
    quotations.add(open);
    quote(mark, block.size());
  }

  void beginQuoted(int close) {
    Range begun = new Range(0, close);
    open = close == block.size() ? begun : null;
    quotations.add(0, begun);
    quote(0, Math.min(close + 1, block.size()));
  }

  private void quote(int from, int to) {
    Arrays.fill(quoted, from, to, true);
    sentences.clear();
    findSentences();
  }

  public boolean quoted(int i) {
    return i >= 0 && i < quoted.length && quoted[i];
  }

  /** The sentence that holds the token. */
  public Range of(int i) {
    CpuBudget.tick();
    Range sentence = i >= 0 && i < byToken.length ? byToken[i] : null;
    return sentence == null ? new Range(0, block.size()) : sentence;
  }

  /** The quotation whose first word stands at the token, or whose opening mark does. */
  public @Nullable Range quotationAt(int i) {
    CpuBudget.tick();
    for (Range quotation : quotations) {
      if (quotation.from() == i || quotation.from() - 1 == i) {
        return quotation;
      }
    }
    return null;
  }

  private void findQuotations() {
    for (int i = 0; i < block.size(); i++) {
      int close = opens(i) ? closing(i) : -1;
      if (close > i + 1) {
        quotations.add(new Range(i + 1, close));
        Arrays.fill(quoted, i, Math.min(close + 1, quoted.length), true);
        i = close;
      }
    }
  }

  private boolean opens(int i) {
    return block.mark(i, OPENING) || block.mark(i, STRAIGHT);
  }

  private int closing(int open) {
    boolean straight = block.mark(open, STRAIGHT);
    int depth = 1;
    int last = Math.min(block.size(), open + LONGEST_QUOTATION);
    for (int i = open + 1; i < last; i++) {
      if (block.mark(i, CLOSING) || straight && block.mark(i, STRAIGHT)) {
        depth = straight && block.mark(i, STRAIGHT) ? 0 : depth - 1;
      } else if (block.mark(i, OPENING)) {
        depth++;
      }
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private void findSentences() {
    int start = 0;
    for (int i = 0; i < block.size(); i++) {
      if (ends(i)) {
        add(start, i + 1);
        start = i + 1;
      }
    }
    if (start < block.size()) {
      add(start, block.size());
    }
  }

  private void add(int from, int to) {
    Range sentence = new Range(from, to);
    sentences.add(sentence);
    Arrays.fill(byToken, from, to, sentence);
  }

  private boolean ends(int i) {
    if (quoted(i)) {
      return closesSentence(i);
    }
    return block.mark(i, ENDS) && !abbreviates(i) && !goesOn(i + 1);
  }

  /** A quotation that ends with a full stop ends its sentence when a new one begins after it. */
  private boolean closesSentence(int i) {
    boolean last = i + 1 == block.size() || !quoted(i + 1) || opens(i + 1);
    return last && block.mark(i - 1, ENDS) && startsAnew(i + 1);
  }

  private boolean startsAnew(int i) {
    return i < block.size()
        && (block.language().capitals()
            ? block.capital(i) && block.token(i).suffix().isEmpty()
            : block.word(i) && !block.is(LexicalCategory.VERB, i));
  }

  private boolean abbreviates(int i) {
    return i > 0
        && block.mark(i, ".")
        && block.glued(i - 1, i)
        && (initial(i - 1)
            || block.is(LexicalCategory.ABBREVIATION, i - 1)
            || block.glued(i, i + 1));
  }

  private boolean initial(int i) {
    Token token = block.token(i);
    return token.word()
        && token.folded().length() == 1
        && (token.capital() || !block.language().capitals());
  }

  private boolean goesOn(int i) {
    return block.language().capitals() && block.word(i) && !block.capital(i);
  }
}
