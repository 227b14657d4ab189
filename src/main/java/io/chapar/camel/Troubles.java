package io.chapar.camel;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** What is wrong at the moment, by who has the trouble. */
final class Troubles {
  private final Map<String, String> troubles = new ConcurrentSkipListMap<>();
  private final Map<String, String> fatal = new ConcurrentSkipListMap<>();

  /** True when it is new. */
  boolean has(String who, String what) {
    return troubles.put(who, what) == null;
  }

  /** True when there was one. */
  boolean over(String who) {
    return troubles.remove(who) != null;
  }

  /** Something has ended that only a start of the process begins again. */
  void fatal(String who, Throwable what) {
    fatal.put(who, "has ended: " + what);
  }

  List<String> fatal() {
    return lines(fatal);
  }

  List<String> all() {
    return lines(troubles);
  }

  private static List<String> lines(Map<String, String> all) {
    return all.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
  }
}
