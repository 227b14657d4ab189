package io.chapar.train;

import io.chapar.split.plain.label.TextLabel;
import io.chapar.train.Draft.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What goes wrong when an article is copied: glued lines, lines out of place, lost breaks. */
final class Disorder {
  /** Short lines that copies glue to a paragraph. */
  private static final Set<TextLabel> GLUES =
      Set.of(
          TextLabel.SOURCE,
          TextLabel.END_MARK,
          TextLabel.ID,
          TextLabel.BYLINE,
          TextLabel.CREDIT,
          TextLabel.RELATED,
          TextLabel.DATE,
          TextLabel.CALL,
          TextLabel.TAG,
          TextLabel.CAPTION,
          TextLabel.LEGAL,
          TextLabel.DATELINE,
          TextLabel.NAVIGATION);

  /** Lines of the foot that stray into the text. */
  private static final Set<TextLabel> STRAYS =
      Set.of(TextLabel.SOURCE, TextLabel.END_MARK, TextLabel.ID, TextLabel.CREDIT, TextLabel.LEGAL);

  private static final int SHORTEST_TORN = 90;

  private final Dice dice;

  Disorder(Dice dice) {
    this.dice = dice;
  }

  void apply(Draft draft) {
    if (dice.chance(0.3)) {
      stray(draft);
    } else if (dice.chance(0.12)) {
      tear(draft);
    }
    if (dice.chance(0.4)) {
      glue(draft, dice.chance(0.25) ? 0.6 : 0.25);
    }
    if (dice.chance(0.25)) {
      runTogether(draft);
    }
    if (dice.chance(0.08)) {
      repeatTitle(draft);
    }
    if (dice.chance(0.1)) {
      loseBreaks(draft);
    }
  }

  /** Moves a line of the foot to between two paragraphs, often glued to one of them. */
  private void stray(Draft draft) {
    List<Integer> body = draft.body();
    List<Integer> feet = places(draft, STRAYS);
    feet.removeIf(place -> body.isEmpty() || place < body.get(body.size() - 1));
    if (body.size() < 3 || feet.isEmpty()) {
      return;
    }
    Piece piece = draft.pieces().remove((int) dice.pick(feet));
    int place = body.get(dice.between(1, body.size() - 1));
    String joint = dice.pick(List.of("\n\n", "\n\n", "\n\n", " ", ""));
    draft.pieces().add(place, piece.before(joint));
    if (dice.chance(joint.contains("\n") ? 0.5 : 0.05)) {
      Piece next = draft.pieces().get(place + 1);
      draft.pieces().set(place + 1, next.before(dice.chance(0.7) ? "" : " "));
    }
  }

  /** A line of the foot tears a paragraph in two: at a space, glued to one side or both. */
  private void tear(Draft draft) {
    List<Integer> body = draft.body();
    List<Integer> feet = places(draft, STRAYS);
    feet.removeIf(place -> body.isEmpty() || place < body.get(body.size() - 1));
    List<Integer> torn = new ArrayList<>(body);
    torn.removeIf(place -> draft.pieces().get(place).text().length() < SHORTEST_TORN);
    if (feet.isEmpty() || torn.isEmpty()) {
      return;
    }
    Piece line = draft.pieces().remove((int) dice.pick(feet));
    int place = dice.pick(torn);
    Piece paragraph = draft.pieces().get(place);
    int cut = cut(paragraph.text());
    draft.pieces().set(place, paragraph.text(paragraph.text().substring(0, cut)));
    draft.pieces().add(place + 1, line.before(dice.pick(List.of(" ", "\n", "\n", ""))));
    Piece rest = paragraph.text(paragraph.text().substring(cut).strip());
    draft.pieces().add(place + 2, rest.before(dice.pick(List.of("", "", "\n", " "))));
  }

  /** At the end of a sentence where there is one, or at any space. */
  private int cut(String text) {
    int space = text.indexOf(' ', dice.between(text.length() / 4, text.length() / 2));
    int sentence = text.indexOf(". ", text.length() / 4);
    return sentence > 0 && dice.chance(0.5) ? sentence + 1 : space < 0 ? text.length() : space;
  }

  private static List<Integer> places(Draft draft, Set<TextLabel> labels) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < draft.pieces().size(); i++) {
      if (labels.contains(draft.pieces().get(i).label())) {
        places.add(i);
      }
    }
    return places;
  }

  private void glue(Draft draft, double share) {
    for (int i = 1; i < draft.pieces().size(); i++) {
      Piece before = draft.pieces().get(i - 1);
      Piece piece = draft.pieces().get(i);
      if (isGlued(before, piece) && dice.chance(share)) {
        draft.pieces().set(i, piece.before(joint(before, piece)));
      }
    }
  }

  private static boolean isGlued(Piece before, Piece piece) {
    return (before.label().isBody() && GLUES.contains(piece.label()))
        || (piece.label() == TextLabel.PARAGRAPH && GLUES.contains(before.label()));
  }

  /** Nothing or a space; a letter is never glued to a letter but after an address or end mark. */
  private String joint(Piece before, Piece piece) {
    return dice.chance(0.55) && (isClosed(before) || dice.chance(0.3)) ? "" : " ";
  }

  private static boolean isClosed(Piece before) {
    int last = before.text().codePointBefore(before.text().length());
    return !Character.isLetter(last) || before.label() == TextLabel.SOURCE;
  }

  /**
   * A few lines on end that are no text become one line: with a space, a tab or nothing between.
   */
  private void runTogether(Draft draft) {
    List<Piece> pieces = draft.pieces();
    int from = dice.between(0, pieces.size() - 1);
    int to = Math.min(pieces.size(), from + dice.between(2, 5));
    String joint = dice.pick(List.of(" ", " ", " ", "   ", "\t", ""));
    for (int i = from + 1; i < to; i++) {
      if (!pieces.get(i).label().isBody() && !pieces.get(i - 1).label().isBody()) {
        pieces.set(i, pieces.get(i).before(joint));
      }
    }
  }

  private void repeatTitle(Draft draft) {
    places(draft, Set.of(TextLabel.TITLE)).stream()
        .findFirst()
        .ifPresent(
            at ->
                draft
                    .pieces()
                    .add(
                        at + 1,
                        new Piece(
                            TextLabel.TITLE,
                            draft.newBlock(),
                            draft.pieces().get(at).text(),
                            "\n")));
  }

  /** Empty lines between paragraphs are lost here and there. */
  private void loseBreaks(Draft draft) {
    List<Piece> pieces = draft.pieces();
    for (int i = 1; i < pieces.size(); i++) {
      boolean both = pieces.get(i).label() == TextLabel.PARAGRAPH;
      if (both && pieces.get(i - 1).label() == TextLabel.PARAGRAPH && dice.chance(0.3)) {
        pieces.set(i, pieces.get(i).before("\n"));
      }
    }
  }
}
