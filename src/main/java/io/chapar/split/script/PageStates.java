package io.chapar.split.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The states that frameworks embed in a page for their scripts to start from. They are read once,
 * when they are first asked for: most pages show their text. Of one thread.
 */
public final class PageStates {
  private static final int SHORTEST = 60;
  private static final int LARGEST = 4_000_000;

  private final Document page;
  private @Nullable List<JsonNode> states;

  public PageStates(Document page) {
    this.page = page;
  }

  List<JsonNode> all() {
    List<JsonNode> known = states;
    if (known == null) {
      known = read(page);
      states = known;
    }
    return known;
  }

  private static List<JsonNode> read(Document page) {
    List<JsonNode> states = new ArrayList<>();
    FlightRows flight = new FlightRows();
    for (Element script : page.getElementsByTag("script")) {
      String data = script.data();
      if (data.length() < SHORTEST || data.length() > LARGEST) {
        continue;
      }
      if (FlightRows.isPiece(data)) {
        flight.add(data);
      } else {
        states.addAll(of(script, data));
      }
    }
    states.add(flight.state());
    states.forEach(JsonReferences::followEntities);
    return states;
  }

  private static List<JsonNode> of(Element script, String data) {
    if (!script.attr("type").equals("application/json")) {
      return AssignedStates.of(data);
    }
    boolean flat = script.id().equals("__NUXT_DATA__");
    return LooseJson.parse(data).map(state -> flat ? FlatState.unfold(state) : state).stream()
        .toList();
  }
}
