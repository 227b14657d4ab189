package io.chapar.admin;

import com.sun.net.httpserver.HttpExchange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Health. {@code /health/live} answers 200 unless only a restart of the process helps, such as
 * after a deadlock; {@code /health/ready} 200 when there is no problem, else 503, and {@code
 * /health} the same. What it is they tell those alone whom the API would answer. Warnings, such as
 * a receiver that fails, and alarms, such as a silent feed, change no status: the node does its
 * work.
 */
final class Probes {
  private final RequestGuard gate;
  private final Health health;

  Probes(RequestGuard gate, Health health) {
    this.gate = gate;
    this.health = health;
  }

  HttpReply live(HttpExchange http) {
    List<String> fatal = health.fatal();
    return answer(http, fatal.isEmpty(), Map.of("problems", fatal));
  }

  HttpReply ready(HttpExchange http) {
    List<String> problems = new ArrayList<>(health.fatal());
    problems.addAll(health.problems());
    Map<String, List<String>> why = new LinkedHashMap<>();
    why.put("problems", problems);
    why.put("warnings", health.warnings());
    why.put("alarms", health.alarms());
    return answer(http, problems.isEmpty(), why);
  }

  private HttpReply answer(HttpExchange http, boolean good, Map<String, List<String>> why) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("status", good ? "UP" : "DOWN");
    if (gate.refuse(http).isEmpty()) {
      why.forEach(
          (name, lines) -> {
            if (!lines.isEmpty()) {
              answer.put(name, lines);
            }
          });
    }
    return HttpReply.json(good ? HttpReply.OK : HttpReply.LATER, answer);
  }
}
