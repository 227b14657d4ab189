package io.chapar.extract.block;

import io.chapar.article.CpuBudget;
import io.chapar.extract.language.Entry;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.language.Lexicon;
import io.chapar.extract.language.Token;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the tables say of a block: of each kind, the longest entry that begins at each token. */
final class Matches {
  private static final Match[] NONE = {};

  /** What the table of honorifics says of «чех», "whole": words for people, which are no titles. */
  private static final String ONE_OF_LAND = "whole";

  /** By token, the entries there in the order of their kinds. */
  private final Match[][] entries;

  /** By token, a bit for each kind that has an entry there: most questions end with it. */
  private final long[] kinds;

  /** The same of those that end before it, and of shorter ones that did. */
  private final long[] ends;

  private final double[] shares;

  /** Those that some token has. */
  private final Set<LexicalCategory> all = EnumSet.noneOf(LexicalCategory.class);

  private Matches(int tokens) {
    entries = new Match[tokens][];
    kinds = new long[tokens];
    ends = new long[tokens + 1];
    shares = new double[tokens];
  }

  static Matches of(String text, Token[] tokens, Language language) {
    Matches matches = new Matches(tokens.length);
    Lexicon.Words words = language.lexicon().words(tokens);
    for (int i = 0; i < tokens.length; i++) {
      CpuBudget.tick();
      matches.match(text, words, i, language);
    }
    return matches;
  }

  private void match(String text, Lexicon.Words words, int i, Language language) {
    Lexicon lexicon = language.lexicon();
    shares[i] = words.share(i);
    Lexicon.Found found =
        (entry, to, inflected) -> {
          if (!language.capitals() || isWritten(entry, text, words.tokens(), i)) {
            keep(new Match(entry, i, to, inflected));
          }
        };
    lexicon.matches(words, i, found);
    lexicon.town(text, words, i, found);
  }

  private static boolean isWritten(Entry entry, String text, Token[] tokens, int i) {
    return entry.kind().proper()
        ? entry.isWritten(text, tokens[i])
        : entry.kind() != LexicalCategory.HONORIFIC || !isSurname(entry, tokens, i);
  }

  /** «Марек Чех»: one of a land has no capital letter inside of a sentence; a family may. */
  private static boolean isSurname(Entry entry, Token[] tokens, int i) {
    return entry.field(0).equals(ONE_OF_LAND)
        && tokens[i].capital()
        && i > 0
        && tokens[i - 1].word();
  }

  private void keep(Match match) {
    LexicalCategory kind = match.entry().kind();
    Match before = at(kind, match.from());
    if (before == null) {
      insert(match, kind);
    } else if (before.to() < match.to()) {
      replace(match, kind);
    }
  }

  private void insert(Match match, LexicalCategory kind) {
    int i = match.from();
    Match[] here = kinds[i] == 0 ? NONE : entries[i];
    int place = place(kind, i);
    entries[i] = Arrays.copyOf(here, here.length + 1);
    System.arraycopy(here, place, entries[i], place + 1, here.length - place);
    entries[i][place] = match;
    kinds[i] |= bit(kind);
    all.add(kind);
    ends[match.to()] |= bit(kind);
  }

  private void replace(Match match, LexicalCategory kind) {
    entries[match.from()][place(kind, match.from())] = match;
    ends[match.to()] |= bit(kind);
  }

  /** How many entries of kinds before it the token has. */
  private int place(LexicalCategory kind, int i) {
    return Long.bitCount(kinds[i] & bit(kind) - 1);
  }

  /** Of all words of news, those that are this one; 0 where no table says it. */
  double share(int i) {
    return i >= 0 && i < shares.length ? shares[i] : 0;
  }

  @Nullable Match at(LexicalCategory kind, int i) {
    return is(kind, i) ? entries[i][place(kind, i)] : null;
  }

  /** False also outside the block. */
  boolean is(LexicalCategory kind, int i) {
    return i >= 0 && i < kinds.length && (kinds[i] & bit(kind)) != 0;
  }

  Set<LexicalCategory> all() {
    return all;
  }

  long kinds(int i) {
    return i >= 0 && i < kinds.length ? kinds[i] : 0;
  }

  /** False where no entry of the kind can end before the token. */
  boolean endsAt(LexicalCategory kind, int to) {
    return to > 0 && to < ends.length && (ends[to] & bit(kind)) != 0;
  }

  boolean anyOf(int i, LexicalCategory... these) {
    long here = i >= 0 && i < kinds.length ? kinds[i] : 0;
    for (int k = 0; here != 0 && k < these.length; k++) {
      if ((here & bit(these[k])) != 0) {
        return true;
      }
    }
    return false;
  }

  private static long bit(LexicalCategory kind) {
    return 1L << kind.ordinal();
  }
}
