package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A subscriber that a person pauses, resumes and removes while its route runs. */
class PauseRouteTest {
  @TempDir Path folder;

  @Test
  void getsNothingWhileItIsPausedAndAllOfItAfterwards() throws Exception {
    try (Receiver receiver = new Receiver();
        LiveNode node = new LiveNode(folder).withWebhook(receiver.url())) {
      node.start().subscribers().pause("webhook");
      node.report("https://a.example/1");
      node.report("https://a.example/2");
      await().until(() -> node.archive().size() == 2);
      node.stop();
      node.start();
      node.report("https://a.example/3");
      await().until(() -> node.archive().size() == 3);
      assertThat(receiver.calls()).isEmpty();
      assertThat(node.subscriber("webhook").backlog()).isEqualTo(3);
      node.resume("webhook");
      await().until(() -> node.subscriber("webhook").backlog() == 0);
      assertThat(receiver.calls()).hasSize(3);
    }
  }

  @Test
  void isKnownAgainWhenItIsRemovedWhileItsRouteRuns() throws Exception {
    try (Receiver receiver = new Receiver();
        LiveNode node = new LiveNode(folder).withWebhook(receiver.url())) {
      node.start().subscribers().remove("webhook");
      await().until(() -> node.subscribers().find("webhook").isPresent());
      node.report("https://a.example/1");
      await().until(() -> receiver.calls().size() == 1);
    }
  }
}
