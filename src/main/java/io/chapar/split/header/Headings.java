package io.chapar.split.header;

import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.DeclaredTitles;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Trust;
import io.chapar.split.page.Line;
import io.chapar.split.page.Role;
import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.Letters;
import io.chapar.split.wording.SoftHyphens;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The headings of a page: where its title may be repeated. */
public final class Headings {
  private static final double HALF_LINK = Threshold.HALF_LINK.value();
  private static final int SHORTEST = 10;

  private final List<Line> lines;

  public Headings(List<Line> lines) {
    this.lines = lines;
  }

  /**
   * The headline as a reader sees it: any h1, or an h2, or a heading named so, that repeats a
   * declared title.
   */
  public void claim(Claims claims) {
    DeclaredTitles declared = DeclaredTitles.of(claims.of(Field.TITLE));
    String kicker = "";
    for (Line line : lines) {
      boolean headline = isHeadline(line);
      boolean apart = headline && isApart(line);
      if (headline && !apart && !isOfFrame(line)) {
        claim(line, kicker, declared, claims);
      }
      kicker = !apart ? "" : Letters.hasLetter(line.text()) ? line.text() + " " : kicker;
    }
  }

  private static boolean isHeadline(Line line) {
    return line.tag().equals("h1")
        || line.tag().equals("h2")
        || line.isHeading() && line.box().role() == Role.TITLE && line.linkDensity() < HALF_LINK;
  }

  private static void claim(Line line, String kicker, DeclaredTitles declared, Claims claims) {
    String text = SoftHyphens.drop(line.text());
    String title = kicker.isEmpty() ? text : withoutSign(text);
    boolean whole = declared.hasTitle(kicker + title);
    boolean known = whole || declared.hasFront(title);
    if (known || line.tag().equals("h1")) {
      claims.add(Field.TITLE, whole ? kicker + title : title, line.tag(), Trust.HEADING);
    }
  }

  private static boolean isApart(Line line) {
    return line.box().role().isApartFromTitle();
  }

  /** The last step of a path through the site, or a heading of its frame. */
  private static boolean isOfFrame(Line line) {
    return line.isIn(Role.TAGS)
        || line.isInside("nav")
        || line.isInside("aside")
        || line.isInside("footer");
  }

  /** The sign that stood between a kicker and the title. */
  private static String withoutSign(String title) {
    int start = 0;
    while (start < title.length() && " :–—-|".indexOf(title.charAt(start)) >= 0) {
      start++;
    }
    return title.substring(start);
  }

  /** Folded texts of all headings, and of lines that are named titles. */
  public Set<String> folded() {
    Set<String> headings = new HashSet<>();
    for (Line line : lines) {
      if (line.isHeading() || line.isIn(Role.TITLE)) {
        headings.add(line.folded());
      }
    }
    return headings;
  }

  /**
   * Index of the heading that repeats the title, or else of the first that shares its words; or -1.
   * A heading that is a link stands for an article elsewhere, unless no other repeats the title.
   */
  public int line(@Nullable String title) {
    String wanted = Letters.fold(String.valueOf(title));
    int linked = -1;
    int alike = -1;
    for (int i = 0; i < lines.size(); i++) {
      String heading = lines.get(i).isHeading() ? lines.get(i).folded() : "";
      boolean same = heading.equals(wanted);
      if (same && lines.get(i).linkDensity() < HALF_LINK && !isOutside(lines.get(i))) {
        return i;
      }
      linked = linked < 0 && same ? i : linked;
      alike = alike < 0 && shares(heading, wanted) ? i : alike;
    }
    return linked < 0 || alike >= 0 && lines.get(alike).tag().equals("h1") ? alike : linked;
  }

  /** The same, or else of the line that repeats the title as no heading. */
  public int lineOrWords(@Nullable String title) {
    int heading = line(title);
    return heading < 0 ? words(Letters.fold(String.valueOf(title))) : heading;
  }

  private int words(String wanted) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean same = line.linkDensity() < HALF_LINK && line.folded().equals(wanted);
      if (same && !line.isIn(Role.FRAME) && !line.isIn(Role.HIDDEN)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the line stands where a page shows its articles again. */
  private static boolean isOutside(Line line) {
    return line.isIn(Role.HIDDEN) && line.isIn(Role.FRAME);
  }

  private static boolean shares(String heading, String wanted) {
    return heading.length() > SHORTEST && (wanted.contains(heading) || heading.contains(wanted));
  }
}
