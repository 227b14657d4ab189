package io.chapar.split.plain.line;

import io.chapar.article.CpuBudget;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a document into its lines. Line ends are those of Unicode (UAX 14: CR, LF, NL, LS, PS, FF).
 */
public final class TextLines {
  private static final String ENDS = "\n\r\u000B\f\u0085\u2028\u2029";

  private final String text;
  private final List<TextLine> lines = new ArrayList<>();
  private int gap;
  private boolean quoted;

  private TextLines(String text) {
    this.text = text;
  }

  /** The lines in their order; blank ones only as gaps. */
  public static List<TextLine> of(String text) {
    TextLines cut = new TextLines(text);
    cut.quoted = isQuoted(text);
    int start = 0;
    while (start < text.length()) {
      int end = cut.lineEnd(start);
      cut.add(start, end);
      start = end + (text.startsWith("\r\n", end) ? 2 : 1);
    }
    return cut.lines;
  }

  private int lineEnd(int start) {
    int end = start;
    while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** Whether most lines open with the mark of a mail that is answered or sent on. */
  private static boolean isQuoted(String text) {
    long marks = text.startsWith(">") ? 1 : 0;
    long lines = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      lines += text.startsWith("\n", at + 1) || text.startsWith("\r", at + 1) ? 0 : 1;
      marks += text.startsWith(">", at + 1) ? 1 : 0;
    }
    return marks > 2 && marks * 2 > lines;
  }

  private int withoutMarks(int from, int to) {
    int start = from;
    while (quoted && start < to && (text.charAt(start) == '>' || isSpace(text.charAt(start)))) {
      start++;
    }
    return start;
  }

  private void add(int from, int to) {
    CpuBudget.tick();
    int start = withoutMarks(from, to);
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      gap++;
    } else {
      lines.add(new TextLine(text.substring(start, end), start, end, gap, start - from));
      gap = 0;
    }
  }

  /** A space of any kind, or a mark of direction or of the order of bytes. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200E'
        || c == '\u200F'
        || c == '\u200B'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2066' && c <= '\u2069'
        || c == '\uFEFF';
  }

  /**
   * A line of a document that is not blank, without the spaces and marks of direction at its ends.
   *
   * @param start of its first character in the document
   * @param end after its last character
   * @param gap how many blank lines stand above it
   * @param indent how many characters stand before it in its line
   */
  public record TextLine(String text, int start, int end, int gap, int indent) {}
}
