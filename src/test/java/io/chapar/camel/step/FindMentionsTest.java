package io.chapar.camel.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.article.Article;
import io.chapar.article.Examples;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import io.chapar.article.TemporaryFailure;
import io.chapar.camel.LiveNode;
import io.chapar.config.Edit;
import io.chapar.deliver.Binding;
import io.chapar.deliver.QueueMessage;
import io.chapar.json.RecordJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A subscriber that wants what names its phrases, as in docs/keywords.md. */
class FindMentionsTest {
  private static final String LIST = "config/keywords/desk.txt";
  private static final String DELIVERY = "        - bean: { ref: file-report }\n";
  private static final String FILTERED =
      """
      - route:
          id: mine
          description: What the desk looks for
          from:
            uri: ledger:reports
            parameters: { subscriber: mine }
            steps:
              - setProperty: { name: keywords, constant: desk }
              - bean: { ref: find-mentions }
              - filter:
                  simple: "${body.mentions} contains 'Floods'"
                  steps:
                    - bean: { ref: file-report }
                    - process: { ref: open-envelope }
                    - to: { uri: "file:{{data.folder}}/mine" }
      """;

  private final FindMentions step = new FindMentions(new Keywords(Map.of()));

  @TempDir Path folder;

  @Test
  void deliversWhatItFoundBesideTheRecordAndLeavesTheStoredOneAsItIs() {
    try (LiveNode node = new LiveNode(folder)) {
      node.home()
          .write(LIST, "[Floods]\nسيل\n[Towns]\nتهران\n")
          .edit(
              "routes/3-archive.camel.yaml",
              DELIVERY,
              """
                      - setProperty: { name: keywords, constant: desk }
                      - setProperty: { name: phrases, constant: "کتاب, باران" }
                      - bean: { ref: find-mentions }
              """
                  + DELIVERY);
      node.start()
          .context()
          .createProducerTemplate()
          .sendBody("ledger:reports", persian("سیل‌ها در تهران، کتاب‌هایی را برد"));
      JsonNode mentions = node.archived("url", "https://a.example/1").path("mentions");
      assertThat(mentions.findValuesAsText("phrase")).containsExactly("سيل", "تهران", "کتاب");
      assertThat(mentions.findValuesAsText("group")).containsExactly("Floods", "Towns");
      assertThat(mentions.findValuesAsText("text")).containsExactly("سیل‌ها", "تهران", "کتاب‌هایی");
    }
  }

  private static Report persian(String text) {
    Report report = Examples.report(Examples.item("isna", "https://a.example/1"), text);
    Article article = report.article();
    return new Report(
        new Article(
            article.origin(),
            article.metadata(),
            "fa",
            "Arab",
            Article.Direction.RTL,
            article.blocks()),
        report.facts(),
        report.fingerprints());
  }

  @Test
  void letsAFilterGoByAGroupAndByTheListAsItIsEdited() {
    try (LiveNode node = new LiveNode(folder)) {
      node.home().write(LIST, "[Floods]\nflood\n").write("routes/4-mine.camel.yaml", FILTERED);
      assertThat(node.home().faults()).isEmpty();
      node.start();
      node.report("https://a.example/1", "a flood of news");
      node.report("https://a.example/2", "a Sintflut of news");
      node.settled("mine");
      assertThat(node.subscriber("mine").filtered()).isEqualTo(1);
      int before = node.edits().size();
      node.home().write(LIST, "[Floods]\nSintflut\ntide\n");
      Edit edit = node.edit(before);
      assertThat(edit.files()).containsExactly(LIST);
      assertThat(edit.lines()).containsExactly("2 phrases of 1 keyword files are in force");
      node.report("https://a.example/3", "one more Sintflut of news");
      node.settled("mine");
      assertThat(node.subscriber("mine").filtered()).isEqualTo(1);
    }
  }

  @Test
  void keepsTheListThatRunsWhereAnEditOfItIsWrong() {
    try (LiveNode node = new LiveNode(folder)) {
      node.home().write(LIST, "[Floods]\nflood\n").write("routes/4-mine.camel.yaml", FILTERED);
      node.start();
      int before = node.edits().size();
      node.home().write(LIST, "[Floods]\nfl.*d\n");
      assertThat(node.edit(before).accepted()).isFalse();
      node.report("https://a.example/1", "a flood of news");
      node.settled("mine");
      assertThat(node.subscriber("mine").filtered()).isZero();
    }
  }

  @Test
  void saysTheGroupsInTheEventAndThePlacesInTheRecord() throws IOException {
    Keywords lists = new Keywords(Map.of());
    ReportVersion version = Examples.fullVersion();
    String word = "انتهای";
    ReportVersion found = new FindMentions(lists).find(version, null, word);
    var envelope = new QueueMessage("https://chapar.example/1").compose(found, Binding.JMS);
    assertThat(envelope.headers()).containsEntry("cloudEvents_mentions", word);
    JsonNode record = new ObjectMapper().readTree(envelope.body());
    assertThat(record.at("/mentions/0/phrase").asText()).isEqualTo(word);
    assertThat(new RecordJson().read(envelope.body())).isEqualTo(version);
  }

  @Test
  void leavesTheRecordAsItIsWhereItFindsNothing() {
    ReportVersion version = Examples.fullVersion();
    ReportVersion found = step.find(version, null, "no such words");
    assertThat(new RecordJson().write(found)).isEqualTo(new RecordJson().write(version));
    assertThat(found.mentions()).isEmpty();
  }

  @Test
  void waitsUntilTheRouteIsMended() {
    ReportVersion version = Examples.fullVersion();
    for (String[] wrong :
        List.of(
            new String[] {
              null,
              null,
              "find-mentions has nothing to look for; set the property"
                  + " keywords or phrases before it"
            },
            new String[] {"none", null, "there is no config/keywords/none.txt"},
            new String[] {null, "fl.*d", "phrases: \"fl.*d\" looks like an expression"})) {
      assertThatThrownBy(() -> step.find(version, wrong[0], wrong[1]))
          .isInstanceOf(TemporaryFailure.class)
          .hasMessageStartingWith(wrong[2]);
    }
  }
}
