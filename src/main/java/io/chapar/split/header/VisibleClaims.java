package io.chapar.split.header;

import io.chapar.article.CpuBudget;
import io.chapar.split.metadata.Bylines;
import io.chapar.split.metadata.Claim;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Labels;
import io.chapar.split.metadata.Trust;
import io.chapar.split.page.Box;
import io.chapar.split.page.Line;
import io.chapar.split.page.Role;
import io.chapar.split.topic.TopicLines;
import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.BylineNames;
import io.chapar.split.wording.Letters;
import java.util.List;
import java.util.Set;

/**
 * Claims of what a reader sees: bylines, links to writers, date lines. Trusted less than declared
 * ones.
 */
public final class VisibleClaims {
  private static final int LONGEST_NAME_LINE = 120;
  private static final int LONGEST_DATE_LINE = 70;
  private static final String[] NONE = {};
  private static final Set<String> CELLS = Set.of("tr", "li");

  private static final int RIGHT_ABOVE = 2;
  private static final int RIGHT_BELOW = 3;
  private static final String BEFORE_DATES = "|·•,";

  /** How many lines around the headline still belong to the article's head. */
  private static final int NEAR = 20;

  private static final double LINK = Threshold.LINK.value();

  private final Claims claims;
  private final BylineNames names;
  private final WriterLinks links;
  private final Signatures signatures;
  private final TopicLines topics;
  private final DateClaims dates;

  public VisibleClaims(Claims claims, BylineNames names, Labels labels) {
    this.claims = claims;
    this.names = names;
    this.links = new WriterLinks(claims);
    this.dates = new DateClaims(labels, claims);
    this.signatures = new Signatures(names);
    this.topics = new TopicLines(labels);
  }

  /**
   * @param title index of the headline; -1 when it is not known
   */
  public void read(List<Line> lines, int title) {
    int from = edge(lines, title, -1);
    int to = edge(lines, title, 1);
    int text = title < 0 ? 0 : Math.min(to, endOfHead(lines, title));
    for (int i = 0; i < lines.size(); i++) {
      CpuBudget.tick();
      Line line = lines.get(i);
      boolean near = title >= 0 && Math.abs(i - title) < NEAR;
      if (line.length() <= LONGEST_NAME_LINE && !isOfComments(line, title)) {
        boolean head = near && i > title && i < text;
        boolean own = near && i > from && i < to;
        shortLine(line, i == 0 ? "" : lines.get(i - 1).text(), own, head && i < to);
        if (head && i < to && isNameBesideDate(lines, i, title)) {
          claims.add(Field.BYLINES, line.text(), Bylines.BESIDE_DATE, Trust.NAME_BESIDE_DATE);
        }
        double trust = ofDate(line.box().role(), near).in(Field.PUBLISHED);
        dates.claim(lines, i, trust - away(title - i), head);
        links.claim(line, head);
        signatures.claim(lines, i, claims);
        topics.claim(line.text(), claims);
      }
      if (near && line.length() > LONGEST_DATE_LINE) {
        opening(line.text());
      }
    }
  }

  /** A box of that name that holds the headline is the article of a desk named Comment. */
  private static boolean isOfComments(Line line, int title) {
    Box at = line.box();
    while (at != null && (at.role() != Role.COMMENTS || at.holds(title))) {
      at = at.parent();
    }
    return at != null;
  }

  /** Where the text begins below a headline and what is perhaps a summary. */
  private static int endOfHead(List<Line> lines, int title) {
    int first = prose(lines, title + 1);
    int second = prose(lines, first + 1);
    return second < lines.size() ? second : first;
  }

