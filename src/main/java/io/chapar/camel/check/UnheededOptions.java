package io.chapar.camel.check;

import java.util.Map;

/** Options of {@code http:} endpoints that the one guarded client does not heed. */
final class UnheededOptions implements RouteRule {
  private static final String RESPONSE = "the setting fetch.response-timeout is; remove it";
  private static final String CONNECT = "the setting fetch.connect-timeout is; remove it";
  private static final Map<String, String> INSTEAD =
      Map.of(
          "responseTimeout",
          RESPONSE,
          "soTimeout",
          RESPONSE,
          "connectTimeout",
          CONNECT,
          "connectionRequestTimeout",
          CONNECT,
          "maxTotalConnections",
          "the setting fetch.max-connections is; remove it",
          "connectionsPerRoute",
          "the option concurrent of ledger: bounds what is sent at once; remove it",
          "followRedirects",
          "a redirect is a failure; write the address to which it leads");

  private final Texts texts;

  UnheededOptions(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    routes.endpoints().stream()
        .map(endpoint -> endpoint.resolved(texts))
        .filter(endpoint -> endpoint.isScheme("http") || endpoint.isScheme("https"))
        .forEach(endpoint -> judge(endpoint, faults));
  }

  private static void judge(Endpoint endpoint, Faults faults) {
    endpoint
        .options()
        .forEach(
            (name, option) -> {
              boolean off =
                  name.equals("followRedirects") && option.value().equalsIgnoreCase("false");
              if (INSTEAD.containsKey(name) && !off) {
                faults.add(
                    endpoint.file(),
                    option.line(),
                    name + " is not heeded here; " + INSTEAD.get(name));
              }
            });
  }
}
