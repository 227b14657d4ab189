package io.chapar.admin;

import io.chapar.article.Alarm;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.alarms.AlarmEvent;
import io.chapar.ledger.alarms.AlarmScope;
import io.chapar.ledger.alarms.AlarmSilence;
import io.chapar.ledger.alarms.SignedNote;
import io.chapar.ledger.alarms.StandingAlarm;
import io.chapar.ledger.alarms.StandingAlarm.Acknowledgement;
import io.chapar.text.Durations;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The alarms by HTTP, and what people do about them. */
final class AlarmHandler {
  private static final int ALL = 500;

  private AlarmHandler() {}

  static void addTo(Operations operations) {
    operations.get("/api/alarms", List.of(), (ledger, asked) -> alarms(ledger));
    operations.get("/api/alarms/silences", List.of(), (ledger, asked) -> silences(ledger));
    operations.get("/api/alarms/history", List.of("limit", "cursor"), AlarmHandler::history);
    operations.post(
        "/api/alarms/acknowledge",
        List.of("kind", "subject", "by", "note"),
        AlarmHandler::acknowledge);
    operations.post(
        "/api/alarms/silence",
        List.of("kind", "subject", "group", "for", "by", "note"),
        AlarmHandler::silence);
    operations.post(
        "/api/alarms/unsilence",
        List.of("kind", "subject", "group", "by", "note"),
        AlarmHandler::unsilence);
  }

  private static Object alarms(Ledger ledger) {
    List<StandingAlarm> alarms = ledger.alarms().states();
    return Map.of("alarms", alarms.stream().limit(ALL).map(Standing::of).toList());
  }

  /**
   * @param report its id, where receivers were told
   */
  private record Standing(
      String kind,
      String subject,
      Instant since,
      String what,
      String runbook,
      String state,
      @Nullable String report,
      @Nullable Acknowledgement acknowledged,
      @Nullable Silence silenced) {

    static Standing of(StandingAlarm one) {
      Alarm alarm = one.alarm();
      return new Standing(
          alarm.kind().toString(),
          alarm.subject(),
          alarm.since(),
          alarm.what(),
          alarm.runbook(),
          one.state().name().toLowerCase(Locale.ROOT),
          one.report(),
          one.acknowledged(),
          one.silenced() == null ? null : Silence.of(one.silenced()));
    }
  }

  private record Silence(
      @Nullable String kind,
      @Nullable String subject,
      @Nullable String group,
      Instant since,
      Instant until,
      String by,
      @Nullable String note) {

    static Silence of(AlarmSilence one) {
      AlarmScope scope = one.scope();
      return new Silence(
          AlarmHandler.kind(scope),
          scope.subject(),
          scope.group(),
          one.since(),
          one.until(),
          one.by(),
          one.note());
    }
  }

  private static @Nullable String kind(AlarmScope scope) {
    return scope.kind() == null ? null : scope.kind().toString();
  }

  private static Object silences(Ledger ledger) {
    return Map.of(
        "silences", ledger.alarmActions().silences().stream().limit(ALL).map(Silence::of).toList());
  }

  private record Event(
      Instant at,
      String what,
      @Nullable String kind,
      @Nullable String subject,
      @Nullable String group,
      boolean silenced,
      @Nullable Instant until,
      @Nullable String by,
      @Nullable String note) {

    static Event of(AlarmEvent one) {
      AlarmScope scope = one.scope();
      return new Event(
          one.at(),
          one.what().toString(),
          AlarmHandler.kind(scope),
          scope.subject(),
          scope.group(),
          one.silenced(),
          one.until(),
          one.by(),
          one.note());
    }
  }

  private static Object history(Ledger ledger, Parameters asked) {
    int limit = asked.limit();
    List<AlarmEvent> found = ledger.alarmActions().history(asked.cursor(), limit + 1);
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("events", found.stream().limit(limit).map(Event::of).toList());
    if (found.size() > limit) {
      page.put("next", found.get(limit - 1).cursor().toString());
    }
    return page;
  }

  private static Object acknowledge(Ledger ledger, Parameters asked) {
    Alarm.Kind kind = Alarm.Kind.of(asked.required("kind"));
    String subject = asked.required("subject");
    ledger.alarmActions().acknowledge(kind, subject, signed(asked));
    return Map.of("kind", kind.toString(), "subject", subject);
  }

  private static Object silence(Ledger ledger, Parameters asked) {
    var time = Durations.one(asked.required("for"));
    return Silence.of(ledger.alarmActions().silence(scope(asked), time, signed(asked)));
  }

  private static Object unsilence(Ledger ledger, Parameters asked) {
    AlarmScope scope = scope(asked);
    ledger.alarmActions().unsilence(scope, signed(asked));
    return Map.of("unsilenced", scope.toString());
  }

  private static AlarmScope scope(Parameters asked) {
    return AlarmScope.of(asked.text("kind"), asked.text("subject"), asked.text("group"));
  }

  private static SignedNote signed(Parameters asked) {
    return new SignedNote(asked.required("by"), asked.text("note"));
  }
}
