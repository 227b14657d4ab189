package io.chapar.train;

import io.chapar.split.plain.label.TextLabel;
import io.chapar.train.Draft.Piece;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The physical ways in which a text becomes plain: what breaks its lines, and what stands on every
 * line or page.
 */
final class Typesetting {
  private static final Set<TextLabel> LINKED =
      Set.of(TextLabel.RELATED, TextLabel.TAG, TextLabel.BYLINE, TextLabel.TEASER);

  /** What always stands within the column. */
  private static final Set<TextLabel> COLUMN =
      Set.of(
          TextLabel.PARAGRAPH,
          TextLabel.HEADING,
          TextLabel.QUOTE,
          TextLabel.LIST,
          TextLabel.SUMMARY,
          TextLabel.KICKER);

  private final Story story;
  private final Phrases phrases;
  private final Dice dice;

  Typesetting(Story story, Phrases phrases, Dice dice) {
    this.story = story;
    this.phrases = phrases;
    this.dice = dice;
  }

  /**
   * @param way one of the names in {@code layouts.txt}
   */
  void set(String way, Draft draft) {
    switch (way) {
      case "plain" -> {}
      case "single" -> breaks(draft, piece -> "\n");
      case "gaps" -> breaks(draft, piece -> dice.chance(0.5) ? "\n" : "\n\n");
      case "wide" -> breaks(draft, piece -> "\n".repeat(dice.between(2, 4)));
      case "stripped" -> stripped(draft);
      case "one-line" -> breaks(draft, piece -> dice.chance(0.97) ? " " : "");
      case "wrapped" -> wrap(draft, breaker(58, 78, 0), "");
      case "lynx" -> lynx(draft);
      case "pdf" -> pdf(draft);
      case "ocr" -> ocr(draft);
      case "quoted" -> quoted(draft);
      case "messages" -> messages(draft);
      default -> throw new IllegalArgumentException("no such way: " + way);
    }
  }

  private static void breaks(Draft draft, Function<Piece, String> before) {
    draft.replaceAll(
        piece -> piece.before().contains("\n") ? piece.before(before.apply(piece)) : piece);
  }

  /** Tags taken away: most breaks are gone, with a space in their place or nothing. */
  private void stripped(Draft draft) {
    double kept = dice.chance(0.5) ? 0.25 : 0.03;
    double spaced = dice.chance(0.6) ? 0.95 : 0.4;
    breaks(draft, piece -> dice.chance(kept) ? "\n" : dice.chance(spaced) ? " " : "");
  }

  /** Of mail and browsers where nothing is hyphenated, else of print. */
  private LineBreaker breaker(int narrowest, int widest, double hyphenated) {
    boolean print = hyphenated > 0;
    boolean proportional = print && dice.chance(0.65);
    int width = dice.between(narrowest, widest);
    return new LineBreaker(width, dice.chance(hyphenated), proportional, dice);
  }

  /** In print, what stands around the text may have the whole width of the page. */
  private void wrap(Draft draft, LineBreaker breaker, String indent) {
    List<Piece> lines = new ArrayList<>();
    boolean all = !breaker.proportional() || dice.chance(0.4);
    for (Piece piece : List.copyOf(draft.pieces())) {
      String before = piece.before();
      boolean whole = piece.text().contains("    ") || !all && !COLUMN.contains(piece.label());
      List<String> broken = whole ? List.of(piece.text()) : breaker.lines(piece.text());
      for (String line : broken) {
        lines.add(piece.text(line).before(indented(before, indent)));
        before = "\n";
      }
    }
    draft.replaceWith(lines);
  }

  private static String indented(String before, String indent) {
    return before.contains("\n") ? before + indent : before;
  }

  /** As a text browser prints a page: links numbered, lines indented, the addresses at the end. */
  private void lynx(Draft draft) {
    int[] links = {0};
    draft.replaceAll(piece -> isLink(piece) ? linked(piece, ++links[0]) : inline(piece, links));
    if (dice.chance(0.4)) {
      rowsOfLinks(draft);
    }
    wrap(draft, breaker(66, 80, 0), "   ");
    if (links[0] == 0 || dice.chance(0.15)) {
      return;
    }
    draft.add(TextLabel.NAVIGATION, "References", "\n\n");
    if (dice.chance(0.4)) {
      draft.add(TextLabel.NAVIGATION, "Visible links:", "\n\n   ");
    }
    for (int i = 1; i <= links[0]; i++) {
      String address = phrases.fill(dice.chance(0.8) ? "{link}" : "{short}");
      draft.add(TextLabel.NAVIGATION, i + ". " + address, i == 1 ? "\n\n   " : "\n   ");
    }
  }

  /** Menus in one row: "[1]Home [2]News". */
  private static void rowsOfLinks(Draft draft) {
    List<Piece> pieces = draft.pieces();
    for (int i = 1; i < pieces.size(); i++) {
      boolean both = pieces.get(i).label() == TextLabel.NAVIGATION;
      if (both && pieces.get(i - 1).label() == TextLabel.NAVIGATION) {
        pieces.set(i, pieces.get(i).before(" "));
      }
    }
  }

