package io.chapar.split.topic;

import io.chapar.split.metadata.Claims;
import io.chapar.split.site.PagePath;
import io.chapar.split.wording.Letters;
import org.jsoup.nodes.Element;

/**
 * Claims of the section and the tags from a page's links, in the order of the page: the path to the
 * article, the links to its section, and below the headline those to its tags.
 */
public final class TopicLinks {
  private static final int LONGEST = 45;

  private final Claims claims;
  private final PagePath page;
  private final Trail trail;
  private final SectionLinks sections;
  private final TagLinks tags;
  private boolean titled;

  /**
   * @param address of the page
   */
  public TopicLinks(TopicNames names, Claims claims, String address) {
    this.claims = claims;
    this.page = PagePath.of(address);
    this.trail = new Trail(names, page);
    this.sections = new SectionLinks(names, page);
    this.tags = new TagLinks(names);
  }

  public PagePath page() {
    return page;
  }

  public void see(Element element) {
    switch (element.normalName()) {
      case "h1" -> titled = true;
      case "a" -> link(element);
      case "div", "ul", "ol", "nav" -> trail.see(element);
      default -> {}
    }
  }

  private void link(Element link) {
    String to = page.local(link.attr("href"));
    if (to.length() > 1 && !sections.takes(link, to, titled) && titled) {
      tags.see(link, to);
    }
  }

  /** Whether the text of a link may name a topic. */
  static boolean isWord(String text) {
    return text.length() > 1 && text.length() <= LONGEST && Letters.hasLetter(text);
  }

  /** Whether it may name a section: no year or week of an archive, and no price. */
  static boolean isSection(String text) {
    return isWord(text) && text.chars().noneMatch(Character::isDigit);
  }

  public void finish() {
    trail.claim(claims);
    sections.claim(claims);
    tags.claim(claims);
  }
}
