package io.chapar.ledger.feeds;

import io.chapar.article.FeedReading;
import io.chapar.ledger.feeds.PollSchedule.Wait;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last polls of a feed in one bounded text of its row, so that to remember a poll takes no
 * statement of its own. A line each, the newest first: the second of the poll, its result, its
 * items, the new ones, the wait in seconds, and why. Numbers are written in base 36; the reasons
 * that most waits have are written as one letter and a length of time.
 */
public final class PollHistory {
  /** Longer rows of feeds would make each poll dearer: some 25 polls, fewer with long reasons. */
  static final int LENGTH = 800;

  private static final int LONGEST_REASON = 100;
  private static final int BASE = 36;
  private static final int PARTS = 6;

  private static final String UNCHANGED = "u";
  private static final String READ = "r";
  private static final String FAILED = "f";
  private static final String GONE = "g";
  private static final Map<String, String> RESULTS =
      Map.of(UNCHANGED, "unchanged", READ, "read", FAILED, "failed", GONE, "gone");

  private static final List<Phrase> PHRASES =
      List.of(
          new Phrase("h ", "half of the usual ", " between new items"),
          new Phrase("q ", "a quarter of ", " without news"));

  private PollHistory() {}

  /** What is written short: the words between head and tail behind the letter. */
  private record Phrase(String letter, String head, String tail) {
    boolean isOf(String why) {
      return why.startsWith(head) && why.endsWith(tail);
    }

    String written(String why) {
      return letter + why.substring(head.length(), why.length() - tail.length());
    }

    public String read(String written) {
      return head + written.substring(letter.length()) + tail;
    }
  }

  /** The line of a good poll, as all of them with its end. */
  static String good(long now, FeedReading reading, int added, Wait wait) {
    boolean unchanged = reading.unchanged();
    return line(
        now,
        unchanged ? UNCHANGED : READ,
        unchanged ? 0 : reading.items().size(),
        added,
        wait.millis(),
        wait.why());
  }

  /** The line of one that failed. */
  static String bad(long now, boolean gone, long wait, String reason) {
    return line(now, gone ? GONE : FAILED, 0, 0, wait, reason);
  }

  private static String line(long now, String result, int items, int added, long wait, String why) {
    return String.join(
            " ", number(now / 1000), result, number(items), number(added), number(wait / 1000))
        + " "
        + shortened(why)
        + "\n";
  }

  private static String number(long value) {
    return Long.toString(value, BASE);
  }

  private static String shortened(String why) {
    String line = why.replace('\n', ' ');
    return PHRASES.stream()
        .filter(phrase -> phrase.isOf(line))
        .findFirst()
        .map(phrase -> phrase.written(line))
        .orElseGet(() -> ". " + cut(line));
  }

  private static String cut(String line) {
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON - 1) + "…";
  }

  /** The newest first; without a last line that was cut off. */
  public static List<Poll> read(@Nullable String text) {
    if (text == null) {
      return List.of();
    }
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    return whole.lines().flatMap(PollHistory::poll).toList();
  }

  private static Stream<Poll> poll(String line) {
    String[] parts = line.split(" ", PARTS);
    String result = parts.length == PARTS ? RESULTS.get(parts[1]) : null;
    if (result == null) {
      return Stream.empty();
    }
    long at = value(parts[0]);
    return Stream.of(
        new Poll(
            Instant.ofEpochSecond(at),
            result,
            (int) value(parts[2]),
            (int) value(parts[3]),
            parts[1].equals(GONE) ? null : Instant.ofEpochSecond(at + value(parts[4])),
            reason(parts[5])));
  }

  private static long value(String number) {
    return Long.parseLong(number, BASE);
  }

  private static String reason(String written) {
    return PHRASES.stream()
        .filter(phrase -> written.startsWith(phrase.letter()))
        .findFirst()
        .map(phrase -> phrase.read(written))
        .orElseGet(() -> written.substring(2));
  }

  /**
   * One poll of a feed, as its history has it.
   *
   * @param result unchanged, read, failed or gone (the server said that it does not come back)
   * @param items that the feed showed; 0 where it had not changed
   * @param newItems those of them that were new
   * @param next when the next poll was due after it; null of one that is gone
   * @param why it was due then; of one that failed, why it failed
   */
  public record Poll(
      Instant at,
      String result,
      int items,
      int newItems,
      @Nullable Instant next,
      @Nullable String why) {}
}
