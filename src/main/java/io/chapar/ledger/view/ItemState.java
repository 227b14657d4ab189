package io.chapar.ledger.view;

import io.chapar.ledger.items.Items;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where an item stands; each item is in one of these states. The names are for people and tools.
 */
public enum ItemState {
  /** Its page was not read yet, or its feed has said something new of it. */
  WAITING("state = 'due' and owner is null and attempts = 0 and visits = 0"),
  /** A node reads its page now. */
  READING("state = 'due' and owner is not null"),
  /** The last attempt failed; there is another one to come. */
  RETRYING("state = 'due' and owner is null and attempts > 0"),
  /** Its page was read; it may be read again for corrections. */
  DONE(Conditions.OVER + " and no_report is null"),
  /** Its page was read, and its route left it out. */
  FILTERED(Conditions.OVER + " and no_report = 'filtered'"),
  /** It stood in the first poll of its feed beyond the items that are taken from there. */
  SKIPPED(Conditions.OVER + " and no_report = 'skipped'"),
  /** A rule of the watch list leaves it out; its page was not read. */
  LEFT_OUT("state = '" + Items.LEFT_OUT + "'"),
  /** It was given up. */
  DEAD("state = 'dead'");

  private final String condition;

  ItemState(String condition) {
    this.condition = condition;
  }

  /** A constant of an enum cannot use one of its class. */
  private static final class Conditions {
    static final String OVER =
        "(state = 'done' or state = 'due' and owner is null and attempts = 0 and visits > 0)";
  }

  /** Of its rows, written out, so that the small index of the state serves. */
  String condition() {
    return condition;
  }

  /** Waiting for a time, and not only in a queue: these are listed from the next on. */
  boolean isByNext() {
    return this == RETRYING;
  }

  /**
   * What its rows are listed by. Those that are read are few: a sum keeps the database from going
   * through all items by the index of that column to find them.
   */
  String time() {
    if (this == READING) {
      return "(first_seen + 0)";
    }
    return this == RETRYING || this == DEAD ? "due_at" : "first_seen";
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All words, with commas between. */
  public static String words() {
    return Stream.of(values()).map(ItemState::word).collect(Collectors.joining(", "));
  }

  /**
   * @throws IllegalArgumentException naming the words when it is none of them
   */
  public static ItemState of(String word) {
    return Stream.of(values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no state \"" + word + "\"; items are " + words()));
  }

  static ItemState of(ResultSet rs) throws SQLException {
    return switch (rs.getString("state")) {
      case "dead" -> DEAD;
      case Items.LEFT_OUT -> LEFT_OUT;
      case "done" -> over(rs);
      default -> ofDue(rs);
    };
  }

  private static ItemState ofDue(ResultSet rs) throws SQLException {
    if (rs.getString("owner") != null) {
      return READING;
    }
    if (rs.getInt("attempts") > 0) {
      return RETRYING;
    }
    return rs.getInt("visits") > 0 ? over(rs) : WAITING;
  }

  private static ItemState over(ResultSet rs) throws SQLException {
    return Optional.ofNullable(rs.getString("no_report"))
        .map(word -> valueOf(word.toUpperCase(Locale.ROOT)))
        .orElse(DONE);
  }
}
