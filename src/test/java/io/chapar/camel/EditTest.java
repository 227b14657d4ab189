package io.chapar.camel;

import static io.chapar.camel.LiveNode.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.config.Edit;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Routes that come, change and go under a node that runs. */
class EditTest extends EditedNode {
  @Test
  void startsARouteWhoseFileIsNewAndTouchesNoOther() {
    Object archive = node.running("archive");
    Edit edit = write("routes/4-second.camel.yaml", second("out"));
    assertThat(edit.accepted()).isTrue();
    assertThat(edit.files()).containsExactly("routes/4-second.camel.yaml");
    assertThat(edit.lines()).containsExactly("route second is new");
    node.report("https://example.org/1");
    delivered("out", 1);
    assertThat(node.running("archive")).isSameAs(archive);
  }

  @Test
  void replacesAChangedRouteAndKeepsItsSubscriber() throws IOException {
    write("routes/4-second.camel.yaml", second("out"));
    node.report("https://example.org/1");
    delivered("out", 1);
    Edit edit = write("routes/4-second.camel.yaml", second("elsewhere"));
    assertThat(edit.lines()).containsExactly("route second is replaced");
    node.report("https://example.org/2");
    delivered("elsewhere", 1);
    assertThat(files("out")).isEqualTo(1);
  }

  private void report(String link) {
    node.report(link);
    node.settled("archive");
    node.settled("webhook");
  }

  @Test
  void remembersWhichVersionOfTheRoutesDeliveredWhat() {
    report("https://a.example/1");
    Edit edit = replace(ARCHIVE, "concurrent: 4", "concurrent: 3");
    report("https://a.example/2");
    var before = node.deliveredBy("https://a.example/1");
    var after = node.deliveredBy("https://a.example/2");
    assertThat(before.get("archive")).isEqualTo(before.get("webhook")).isNotEqualTo(edit.set());
    assertThat(after.get("archive")).isEqualTo(edit.set());
    assertThat(after.get("webhook")).isEqualTo(before.get("webhook"));
    Edit back = replace(ARCHIVE, "concurrent: 3", "concurrent: 4");
    assertThat(back.set()).isEqualTo(before.get("archive"));
  }

  @Test
  void replacesAloneWhatHasChangedInAFile() {
    Object articles = node.running("articles");
    Object pages = node.running("pages");
    Edit edit = replace("routes/2-articles.camel.yaml", "uri: ledger:items", "uri:  ledger:items");
    assertThat(edit.lines()).containsExactly("route articles is replaced");
    assertThat(node.running("articles")).isNotSameAs(articles);
    assertThat(node.running("pages")).isSameAs(pages);
  }

  @Test
  void signsWithTheSecretThatASettingHasNow() throws IOException {
    String other = "whsec_QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=";
    node.close();
    node.without("webhook.secret").home().write("config/application.properties", setting(SECRET));
    node.start().report("https://example.org/1");
    assertThat(receiver.awaitCalls(1).get(0).isSignedBy(SECRET)).isTrue();
    Object webhook = node.running("webhook");
    Edit edit = write("config/application.properties", setting(other));
    assertThat(edit.accepted()).isTrue();
    node.report("https://example.org/2");
    assertThat(receiver.awaitCalls(2).get(1).isSignedBy(other)).isTrue();
    assertThat(node.running("webhook")).isSameAs(webhook);
  }

  private static String setting(String secret) {
    return "webhook.secret = " + secret + "\n";
  }

  @Test
  void removesTheRoutesOfADeletedFileAndKeepsItsSubscriber() {
    write("routes/4-second.camel.yaml", second("out"));
    assertThat(node.routes()).contains("second");
    Edit edit = delete("routes/4-second.camel.yaml");
    assertThat(edit.lines())
        .containsExactly(
            "route second is removed",
            "no route delivers to second now: its deliveries wait for one, or for chapar"
                + " subscribers remove second");
    assertThat(node.routes()).doesNotContain("second").contains("archive");
    node.report("https://example.org/1");
    node.settled("archive");
    assertThat(node.subscriber("second").backlog()).isEqualTo(1);
    write("routes/4-second.camel.yaml", second("out"));
    delivered("out", 1);
  }

  @Test
  void forgetsTheTroubleOfARouteThatIsRemoved() {
    receiver.close();
    node.report("https://example.org/1");
    await().atMost(LONG).until(() -> !node.warnings().isEmpty());
    assertThat(node.warnings()).singleElement().asString().contains("webhook", "waits");
    delete("routes/3-webhook.camel.yaml");
    assertThat(node.warnings()).isEmpty();
  }

  @Test
  void tellsWhoIsLeftWithoutARoute() {
    write("routes/4-second.camel.yaml", second("out"));
    Edit edit = replace("routes/4-second.camel.yaml", "subscriber: second", "subscriber: third");
    assertThat(edit.lines())
        .hasSize(2)
        .contains("route second is replaced")
        .anyMatch(line -> line.startsWith("no route delivers to second now"));
  }

  @Test
  void tellsWhichRoutesASettingTurnsOnAndOff() {
    String off = "rss.address = https://example.org/feed.xml\n";
    write("config/application.properties", off);
    Edit on = write("config/application.properties", off + "rss.enabled = true\n");
    assertThat(on.lines()).contains("route rss is on");
    assertThat(node.routes()).contains("rss");
    assertThat(write("config/application.properties", off).lines()).contains("route rss is off");
    assertThat(node.routes()).doesNotContain("rss");
  }

  @Test
  void letsARenamedFileRunOn() throws IOException {
    Object archive = node.running("archive");
    int before = node.edits().size();
    Files.move(folder.resolve(ARCHIVE), folder.resolve("routes/9-archive.camel.yaml"));
    Edit edit = node.edit(before);
    assertThat(edit.accepted()).isTrue();
    assertThat(edit.files()).containsExactly(ARCHIVE, "routes/9-archive.camel.yaml");
    assertThat(edit.lines()).containsExactly("changes nothing");
    assertThat(node.running("archive")).isSameAs(archive);
  }
}
