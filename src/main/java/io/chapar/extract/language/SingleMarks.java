package io.chapar.extract.language;

import java.util.List;

/**
 * 'We will go on,' she said: single quotation marks are straight ones, where a capital letter
 * follows the first. Inside double ones, and where no other closes them, they are apostrophes.
 */
final class SingleMarks {
  private static final String SINGLE = "'";
  private static final String DOUBLE = "\"";
  private static final String OPENING = "«“„";
  private static final String CLOSING = "»”";

  /** What may stand right before the mark that closes. */
  private static final String ENDS = ".,!?…";

  /** In tokens. */
  private static final int LONGEST = 400;

  private final String text;
  private final List<Token> tokens;
  private int open = -1;
  private int depth;

  private SingleMarks(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  static List<Token> paired(String text, List<Token> tokens) {
    SingleMarks marks = new SingleMarks(text, tokens);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).shape() == Token.Shape.MARK) {
        marks.read(i);
      }
    }
    return tokens;
  }

  private void read(int i) {
    Token mark = tokens.get(i);
    if (mark.is(DOUBLE)) {
      depth = depth == 0 ? 1 : 0;
    } else if (mark.among(OPENING) || mark.among(CLOSING)) {
      depth = mark.among(OPENING) ? depth + 1 : Math.max(0, depth - 1);
    } else if (mark.is(SINGLE) && depth == 0) {
      pair(i);
    }
  }

  private void pair(int i) {
    if (open >= 0 && i - open > LONGEST) {
      open = -1;
    }
    if (opens(i)) {
      open = i;
    } else if (open >= 0 && closes(i)) {
      straighten(open);
      straighten(i);
      open = -1;
    }
  }

  private boolean opens(int i) {
    Token mark = tokens.get(i);
    boolean apart = i == 0 || tokens.get(i - 1).end() < mark.start();
    boolean beside = i + 1 < tokens.size() && tokens.get(i + 1).start() == mark.end();
    return apart && beside && tokens.get(i + 1).capital();
  }

  /** Not of "the workers' demands". */
  private boolean closes(int i) {
    Token mark = tokens.get(i);
    Token before = tokens.get(i - 1);
    boolean apart = i + 1 == tokens.size() || tokens.get(i + 1).start() > mark.end();
    boolean last = apart || !tokens.get(i + 1).word();
    boolean plural = before.word() && text.charAt(before.end() - 1) == 's';
    boolean ends = before.word() || before.among(ENDS) || before.shape() == Token.Shape.NUMBER;
    return last && before.end() == mark.start() && ends && !plural;
  }

  private void straighten(int i) {
    Token mark = tokens.get(i);
    tokens.set(i, new Token(mark.start(), mark.end(), DOUBLE, List.of(), Token.Shape.MARK, ""));
  }
}
