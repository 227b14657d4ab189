package io.chapar.split;

import java.util.List;

/** Claims of what a reader sees: headings, bylines, date lines. Trusted less than declared ones. */
final class VisibleClaims {
  private static final int LONGEST_NAME_LINE = 120;
  private static final int LONGEST_DATE_LINE = 70;
  private static final int FEWEST_DIGITS = 4;

  /** How many lines around the headline still belong to the article's head. */
  private static final int NEAR = 20;

  private final Claims claims;

  VisibleClaims(Claims claims) {
    this.claims = claims;
  }

  /**
   * @param title index of the headline; -1 when it is not known
   */
  void read(List<Line> lines, int title) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean near = title >= 0 && Math.abs(i - title) < NEAR;
      if (line.length() <= LONGEST_NAME_LINE && !line.isIn(Role.COMMENTS)) {
        shortLine(line, near);
      }
    }
  }

  private void shortLine(Line line, boolean near) {
    switch (line.box().role()) {
      case BYLINE -> {
        claims.add(Field.BYLINES, line.text(), near ? "byline" : "far-byline", near ? 0.4 : 0.2);
        date(line, near ? 0.38 : 0.18);
      }
      case DATELINE -> date(line, near ? 0.4 : 0.2);
      default -> date(line, near ? 0.3 : 0.05);
    }
  }

  private void date(Line line, double trust) {
    if (line.length() <= LONGEST_DATE_LINE && hasYear(line.text())) {
      claims.add(Field.PUBLISHED, line.text(), "date-line", trust);
    }
  }

  private static boolean hasYear(String text) {
    return text.codePoints().filter(Character::isDigit).count() >= FEWEST_DIGITS;
  }
}
