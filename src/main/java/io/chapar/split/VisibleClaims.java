package io.chapar.split;

import java.util.List;

/** Claims of what a reader sees: headings, bylines, date lines. Trusted less than declared ones. */
final class VisibleClaims {
  private static final int LONGEST_NAME_LINE = 120;

  private final Claims claims;

  VisibleClaims(Claims claims) {
    this.claims = claims;
  }

  void read(List<Line> lines) {
    for (Line line : lines) {
      if (line.tag().equals("h1") && !line.isIn(Role.FRAME)) {
        claims.add(Field.TITLE, line.text(), "h1", 0.72);
      }
      if (line.length() <= LONGEST_NAME_LINE) {
        shortLine(line);
      }
    }
  }

  private void shortLine(Line line) {
    switch (line.box().role()) {
      case BYLINE -> claims.add(Field.BYLINES, line.text(), "byline", 0.4);
      case DATELINE -> claims.add(Field.PUBLISHED, line.text(), "date-line", 0.4);
      default -> {}
    }
  }
}
