package io.chapar.ledger.alarms;

import io.chapar.article.Alarm;
import io.chapar.article.Alarm.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which alarms are meant: all of a kind, the one of a subject, or those of the feeds of a group.
 *
 * @param kind null for each kind
 * @param subject null for each subject
 * @param group of the watch list; null where no group is meant
 */
public record AlarmScope(@Nullable Kind kind, @Nullable String subject, @Nullable String group) {

  /**
   * @throws IllegalArgumentException when it means nothing
   */
  public AlarmScope {
    if (kind == null && group == null) {
      throw new IllegalArgumentException("name a kind of alarm, or a group of feeds");
    }
    if (subject != null && (kind == null || group != null)) {
      throw new IllegalArgumentException("a subject needs its kind, and goes with no group");
    }
    if (group != null && kind != null && !kind.isOfAFeed()) {
      throw new IllegalArgumentException(
          "a group has feeds, and an alarm of kind " + kind + " is not of a feed; leave one out");
    }
  }

  /** As operators write it; null where nothing is named. */
  public static AlarmScope of(
      @Nullable String kind, @Nullable String subject, @Nullable String group) {
    return new AlarmScope(kind == null ? null : Kind.of(kind), subject, group);
  }

  /** Whether it means this alarm, unless a group is meant that the subject is not in. */
  boolean mayCover(Alarm alarm) {
    return (kind == null ? alarm.kind().isOfAFeed() : kind == alarm.kind())
        && (subject == null || subject.equals(alarm.subject()));
  }

  /** For people: {@code silence of isna}, {@code silence of each subject}, {@code group iran}. */
  @Override
  public String toString() {
    if (group != null) {
      return (kind == null ? "each alarm" : kind.toString()) + " of the feeds in group " + group;
    }
    return kind + " of " + (subject == null ? "each subject" : subject);
  }
}
