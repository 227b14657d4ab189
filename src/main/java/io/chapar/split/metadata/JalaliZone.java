package io.chapar.split.metadata;

import io.chapar.text.TableLines;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * The zone of a Jalali date where nothing else tells it: Iran's, unless its month has the name that
 * it has in Afghanistan.
 */
final class JalaliZone {
  static final ZoneId IRAN = ZoneId.of("Asia/Tehran");
  private static final ZoneId AFGHANISTAN = ZoneId.of("Asia/Kabul");
  private static final Pattern MONTH =
      Pattern.compile(
          "\\p{Nd}\\s+(?:"
              + String.join("|", TableLines.of(JalaliZone.class, "afghan-months.txt"))
              + ")(?!\\pL)");

  private JalaliZone() {}

  /**
   * @param date as a page writes it
   */
  static ZoneId of(String date) {
    return MONTH.matcher(date).find() ? AFGHANISTAN : IRAN;
  }
}
