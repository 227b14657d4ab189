package io.chapar.ledger.alarms;

import io.chapar.article.Alarm;
import io.chapar.article.WrongValue;
import io.chapar.ledger.alarms.AlarmEvent.What;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.feeds.FeedGroups;
import io.chapar.ledger.selection.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What people do about alarms. It holds on all nodes of the ledger, and is remembered. */
public final class AlarmActions {
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(30);

  private final Database database;

  public AlarmActions(Database database) {
    this.database = database;
  }

  /**
   * Somebody works on it, until it ends. One that was acknowledged before is so by the new name.
   *
   * @throws WrongValue when there is no such alarm
   */
  public void acknowledge(Alarm.Kind kind, String subject, SignedNote who) {
    database.run(
        (handle, now) -> {
          if (!AlarmRows.acknowledge(handle, now, kind, subject, who)) {
            throw new WrongValue(
                "there is no alarm " + kind + " of \"" + subject + "\"", "chapar alarms");
          }
          AlarmScope scope = new AlarmScope(kind, subject, null);
          AlarmEvents.did(handle, now, What.ACKNOWLEDGED, scope, null, who);
        });
  }

  /**
   * Receivers are told nothing of these alarms for a time. A silence of the same alarms gives way
   * to it.
   *
   * @throws IllegalArgumentException when the time is too short or too long
   * @throws WrongValue when nothing has such alarms
   */
  public AlarmSilence silence(AlarmScope scope, Duration time, SignedNote who) {
    if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a silence lasts 1m at the least and 30d at the most");
    }
    return database.transact(
        (handle, now) -> {
          requireKnown(handle, scope);
          Instant since = Instant.ofEpochMilli(now);
          AlarmSilence silence =
              new AlarmSilence(scope, since, since.plus(time), who.author(), who.note());
          SilencedAlarms.put(handle, silence);
          AlarmEvents.did(handle, now, What.SILENCED, scope, silence.until(), who);
          return silence;
        });
  }

  /**
   * Ends a silence before its time.
   *
   * @throws WrongValue when none of just these alarms lasts
   */
  public void unsilence(AlarmScope scope, SignedNote who) {
    database.run(
        (handle, now) -> {
          boolean lasts =
              SilencedAlarms.lasting(handle, now).stream()
                  .anyMatch(one -> one.scope().equals(scope));
          if (!lasts || !SilencedAlarms.remove(handle, scope)) {
            throw new WrongValue("there is no silence of: " + scope, "chapar alarms silences");
          }
          AlarmEvents.did(handle, now, What.UNSILENCED, scope, null, who);
        });
  }

  /** Those that last, the next to end first. */
  public List<AlarmSilence> silences() {
    return database.transact(SilencedAlarms::lasting);
  }

  /** What became of alarms and what people did about them, the newest first, from a place on. */
  public List<AlarmEvent> history(Cursor after, int most) {
    return database.transact((handle, now) -> AlarmEvents.newest(handle, after, most));
  }

  private static void requireKnown(Handle handle, AlarmScope scope) {
    if (scope.group() != null && FeedGroups.feeds(handle, scope.group()).isEmpty()) {
      throw new WrongValue(
          "no feed is in a group \"" + scope.group() + "\"; config/feeds.yaml names the groups");
    }
    if (scope.kind() != null
        && scope.subject() != null
        && !isKnown(handle, scope.kind(), scope.subject())) {
      throw unknown(scope.kind(), scope.subject());
    }
  }

  /** Whether it may have such an alarm, or had one. */
  private static boolean isKnown(Handle handle, Alarm.Kind kind, String subject) {
    String named = named(kind);
    return handle
        .createQuery(
            """
            select 1 from alarm where kind = :kind and subject = :subject
            union all select 1 from alarm_event where kind = :kind and subject = :subject <named>
            limit 1\
            """)
        .define("named", named == null ? "" : "union all " + named)
        .bind("kind", kind.toString())
        .bind("subject", subject)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /** Finds what the ledger knows of that name; null where only the node does. */
  private static @Nullable String named(Alarm.Kind kind) {
    return switch (kind) {
      case SILENCE, DEAD_ITEMS -> "select 1 from feed where name = :subject";
      case BACKLOG, DEAD_DELIVERIES -> "select 1 from subscriber where name = :subject";
      case DRIFT -> "select 1 from publisher where host = :subject";
      case DISK, CLOCK, DAMAGE, ROUTE -> null;
    };
  }

  private static WrongValue unknown(Alarm.Kind kind, String subject) {
    String name = "\"" + subject + "\"";
    return switch (kind) {
      case SILENCE, DEAD_ITEMS -> WrongValue.noFeed(subject);
      case BACKLOG, DEAD_DELIVERIES -> WrongValue.noSubscriber(subject);
      case DRIFT ->
          new WrongValue(
              "no report came from a publisher " + name + "; it is the host of its pages");
      case DISK, CLOCK, DAMAGE, ROUTE ->
          new WrongValue("there never was an alarm " + kind + " of " + name, "chapar alarms");
    };
  }
}
