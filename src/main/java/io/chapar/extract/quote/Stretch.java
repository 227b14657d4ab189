package io.chapar.extract.quote;

import io.chapar.article.Facts.Span;
import io.chapar.extract.passage.TokenisedBlock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words between two quotation marks: in one passage, or in several that follow each other where
 * each but the last stays open.
 *
 * @param parts a part for each passage, at least one
 */
public record Stretch(List<Part> parts) {
  /** Fewer are a name or a title as a rule. */
  private static final int FEWEST_WORDS = 4;

  private static final String ENDS = ".!?؟۔…,،؛;:";

  /** Tokens of a passage without the marks, the last exclusive. */
  public record Part(TokenisedBlock passage, int from, int to) {
    Span span(String rule) {
      return passage.span(from, to, rule);
    }

    String words() {
      return passage.words(from, to);
    }

    /** Without the punctuation that ends it. */
    Part trimmed() {
      int end = to;
      while (end > from + 1 && passage.mark(end - 1, ENDS)) {
        end--;
      }
      return new Part(passage, from, end);
    }

    int size() {
      int size = 0;
      for (int i = from; i < to; i++) {
        size += passage.word(i) || passage.number(i) ? 1 : 0;
      }
      return size;
    }
  }

  public Stretch {
    parts = List.copyOf(parts);
  }

  /** Those of an article that are long enough to be speech, in order. */
  public static List<Stretch> in(List<TokenisedBlock> passages) {
    List<List<Part>> all = new ArrayList<>();
    boolean open = false;
    for (TokenisedBlock passage : passages) {
      List<Part> here = QuotedWords.in(passage);
      for (int i = 0; i < here.size(); i++) {
        boolean further = i == 0 && open && here.get(0).from <= 1;
        if (!further) {
          all.add(new ArrayList<>());
        }
        all.get(all.size() - 1).add(here.get(i));
      }
      open = !here.isEmpty() && here.get(here.size() - 1).to == passage.size();
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
      tokens.computeIfAbsent(part.passage(), p -> new BitSet()).set(part.from(), part.to());
    }

    boolean holds(TokenisedBlock passage, int token) {
      return token >= 0 && tokens.getOrDefault(passage, NONE).get(token);
    }
  }
}