  private boolean isLink(Piece piece) {
    return (piece.label() == TextLabel.NAVIGATION && dice.chance(0.9))
        || (LINKED.contains(piece.label()) && dice.chance(0.7));
  }

  private Piece linked(Piece piece, int number) {
    String bullet = piece.label() == TextLabel.NAVIGATION && dice.chance(0.7) ? "* " : "";
    return piece.text(bullet + "[" + number + "]" + piece.text());
  }

  /** A link within a paragraph now and then. */
  private Piece inline(Piece piece, int[] links) {
    if (piece.label() != TextLabel.PARAGRAPH || !dice.chance(0.2)) {
      return piece;
    }
    List<Integer> spaces = new ArrayList<>();
    for (int i = piece.text().indexOf(' '); i > 0; i = piece.text().indexOf(' ', i + 1)) {
      spaces.add(i);
    }
    if (spaces.isEmpty()) {
      return piece;
    }
    int at = dice.pick(spaces) + 1;
    return piece.text(
        piece.text().substring(0, at) + "[" + ++links[0] + "]" + piece.text().substring(at));
  }

  /** A column: short lines, words broken, and each page with its head and foot in the sentences. */
  private void pdf(Draft draft) {
    wrap(draft, breaker(26, 62, 0.7), "");
    if (dice.chance(0.6)) {
      breaks(draft, piece -> "\n");
    }
    int page = dice.between(1, 40);
    int rows = dice.between(14, 34);
    String head = phrases.say("nav.page").orElse("");
    boolean turned = dice.chance(0.4);
    String edge = dice.chance(0.5) ? "\n\n" : dice.chance(0.5) ? "\n" : "\n\f";
    List<Piece> lines = new ArrayList<>();
    for (Piece piece : List.copyOf(draft.pieces())) {
      if (!lines.isEmpty() && lines.size() % rows == 0) {
        lines.add(furniture(draft, phrases.dates().number(Integer.toString(page++)), edge));
        head.lines().forEach(line -> lines.add(furniture(draft, line, edge)));
        if (turned) {
          phrases.say("nav.turn").ifPresent(line -> lines.add(furniture(draft, line, edge)));
        }
        lines.add(piece.before("\n"));
      } else {
        lines.add(piece);
      }
    }
    draft.replaceWith(lines);
  }

  private static Piece furniture(Draft draft, String text, String before) {
    return new Piece(TextLabel.NAVIGATION, draft.newBlock(), text, before);
  }

  /** As a scanner reads: lines broken anywhere, some marks misread, stray signs. */
  private void ocr(Draft draft) {
    wrap(draft, breaker(30, 90, 0.4), "");
    double closed = dice.chance(0.5) ? 0.95 : 0.75;
    breaks(draft, piece -> dice.chance(closed) ? "\n" : "\n\n");
    draft.replaceAll(piece -> piece.text(Misreading.apply(piece.text(), dice)));
  }

  /** A mail that was answered or forwarded. */
  private void quoted(Draft draft) {
    wrap(draft, breaker(60, 76, 0), "");
    String mark = dice.chance(0.8) ? "> " : ">> ";
    draft.replaceAll(
        piece ->
            piece.before().contains("\n") || piece.before().isEmpty()
                ? piece.text(mark + piece.text())
                : piece);
  }

  /** Each paragraph or two as a message with a stamp and the sender's name. */
  private void messages(Draft draft) {
    String sender = phrases.fill(dice.chance(0.7) ? "{person}" : "{channel}");
    ZonedDateTime time = story.published().plusMinutes(dice.between(5, 4000));
    String pattern =
        dice.pick(
            List.of(
                "'['dd/MM/yyyy, HH:mm']'",
                "'['dd.MM.yy, HH:mm:ss']'",
                "dd/MM/yyyy, HH:mm '-'",
                "M/d/yy, h:mm a '-'",
                "'['yyyy-MM-dd HH:mm']'"));
    double share = dice.chance(0.4) ? 1 : 0.4;
    List<Piece> pieces = new ArrayList<>();
    for (Piece piece : List.copyOf(draft.pieces())) {
      boolean breaks = piece.before().contains("\n");
      if (pieces.isEmpty() || (breaks && dice.chance(share))) {
        String name = piece.label() == TextLabel.CALL ? phrases.fill("{person}") : sender;
        String stamp = phrases.dates().gregorian(time, pattern) + " " + name + ":";
        time = time.plusSeconds(dice.between(1, 90));
        pieces.add(new Piece(TextLabel.CREDIT, draft.newBlock(), stamp, "\n"));
        pieces.add(piece.before(" "));
      } else {
        pieces.add(piece);
      }
    }
    draft.replaceWith(pieces);
  }
}
