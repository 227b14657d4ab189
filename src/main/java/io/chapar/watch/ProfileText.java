package io.chapar.watch;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A {@link Profile} as one line: parts with semicolons between, numbers with spaces. Its own
 * length, the prints of bodies, then a part a sign.
 */
public final class ProfileText {
  private ProfileText() {}

  public static String of(Profile profile) {
    return Stream.concat(
            Stream.of(
                format("%d %.4f", profile.lengths(), profile.length()),
                String.join(" ", profile.prints())),
            profile.shares().stream().map(ProfileText::of))
        .collect(Collectors.joining(";"));
  }

  private static String of(Share share) {
    return format(
        "%.2f %.2f %x %d %.4f %.4f %d",
        share.seen(),
        share.with(),
        share.recent(),
        share.kept(),
        share.worst16(),
        share.worst32(),
        share.raised() ? 1 : 0);
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }

  /**
   * @throws RuntimeException when it was not made by {@link #of}
   */
  public static Profile parse(String text) {
    String[] parts = text.split(";", -1);
    String[] length = parts[0].split(" ", -1);
    return new Profile(
        Long.parseLong(length[0]),
        Double.parseDouble(length[1]),
        parts[1].isEmpty() ? List.of() : List.of(parts[1].split(" ", -1)),
        Stream.of(parts).skip(2).map(part -> share(part.split(" ", -1))).toList());
  }

  private static Share share(String[] numbers) {
    return new Share(
        Double.parseDouble(numbers[0]),
        Double.parseDouble(numbers[1]),
        Long.parseUnsignedLong(numbers[2], 16),
        Integer.parseInt(numbers[3]),
        Double.parseDouble(numbers[4]),
        Double.parseDouble(numbers[5]),
        numbers[6].equals("1"));
  }
}
