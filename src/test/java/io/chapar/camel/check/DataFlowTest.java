package io.chapar.camel.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.FeedItem;
import io.chapar.article.ReportVersion;
import io.chapar.camel.check.DataFlow.Point;
import io.chapar.camel.check.MessageState.Kind;
import io.chapar.camel.check.MessageState.Open;
import io.chapar.camel.check.StepBeans.StepContract;
import io.chapar.config.file.Home;
import io.chapar.deliver.Envelope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Processor;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of a message at points of routes; a point is a step that has an id. */
class DataFlowTest {
  @TempDir private Path folder;

  private final Faults faults = new Faults();

  /** Composes as its route says. */
  public static final class Composer {
    public Envelope compose(ReportVersion version, @ExchangeProperty("how") String how) {
      throw new IllegalStateException(version + how);
    }
  }

  @StepContract(judgesAnswer = true)
  private static final class Judge implements Processor {
    @Override
    public void process(Exchange exchange) {}
  }

  @StepContract(takes = Envelope.class, removesHeaders = true)
  private static final class Border implements Processor {
    @Override
    public void process(Exchange exchange) {}
  }

  private DataFlow flow(String routes) throws IOException {
    write("routes/1-some.camel.yaml", routes);
    StepBeans beans =
        new StepBeans(
            Map.of("compose", new Composer(), "judge", new Judge(), "border", new Border()));
    Routes read = Routes.read(new Home(folder), faults);
    return new DataFlow(read, beans, new Texts(new DefaultCamelContext()), faults);
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static String route(String from, String steps) {
    return "- route:\n    from:\n      uri: " + from + "\n      steps:\n" + steps.indent(8);
  }

  private static List<Point> points(DataFlow flow, String id) {
    return flow.points().stream()
        .filter(point -> point.step().field("id").filter(id::equals).isPresent())
        .toList();
  }

  private static MessageState state(DataFlow flow, String id) {
    List<Point> points = points(flow, id);
    assertThat(points).hasSize(1);
    return points.get(0).state();
  }

  @Test
  void followsABodyOverRoutesAndKamelets() throws IOException {
    write(
        "routes/kamelets/hand-on.kamelet.yaml",
        """
        spec:
          template:
            from:
              uri: kamelet:source
              steps:
                - to: { uri: "direct:end" }
        """);
    DataFlow flow =
        flow(
            route("ledger:reports?subscriber=a", "- to: { uri: \"kamelet:hand-on\" }")
                + route("direct:end", "- bean: { id: here, ref: compose }\n- log: { id: then }"));
    assertThat(state(flow, "here").body().type()).isEqualTo(ReportVersion.class);
    assertThat(state(flow, "then").body())
        .isEqualTo(MessageState.Body.of(Envelope.class, "compose"));
  }

  @Test
  void knowsABodyThatAllWaysOfAChoiceLeave() throws IOException {
    String choice =
        """
        - choice:
            when:
              - simple: "${body.version} == 1"
                steps:
                  - bean: { ref: compose }
            otherwise:
              steps:
                - %s
        - log: { id: then }
        """;
    String from = "ledger:reports?subscriber=a";
    DataFlow same = flow(route(from, choice.formatted("bean: { ref: compose }")));
    assertThat(state(same, "then").body().type()).isEqualTo(Envelope.class);
    DataFlow stopped = flow(route(from, choice.formatted("stop: {}")));
    assertThat(state(stopped, "then").body().type()).isEqualTo(Envelope.class);
    DataFlow other = flow(route(from, choice.formatted("log: x")));
    assertThat(state(other, "then").body().type()).isNull();
  }

  @Test
  void knowsThatTheLedgerWaitsForWhatIsCalledAndNotForWhatIsTapped() throws IOException {
    DataFlow flow =
        flow(
            route(
                    "ledger:items",
                    "- to: { uri: \"direct:called\" }\n- wireTap: { uri: seda:beside }")
                + route("direct:called", "- log: { id: called }")
                + route("seda:beside", "- log: { id: beside }"));
    assertThat(state(flow, "called").awaited()).isTrue();
    assertThat(state(flow, "beside").awaited()).isFalse();
    assertThat(state(flow, "beside").body().type()).isEqualTo(FeedItem.class);
    assertThat(flow.awaited()).hasSize(2);
    assertThat(flow.ways().get(0).missed()).extracting(Open::kind).containsExactly(Kind.BESIDE);
  }

  @Test
  void knowsNothingOfWhatComesToARouteToWhichNoneSends() throws IOException {
    DataFlow flow = flow(route("direct:alone", "- log: { id: here }"));
    assertThat(state(flow, "here")).isEqualTo(MessageState.of(MessageState.Body.UNKNOWN, false));
  }

  @Test
  void tellsWhoReceivesWhatAStepComposedAndHow() throws IOException {
    DataFlow flow =
        flow(
            route(
                "ledger:reports?subscriber=a",
                """
                - setProperty: { name: how, constant: well }
                - bean: { id: here, ref: compose }
                - to: { uri: "log:seen" }
                - to: { uri: "https://a.example/in?x=1" }
                - to: { uri: "https://b.example/in" }
                """));
    Point here = points(flow, "here").get(0);
    assertThat(here.way().subscriber()).isEqualTo("a");
    assertThat(here.way().receiver(here.step())).isEqualTo("https://a.example/in");
    assertThat(here.state().properties().get("how").constant()).contains("well");
  }

  @Test
  void keepsARequestOpenUntilItsAnswerIsJudged() throws IOException {
    String request = "- to: { uri: \"https://a.example/in?throwExceptionOnFailure=false\" }\n";
    String judge = "- process: { ref: judge }\n";
    String from = "ledger:reports?subscriber=a";
    DataFlow judged = flow(route(from, request + judge + "- log: { id: then }"));
    assertThat(state(judged, "then").open()).isEmpty();
    assertThat(judged.ways().get(0).missed()).isEmpty();
    DataFlow late = flow(route(from, request + request + judge));
    assertThat(late.ways().get(0).missed()).extracting(Open::kind).containsExactly(Kind.REQUEST);
  }

  @Test
  void keepsAHeaderOpenUntilAStepReadsIt() throws IOException {
    DataFlow flow =
        flow(
            route(
                "ledger:reports?subscriber=a",
                """
                - setHeader: { name: X-A, constant: "1" }
                - setHeader: { name: X-B, constant: "1" }
                - log: "${header.x-a}"
                - process: { id: here, ref: border }
                - log: { id: then }
                """));
    assertThat(state(flow, "here").open()).extracting(Open::name).containsExactly("X-B");
    assertThat(state(flow, "then").open()).isEmpty();
  }

  @Test
  void endsWhereRoutesSendToEachOther() throws IOException {
    DataFlow flow =
        flow(
            route("timer:a", "- to: { uri: \"direct:a\" }")
                + route("direct:a", "- to: { uri: \"direct:b\" }\n- log: { id: here }")
                + route("direct:b", "- to: { uri: \"direct:a\" }"));
    assertThat(points(flow, "here")).hasSize(1);
  }
}
