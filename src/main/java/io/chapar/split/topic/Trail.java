package io.chapar.split.topic;

import io.chapar.split.metadata.BriefText;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Trust;
import io.chapar.split.site.PagePath;
import org.jsoup.nodes.Element;

/** The path to the article that a page shows; its last step is the section. */
final class Trail {
  private static final int LANGUAGE = 3;

  private final TopicNames names;
  private final PagePath page;
  private String step = "";

  Trail(TopicNames names, PagePath page) {
    this.names = names;
    this.page = page;
  }

  void see(Element element) {
    if (step.isEmpty() && isTrail(element)) {
      for (Element link : element.select("a[href]")) {
        String to = page.local(link.attr("href"));
        boolean home = to.length() <= LANGUAGE + 1 || page.path().equals(to);
        step = !home && TopicLinks.isSection(BriefText.of(link)) ? BriefText.of(link) : step;
      }
    }
  }

  private boolean isTrail(Element element) {
    return names.isTrail(element.className())
        || names.isTrail(element.attr("aria-label"))
        || names.isTrail(element.id());
  }

  void claim(Claims claims) {
    claims.add(Field.SECTION, step, "breadcrumb", Trust.BREADCRUMB);
  }
}
