package io.chapar.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When each article is published: of every publisher the first half at once, then one more at each
 * beat, the publishers taking turns. The same at every run.
 */
final class Script {
  private static final Duration BEAT = Duration.ofSeconds(2);

  private final Map<DemoArticle, Duration> appearances = new HashMap<>();
  private int beats;

  Script(List<DemoPublisher> publishers) {
    int most =
        publishers.stream().mapToInt(publisher -> publisher.articles().size()).max().orElse(0);
    for (int turn = 0; turn < most; turn++) {
      for (DemoPublisher publisher : publishers) {
        if (turn < publisher.articles().size()) {
          appearances.put(publisher.articles().get(turn), appearance(publisher, turn));
        }
      }
    }
  }

  private Duration appearance(DemoPublisher publisher, int turn) {
    boolean first = turn < (publisher.articles().size() + 1) / 2;
    return first ? Duration.ZERO : BEAT.multipliedBy(++beats);
  }

  /** The articles of a publisher that are out so long after the start, newest first. */
  List<DemoArticle> shown(DemoPublisher publisher, Duration elapsed) {
    List<DemoArticle> shown =
        new ArrayList<>(
            publisher.articles().stream().filter(article -> isOut(article, elapsed)).toList());
    Collections.reverse(shown);
    return shown;
  }

  private boolean isOut(DemoArticle article, Duration elapsed) {
    return appearances.getOrDefault(article, end()).compareTo(elapsed) <= 0;
  }

  /** When nothing new comes any more. */
  Duration end() {
    return BEAT.multipliedBy(beats);
  }
}
