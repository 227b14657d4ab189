package io.chapar.demo;

import static io.chapar.demo.DemoMarkup.element;
import static io.chapar.text.HtmlText.escape;

import java.util.List;
import java.util.stream.Collectors;

/** Atom (RFC 4287). */
final class AtomFormat implements FeedFormat {
  @Override
  public String contentType() {
    return "application/atom+xml; charset=utf-8";
  }

  @Override
  public String write(DemoPublisher house, String site, List<DemoArticle> articles) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s">
    %s
    %s
    %s
    <link rel="alternate" href="%s/"/>
    <author>%s</author>
    %s
    </feed>
    """
        .formatted(
            house.language(),
            element("id", site + "/"),
            element("title", house.name()),
            element("updated", newest(articles)),
            site,
            element("name", house.name()),
            articles.stream()
                .map(article -> entry(site, article))
                .collect(Collectors.joining("\n")));
  }

  private static String newest(List<DemoArticle> articles) {
    return articles.get(0).published().toString();
  }

  private static String entry(String site, DemoArticle article) {
    String link = site + article.path();
    return "<entry>"
        + element("id", link)
        + element("title", article.title())
        + "<link href=\""
        + escape(link)
        + "\"/>"
        + element("published", article.published().toString())
        + element("updated", article.published().toString())
        + element("summary", article.summary())
        + "</entry>";
  }
}
