package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A step that an operator put behind the one that commits. */
class StepsBehindCommitTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir private Path folder;

  @Test
  void areSaidWhenTheyFail() throws Exception {
    try (LogLines said = new LogLines("io.chapar.camel.ledger.Account");
        NewsSite site = new NewsSite();
        LiveNode node = new LiveNode(folder)) {
      String list = "feeds: [ { name: a, address: \"%s\" } ]\n".formatted(site.address("/rss"));
      node.home().write("config/feeds.yaml", list);
      String page = "- to: { uri: \"direct:page\" }\n";
      String thrown =
          "        - throwException: { exceptionType: java.lang.IllegalStateException, message: full }\n";
      node.home().edit("routes/2-articles.camel.yaml", page, page + thrown);
      node.start();
      node.archived("url", site.article(1));
      await().atMost(LONG).until(() -> !said.all().isEmpty());
      assertThat(said.of(Level.ERROR).get(0))
          .contains("is in the ledger", "not tried again", "full");
    }
  }
}
