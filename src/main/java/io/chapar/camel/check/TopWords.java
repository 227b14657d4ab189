package io.chapar.camel.check;

import io.chapar.config.YamlFile.Entry;
import java.util.Map;
import java.util.stream.Stream;

/** What Camel takes at the top of a file, and a node cannot run or cannot edit while it runs. */
final class TopWords implements RouteRule {
  private static final String KAMELET = "write a kamelet in routes/kamelets/, which does the same";
  private static final String NO_SERVER = "no component here serves it; remove it";
  private static final String INTERCEPT = "interceptSendToEndpoint";
  private static final Map<String, String> REFUSED =
      Map.of(
          "rest",
          NO_SERVER,
          INTERCEPT,
          "it takes the sendings of all files, and stays until a restart; put its steps into the"
              + " routes, or into a kamelet that they share",
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
          .flatMap(top -> Stream.concat(Stream.of(top), intercepts(top)))
          .filter(word -> REFUSED.containsKey(word.key()))
          .forEach(word -> refuse(file, word, faults));
    }
  }

  /** Those of a routeConfiguration bear upon as much. */
  private static Stream<Entry> intercepts(Entry top) {
    return top.value().entries().stream().filter(entry -> entry.key().equals(INTERCEPT));
  }

  private static void refuse(RouteFile file, Entry word, Faults faults) {
    String message = word.key() + " is not taken; " + REFUSED.get(word.key());
    faults.addUnreadable(file.name(), word.line(), message);
  }
}
