package io.chapar.camel.trouble;

import io.chapar.config.file.Secrets;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** What is wrong at the moment, by who has the trouble. */
public final class HealthIssues {
  private final Map<String, String> troubles = new ConcurrentSkipListMap<>();
  private final Map<String, String> warnings = new ConcurrentSkipListMap<>();
  private final Map<String, String> fatal = new ConcurrentSkipListMap<>();
  private final LimitedLog log = new LimitedLog();

  /** Of failures that come as often as others like. */
  public LimitedLog log() {
    return log;
  }

  /** It keeps the node from its work. True when it is new. */
  public boolean has(String who, String what) {
    return troubles.put(who, Secrets.masked(what)) == null;
  }

  /** It asks for a person, and the node does its work. True when it is new. */
  public boolean warns(String who, String what) {
    return warnings.put(who, Secrets.masked(what)) == null;
  }

  /** What asks for a person has become something else, where it began with these words. */
  public void turns(String who, String beginning, String what) {
    warnings.computeIfPresent(who, (same, was) -> was.startsWith(beginning) ? what : was);
  }

  /** True when there was one. */
  public boolean over(String who) {
    boolean warned = warnings.remove(who) != null;
    return troubles.remove(who) != null || warned;
  }

  /** Only a new start of the process mends it. */
  public void fatal(String who, String what) {
    fatal.put(who, Secrets.masked(what));
  }

  public List<String> fatal() {
    List<String> all = new ArrayList<>(lines(fatal));
    long[] deadlocked = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
    if (deadlocked != null) {
      all.add(deadlocked.length + " threads wait for each other");
    }
    return all;
  }

  public List<String> all() {
    return lines(troubles);
  }

  public List<String> warnings() {
    return lines(warnings);
  }

  private static List<String> lines(Map<String, String> all) {
    return all.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
  }
}
