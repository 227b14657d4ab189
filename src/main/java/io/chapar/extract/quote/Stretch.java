package io.chapar.extract.quote;

import io.chapar.article.Facts.Span;
import io.chapar.extract.block.TokenisedBlock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words between two quotation marks: in one block, or in several that follow each other where each
 * but the last stays open.
 *
 * @param parts a part for each block, at least one
 */
public record Stretch(List<Part> parts) {
  /** Fewer are a name or a title as a rule. */
  private static final int FEWEST_WORDS = 4;

  private static final String ENDS = ".!?؟۔…,،؛;:";

  /** Tokens of a block without the marks, the last exclusive. */
  public record Part(TokenisedBlock block, int from, int to) {
    Span span(String rule) {
      return block.span(from, to, rule);
    }

    String words() {
      return block.words(from, to);
    }

    /** Without the punctuation that ends it. */
    Part trimmed() {
      int end = to;
      while (end > from + 1 && block.mark(end - 1, ENDS)) {
        end--;
      }
      return new Part(block, from, end);
    }

    int size() {
      int size = 0;
      for (int i = from; i < to; i++) {
        size += block.word(i) || block.number(i) ? 1 : 0;
      }
      return size;
    }
  }

  public Stretch {
    parts = List.copyOf(parts);
  }

  /** Those of an article that are long enough to be speech, in order. */
  public static List<Stretch> in(List<TokenisedBlock> blocks) {
    List<List<Part>> all = new ArrayList<>();
    boolean open = false;
    for (TokenisedBlock block : blocks) {
      List<Part> here = QuotedWords.in(block);
      for (int i = 0; i < here.size(); i++) {
        boolean further = i == 0 && open && here.get(0).from <= 1;
        if (!further) {
          all.add(new ArrayList<>());
        }
        all.get(all.size() - 1).add(here.get(i));
      }
      open = !here.isEmpty() && here.get(here.size() - 1).to == block.size();
    }
    return all.stream().map(Stretch::new).filter(s -> s.size() >= FEWEST_WORDS).toList();
  }

  public Part first() {
    return parts.get(0);
  }

  Part last() {
    return parts.get(parts.size() - 1);
  }

  /** In words. */
  int size() {
    return parts.stream().mapToInt(Part::size).sum();
  }

  /** Whether it shares a letter with one of them. */
  public boolean meets(List<Span> spans) {
    return spans.stream().anyMatch(span -> parts.stream().anyMatch(p -> meet(p.span(""), span)));
  }

  private static boolean meet(Span one, Span other) {
    return one.block() == other.block() && one.start() < other.end() && other.start() < one.end();
  }

  /** Which tokens of an article are words in marks, and no narration. */
  static final class Spoken {
    private static final BitSet NONE = new BitSet();

    private final Map<TokenisedBlock, BitSet> tokens = new HashMap<>();

    Spoken(List<Stretch> stretches) {
      stretches.stream().flatMap(stretch -> stretch.parts().stream()).forEach(this::add);
    }

    private void add(Part part) {
      tokens.computeIfAbsent(part.block(), p -> new BitSet()).set(part.from(), part.to());
    }

    boolean holds(TokenisedBlock block, int token) {
      return token >= 0 && tokens.getOrDefault(block, NONE).get(token);
    }
  }
}
