package io.chapar.calendar;

import io.chapar.article.DateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads a date, with or without a time, as feeds, metadata and bylines write it. */
public final class DateReader {

  /**
   * @param text the date as it stands, with the words around it where they belong to it
   * @param zone for a date that is written without an offset
   * @return empty when the text holds no date, or an impossible one
   */
  public Optional<DateTime> read(String text, ZoneId zone) {
    try {
      return Optional.of(
          DateTime.gregorian(OffsetDateTime.parse(text.strip()), DateTime.Precision.SECOND));
    } catch (DateTimeParseException notIso) {
      return Optional.empty();
    }
  }
}
