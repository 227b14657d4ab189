package io.chapar.watch;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A {@link Profile} as one line: parts with semicolons between, numbers with spaces. Its own
 * length, the lengths of the last bodies, their prints, then a part a sign.
 */
public final class ProfileText {
  private ProfileText() {}

  public static String of(Profile profile) {
    return Stream.concat(
            Stream.of(of(profile.length()), logs(profile), String.join(" ", profile.prints())),
            profile.shares().stream().map(ProfileText::of))
        .collect(Collectors.joining(";"));
  }

  private static String of(Level level) {
    return words(
        level.windows(),
        fine(level.lower()),
        fine(level.upper()),
        fine(level.spread()),
        fine(level.fallen()),
        fine(level.risen()),
        level.shifted(),
        of(level.shortfall()));
  }

  private static String of(Shortfall shortfall) {
    return words(
        fine(shortfall.sum()),
        fine(shortfall.peak()),
        fine(shortfall.worst()),
        shortfall.raised() ? 1 : 0);
  }

  private static String logs(Profile profile) {
    return profile.length().recent().stream()
        .map(log -> coarse(log).toString())
        .collect(Collectors.joining(" "));
  }

  private static String of(Share share) {
    return words(
        coarse(share.seen()),
        coarse(share.with()),
        Long.toHexString(share.recent()),
        share.kept(),
        fine(share.worst16()),
        fine(share.excess()),
        fine(share.peak()),
        fine(share.worst()),
        share.run(),
        fine(share.longest()),
        share.raised() ? 1 : 0);
  }

  /** Of what is kept for each article in turn, so without the cost of a format. */
  private static String words(Object... values) {
    return Stream.of(values).map(Object::toString).collect(Collectors.joining(" "));
  }

  private static Double coarse(double value) {
    return Math.round(value * 100) / 100.0;
  }

  private static Double fine(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  /**
   * @throws RuntimeException when it was not made by {@link #of}
   */
  public static Profile parse(String text) {
    String[] parts = text.split(";", -1);
    return new Profile(
        level(parts[0].split(" ", -1), words(parts[1])),
        words(parts[2]),
        Stream.of(parts).skip(3).map(part -> share(part.split(" ", -1))).toList());
  }

  private static List<String> words(String part) {
    return part.isEmpty() ? List.of() : List.of(part.split(" ", -1));
  }

  private static Level level(String[] numbers, List<String> logs) {
    return new Level(
        Long.parseLong(numbers[0]),
        Double.parseDouble(numbers[1]),
        Double.parseDouble(numbers[2]),
        Double.parseDouble(numbers[3]),
        Double.parseDouble(numbers[4]),
        Double.parseDouble(numbers[5]),
        logs.stream().map(Double::valueOf).toList(),
        Integer.parseInt(numbers[6]),
        numbers.length == 7 ? Shortfall.NONE : shortfall(numbers));
  }

  private static Shortfall shortfall(String[] numbers) {
    return new Shortfall(
        Double.parseDouble(numbers[7]),
        Double.parseDouble(numbers[8]),
        Double.parseDouble(numbers[9]),
        numbers[10].equals("1"));
  }

  /** What was kept before there was an excess has the worst of 32 in a row in its place. */
  private static Share share(String[] numbers) {
    boolean old = numbers.length == 7;
    boolean runs = numbers.length > 9;
    Share share =
        new Share(
            Double.parseDouble(numbers[0]),
            Double.parseDouble(numbers[1]),
            Long.parseUnsignedLong(numbers[2], 16),
            Integer.parseInt(numbers[3]),
            Double.parseDouble(numbers[4]),
            old ? 0 : Double.parseDouble(numbers[5]),
            old ? 0 : Double.parseDouble(numbers[6]),
            old ? 0 : Double.parseDouble(numbers[7]),
            runs ? Long.parseLong(numbers[8]) : 0,
            runs ? Double.parseDouble(numbers[9]) : 0,
            numbers[numbers.length - 1].equals("1"));
    return old ? share.withWorst(Double.parseDouble(numbers[5])) : share;
  }
}
