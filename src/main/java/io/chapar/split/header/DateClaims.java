package io.chapar.split.header;

import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Dates;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Labels;
import io.chapar.split.metadata.Trust;
import io.chapar.split.page.Line;
import io.chapar.split.page.Role;
import io.chapar.split.wording.Letters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Claims of the dates in lines that a reader sees. */
final class DateClaims {
  private static final int LONGEST = 70;
  private static final int LONGEST_CLOCK = 20;
  private static final Pattern CLOCK =
      Pattern.compile("(?<!\\d)\\d{1,2}:\\d{2}(?!\\d)", UNICODE_CHARACTER_CLASS);

  private static final double TOLD = Trust.DATE_TOLD.in(Field.PUBLISHED);
  private static final double UPDATED = Trust.DATE_UPDATED.in(Field.PUBLISHED);
  private static final double LABELLED = Trust.DATE_LABELLED.in(Field.PUBLISHED);

  private final DatedLine dated = new DatedLine();
  private final Labels labels;
  private final Claims claims;

  DateClaims(Labels labels, Claims claims) {
    this.labels = labels;
    this.claims = claims;
  }

  /**
   * Each part of the line that a label begins: "Yayın: 3.11.2025 10:12 Güncelleme: …".
   *
   * @param head whether the line stands between the headline and the text
   */
  void claim(List<Line> lines, int at, double trust, boolean head) {
    Line line = lines.get(at);
    if (line.length() > LONGEST * 2 || !Letters.hasYear(line.text())) {
      return;
    }
    String beside = clock(lines, at);
    boolean told =
        line.isIn(Role.CAPTION) || line.isIn(Role.RELATED) || line.tag().equals("figcaption");
    boolean own = head && !told && isNamed(line.box().role());
    List<Integer> starts = labels.starts(line.text());
    for (int i = -1; i < starts.size(); i++) {
      int from = i < 0 ? 0 : starts.get(i);
      int to = i + 1 < starts.size() ? starts.get(i + 1) : line.length();
      String part = line.text().substring(from, to).strip();
      String said = own && labels.dates(part, Field.PUBLISHED) ? start(part) : part;
      part(said, beside, told ? TOLD : trust, own);
    }
  }

  private static boolean isNamed(Role role) {
    return role == Role.DATELINE || role == Role.BYLINE;
  }

  private void part(String part, String beside, double trust, boolean own) {
    if (part.length() > LONGEST || !Letters.hasYear(part)) {
      return;
    }
    boolean modified = labels.dates(part, Field.MODIFIED);
    boolean named = labels.dates(part, Field.PUBLISHED) && trust > TOLD;
    double trusted = named ? Math.max(trust, LABELLED) : trust;
    String date = beside.isEmpty() || CLOCK.matcher(part).find() ? part : part + " " + beside;
    double updated = trust > LABELLED ? UPDATED : TOLD;
    String rule = own && (named || dated.isAlone(part)) ? Dates.OWN : "date-line";
    claims.add(Field.PUBLISHED, date, modified ? "updated" : rule, modified ? updated : trusted);
    claims.add(Field.MODIFIED, modified ? date : null, "date-line", trusted);
  }

  /** The day right after its label, in a line that goes on with the writer and an address. */
  private static String start(String line) {
    int end = line.length() > LONGEST ? line.lastIndexOf(' ', LONGEST) : line.length();
    return line.substring(0, Math.max(end, 0));
  }

  /** The time of day that stands alone in the line after or before; empty for none. */
  private static String clock(List<Line> lines, int i) {
    for (int other : new int[] {i + 1, i - 1}) {
      String text = other < 0 || other == lines.size() ? "" : lines.get(other).text();
      Matcher clock = CLOCK.matcher(text);
      if (text.length() <= LONGEST_CLOCK && clock.find() && Letters.words(text) <= 2) {
        return clock.group();
      }
    }
    return "";
  }
}
