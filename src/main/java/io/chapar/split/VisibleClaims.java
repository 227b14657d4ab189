package io.chapar.split;

import java.util.List;

/** Claims of what a reader sees: headings, bylines, date lines. Trusted less than declared ones. */
final class VisibleClaims {
  private static final int LONGEST_NAME_LINE = 120;

  /** How many lines after the headline still belong to the article's head. */
  private static final int NEAR = 20;

  private final Claims claims;

  VisibleClaims(Claims claims) {
    this.claims = claims;
  }

  void read(List<Line> lines) {
    int title = -1;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.tag().equals("h1") && !line.isIn(Role.FRAME)) {
        claims.add(Field.TITLE, line.text(), "h1", 0.72);
        title = title < 0 ? i : title;
      }
      if (line.length() <= LONGEST_NAME_LINE) {
        shortLine(line, title >= 0 && i - title < NEAR);
      }
    }
  }

  private void shortLine(Line line, boolean near) {
    switch (line.box().role()) {
      case BYLINE ->
          claims.add(Field.BYLINES, line.text(), near ? "byline" : "far-byline", near ? 0.4 : 0.2);
      case DATELINE -> claims.add(Field.PUBLISHED, line.text(), "date-line", near ? 0.4 : 0.2);
      default -> {}
    }
  }
}
