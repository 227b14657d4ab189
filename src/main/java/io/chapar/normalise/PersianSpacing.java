package io.chapar.normalise;

import io.chapar.normalise.Piece.Kind;
import java.util.List;
import java.util.Set;

/** Puts the pieces together with one space where Persian has one, and none where it has none. */
final class PersianSpacing {
  private static final String CLOSING = "،؛:؟!.…»)]}٪";
  private static final String OPENING = "«([{";
  private static final String STOPS = "،؛:؟!.…»)]}";

  /** What is written onto a number or behind a closing mark: ۵م, «اکو»ی. */
  private static final Set<String> ENDINGS =
      Set.of("م", "ام", "اُم", "مین", "امین", "ی", "ای", "ها", "های", "هایی", "ست", "اند");

  private final List<Piece> pieces;

  private PersianSpacing(List<Piece> pieces) {
    this.pieces = pieces;
  }

  static String write(List<Piece> pieces) {
    PersianSpacing spacing = new PersianSpacing(pieces);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (!piece.is(Kind.SPACE)) {
        out.append(piece.text());
        out.append(spacing.after(i));
      }
    }
    return out.toString();
  }

  /** What stands between this piece and the next that is no space. */
  private String after(int at) {
    boolean spaced = piece(at + 1).is(Kind.SPACE);
    int next = spaced ? at + 2 : at + 1;
    if (next >= pieces.size() || piece(at).is(Kind.BREAK) || piece(next).is(Kind.BREAK)) {
      return "";
    }
    return spaced ? space(at, next) : missing(at, next);
  }

  private String space(int at, int next) {
    boolean closes = isSign(next, CLOSING) && !isDotOfName(next);
    return closes || isSign(at, OPENING) ? "" : " ";
  }

  /** A dot before a Latin word or a digit belongs to it. */
  private boolean isDotOfName(int at) {
    Piece after = piece(at + 1);
    return piece(at).isSign(".:") && (after.is(Kind.PROTECTED) || after.is(Kind.NUMBER));
  }

  private String missing(int at, int next) {
    Piece left = piece(at);
    Piece right = piece(next);
    boolean apart =
        isSign(at, STOPS) && followsStop(at, right)
            || isSign(next, OPENING) && (left.isSolid() || isSign(at, STOPS))
            || left.is(Kind.WORD) && right.is(Kind.NUMBER)
            || left.is(Kind.NUMBER) && right.is(Kind.WORD) && !ENDINGS.contains(right.text());
    return apart ? " " : "";
  }

  private boolean followsStop(int at, Piece right) {
    if (!right.isSolid() || ENDINGS.contains(right.text())) {
      return false;
    }
    Piece left = piece(at - 1);
    if (isSign(at, ".:")) {
      return right.is(Kind.WORD) && !isAbbreviation(at, left) || isText(left, right);
    }
    return !(left.is(Kind.NUMBER) && right.is(Kind.NUMBER));
  }

  /** ه.ق and ۲:۳۰ and isna.ir are whole; گفت:۵ is not. */
  private static boolean isText(Piece left, Piece right) {
    return left.is(Kind.WORD) && left.text().length() > 1 && right.is(Kind.NUMBER);
  }

  private static boolean isAbbreviation(int at, Piece left) {
    return at == 0 || left.is(Kind.WORD) && left.text().replace("\u200D", "").length() == 1;
  }

  private boolean isSign(int at, String signs) {
    Piece piece = piece(at);
    return piece.isSign(signs) || signs.indexOf('!') >= 0 && piece.text().equals("؟!");
  }

  private Piece piece(int at) {
    return at < 0 || at >= pieces.size() ? Piece.NONE : pieces.get(at);
  }
}
