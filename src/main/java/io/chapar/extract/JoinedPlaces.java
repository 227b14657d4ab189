package io.chapar.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * «Bakı-Quba yolunda», "the London-Brighton line": two places that a hyphen joins, which are one
 * word to the {@link Tokeniser}. Before another capital letter they are part of a name:
 * «Türkiye-Gürcistan İş Konseyi».
 */
final class JoinedPlaces {
  private static final char HYPHEN = '-';

  private JoinedPlaces() {}

  static List<Token> parted(String text, Language language) {
    List<Token> tokens = language.tokeniser().tokens(text);
    List<Token> parted = null;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean joined =
          token.capital()
              && token.folded().indexOf(HYPHEN) > 0
              && language.capitals()
              && !(i + 1 < tokens.size() && tokens.get(i + 1).capital());
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

  /** Empty where the words are no two places, or one that a table knows by both. */
  private static List<Token> parts(String text, Token token, Language language) {
    int hyphen = text.indexOf(HYPHEN, token.start());
    boolean one = language.lexicon().begins(token.folded());
    if (one || hyphen < 0 || hyphen + 1 >= token.end()) {
      return List.of();
    }
    List<Token> first = language.tokeniser().tokens(text.substring(token.start(), hyphen));
    List<Token> last = language.tokeniser().tokens(text.substring(hyphen + 1, token.end()));
    if (!isPlace(first, language) || !isPlace(last, language)) {
      return List.of();
    }
    Token mark =
        new Token(hyphen, hyphen + 1, String.valueOf(HYPHEN), List.of(), Token.Shape.MARK, "");
    return List.of(
        moved(first.get(0), token.start(), ""),
        mark,
        moved(last.get(0), hyphen + 1, token.suffix()));
  }

  private static boolean isPlace(List<Token> part, Language language) {
    boolean[] place = new boolean[1];
    boolean word = part.size() == 1 && part.get(0).capital();
    if (word) {
      language
          .lexicon()
          .matches(
              part.toArray(Token[]::new),
              0,
              (entry, to, inflected) -> place[0] |= entry.kind() == Kind.PLACE);
    }
    return place[0];
  }

  private static Token moved(Token token, int by, String suffix) {
    return new Token(
        token.start() + by, token.end() + by, token.folded(), token.stems(), token.shape(), suffix);
  }
}
