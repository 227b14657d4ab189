package io.chapar.config;

import io.chapar.ledger.conditions.AlarmRules;
import java.time.Duration;

/**
 * When an alarm is raised.
 *
 * @param rules for what the ledger shows
 * @param diskFree bytes that the disk of a folder must have left
 * @param clock how far this machine's clock may be from those of the hosts
 */
public record AlarmSettings(AlarmRules rules, long diskFree, Duration clock) {

  static AlarmSettings of(Values values) {
    return new AlarmSettings(
        new AlarmRules(
            values.duration("alarms.backlog", "1m", "30d"),
            values.number("alarms.dead", 1, 1_000_000)),
        values.bytes("alarms.disk-free", "100000GB"),
        values.duration("alarms.clock", "10s", "1d"));
  }
}