  private static int prose(List<Line> lines, int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).prose() == 0) {
      at++;
    }
    return at;
  }

  /** How much less a date is trusted for where it stands: the nearer above the headline first. */
  private static double away(int above) {
    if (above <= 0) {
      return 0;
    }
    return above <= RIGHT_ABOVE
        ? (above - RIGHT_ABOVE - 1) * Trust.LESS_PER_LINE_ABOVE.in(Field.PUBLISHED)
        : Trust.LESS_WELL_ABOVE_HEADLINE.in(Field.PUBLISHED);
  }

  /** The nearest heading of another article, above or below: a byline beyond it is that one's. */
  private static int edge(List<Line> lines, int title, int step) {
    String headline = title < 0 ? "" : lines.get(title).text();
    int at = title + step;
    while (at >= 0 && at < lines.size() && !teases(lines.get(at), headline)) {
      at += step;
    }
    return at;
  }

  private static boolean teases(Line line, String headline) {
    return line.isHeading() && line.linkDensity() > LINK && !line.text().equals(headline);
  }

  private void shortLine(Line line, String before, boolean near, boolean head) {
    Role role = line.box().role();
    String told = names.unglued(line.text());
    String byline = line.isIn(Role.FRAME) && !head ? "" : announced(told);
    if (byline.isEmpty() && near && !line.isHeading()) {
      byline = besideDate(told);
    }
    if (byline.isEmpty() && names.isLabel(before) && names.beginsWithName(told)) {
      byline = told;
    }
    boolean named = near && role == Role.BYLINE && !topics.opens(told);
    if (named || !byline.isEmpty()) {
      String text = byline.isEmpty() ? told : byline;
      claims.add(
          Field.BYLINES,
          text,
          near ? "byline" : "far-byline",
          near ? Trust.BYLINE : Trust.FAR_BYLINE);
    }
  }

  /** A line that is a name and nothing else, right above or below one that tells a day. */
  private boolean isNameBesideDate(List<Line> lines, int i, int title) {
    Line line = lines.get(i);
    return !line.isHeading()
        && line.linked() == 0
        && (!CELLS.contains(line.tag()) || i - title <= RIGHT_BELOW)
        && !line.isIn(Role.FRAME)
        && Letters.areCased(line.text())
        && names.isAlone(line.text())
        && (isDated(lines, i - 1) || isDated(lines, i + 1));
  }

  private static boolean isDated(List<Line> lines, int i) {
    return i >= 0
        && i < lines.size()
        && lines.get(i).length() <= LONGEST_DATE_LINE
        && Letters.hasYear(lines.get(i).text());
  }

  private static Trust ofDate(Role role, boolean near) {
    return switch (role) {
      case BYLINE -> near ? Trust.DATE_IN_BYLINE : Trust.FAR_DATE_IN_BYLINE;
      case DATELINE -> near ? Trust.DATE_IN_DATELINE : Trust.FAR_DATE_IN_DATELINE;
      default -> near ? Trust.DATE_ELSEWHERE : Trust.FAR_DATE_ELSEWHERE;
    };
  }

  /** "29.11.2022 – The council …", "Press release of 25 January 2022 | Berlin – …". */
  private void opening(String line) {
    String start = line.substring(0, LONGEST_DATE_LINE);
    String[] parts = Letters.hasYear(start) ? start.split(" [|–—-] | \\|", 2) : NONE;
    if (parts.length > 1 && Letters.hasYear(parts[0])) {
      claims.add(Field.PUBLISHED, parts[0], "date-line", Trust.DATE_OPENING);
    }
  }

  /** "Max Muster | 3 May 2024", near the headline: the name; empty when the line is another. */
  private String besideDate(String line) {
    if (!Letters.hasYear(line)) {
      return "";
    }
    String[] parts = line.replace('\u00A0', ' ').split(" [|·•–—-] | \\|");
    String name = "";
    boolean dated = false;
    for (String part : parts) {
      boolean date = Letters.hasYear(part);
      dated |= date;
      name = !date && name.isEmpty() ? person(part.strip()) : name;
    }
    return dated && parts.length > 1 ? name : "";
  }

  /** The one full name that a part begins with; empty when there is none. */
  private String person(String part) {
    List<String> found = names.of(part);
    return found.size() == 1 && part.startsWith(found.get(0)) && names.isAlone(found.get(0))
        ? found.get(0)
        : "";
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
  private String beforeDate(String line) {
    int end = 0;
    while (end < line.length() && !startsNumber(line, end)) {
      end++;
    }
    String start = line.substring(0, end).strip();
    start = end < line.length() ? withoutDay(withoutDay(start)) : start;
    return withoutMark(names.withoutDating(withoutMark(start)));
  }

  private static String withoutMark(String start) {
    int last = start.length() - 1;
    boolean mark = last >= 0 && BEFORE_DATES.indexOf(start.charAt(last)) >= 0;
    return mark ? start.substring(0, last).strip() : start;
  }

  /** "Max Muster Monday, November", before a number: without its last word. */
  private String withoutDay(String start) {
    int space = start.lastIndexOf(' ');
    String word = start.substring(space + 1);
    String bare = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
    return space > 0 && names.isOfDate(bare) ? start.substring(0, space) : start;
  }

  private static boolean startsNumber(String line, int at) {
    return Letters.isDigit(line.charAt(at))
        && (at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1)));
  }

  /**
   * Writers' names in bold right below the last paragraph: "Ann Lee / ANKARA (DHA)". What prose of
   * the same box follows on is a heading. Only of scripts that tell names by their capitals: of
   * others, any two words would be one.
   */
  private static final class Signatures {
    private static final int LONGEST = 60;

    /** How many lines after a signature are looked at for more of the text. */
    private static final int AFTER = 20;

    private final BylineNames names;

    Signatures(BylineNames names) {
      this.names = names;
    }

    void claim(List<Line> lines, int i, Claims claims) {
      String text = lines.get(i).text();
      if (isBold(lines.get(i)) && closes(lines, i)) {
        names.of(text).stream()
            .findFirst()
            .filter(name -> Letters.areCased(name) && opens(text, name))
            .ifPresent(name -> claims.add(Field.BYLINES, name, "signature", Trust.SIGNATURE));
      }
    }

    /** With nothing after it but a organisation or place. */
    private static boolean opens(String text, String name) {
      String rest = text.startsWith(name) ? text.substring(name.length()).strip() : "none";
      return rest.isEmpty() || "/,(|–—-".indexOf(rest.charAt(0)) >= 0;
    }

    private static boolean isBold(Line line) {
      return line.length() <= LONGEST
          && line.strong() > line.length() / 2
          && !Letters.endsWithStop(line.text());
    }

    private static boolean closes(List<Line> lines, int i) {
      Line before = lines.get(Math.max(0, i - 1));
      return before.prose() > 0
          && before.box() == lines.get(i).box()
          && lines.subList(i + 1, Math.min(lines.size(), i + AFTER)).stream()
              .noneMatch(after -> after.prose() > 0 && after.box() == before.box());
    }
  }

  /** Links to a writer's page that stand between the headline and the text. */
  private static final class WriterLinks {
    private static final Set<String> LINKS = Set.of("author-link", "author-card");

    private final Claims claims;

    WriterLinks(Claims claims) {
      this.claims = claims;
    }

    /** Claims the writers whose names are all that the line links. */
    void claim(Line line, boolean head) {
      if (!head || line.linked() == 0 || line.prose() > 0 || line.isHeading() || isForeign(line)) {
        return;
      }
      List<String> writers =
          claims.of(Field.BYLINES).stream()
              .filter(claim -> LINKS.contains(claim.rule()))
              .map(Claim::value)
              .distinct()
              .filter(name -> line.text().contains(name))
              .toList();
      if (line.linked() <= writers.stream().mapToInt(String::length).sum()) {
        writers.forEach(
            name -> claims.add(Field.BYLINES, name, Bylines.HEAD_LINK, Trust.HEAD_LINK));
      }
    }

    private static boolean isForeign(Line line) {
      for (Box at = line.box(); at != null; at = at.parent()) {
        if (at.role().isForeign()) {
          return true;
        }
      }
      return false;
    }
  }
}
