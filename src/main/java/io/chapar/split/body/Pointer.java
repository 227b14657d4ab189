package io.chapar.split.body;

import io.chapar.split.page.Line;
import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.Letters;
import java.util.regex.Pattern;

/** A line that is for the most part a link, and so leads to another article. */
final class Pointer {
  private static final int LONGEST = 200;
  private static final double LINK = Threshold.LINK.value();
  private static final double ALL_LINK = Threshold.ALL_LINK.value();
  private static final double MOSTLY_LINK = Threshold.MOSTLY_LINK.value();
  private static final Pattern BRACKETED = Pattern.compile("\\[.*\\]");

  private Pointer() {}

  static boolean is(Line line) {
    return !line.isHeading() && leads(line);
  }

  private static boolean leads(Line line) {
    boolean item = line.tag().equals("li") || line.tag().equals("tr");
    double share = item && !isOfLinks(line) || line.length() > LONGEST ? LINK : MOSTLY_LINK;
    boolean bold = line.strong() >= line.length() - 1 && !isNumbered(line);
    boolean set = line.tag().equals("div") || bold;
    boolean call = line.linkDensity() > ALL_LINK && set;
    boolean bracketed = BRACKETED.matcher(line.text()).matches();
    return line.linkDensity() > share && (call || bracketed || !Letters.endsWithStop(line.text()));
  }

  /** "2. The harbour.", "10:20: The vote begins.": a heading within the text. */
  private static boolean isNumbered(Line line) {
    return Letters.isDigit(line.text().charAt(0));
  }

  /** Whether the line is of a list that is mostly links. */
  private static boolean isOfLinks(Line line) {
    String tag = line.box().tag();
    return (tag.equals("ul") || tag.equals("ol")) && line.box().linkDensity() > MOSTLY_LINK;
  }
}
