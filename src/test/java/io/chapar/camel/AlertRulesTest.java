package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the rules of monitoring/alerts.yaml on counters find, and what they leave alone. */
class AlertRulesTest {
  private static final String ITEMS =
      """
      chapar_work_seconds_count{work="items",subscriber="",outcome="again"} %d
      chapar_work_seconds_count{work="items",subscriber="",outcome="done"} %d
      chapar_work_seconds_count{work="items",subscriber="",outcome="dead"} %d
      """;
  private static final String FIELDS =
      """
      chapar_reports_total{feed="a",event="created"} 90
      chapar_reports_total{feed="a",event="updated"} 10
      chapar_report_fields_total{feed="a",field="title"} 100
      chapar_report_fields_total{feed="a",field="publishedAt"} %d
      """;
  private static final String DELIVERIES =
      "chapar_work_seconds_count{work=\"%s\",subscriber=\"s\",outcome=\"dead\"} %d\n";

  private static Map<Map<String, String>, Double> found(String alert, String now, String before)
      throws Exception {
    return new Increases(now, before).answer(expression(alert));
  }

  private static String expression(String alert) throws Exception {
    Map<?, ?> file =
        (Map<?, ?>)
            new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(Path.of("monitoring/alerts.yaml")));
    Map<?, ?> group = (Map<?, ?>) ((List<?>) file.get("groups")).get(0);
    return ((List<?>) group.get("rules"))
        .stream()
            .map(rule -> (Map<?, ?>) rule)
            .filter(rule -> alert.equals(rule.get("alert")))
            .map(rule -> rule.get("expr").toString())
            .findFirst()
            .orElseThrow();
  }

  @Test
  void findThatNoPageCanBeReadThoughEachIsTriedAgainAndAgain() throws Exception {
    assertThat(found("ChaparItemsDie", ITEMS.formatted(400, 0, 100), "")).hasSize(1);
  }

  @Test
  void findThatOneNewPageInFourCannotBeRead() throws Exception {
    int visits = 5 * 300;
    assertThat(found("ChaparItemsDie", ITEMS.formatted(400, visits, 100), "")).hasSize(1);
  }

  @Test
  void leaveAFewDeadPagesAlone() throws Exception {
    assertThat(found("ChaparItemsDie", ITEMS.formatted(200, 2_000, 50), "")).isEmpty();
    assertThat(found("ChaparItemsDie", ITEMS.formatted(80, 0, 20), "")).isEmpty();
  }

  @Test
  void findAFieldThatIsHalfAsOftenThereAsBefore() throws Exception {
    assertThat(found("ChaparFieldGone", FIELDS.formatted(40), FIELDS.formatted(90)))
        .containsOnlyKeys(Map.of("feed", "a", "field", "publishedAt"));
    assertThat(found("ChaparFieldGone", FIELDS.formatted(10), FIELDS.formatted(30)))
        .containsOnlyKeys(Map.of("feed", "a", "field", "publishedAt"));
  }

  @Test
  void leaveAFieldAloneThatAFeedSeldomFills() throws Exception {
    assertThat(found("ChaparFieldGone", FIELDS.formatted(28), FIELDS.formatted(30))).isEmpty();
  }

  @Test
  void findOneDeadDeliveryOfAnAlarmAndManyOfReports() throws Exception {
    String alert = "ChaparDeliveriesDie";
    assertThat(found(alert, DELIVERIES.formatted("alarms", 1), "")).hasSize(1);
    assertThat(found(alert, DELIVERIES.formatted("alarms", 0), "")).isEmpty();
    assertThat(found(alert, DELIVERIES.formatted("reports", 11), "")).hasSize(1);
    assertThat(found(alert, DELIVERIES.formatted("reports", 10), "")).isEmpty();
  }
}
