package io.chapar.camel;

/** A route of an operator's that sends each report as a CloudEvent; its subscriber is "mine". */
final class EventRoute {
  private static final String ROUTE =
      """
      - route:
          id: mine
          description: Each report to a topic
          from:
            uri: ledger:reports
            parameters: { subscriber: mine }
            steps:
              - setProperty: { name: binding, constant: %s }
              - bean: { ref: compose-message }
              - process: { ref: open-envelope }
              - to: %s
      """;

  private EventRoute() {}

  /**
   * @param binding as routes name it
   * @param endpoint in YAML
   */
  static String to(String binding, String endpoint) {
    return ROUTE.formatted(binding, endpoint);
  }
}
