package io.chapar.split;

import io.chapar.article.DateTime;
import io.chapar.calendar.DateReader;
import java.time.ZoneId;
import java.util.Optional;

/** Dates of metadata, without those that no article on the web can have. */
final class Dates {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST = 120;

  private final DateReader reader = new DateReader();

  Optional<DateTime> read(String text, ZoneId zone) {
    return text.length() > LONGEST
        ? Optional.empty()
        : reader.read(text, zone).filter(Dates::isPlausible);
  }

  private static boolean isPlausible(DateTime date) {
    return date.value().getYear() >= FIRST_YEAR && date.value().getYear() <= LAST_YEAR;
  }
}
