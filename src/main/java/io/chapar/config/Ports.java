package io.chapar.config;

import java.util.HashMap;
import java.util.Map;

/** No two of the ports that the node opens are one. */
final class Ports {
  private Ports() {}

  static void judge(Values values) {
    Map<Integer, String> taken = new HashMap<>();
    if (values.flag("websub.enabled")) {
      judge(values, "websub.port", 1, taken);
    }
    if (values.flag("queue.enabled")) {
      judge(values, "queue.port", 0, taken);
    }
    judge(values, "admin.port", 0, taken);
  }

  private static void judge(Values values, String setting, int least, Map<Integer, String> taken) {
    int port = values.number(setting, least, 65535);
    String other = port == 0 ? null : taken.putIfAbsent(port, setting);
    if (other != null) {
      values.fault(setting, "is also " + other + "; give each its own, or 0");
    }
  }
}
