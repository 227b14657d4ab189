package io.chapar.camel.check;

/** A route that runs and names a queue has a broker: the embedded one starts with its setting. */
final class Brokers implements RouteRule {
  private final Texts texts;

  Brokers(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    boolean embedded = texts.resolved("{{queue.broker}}").strip().equals("embedded");
    if (!embedded || Boolean.parseBoolean(texts.resolved("{{queue.enabled}}").strip())) {
      return;
    }
    routes.routes().stream()
        .filter(texts::runs)
        .flatMap(route -> route.endpoints().stream())
        .map(endpoint -> endpoint.resolved(texts))
        .filter(endpoint -> endpoint.isScheme("jms"))
        .forEach(
            endpoint ->
                faults.add(
                    endpoint,
                    "jms: has no broker; set queue.enabled = true for the embedded one, or the"
                        + " address of yours as queue.broker"));
  }
}
