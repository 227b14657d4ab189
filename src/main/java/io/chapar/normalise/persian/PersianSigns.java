package io.chapar.normalise.persian;

import io.chapar.normalise.letter.ArabicLetters;

/** Gives punctuation its Persian shape: ، ؛ ؟ « » … and no mark twice. */
final class PersianSigns {
  private final FoldedText in;
  private final Draft out;
  private final boolean paired;
  private boolean quoting;

  PersianSigns(FoldedText in, Draft out) {
    this.in = in;
    this.out = out;
    this.paired = in.hasPairedQuotes();
  }

  /** Writes the sign, or the run of signs, that begins here; its end. */
  int write(int at) {
    char sign = in.charAt(at);
    return switch (sign) {
      case '.', '…' -> dots(at);
      case '!', '?', '؟' -> question(at, sign);
      case ',', '،' -> once(at, ",،", '،');
      case ';', '؛' -> once(at, ";؛", '؛');
      case '-' -> dashes(at);
      case '"', '“', '”', '„', '‟' -> quote(at, sign);
      case '<', '>' -> angles(at, sign);
      case '%' -> one(isLatin(at) ? '%' : '٪', at, at + 1);
      default -> Character.isHighSurrogate(sign) ? supplementary(at) : one(sign, at, at + 1);
    };
  }

  private int one(char sign, int start, int end) {
    boolean single = end == start + 1;
    boolean named = (sign == '.' || sign == ':') && single && isDotOfName(end);
    out.sign(sign, named || isBefore(sign, end) || single && isApart(sign, end));
    return end;
  }

  /** Some write the percent sign before its number, and then a space stays before it: رشد ٪۱۰. */
  private boolean isBefore(char sign, int after) {
    return sign == '٪'
        && out.last() != SegmentKind.NUMBER
        && Character.isDigit(in.charAt(in.skipSpaces(after)));
  }

  /** The colon of ۲ : ۱, and of the face :) that is made of signs. */
  private boolean isApart(char sign, int after) {
    char next = in.charAt(after);
    boolean result =
        next == ' '
            && out.last() == SegmentKind.NUMBER
            && Character.isDigit(in.charAt(in.skipSpaces(after)));
    return sign == ':' && (result || next == ')');
  }

  /** A dot before a Latin word or a digit belongs to it. */
  private boolean isDotOfName(int after) {
    return in.isProtected(after) || Character.isDigit(in.charAt(after));
  }

  private int supplementary(int at) {
    out.sign(in.chars().subSequence(at, at + 2), ' ');
    return at + 2;
  }

  private boolean isOne(int at, String signs) {
    return signs.indexOf(in.charAt(at)) >= 0 && at < in.length() && !in.isProtected(at);
  }

  /** Spaces between the signs belong to the run. */
  private int endOfRun(int start, String signs) {
    int end = start;
    for (int at = start; isOne(at, signs); at = in.skipSpaces(end)) {
      end = at + 1;
    }
    return end;
  }

  private int count(int start, int end, char sign) {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += in.charAt(i) == sign ? 1 : 0;
    }
    return count;
  }

  private int dots(int start) {
    int end = endOfRun(start, ".…");
    boolean ellipsis = count(start, end, '.') >= 3 || count(start, end, '…') > 0;
    return ellipsis ? one('…', start, end) : one('.', start, start + 1);
  }

  private int question(int start, char first) {
    int end = endOfRun(start, "!?؟");
    boolean exclaims = count(start, end, '!') > 0;
    boolean asks = count(start, end, '?') + count(start, end, '؟') > 0;
    if (exclaims && asks) {
      out.sign("؟!", '!');
      return end;
    }
    return one(exclaims ? '!' : isLatin(start) ? first : '؟', start, end);
  }

  private int once(int start, String signs, char persian) {
    int end = endOfRun(start, signs);
    return one(isLatin(start) ? in.charAt(start) : persian, start, end);
  }

  private int dashes(int start) {
    int end = start;
    while (in.charAt(end) == '-') {
      end++;
    }
    int length = end - start;
    return one(length > 2 ? '—' : length > 1 ? '–' : '-', start, end);
  }

  private int quote(int at, char sign) {
    if (sign == '"' && !paired) {
      return one(sign, at, at + 1);
    }
    quoting = sign == '„' || !quoting && (sign != '”' || opens(at));
    return one(quoting ? '«' : '»', at, at + 1);
  }

  /** Some write ”so“, as both look the same from the right. */
  private boolean opens(int at) {
    return ArabicLetters.isLetter(in.charAt(at + 1))
        && (at == 0 || !ArabicLetters.isInWord(in.charAt(at - 1)));
  }

  /** {@code <<} and {@code >>} stand for guillemets; longer runs are drawings. */
  private int angles(int start, char sign) {
    int end = start;
    while (in.charAt(end) == sign) {
      end++;
    }
    if (end - start == 2) {
      return one(sign == '<' ? '«' : '»', start, end);
    }
    for (int at = start; at < end; at++) {
      one(sign, at, at + 1);
    }
    return end;
  }

  /** Between Latin words the mark is theirs, and at the end of their quotation. */
  private boolean isLatin(int at) {
    char next = in.charAt(at + 1);
    boolean quoted = next == '»' || quoting && isClosing(next);
    return out.last() == SegmentKind.PROTECTED && (quoted || in.isProtected(in.skipSpaces(at + 1)));
  }

  /** Whether the mark becomes » where a quotation is open. */
  private boolean isClosing(char mark) {
    return mark == '"' ? paired : mark == '“' || mark == '”' || mark == '‟';
  }
}
