package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name that nothing has, or that nothing can have, is wrong use with one piece of advice. */
class UnknownNameTest extends PendingWebhook {
  @BeforeEach
  void watchAFeed() throws IOException {
    Files.writeString(
        folder.resolve("config/feeds.yaml"),
        "feeds:\n  - { name: a, address: \"https://a.example/rss\" }\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "feeds remove nope | no feed is watched as \"nope\"; see chapar feeds list",
        "feeds rename nope b | no feed is watched as \"nope\"; see chapar feeds list",
        "feeds interval nope --every 5m | no feed is watched as \"nope\"; see chapar feeds list",
        "feeds poll nope | no feed is watched as \"nope\"; see chapar feeds list",
        "items list --feed nope | there is no feed \"nope\"; see chapar feeds list",
        "reread --feed nope | there is no feed \"nope\"; see chapar feeds list",
        "subscribers remove nope | there is no subscriber \"nope\"; see chapar subscribers list",
        "alarms accept nope | there is no alarm of a drift of \"nope\"; see chapar alarms",
        "edits show 0 | there is no edit 0, and no set of that name; chapar edits lists them"
      })
  void endsWith2(String command, String complaint) {
    assertThat(atHome(command.split(" "))).isEqualTo(2);
    assertThat(complained()).isEqualTo(complaint + "\n");
  }

  @Test
  void endsWith2WhereNoFeedCanBeNamedSo() {
    assertThat(atHome("feeds", "add", "https://b.example/rss", "bad name!")).isEqualTo(2);
    assertThat(atHome("feeds", "interval", "a", "--every", "soon")).isEqualTo(2);
    assertThat(complained().lines())
        .hasSize(2)
        .satisfiesExactly(
            said -> assertThat(said).startsWith("name "),
            said -> assertThat(said).startsWith("every "));
  }

  @Test
  void endsWith2WhereNothingIsAskedFor() {
    assertThat(atHome("explain", "")).isEqualTo(2);
    assertThat(complained())
        .startsWith("what is looked for has 0 characters")
        .endsWith("; see chapar explain --help\n");
  }
}
