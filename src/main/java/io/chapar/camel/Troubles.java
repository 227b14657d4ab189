package io.chapar.camel;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** What is wrong at the moment, by who has the trouble. */
final class Troubles {
  private final Map<String, String> troubles = new ConcurrentSkipListMap<>();

  /** True when it is new. */
  boolean has(String who, String what) {
    return troubles.put(who, what) == null;
  }

  /** True when there was one. */
  boolean over(String who) {
    return troubles.remove(who) != null;
  }

  List<String> all() {
    return troubles.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
  }
}
