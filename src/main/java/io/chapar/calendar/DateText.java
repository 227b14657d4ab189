package io.chapar.calendar;

import java.util.List;
import java.util.Optional;

/** The tokens of a text and which of them the time has taken. For one thread, one reading. */
final class DateText {
  private static final DateToken NONE = DateToken.sign(' ', -1);

  private final List<DateToken> tokens;
  private final boolean[] taken;

  DateText(List<DateToken> tokens) {
    this.tokens = tokens;
    this.taken = new boolean[tokens.size()];
  }

  int size() {
    return tokens.size();
  }

  /** A blank sign outside the text. */
  DateToken at(int index) {
    return index < 0 || index >= tokens.size() ? NONE : tokens.get(index);
  }

  void take(int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, taken.length); i++) {
      taken[i] = true;
    }
  }

  boolean isFree(int index) {
    return index >= 0 && index < taken.length && !taken[index];
  }

  boolean isFreeNumber(int index) {
    return isFree(index) && at(index).isNumber();
  }

  /** No space between a token and the next. */
  boolean touchesNext(int index) {
    return at(index).end() == at(index + 1).start();
  }

  boolean says(Sense.Meaning meaning) {
    return tokens.stream().anyMatch(token -> token.means(meaning));
  }

  /** The index of the first token of that meaning in the span. */
  Optional<Sense> firstIn(int from, int to, Sense.Meaning meaning) {
    for (int i = Math.max(0, from); i < Math.min(to, tokens.size()); i++) {
      for (Sense sense : tokens.get(i).senses()) {
        if (sense.meaning() == meaning) {
          return Optional.of(sense);
        }
      }
    }
    return Optional.empty();
  }
}
