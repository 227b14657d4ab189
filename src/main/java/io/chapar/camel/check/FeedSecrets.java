package io.chapar.camel.check;

import io.chapar.config.Home;
import io.chapar.config.SecretReferences;
import io.chapar.config.WatchList;
import io.chapar.config.YamlFile;
import io.chapar.config.YamlFile.Part;
import io.chapar.fetch.SecretField;
import java.nio.file.Path;
import java.util.List;

/** The secrets that a watch list names are there. */
final class FeedSecrets {
  private final Home home;
  private final Path file;
  private final SecretReferences secrets;

  FeedSecrets(Home home, Path file) {
    this.home = home;
    this.file = file;
    this.secrets = new SecretReferences(home);
  }

  void judge(List<WatchList.Line> feeds, Faults faults) {
    for (WatchList.Line feed : feeds) {
      for (SecretField field : feed.source().secrets()) {
        judge(feed.feed().name(), field, faults);
      }
    }
  }

  private void judge(String feed, SecretField field, Faults faults) {
    try {
      secrets.secret(field.reference());
    } catch (IllegalArgumentException e) {
      faults.add(
          home.name(file),
          line(feed),
          field.setting() + " refers to " + field.reference() + ": " + e.getMessage());
    }
  }

  private int line(String feed) {
    return YamlFile.read(home, file).flatMap(top -> top.get("feeds")).stream()
        .flatMap(feeds -> feeds.members().stream())
        .filter(part -> part.get("name").flatMap(Part::text).filter(feed::equals).isPresent())
        .findFirst()
        .map(Part::line)
        .orElse(0);
  }
}
