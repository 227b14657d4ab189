package io.chapar.camel.check;

import com.rometools.rome.feed.synd.SyndFeed;
import io.chapar.camel.check.ConfigurationCheck.RouteRule;
import io.chapar.camel.check.DataFlow.Point;
import io.chapar.camel.check.DataFlow.Way;
import io.chapar.camel.check.Endpoint.LedgerTable;
import io.chapar.camel.check.MessageState.Body;
import io.chapar.camel.check.MessageState.Kind;
import io.chapar.camel.check.Routes.Tree.Text;
import io.chapar.deliver.Envelope;
import io.chapar.text.Spelling;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.Exchange;

/**
 * Each step can take what the step before it gives, names only what that has, and does not undo
 * what that did.
 */
final class StepOrder implements RouteRule {
  /** Endpoints that write a body, and can write no record. */
  private static final Set<String> WRITING =
      Set.of("file", "http", "https", "jms", "amqp", "smtp", "smtps");

  private static final Set<String> SENDING = Set.of("to", "toD", "wireTap");
  private static final String METHOD = "httpMethod";
  private static final Set<String> HTTP_OPTIONS =
      CamelMetadata.component("http").map(CamelMetadata::parameters).orElse(Set.of());

  private final DataFlow flow;
  private final StepBeans beans;

  StepOrder(DataFlow flow, StepBeans beans) {
    this.flow = flow;
    this.beans = beans;
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    flow.points().forEach(point -> headers(point, faults));
    flow.points().forEach(point -> method(point, faults));
    Set<List<Object>> judged = new HashSet<>();
    flow.points().stream()
        .filter(point -> point.state().body().type() != null)
        .filter(point -> judged.add(List.of(point.step(), point.state().body().known())))
        .forEach(point -> body(point.step(), point.state().body(), faults));
    flow.ways().forEach(way -> end(way, faults));
  }

  /** A header that is set before the border, and that nothing between them reads, goes nowhere. */
  private void headers(Point point, Faults faults) {
    String name = point.step().ref();
    if (beans.removesHeaders(name)) {
      point.state().open().stream()
          .filter(open -> open.is(Kind.HEADER) && !faults.has(open.step()))
          .forEach(open -> faults.add(open.step(), taken(name, open.name())));
    }
  }

  private static String taken(String step, String header) {
    return step + " takes the header " + header + " away; put this step after it";
  }

  /** Without a method Camel asks an address with a query by GET, and the body goes nowhere. */
  private void method(Point point, Faults faults) {
    boolean isSet =
        point.state().open().stream().anyMatch(open -> open.name().equals(Exchange.HTTP_METHOD));
    if (!SENDING.contains(point.step().name()) || isSet) {
      return;
    }
    flow.to(point.step()).stream()
        .filter(to -> to.isHttp() && hasQuery(to) && !faults.has(to))
        .forEach(
            to ->
                faults.add(
                    to,
                    "an address with a query gets GET, without the body; write httpMethod: POST"
                        + " below parameters:, or GET where that is meant"));
  }

  /** Of which the site gets something, and that names no method. */
  private static boolean hasQuery(Endpoint to) {
    boolean inSetting = to.uri().contains("?") && !to.uri().contains(METHOD + "=");
    return to.option(METHOD).isEmpty()
        && (inSetting || to.options().keySet().stream().anyMatch(StepOrder::isOfSite));
  }

  /** It is no option of the endpoint, nor one that is misspelt. */
  private static boolean isOfSite(String parameter) {
    return !HTTP_OPTIONS.contains(parameter) && Spelling.nearest(parameter, HTTP_OPTIONS).isEmpty();
  }

  /** Of each type that comes to a step, once. */
  private void body(Step step, Body body, Faults faults) {
    if (body.isOurs()) {
      step.texts().forEach(text -> names(text, body.known(), faults));
    }
    switch (step.name()) {
      case "bean", "process" -> bean(step, body, faults);
      case "marshal" -> marshal(step, body, faults);
      case "to", "toD", "wireTap" -> flow.to(step).forEach(to -> send(step, to, body, faults));
      default -> {}
    }
  }

  private static void names(Text text, Class<?> type, Faults faults) {
    RecordProperties.fault(text.text(), type).ifPresent(fault -> faults.add(text, fault));
  }

  private void bean(Step step, Body body, Faults faults) {
    beans
        .signature(step)
        .filter(signature -> !signature.fits(body.type()))
        .map(StepBeans.Signature::takes)
        .ifPresent(takes -> wrong(step, step.ref(), List.of(takes), body, faults));
  }

  /** JSON alone is made of our records as they are. */
  private void marshal(Step step, Body body, Faults faults) {
    if (!body.isOurs() || step.value().get("json").isPresent()) {
      return;
    }
    boolean rss = step.value().get("rss").isPresent();
    List<String> feeds = rss ? beans.allBetween(body.known(), SyndFeed.class) : List.of();
    String before =
        feeds.isEmpty()
            ? "marshal: { json: { library: Jackson } }"
            : "process: { ref: " + String.join(" or ", feeds) + " }";
    faults.add(step, "marshal cannot write " + body.name() + "; put " + before + " before it");
  }

  private void send(Step step, Endpoint to, Body body, Faults faults) {
    List<Class<?>> takes = LedgerTable.of(to).map(LedgerTable::takes).orElse(List.of());
    String scheme = to.scheme().orElse("");
    if (!takes.isEmpty() && !takes.contains(body.type())) {
      wrong(step, "ledger:" + to.rest(), takes, body, faults);
    } else if (body.isOurs() && WRITING.contains(scheme)) {
      faults.add(step, scheme + ": cannot write " + body.name() + "; " + composed(body.known()));
    }
  }

  /** A record becomes bytes by a step that composes, and by one that opens what is composed. */
  private String composed(Class<?> given) {
    String opening = String.join(" or ", beans.all(beans::removesHeaders));
    List<String> composing = beans.allBetween(given, Envelope.class);
    if (given == Envelope.class) {
      return "put process: { ref: " + opening + " } before it";
    }
    return composing.isEmpty()
        ? "look at the order of the steps"
        : "put " + String.join(" or ", composing) + " before it, then " + opening;
  }

  private void wrong(Step step, String name, List<Class<?>> takes, Body body, Faults faults) {
    List<String> between =
        takes.stream().flatMap(type -> beans.allBetween(body.known(), type).stream()).toList();
    String advice =
        between.isEmpty()
            ? "look at the order of the steps"
            : "put " + String.join(" or ", between) + " before it";
    String wanted = String.join(" or ", takes.stream().map(Class::getSimpleName).toList());
    faults.add(
        step,
        "%s takes %s, but %s gives %s; %s".formatted(name, wanted, body.by(), body.name(), advice));
  }

  private static void end(Way way, Faults faults) {
    if (way.last().type() == Envelope.class) {
      String composed = way.source().name() + " ends with what " + way.last().by();
      faults.add(way.source(), composed + " composed; send it to an endpoint");
    }
  }
}
