package io.chapar.extract.rule;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.Column;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.language.Token;
import io.chapar.extract.language.Trait;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Matches tokens from a place on, or back from one. As in a parsing expression grammar the first
 * alternative that matches is taken, an option wherever it matches, and neither is tried again.
 */
interface TokenPattern {
  int NONE = -1;

  /** How often a part may be repeated, which bounds the time that a rule takes. */
  int MOST = 12;

  /** The token after what begins at the token; {@link #NONE} where it does not match. */
  int ahead(Captures captures, int i);

  /** The first token of what ends before the token; {@link #NONE} where it does not match. */
  int behind(Captures captures, int i);

  /** Tables of which each match holds an entry: where a block has none, nothing matches. */
  default Set<LexicalCategory> tables() {
    return EnumSet.noneOf(LexicalCategory.class);
  }

  /** One token that passes a test. */
  record One(Predicate<Token> test) implements TokenPattern {
    @Override
    public int ahead(Captures captures, int i) {
      return test.test(captures.block().token(i)) ? i + 1 : NONE;
    }

    @Override
    public int behind(Captures captures, int i) {
      return test.test(captures.block().token(i - 1)) ? i - 1 : NONE;
    }
  }

  /**
   * The longest entry of a table, with all the traits and none of the others.
   *
   * @param phrase it must have several words
   */
  record OfTable(LexicalCategory kind, boolean phrase, Trait[] traits, Trait[] others)
      implements TokenPattern {
    @Override
    public Set<LexicalCategory> tables() {
      return EnumSet.of(kind);
    }

    @Override
    public int ahead(Captures captures, int i) {
      Match match = captures.block().at(kind, i);
      return match != null && fits(match) ? match.to() : NONE;
    }

    @Override
    public int behind(Captures captures, int i) {
      Match match = captures.block().endingAt(kind, i);
      return match != null && fits(match) ? match.from() : NONE;
    }

    private boolean fits(Match match) {
      for (Trait trait : traits) {
        if (!match.has(trait)) {
          return false;
        }
      }
      for (Trait other : others) {
        if (match.has(other)) {
          return false;
        }
      }
      return !phrase || match.to() > match.from() + 1;
    }
  }

  /** A word that the captured entry's column lists. */
  record Listed(int slot, Column column) implements TokenPattern {
    @Override
    public int ahead(Captures captures, int i) {
      return isListed(captures, i) ? i + 1 : NONE;
    }

    @Override
    public int behind(Captures captures, int i) {
      return isListed(captures, i - 1) ? i - 1 : NONE;
    }

    private boolean isListed(Captures captures, int i) {
      TokenisedBlock block = captures.block();
      Match entry = block.at(column.kind(), captures.first(slot));
      String words = entry == null || !block.word(i) ? "" : entry.field(column);
      return !words.isEmpty()
          && block.language().tokeniser().words(words).contains(block.token(i).folded());
    }
  }

  /** What a reader reads, with a value in a range. */
  record Read(Reader reader, double least, double most) implements TokenPattern {
    @Override
    public int ahead(Captures captures, int i) {
      int end = captures.end(reader, i);
      return end > i && isInRange(captures.block(), i) ? end : NONE;
    }

    private boolean isInRange(TokenisedBlock block, int i) {
      double value = most == Double.POSITIVE_INFINITY ? 0 : reader.value(block, i);
      return value >= least && value <= most;
    }

    @Override
    public int behind(Captures captures, int i) {
      throw new UnsupportedOperationException("a reader does not read backwards");
    }
  }

  /** A condition of a place between two tokens. */
  record Place(PlaceTest test) implements TokenPattern {
    /** Asks about the place before the token. */
    interface PlaceTest {
      boolean holds(TokenisedBlock block, int i);
    }

    @Override
    public int ahead(Captures captures, int i) {
      return test.holds(captures.block(), i) ? i : NONE;
    }

    @Override
    public int behind(Captures captures, int i) {
      return ahead(captures, i);
    }
  }

  /** Parts in their order. */
  record Sequence(TokenPattern... parts) implements TokenPattern {
    @Override
    public Set<LexicalCategory> tables() {
      Set<LexicalCategory> all = EnumSet.noneOf(LexicalCategory.class);
      for (TokenPattern part : parts) {
        all.addAll(part.tables());
      }
      return all;
    }

    @Override
    public int ahead(Captures captures, int i) {
      int end = i;
      for (int p = 0; p < parts.length && end != NONE; p++) {
        end = parts[p].ahead(captures, end);
      }
      return end;
    }

    @Override
    public int behind(Captures captures, int i) {
      int from = i;
      for (int p = parts.length - 1; p >= 0 && from != NONE; p--) {
        from = parts[p].behind(captures, from);
      }
      return from;
    }
  }

  /** The first part that matches. */
  record Choice(TokenPattern... parts) implements TokenPattern {
    @Override
    public Set<LexicalCategory> tables() {
      Set<LexicalCategory> all = EnumSet.allOf(LexicalCategory.class);
      for (TokenPattern part : parts) {
        all.retainAll(part.tables());
      }
      return all;
    }

    @Override
    public int ahead(Captures captures, int i) {
      int end = NONE;
      for (int p = 0; p < parts.length && end == NONE; p++) {
        end = parts[p].ahead(captures, i);
      }
      return end;
    }

    @Override
    public int behind(Captures captures, int i) {
      int from = NONE;
      for (int p = 0; p < parts.length && from == NONE; p++) {
        from = parts[p].behind(captures, i);
      }
      return from;
    }
  }

  /** A part as often as it matches, from never to {@code most} times. */
  record Repeated(TokenPattern part, int most) implements TokenPattern {
    @Override
    public int ahead(Captures captures, int i) {
      int end = i;
      int next = part.ahead(captures, i);
      for (int n = 0; n < most && next != NONE; n++) {
        end = next;
        next = n + 1 < most ? part.ahead(captures, end) : NONE;
      }
      return end;
    }

    @Override
    public int behind(Captures captures, int i) {
      int from = i;
      int next = part.behind(captures, i);
      for (int n = 0; n < most && next != NONE; n++) {
        from = next;
        next = n + 1 < most ? part.behind(captures, from) : NONE;
      }
      return from;
    }
  }

  /** What stands after the place, or before it, or does not; it takes nothing. */
  record Look(TokenPattern part, boolean before, boolean not) implements TokenPattern {
    @Override
    public Set<LexicalCategory> tables() {
      return not ? EnumSet.noneOf(LexicalCategory.class) : part.tables();
    }

    @Override
    public int ahead(Captures captures, int i) {
      int end = before ? part.behind(captures, i) : part.ahead(captures, i);
      return end == NONE == not ? i : NONE;
    }

    @Override
    public int behind(Captures captures, int i) {
      return ahead(captures, i);
    }
  }

  /** A part whose tokens get a name. */
  record Named(int slot, TokenPattern part) implements TokenPattern {
    @Override
    public Set<LexicalCategory> tables() {
      return part.tables();
    }

    @Override
    public int ahead(Captures captures, int i) {
      int end = part.ahead(captures, i);
      return kept(captures, i, end, end);
    }

    @Override
    public int behind(Captures captures, int i) {
      int from = part.behind(captures, i);
      return kept(captures, from, i, from);
    }

    private int kept(Captures captures, int from, int to, int result) {
      if (result != NONE) {
        captures.put(slot, from, to);
      }
      return result;
    }
  }
}
