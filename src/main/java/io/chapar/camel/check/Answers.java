package io.chapar.camel.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Options of HTTP endpoints by which an answer that is no success ends no exchange. */
final class Answers {
  private static final String THROWS = "throwExceptionOnFailure";
  private static final String RANGE = "okStatusCodeRange";
  private static final Pattern WRITTEN =
      Pattern.compile("[?&](" + THROWS + "|" + RANGE + ")=([^&\\s]{0,200})");
  private static final Pattern STATUS = Pattern.compile("\\d{1,9}");

  private Answers() {}

  /** The option that does so; empty when there is none. */
  static Optional<String> lenient(Endpoint endpoint) {
    return Stream.of(THROWS, RANGE)
        .filter(name -> endpoint.option(name).filter(value -> isLenient(name, value)).isPresent())
        .findFirst();
  }

  /** The same of the addresses that are written in a text. */
  static Stream<String> lenient(String text) {
    return WRITTEN
        .matcher(text)
        .results()
        .filter(option -> isLenient(option.group(1), option.group(2)))
        .map(option -> option.group(1));
  }

  private static boolean isLenient(String name, String value) {
    return name.equals(THROWS) ? value.equalsIgnoreCase("false") : holdsFailures(value);
  }

  /** Such as {@code 200-204,404}: only what begins with 2 is a success. */
  private static boolean holdsFailures(String range) {
    Matcher status = STATUS.matcher(range);
    while (status.find()) {
      if (Integer.parseInt(status.group()) / 100 != 2) {
        return true;
      }
    }
    return false;
  }
}
