package io.chapar.normalise;

/** Walks over a folded text once and hands each piece of it to the rules for its kind. */
final class PersianProse {
  private final FoldedText in;
  private final Draft out;
  private final PersianSigns signs;
  private final PersianWords words;

  PersianProse(FoldedText in, Lexicon lexicon, PageEvidence page) {
    this.in = in;
    this.out = new Draft(in.length() + 32);
    this.signs = new PersianSigns(in, out);
    this.words = new PersianWords(in, out, lexicon, page);
  }

  String write() {
    for (int at = 0; at < in.length(); ) {
      at = next(at);
    }
    return out.toString();
  }

  private int next(int start) {
    char c = in.charAt(start);
    if (ArabicLetters.isLetter(c)) {
      return words.write(start);
    }
    if (c == ' ' || c == '\n') {
      return blank(start);
    }
    int end = in.spanEnd(start);
    if (end > start) {
      out.add(Kind.PROTECTED, in.chars(), start, end);
      return end;
    }
    return Character.isDigit(c) ? PersianNumbers.write(in, start, out) : signs.write(start);
  }

  /** Many spaces are one, many lines two; none stands at an edge. */
  private int blank(int start) {
    int end = start;
    int lines = 0;
    while (end < in.length() && (in.charAt(end) == ' ' || in.charAt(end) == '\n')) {
      lines += in.charAt(end++) == '\n' ? 1 : 0;
    }
    boolean edge = start == 0 || end == in.length();
    if (!edge && lines == 0) {
      out.space();
    } else if (!edge) {
      out.lineBreak(lines > 1);
    }
    return end;
  }
}
