package io.chapar.fetch.robots;

import static java.nio.charset.StandardCharsets.UTF_8;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRule;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.chapar.text.SingleLine;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The group of a robots.txt that is meant for us (RFC 9309, 2.2), as crawler-commons reads it. */
final class RobotsRules {
  /** As in the User-Agent field, in lower case. */
  static final String PRODUCT = "chapar";

  private static final int NO_WARNINGS = 0;

  private final SimpleRobotRules rules;

  private RobotsRules(SimpleRobotRules rules) {
    this.rules = rules;
  }

  static RobotsRules of(String origin, String text) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, NO_WARNINGS);
    return new RobotsRules(
        parser.parseContent(
            origin + Robots.PATH, text.getBytes(UTF_8), "text/plain", List.of(PRODUCT)));
  }

  /** The rule that forbids the address; empty when it may be asked for. */
  Optional<String> forbidding(URI address) {
    String url = address.toString();
    if (rules.isAllowed(url)) {
      return Optional.empty();
    }
    // The rules stand in the order in which they count, the longest first.
    return Optional.of(
        rules.getRobotRules().stream()
            .filter(rule -> fits(rule, url))
            .findFirst()
            .map(rule -> "Disallow: " + SingleLine.of(rule.getPrefix()))
            .orElse("Disallow: /"));
  }

  private static boolean fits(RobotRule rule, String url) {
    SimpleRobotRules alone = new SimpleRobotRules(RobotRulesMode.ALLOW_SOME);
    alone.addRule(rule.getPrefix(), false);
    return !alone.isAllowed(url);
  }

  /** Not in the standard, but widely said; zero when it is not. */
  Duration crawlDelay(Duration longest) {
    long millis = rules.getCrawlDelay();
    return millis == BaseRobotRules.UNSET_CRAWL_DELAY || millis < 0
        ? Duration.ZERO
        : Duration.ofMillis(Math.min(millis, longest.toMillis()));
  }
}
