package io.chapar.split.topic;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Trust;
import io.chapar.split.site.PagePath;
import io.chapar.split.wording.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The path to the article that a page declares; its last step above the article is the section. */
public final class BreadcrumbList {
  private static final int LANGUAGE = 3;

  private final PagePath page;

  public BreadcrumbList(PagePath page) {
    this.page = page;
  }

  /**
   * @param list a schema.org BreadcrumbList
   */
  public void claim(JsonNode list, Claims claims) {
    Set<String> titles =
        claims.of(Field.TITLE).stream()
            .map(claim -> Letters.fold(claim.value()))
            .collect(Collectors.toSet());
    String section = "";
    for (JsonNode step : inOrder(list)) {
      String name = name(step);
      boolean article = titles.stream().anyMatch(title -> title.startsWith(Letters.fold(name)));
      if (TopicLinks.isSection(name) && !article && !isHomeOrPage(step)) {
        section = name;
      }
    }
    claims.add(Field.SECTION, section, "breadcrumb-list", Trust.BREADCRUMB_LIST);
  }

  private static List<JsonNode> inOrder(JsonNode list) {
    Map<Integer, JsonNode> steps = new TreeMap<>();
    for (JsonNode step : list.path("itemListElement")) {
      steps.put(step.path("position").asInt(steps.size() + 1), step);
    }
    return new ArrayList<>(steps.values());
  }

  private static String name(JsonNode step) {
    JsonNode item = step.path("item");
    return (step.hasNonNull("name") ? step.path("name") : item.path("name")).asText("").strip();
  }

  private boolean isHomeOrPage(JsonNode step) {
    JsonNode item = step.path("item");
    String to =
        item.isTextual() ? item.asText() : item.path("@id").asText(item.path("url").asText(""));
    String path = to.equals(page.origin()) ? "/" : page.local(to);
    boolean home = !path.isEmpty() && path.length() <= LANGUAGE + 1;
    return home || !path.isEmpty() && path.equals(page.path());
  }
}
