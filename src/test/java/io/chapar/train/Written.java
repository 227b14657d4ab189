package io.chapar.train;

import io.chapar.train.Draft.Piece;
import io.chapar.train.LabelledText.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A draft written down.
 *
 * @param spans of its pieces, in their order; paragraphs are numbered from 1 as they begin
 */
record Written(String text, List<Span> spans) {

  /** As systems write files: lines may end in CR LF, a mark of the byte order may stand first. */
  static Written of(Draft draft, Dice dice) {
    String newline = dice.chance(0.1) ? "\r\n" : "\n";
    Written written = of(draft, dice.chance(0.04) ? "\ufeff" : "", newline);
    return new Written(written.text + (dice.chance(0.7) ? newline : ""), written.spans);
  }

  /** The pieces and nothing else. */
  static Written of(Draft draft) {
    return of(draft, "", "\n");
  }

  private static Written of(Draft draft, String start, String newline) {
    StringBuilder text = new StringBuilder(start);
    List<Span> spans = new ArrayList<>();
    Map<Integer, Integer> paragraphs = new HashMap<>();
    for (Piece piece : draft.pieces()) {
      text.append(spans.isEmpty() ? "" : piece.before().replace("\n", newline));
      int paragraph = paragraphs.computeIfAbsent(piece.block(), one -> paragraphs.size() + 1);
      int from = text.length();
      text.append(piece.text());
      spans.add(new Span(from, text.length(), piece.label(), paragraph));
    }
    return new Written(text.toString(), spans);
  }
}
