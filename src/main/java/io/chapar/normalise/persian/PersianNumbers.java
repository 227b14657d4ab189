package io.chapar.normalise.persian;

/** Writes numbers in Persian digits, with ٫ before the fraction and ٬ between thousands. */
final class PersianNumbers {
  private static final String MARKS = ".,٫٬،";

  private PersianNumbers() {}

  /** Writes the digits that begin here and the marks that stand directly between them. */
  static int write(FoldedText in, int start, Draft out) {
    int end = endOfDigits(in, start);
    int marks = 0;
    while (isInside(in, end)) {
      end = endOfDigits(in, end + 1);
      marks++;
    }
    if (marks > 0 && isOfLatin(in, start, end, marks, out.last())) {
      out.add(SegmentKind.PROTECTED, in.chars(), start, end);
      return end;
    }
    StringBuilder number = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = in.charAt(i);
      number.append(Character.isDigit(c) ? digit(c) : mark(in, i, end, marks, number));
    }
    out.add(SegmentKind.NUMBER, number.toString());
    return end;
  }

  /** The version behind a name in Latin letters, as in iOS 17.2, and the address 192.0.2.1. */
  private static boolean isOfLatin(
      FoldedText in, int start, int end, int marks, SegmentKind before) {
    boolean ascii = true;
    for (int i = start; i < end; i++) {
      char c = in.charAt(i);
      ascii &= c == '.' || c >= '0' && c <= '9';
    }
    return ascii && (marks == 3 || before == SegmentKind.PROTECTED);
  }

  private static boolean isInside(FoldedText in, int at) {
    return MARKS.indexOf(in.charAt(at)) >= 0 && isDigit(in, at + 1);
  }

  private static boolean isDigit(FoldedText in, int at) {
    return Character.isDigit(in.charAt(at)) && !in.isProtected(at);
  }

  private static int endOfDigits(FoldedText in, int start) {
    int end = start;
    while (isDigit(in, end)) {
      end++;
    }
    return end;
  }

  private static char digit(char c) {
    return (char) ('۰' + Character.digit(c, 10));
  }

  private static char mark(FoldedText in, int at, int end, int marks, CharSequence before) {
    int digits = endOfDigits(in, at + 1) - at - 1;
    return switch (in.charAt(at)) {
      case '.' -> marks == 1 || isFraction(at + digits + 1 == end, before) ? '٫' : '.';
      case ',' -> digits == 3 ? '٬' : ',';
      default -> in.charAt(at);
    };
  }

  /** 1,234.5: the one dot after commas. */
  private static boolean isFraction(boolean last, CharSequence before) {
    int at = before.length() - 1;
    while (at >= 0 && Character.isDigit(before.charAt(at))) {
      at--;
    }
    return last && at >= 0 && (before.charAt(at) == '٬' || before.charAt(at) == ',');
  }
}
