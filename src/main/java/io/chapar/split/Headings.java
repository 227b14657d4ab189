package io.chapar.split;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The headings of a page: where its title may be repeated. */
final class Headings {
  private static final int SHORTEST = 10;

  private final List<Line> lines;

  Headings(List<Line> lines) {
    this.lines = lines;
  }

  void claim(Claims claims) {
    for (Line line : lines) {
      if (line.tag().equals("h1") && !line.isIn(Role.FRAME)) {
        claims.add(Field.TITLE, line.text(), "h1", 0.72);
      }
    }
  }

  /** Folded texts of all headings, and of lines that are named titles. */
  Set<String> folded() {
    Set<String> headings = new HashSet<>();
    for (Line line : lines) {
      if (line.isHeading() || line.isIn(Role.TITLE)) {
        headings.add(Letters.fold(line.text()));
      }
    }
    return headings;
  }

  /**
   * Index of the heading that repeats the title, or else of the first that shares its words; or -1.
   */
  int line(@Nullable String title) {
    String wanted = Letters.fold(String.valueOf(title));
    int alike = -1;
    for (int i = 0; i < lines.size(); i++) {
      String heading = lines.get(i).isHeading() ? Letters.fold(lines.get(i).text()) : "";
      if (heading.equals(wanted)) {
        return i;
      }
      boolean shares =
          heading.length() > SHORTEST && (wanted.contains(heading) || heading.contains(wanted));
      alike = alike < 0 && shares ? i : alike;
    }
    return alike;
  }
}
