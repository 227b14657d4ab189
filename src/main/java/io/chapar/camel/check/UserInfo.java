package io.chapar.camel.check;

/**
 * A user and a password in a web address (RFC 3986, 3.2.1): Camel's client refuses each message to
 * it, as HTTP deprecates them (RFC 9110, 4.2.4).
 */
final class UserInfo implements RouteRule {
  private final Texts texts;

  /**
   * @param texts with the settings that an address may name
   */
  UserInfo(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    routes.endpoints().stream()
        .map(endpoint -> endpoint.resolved(texts))
        .filter(endpoint -> endpoint.isScheme("http") || endpoint.isScheme("https"))
        .filter(endpoint -> authority(endpoint).contains("@"))
        .forEach(endpoint -> refuse(endpoint, faults));
  }

  private static String authority(Endpoint endpoint) {
    return endpoint.rest().replaceFirst("/.*", "");
  }

  /** Says the host alone. */
  private static void refuse(Endpoint endpoint, Faults faults) {
    String host = authority(endpoint).replaceFirst(".*@", "");
    faults.add(
        endpoint,
        "a user and a password in an address are not sent; write authMethod: Basic, authUsername:"
            + " and authPassword: below parameters: "
            + host);
  }
}
