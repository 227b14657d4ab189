package io.chapar.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Examples;
import io.chapar.json.RecordJson;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueueMessageTest {
  private final Envelope message = new QueueMessage().compose(Examples.fullVersion());

  @Test
  void hasTheCloudEventInItsProperties() {
    String id = "0123456789abcdef0123456789abcdef";
    assertThat(message.headers())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "cloudEvents_specversion", "1.0",
                "cloudEvents_id", id + "/2",
                "cloudEvents_source", "urn:chapar:isna",
                "cloudEvents_type", "io.chapar.report.updated",
                "cloudEvents_subject", id,
                "cloudEvents_time", "2026-03-05T08:30:15.250Z",
                "cloudEvents_dataschema", "urn:chapar:schema:record-1",
                "cloudEvents_datacontenttype", "application/json",
                "_AMQ_DUPL_ID", id + "/2"));
  }

  /** JMS 3.1, 3.5.1: what selectors can name. */
  @Test
  void namesPropertiesAsSelectorsNeedThem() {
    assertThat(message.headers().keySet()).allMatch(name -> name.matches("[A-Za-z_$][\\w$]*"));
  }

  @Test
  void carriesTheRecord() {
    assertThat(message.body()).isEqualTo(new RecordJson().write(Examples.fullVersion()));
  }
}
