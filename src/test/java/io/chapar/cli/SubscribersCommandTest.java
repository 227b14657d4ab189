package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SubscribersCommandTest extends PendingWebhook {
  @Test
  void showsHowEachDoes() {
    assertThat(atHome("subscribers", "list")).isZero();
    assertThat(said().lines())
        .last()
        .asString()
        .matches("webhook +active +1 +0 +1 +0 +\\S+ ago +\\S+ ago +the webhook answered 400");
  }

  @Test
  void looksAtTheLedgerThoughASecretIsForTheNodeAlone() throws IOException {
    Files.writeString(
        folder.resolve("config/application.properties"),
        "webhook.enabled = true\nwebhook.secret = {{env:THAT_THE_NODE_ALONE_HAS}}\n");
    assertThat(atHome("subscribers", "pause", "webhook")).isZero();
    assertThat(atHome("edits")).isZero();
  }

  @Test
  void pausesAndResumes() {
    assertThat(atHome("subscribers", "pause", "webhook")).isZero();
    atHome("subscribers", "list");
    assertThat(said()).contains("webhook     paused");
    assertThat(atHome("subscribers", "resume", "webhook")).isZero();
    atHome("subscribers", "list");
    assertThat(said()).contains("webhook     active");
  }

  @Test
  void saysWhatWouldBeLostBeforeItForgetsASubscriber() {
    assertThat(atHome("subscribers", "remove", "webhook")).isEqualTo(1);
    assertThat(said())
        .isEqualTo(
            "webhook is not removed; with --yes, 1 delivery that waits for it (0 failed before) and"
                + " 1 dead one are lost\n");
    atHome("subscribers", "list");
    assertThat(said()).contains("webhook");
    assertThat(atHome("subscribers", "remove", "webhook", "--yes")).isZero();
    atHome("subscribers", "list");
    assertThat(said()).doesNotContain("webhook");
  }

  @Test
  void countsInTheSameDigitsOnAPersianMachine() {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("fa-IR"));
    try {
      atHome("subscribers", "remove", "webhook");
      assertThat(said()).contains("1 delivery that waits for it (0 failed before)");
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void saysThatThereIsNoneOfThatName() {
    assertThat(atHome("subscribers", "pause", "webhok")).isEqualTo(2);
    assertThat(complained())
        .isEqualTo("there is no subscriber \"webhok\"; see chapar subscribers list\n");
  }
}
