package io.chapar.demo;

import java.util.List;
import java.util.Optional;

/**
 * A publisher of our own invention: {@code publisher.txt} in its folder says what it is and lists
 * its articles, oldest first; {@code page.html} is how its pages look.
 *
 * @param feed rss, atom or json
 * @param zone of its dates, where they have no offset
 * @param dates whether its feed says when an article was published
 * @param routed whether Camel's own consumer polls it, in place of the watch list
 * @param busy whether it answers one poll by 503
 */
record DemoPublisher(
    String id,
    String name,
    String language,
    String feed,
    Optional<String> zone,
    boolean dates,
    boolean routed,
    boolean busy,
    String template,
    List<DemoArticle> articles) {

  DemoPublisher {
    articles = List.copyOf(articles);
  }

  static DemoPublisher read(String folder, Edition today) {
    HeadedText about = HeadedText.read(folder + "/publisher.txt");
    Edition edition = today.of(about.get("Locale"), about.get("Shown"));
    return new DemoPublisher(
        folder,
        about.get("Name"),
        about.get("Language"),
        about.get("Feed"),
        about.find("Zone"),
        !about.find("Feed-dates").equals(Optional.of("no")),
        about.find("Polled-by").equals(Optional.of("camel-rss")),
        about.find("One-poll").equals(Optional.of("503")),
        HeadedText.text(folder + "/page.html"),
        about.lines().stream().map(name -> DemoArticle.read(folder, name, edition)).toList());
  }

  /** All of them, in the order of {@code publishers.txt}. */
  static List<DemoPublisher> readAll(Edition today) {
    return HeadedText.text("publishers.txt").lines().map(folder -> read(folder, today)).toList();
  }
}
