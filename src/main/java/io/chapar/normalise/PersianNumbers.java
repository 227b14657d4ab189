package io.chapar.normalise;

import io.chapar.normalise.Piece.Kind;
import java.util.ArrayList;
import java.util.List;

/** Writes numbers in Persian digits, with ٫ before the fraction and ٬ between thousands. */
final class PersianNumbers {
  private final List<Piece> in;

  private PersianNumbers(List<Piece> in) {
    this.in = in;
  }

  static List<Piece> write(List<Piece> pieces) {
    PersianNumbers numbers = new PersianNumbers(pieces);
    List<Piece> out = new ArrayList<>(pieces.size());
    for (int at = 0; at < pieces.size(); ) {
      int end = pieces.get(at).is(Kind.NUMBER) ? numbers.end(at) : at + 1;
      out.add(
          end > at + 1 || pieces.get(at).is(Kind.NUMBER)
              ? numbers.number(at, end)
              : pieces.get(at));
      at = end;
    }
    return out;
  }

  /** The end of the digits and of the marks that stand directly between them. */
  private int end(int start) {
    int end = start + 1;
    while (end + 1 < in.size() && in.get(end).isSign(".,٫٬،") && in.get(end + 1).is(Kind.NUMBER)) {
      end += 2;
    }
    return end;
  }

  private Piece number(int start, int end) {
    StringBuilder number = new StringBuilder();
    for (int i = start; i < end; i++) {
      Piece piece = in.get(i);
      number.append(piece.is(Kind.SIGN) ? mark(start, end, i) : digits(piece.text()));
    }
    return new Piece(Kind.NUMBER, number.toString());
  }

  private String mark(int start, int end, int at) {
    String mark = in.get(at).text();
    return switch (mark) {
      case "." -> end == start + 3 || isFraction(start, end, at) ? "٫" : mark;
      case ",", "٬" -> isThousand(at) ? "٬" : mark;
      default -> mark;
    };
  }

  /** 1,234.5: the one dot after commas. */
  private boolean isFraction(int start, int end, int at) {
    return at == end - 2 && at > start + 1 && in.get(at - 2).isSign(",٬");
  }

  private boolean isThousand(int at) {
    return in.get(at + 1).text().length() == 3;
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      digits.append((char) ('۰' + Character.digit(text.charAt(i), 10)));
    }
    return digits.toString();
  }
}
