package io.chapar.camel.check;

import java.util.Map;

/** What Camel takes at the top of a file, and a node cannot run or cannot edit while it runs. */
final class TopWords implements Rule {
  private static final String KAMELET = "write a kamelet in routes/kamelets/, which does the same";
  private static final String NO_SERVER = "no component here serves it; remove it";
  private static final Map<String, String> REFUSED =
      Map.of(
          "rest",
          NO_SERVER,
          "restConfiguration",
          NO_SERVER,
          "routeTemplate",
          KAMELET,
          "templatedRoute",
          KAMELET);

  @Override
  public void judge(Routes routes, Faults faults) {
    for (RouteFile file : routes.files()) {
      file.tops().stream()
          .filter(top -> REFUSED.containsKey(top.key()))
          .forEach(
              top ->
                  faults.addUnreadable(
                      file.name(),
                      top.line(),
                      top.key() + " is not taken; " + REFUSED.get(top.key())));
    }
  }
}
