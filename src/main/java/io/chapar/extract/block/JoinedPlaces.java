package io.chapar.extract.block;

import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.language.Lexicon;
import io.chapar.extract.language.Token;
import io.chapar.extract.language.Tokeniser;
import java.util.ArrayList;
import java.util.List;

/**
 * «Bakı-Quba yolunda», "the London-Brighton line", «ترمذ-کابل»: places that hyphens join, which are
 * one word to the {@link Tokeniser}. Before another capital letter they are part of a name:
 * «Türkiye-Gürcistan İş Konseyi».
 */
final class JoinedPlaces {
  private static final char HYPHEN = '-';

  private JoinedPlaces() {}

  static List<Token> parted(String text, Language language) {
    List<Token> tokens = language.tokeniser().tokens(text);
    return text.indexOf(HYPHEN) < 0 ? tokens : parted(text, tokens, language);
  }

  private static List<Token> parted(String text, List<Token> tokens, Language language) {
    List<Token> parted = null;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean last = i + 1 == tokens.size() || !tokens.get(i + 1).capital();
      boolean name = !language.capitals() || token.capital() && last;
      boolean joined = name && token.folded().indexOf(HYPHEN) > 0;
      List<Token> parts = joined ? parts(text, token, language) : List.of();
      if (!parts.isEmpty() && parted == null) {
        parted = new ArrayList<>(tokens.subList(0, i));
      }
      if (parted != null) {
        parted.addAll(parts.isEmpty() ? List.of(token) : parts);
      }
    }
    return parted == null ? tokens : parted;
  }

  /** Empty where the words are no places, or one that a table knows by all of them. */
  private static List<Token> parts(String text, Token token, Language language) {
    List<Token> parts = new ArrayList<>();
    boolean places = !language.lexicon().begins(token.folded());
    for (int from = token.start(); places && from < token.end(); ) {
      int hyphen = text.indexOf(HYPHEN, from);
      int to = hyphen < 0 || hyphen > token.end() ? token.end() : hyphen;
      List<Token> part = language.tokeniser().tokens(text.substring(from, to));
      places = isPlace(part, language);
      if (places) {
        parts.add(moved(part.get(0), from, to == token.end() ? token.suffix() : ""));
      }
      if (to < token.end()) {
        parts.add(mark(to));
      }
      from = to + 1;
    }
    return places && parts.size() > 2 ? parts : List.of();
  }

  private static Token mark(int at) {
    return new Token(at, at + 1, String.valueOf(HYPHEN), List.of(), Token.Shape.MARK, "");
  }

  private static boolean isPlace(List<Token> part, Language language) {
    boolean[] place = new boolean[1];
    boolean word = part.size() == 1 && (!language.capitals() || part.get(0).capital());
    if (word) {
      Lexicon lexicon = language.lexicon();
      lexicon.matches(
          lexicon.words(part.get(0)),
          0,
          (entry, to, inflected) -> place[0] |= entry.kind() == LexicalCategory.PLACE);
    }
    return place[0];
  }

  private static Token moved(Token token, int by, String suffix) {
    return new Token(
        token.start() + by, token.end() + by, token.folded(), token.stems(), token.shape(), suffix);
  }
}
