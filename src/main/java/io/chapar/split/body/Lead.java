package io.chapar.split.body;

import io.chapar.article.BlockKind;
import io.chapar.split.metadata.Claim;
import io.chapar.split.page.Box;
import io.chapar.split.page.Line;
import io.chapar.split.page.Role;
import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.Letters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a page sets between its headline and the element of its text: a deck, named as one or formed
 * as a heading, is a summary; a plain paragraph is the text's first, and so is what opens as the
 * page describes itself.
 */
public final class Lead {
  private static final double HALF_LINK = Threshold.HALF_LINK.value();
  private static final int FURTHEST = 60;
  private static final int NEAREST = 3;
  private static final int OPENING = 40;
  private static final int PARAGRAPH = 100;
  private static final int TELLING = 150;

  private final Set<String> openings = new HashSet<>();

  /**
   * @param claims of the summary, whose openings a lead repeats
   */
  public Lead(List<Claim> claims) {
    claims.forEach(claim -> openings.add(opening(claim.value())));
    openings.remove("");
  }

  /**
   * @param title index of the headline; -1 when it is not known
   * @return kinds by the indices of the lines
   */
  SortedMap<Integer, BlockKind> read(List<Line> lines, int title, Box body) {
    SortedMap<Integer, BlockKind> kinds = new TreeMap<>();
    kickers(lines, title, body).forEach(i -> kinds.put(i, BlockKind.KICKER));
    boolean near = title >= 0 && body.first() - title < FURTHEST;
    for (int i = title + 1; near && i < body.first(); i++) {
      Line line = lines.get(i);
      if (isText(line) && (isNamed(line) || repeats(line) || isParagraph(line))) {
        boolean deck = line.isHeading() || line.prose() == 0 || line.isIn(Role.SUMMARY);
        boolean summary = deck && !tells(line.text()) || isRepeated(line, lines, body);
        kinds.put(i, summary ? BlockKind.SUMMARY : BlockKind.PARAGRAPH);
      }
    }
    return kinds;
  }

  /** Folded beginnings of what the page says of itself. */
  Set<String> openings() {
    return openings;
  }

  /** What is named a line above the headline, and stands right there. */
  private static IntStream kickers(List<Line> lines, int title, Box body) {
    int from = title < body.first() ? Math.max(0, title - NEAREST) : title;
    return IntStream.range(Math.max(0, from), Math.max(0, title))
        .filter(i -> lines.get(i).isIn(Role.KICKER) && lines.get(i).linkDensity() < HALF_LINK);
  }

  /** Whether the text says the same again: a highlight of it. */
  private static boolean isRepeated(Line line, List<Line> lines, Box body) {
    String folded = line.folded();
    return lines.subList(body.first(), body.end()).stream()
        .anyMatch(other -> other.length() >= line.length() && other.folded().contains(folded));
  }

  /** Whether a deck tells the story's beginning in several sentences, as leads do. */
  private static boolean tells(String text) {
    return Letters.weight(text) >= TELLING && Letters.hasStopWithin(text);
  }

  private static boolean isNamed(Line line) {
    return line.isIn(Role.SUMMARY)
        && (line.prose() > 0 || line.isHeading() && Letters.weight(line.text()) >= OPENING);
  }

  private static boolean isParagraph(Line line) {
    boolean alone = line.tag().equals("div") && line.box().length() == line.length();
    boolean told = line.isHeading() && tells(line.text());
    return (alone || told || line.tag().equals("p"))
        && Letters.weight(line.text()) >= PARAGRAPH
        && Letters.endsWithStop(line.text())
        && !line.isIn(Role.RELATED);
  }

  private boolean repeats(Line line) {
    return openings.contains(opening(line.text()));
  }

  private static boolean isText(Line line) {
    for (Box at = line.box(); at != null; at = at.parent()) {
      Role role = at.role();
      boolean teaser = role == Role.RELATED || role == Role.SUMMARY || role == Role.HEAD;
      if ((role.isForeign() || role.isApart()) && !teaser) {
        return false;
      }
    }
    return line.linkDensity() < HALF_LINK;
  }

  /** Folded; empty when it is too short to tell. */
  private static String opening(String text) {
    String folded = Letters.fold(text.substring(0, Math.min(text.length(), OPENING * 2)));
    return folded.length() < OPENING / 2
        ? ""
        : folded.substring(0, Math.min(OPENING, folded.length()));
  }
}
