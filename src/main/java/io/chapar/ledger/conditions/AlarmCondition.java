package io.chapar.ledger.conditions;

import io.chapar.article.Alarm;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What may be wrong in the ledger, as one kind of alarm. */
public interface AlarmCondition {
  Alarm.Kind kind();

  /**
   * All that is wrong now.
   *
   * @param standing of what an alarm of this kind stands already, so that one that is nearly over
   *     need not flicker
   */
  List<Alarm> judge(Handle handle, long now, AlarmRules rules, Set<String> standing);
}
