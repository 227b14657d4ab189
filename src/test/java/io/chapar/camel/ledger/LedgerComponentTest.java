package io.chapar.camel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.article.Examples;
import io.chapar.article.Report;
import io.chapar.camel.trace.Traces;
import io.chapar.camel.trouble.HealthIssues;
import io.chapar.fetch.body.ByteBudget;
import io.chapar.json.RecordJson;
import io.chapar.metrics.Metrics;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger in a Camel that knows nothing of Chapar but what the descriptors of its jar say. */
class LedgerComponentTest {
  private static final Report REPORT = Examples.fullVersion().report();

  @TempDir Path folder;

  private void open(CamelContext camel) {
    camel
        .getComponent("ledger", LedgerComponent.class)
        .setUrl("jdbc:sqlite:" + folder.resolve("ledger.db"));
  }

  @Test
  void aReportThatIsCommittedComesToARouteAsItsRecord() throws Exception {
    BlockingQueue<String> records = new LinkedBlockingQueue<>();
    try (CamelContext camel = new DefaultCamelContext()) {
      open(camel);
      camel.addRoutes(
          new RouteBuilder() {
            @Override
            public void configure() {
              from("direct:report").to("ledger:reports");
              from("ledger:reports?subscriber=theirs&from=beginning")
                  .convertBodyTo(String.class)
                  .process(exchange -> records.add(exchange.getMessage().getBody(String.class)));
            }
          });
      camel.start();
      camel.createProducerTemplate().sendBody("direct:report", REPORT);
      JsonNode record = new ObjectMapper().readTree(records.poll(30, TimeUnit.SECONDS));
      assertThat(record.path("title").asText()).isEqualTo(REPORT.article().metadata().title());
      assertThat(record.path("event").asText()).isEqualTo("created");
    }
    assertThat(records).as("once, and no more").isEmpty();
  }

  @Test
  void whatFailsComesAgain() throws Exception {
    BlockingQueue<Integer> attempts = new LinkedBlockingQueue<>();
    AtomicInteger count = new AtomicInteger();
    try (CamelContext camel = new DefaultCamelContext()) {
      open(camel);
      camel.addRoutes(
          new RouteBuilder() {
            @Override
            public void configure() {
              from("direct:report").to("ledger:reports");
              from("ledger:reports?subscriber=theirs&from=beginning&retry=1ms,1ms")
                  .process(
                      exchange -> {
                        attempts.add(count.get());
                        if (count.getAndIncrement() == 0) {
                          throw new IllegalStateException("the first attempt fails");
                        }
                      });
            }
          });
      camel.start();
      camel.createProducerTemplate().sendBody("direct:report", REPORT);
      assertThat(attempts.poll(30, TimeUnit.SECONDS)).isZero();
      assertThat(attempts.poll(30, TimeUnit.SECONDS)).isOne();
    }
  }

  @Test
  void aLedgerThatIsNotNamedIsToldBeforeAnythingRuns() {
    CamelContext camel = new DefaultCamelContext();
    assertThatThrownBy(
            () -> {
              camel.addRoutes(theirs());
              camel.start();
            })
        .hasRootCauseMessage(
            "camel.component.ledger.url is not set; it is jdbc:sqlite:FILE or"
                + " jdbc:postgresql://HOST/NAME, the ledger of the nodes");
  }

  private static RouteBuilder theirs() {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("ledger:reports?subscriber=theirs").to("mock:theirs");
      }
    };
  }

  @Test
  void aNodesLedgerIsNotSetByCamelsProperties() {
    LedgerComponent node =
        new LedgerComponent(
            new DefaultCamelContext(),
            () -> {
              throw new AssertionError("nobody asks for it");
            },
            new ByteBudget(1),
            new HealthIssues(),
            Metrics.none(),
            Traces.OFF);
    assertThatThrownBy(() -> node.setUrl("jdbc:sqlite:other.db"))
        .hasMessageContaining("set by ledger.url");
  }

  @Test
  void aRecordIsMarshalledAndUnmarshalledByItsDataFormat() throws Exception {
    try (CamelContext camel = new DefaultCamelContext()) {
      camel.addRoutes(
          new RouteBuilder() {
            @Override
            public void configure() {
              from("direct:out").marshal().custom("chapar-record");
              from("direct:in").unmarshal().custom("chapar-record");
            }
          });
      camel.start();
      byte[] record =
          camel
              .createProducerTemplate()
              .requestBody("direct:out", Examples.fullVersion(), byte[].class);
      assertThat(record).isEqualTo(new RecordJson().write(Examples.fullVersion()));
      assertThat(camel.createProducerTemplate().requestBody("direct:in", record))
          .isEqualTo(Examples.fullVersion());
    }
  }
}
