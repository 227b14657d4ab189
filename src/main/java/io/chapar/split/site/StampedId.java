package io.chapar.split.site;

import io.chapar.article.DateTime;
import io.chapar.calendar.DateReader;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An article's id that begins with the day of publication. Stamps: {@code jalali} is yyyymmdd and a
 * running number, or in the archive yymmdd and a running number; {@code gregorian} is yyyymmdd.
 */
public record StampedId(String id, DateTime date) {
  /** yymmdd and a running number of four or five digits, before 1400. */
  private static final int LONGEST_SHORT = 11;

  private static final DateReader READER = new DateReader();

  public static Optional<StampedId> find(@Nullable URI address, Publisher publisher) {
    return publisher.articleId(address).flatMap(id -> of(id, publisher));
  }

  /** The same of an id that stands elsewhere than in an address. */
  public static Optional<StampedId> of(String id, Publisher publisher) {
    return day(id, publisher).map(day -> new StampedId(id, day));
  }

  private static Optional<DateTime> day(String id, Publisher publisher) {
    return switch (publisher.stamp()) {
      case "jalali" ->
          id.length() > LONGEST_SHORT
              ? READER.readStamp(id, publisher.zone())
              : READER.readShortStamp(id, publisher.zone());
      case "gregorian" -> READER.readStamp(id, publisher.zone());
      default -> Optional.empty();
    };
  }
}
