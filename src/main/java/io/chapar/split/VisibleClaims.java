package io.chapar.split;

import java.util.List;

/** Claims of what a reader sees: headings, bylines, date lines. Trusted less than declared ones. */
final class VisibleClaims {
  private static final int LONGEST_NAME_LINE = 120;
  private static final int LONGEST_DATE_LINE = 70;
  private static final int FEWEST_DIGITS = 4;
  private static final String[] NONE = {};

  /** How far a date is trusted that a caption or a teaser tells. */
  private static final double TOLD = 0.04;

  /** How far a date is trusted that a label names as the article's: above one of a teaser. */
  private static final double LABELLED = 0.25;

  /** How far a date is trusted that opens a longer line. */
  private static final double OPENING = 0.15;

  private static final List<String> BEFORE_DATES =
      List.of("|", "·", "•", " am", " on", " le", " el", " il", ",");

  /** How many lines around the headline still belong to the article's head. */
  private static final int NEAR = 20;

  private final Claims claims;
  private final Names names;
  private final Labels labels;

  VisibleClaims(Claims claims, Names names, Labels labels) {
    this.claims = claims;
    this.names = names;
    this.labels = labels;
  }

  /**
   * @param title index of the headline; -1 when it is not known
   */
  void read(List<Line> lines, int title) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean near = title >= 0 && Math.abs(i - title) < NEAR;
      if (line.length() <= LONGEST_NAME_LINE && !line.isIn(Role.COMMENTS)) {
        shortLine(line, i == 0 ? "" : lines.get(i - 1).text(), near);
      }
      if (near && line.length() > LONGEST_DATE_LINE) {
        opening(line.text());
      }
    }
  }

  private void shortLine(Line line, String before, boolean near) {
    Role role = line.box().role();
    String byline = line.isIn(Role.FRAME) ? "" : announced(line.text());
    if (byline.isEmpty() && near && !line.isHeading()) {
      byline = besideDate(line.text());
    }
    if (byline.isEmpty() && names.isLabel(before) && names.isAlone(line.text())) {
      byline = line.text();
    }
    if (near && role == Role.BYLINE || !byline.isEmpty()) {
      String text = byline.isEmpty() ? line.text() : byline;
      claims.add(Field.BYLINES, text, near ? "byline" : "far-byline", near ? 0.4 : 0.2);
    }
    switch (role) {
      case BYLINE -> date(line, near ? 0.38 : 0.18);
      case DATELINE -> date(line, near ? 0.4 : 0.2);
      default -> date(line, near ? 0.3 : 0.05);
    }
  }

  /** "29.11.2022 – The council …", "Press release of 25 January 2022 | Berlin – …". */
  private void opening(String line) {
    String start = line.substring(0, LONGEST_DATE_LINE);
    String[] parts = hasYear(start) ? start.split(" [|–—-] | \\|", 2) : NONE;
    if (parts.length > 1 && hasYear(parts[0])) {
      claims.add(Field.PUBLISHED, parts[0], "date-line", OPENING);
    }
  }

  /** "Max Muster | 3 May 2024", near the headline: the name; empty when the line is another. */
  private String besideDate(String line) {
    if (!hasYear(line)) {
      return "";
    }
    String[] parts = line.replace('\u00A0', ' ').split(" [|·•–—-] | \\|");
    String name = "";
    boolean dated = false;
    for (String part : parts) {
      boolean date = hasYear(part);
      dated |= date;
      name = !date && name.isEmpty() && names.isAlone(part.strip()) ? part.strip() : name;
    }
    return dated && parts.length > 1 ? name : "";
  }

  /** The part of a line that announces names; empty when none does. */
  private String announced(String line) {
    for (int from = 0, to; from <= line.length(); from = to + 1) {
      to = endOfPart(line, from);
      String part = line.substring(from, to).strip();
      String start = names.beginsAsByline(part) ? beforeDate(part) : "";
      if (names.isAnnounced(start)) {
        return start;
      }
    }
    return "";
  }

  private static int endOfPart(String line, int from) {
    int end = from;
    while (end < line.length() && !isBreak(line.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBreak(char c) {
    return switch (c) {
      case '|', '·', '•', '–', '—' -> true;
      default -> false;
    };
  }

  /** "von Max Muster am 3. Mai 2024": the names alone. */
  private static String beforeDate(String line) {
    int end = 0;
    while (end < line.length() && !startsNumber(line, end)) {
      end++;
    }
    String names = line.substring(0, end).strip();
    for (String before : BEFORE_DATES) {
      names = names.endsWith(before) ? names.substring(0, names.length() - before.length()) : names;
    }
    return names.strip();
  }

  private static boolean startsNumber(String line, int at) {
    return Letters.isDigit(line.charAt(at))
        && (at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1)));
  }

  private void date(Line line, double trust) {
    if (line.length() <= LONGEST_DATE_LINE && hasYear(line.text())) {
      boolean told =
          line.isIn(Role.CAPTION) || line.isIn(Role.RELATED) || line.tag().equals("figcaption");
      double said = labels.opens(line.text(), Field.PUBLISHED) ? Math.max(trust, LABELLED) : trust;
      claims.add(Field.PUBLISHED, line.text(), "date-line", told ? TOLD : said);
    }
  }

  private static boolean hasYear(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < FEWEST_DIGITS; i++) {
      digits += Letters.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits == FEWEST_DIGITS;
  }
}
