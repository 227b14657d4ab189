package io.chapar.normalise;

import io.chapar.normalise.Piece.Kind;
import java.util.ArrayList;
import java.util.List;

/** Gives punctuation its Persian shape: ، ؛ ؟ « » … and no mark twice. */
final class PersianSigns {
  private static final Piece OPEN_QUOTE = new Piece(Kind.SIGN, "«");
  private static final Piece CLOSE_QUOTE = new Piece(Kind.SIGN, "»");
  private static final Piece ELLIPSIS = new Piece(Kind.SIGN, "…");
  private static final Piece DASH = new Piece(Kind.SIGN, "–");
  private static final Piece ASTONISHED = new Piece(Kind.SIGN, "؟!");

  private final List<Piece> in;
  private final List<Piece> out;
  private final boolean paired;
  private boolean quoting;

  private PersianSigns(List<Piece> in) {
    this.in = in;
    this.out = new ArrayList<>(in.size());
    this.paired = isPaired(in);
  }

  private static boolean isPaired(List<Piece> pieces) {
    int quotes = 0;
    for (Piece piece : pieces) {
      quotes += piece.isSign("\"") ? 1 : 0;
    }
    return quotes % 2 == 0;
  }

  static List<Piece> shape(List<Piece> pieces) {
    PersianSigns signs = new PersianSigns(pieces);
    for (int at = 0; at < pieces.size(); ) {
      at = signs.next(at);
    }
    return signs.out;
  }

  private int next(int at) {
    Piece piece = in.get(at);
    if (!piece.is(Kind.SIGN) || piece.text().length() > 1) {
      out.add(piece);
      return at + 1;
    }
    char sign = piece.text().charAt(0);
    return switch (sign) {
      case '.', '…' -> dots(at);
      case '!', '?', '؟' -> question(at);
      case ',', '،' -> once(at, ",،", '،');
      case ';', '؛' -> once(at, ";؛", '؛');
      case '-' -> dashes(at);
      case '"', '“', '”', '„', '‟' -> quote(at, sign);
      case '<', '>' -> angles(at, sign);
      case '%' -> add(new Piece(Kind.SIGN, isLatin(at) ? "%" : "٪"), at + 1);
      default -> add(piece, at + 1);
    };
  }

  private int add(Piece piece, int next) {
    out.add(piece);
    return next;
  }

  private int endOfRun(int start, String signs) {
    int end = start;
    while (piece(end).isSign(signs)) {
      end++;
    }
    return end;
  }

  /** Spaces between the signs belong to the run. */
  private int endOfSpacedRun(int start, String signs) {
    int end = endOfRun(start, signs);
    while (piece(end).is(Kind.SPACE) && piece(end + 1).isSign(signs)) {
      end = endOfRun(end + 1, signs);
    }
    return end;
  }

  private int dots(int start) {
    int end = endOfSpacedRun(start, ".…");
    boolean ellipsis = signs(start, end) >= 3 || in.subList(start, end).contains(ELLIPSIS);
    if (ellipsis) {
      return add(ELLIPSIS, end);
    }
    out.addAll(in.subList(start, end));
    return end;
  }

  private int signs(int start, int end) {
    int signs = 0;
    for (int i = start; i < end; i++) {
      signs += in.get(i).is(Kind.SIGN) ? 1 : 0;
    }
    return signs;
  }

  private int question(int start) {
    int end = endOfSpacedRun(start, "!?؟");
    boolean exclaims = in.subList(start, end).stream().anyMatch(piece -> piece.isSign("!"));
    boolean asks = in.subList(start, end).stream().anyMatch(piece -> piece.isSign("?؟"));
    if (exclaims && asks) {
      return add(ASTONISHED, end);
    }
    return add(
        new Piece(Kind.SIGN, exclaims ? "!" : isLatin(start) ? in.get(start).text() : "؟"), end);
  }

  private int once(int start, String signs, char persian) {
    int end = endOfSpacedRun(start, signs);
    Piece first = in.get(start);
    boolean kept = isLatin(start) || isInNumber(start);
    return add(kept ? first : new Piece(Kind.SIGN, String.valueOf(persian)), end);
  }

  private int dashes(int start) {
    int end = endOfRun(start, "-");
    return add(end - start > 1 ? DASH : in.get(start), end);
  }

  private int quote(int at, char sign) {
    if (sign == '"' && !paired) {
      return add(in.get(at), at + 1);
    }
    boolean opens = sign == '„' || sign != '”' && !quoting;
    quoting = opens;
    return add(opens ? OPEN_QUOTE : CLOSE_QUOTE, at + 1);
  }

  /** {@code <<} and {@code >>} stand for guillemets. */
  private int angles(int start, char sign) {
    boolean two = endOfRun(start, String.valueOf(sign)) == start + 2;
    return two
        ? add(sign == '<' ? OPEN_QUOTE : CLOSE_QUOTE, start + 2)
        : add(in.get(start), start + 1);
  }

  /** Between Latin words the mark is theirs. */
  private boolean isLatin(int at) {
    Piece before = solid(at, -1);
    Piece after = solid(at, 1);
    return before.is(Kind.PROTECTED) && after.is(Kind.PROTECTED);
  }

  private boolean isInNumber(int at) {
    return piece(at - 1).is(Kind.NUMBER) && piece(at + 1).is(Kind.NUMBER);
  }

  private Piece solid(int at, int step) {
    int i = at + step;
    while (piece(i).is(Kind.SPACE)) {
      i += step;
    }
    return piece(i);
  }

  private Piece piece(int at) {
    return at < 0 || at >= in.size() ? Piece.NONE : in.get(at);
  }
}
