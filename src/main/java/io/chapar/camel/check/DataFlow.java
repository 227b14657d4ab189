package io.chapar.camel.check;

import io.chapar.article.FetchedFeed;
import io.chapar.article.FetchedPage;
import io.chapar.camel.check.Endpoint.LedgerTable;
import io.chapar.camel.check.Faults.Place;
import io.chapar.camel.check.MessageState.Body;
import io.chapar.camel.check.MessageState.Kind;
import io.chapar.camel.check.MessageState.Open;
import io.chapar.camel.check.MessageState.Property;
import io.chapar.camel.check.Routes.Kamelet;
import io.chapar.camel.check.Routes.Route;
import io.chapar.camel.check.Routes.Tree.Text;
import io.chapar.config.file.YamlFile.Part;
import io.chapar.deliver.Envelope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.component.file.GenericFile;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a message at each point of the routes. From each place where messages come in
 * they are followed once: step by step, through branches, and over {@code direct:}, {@code seda:}
 * and kamelets. Rules judge the points of these ways.
 */
final class DataFlow {
  private static final Set<String> INSIDE = Set.of("direct", "seda");
  private static final Set<String> SENDING =
      Set.of("to", "toD", "recipientList", "routingSlip", "enrich", "wireTap");
  private static final Pattern PARAMETER = Pattern.compile("\\{\\{\\??([\\w.-]{1,100})}}");

  private final StepBeans beans;
  private final Texts texts;

  /** The routes that take what is sent to a name within the process. */
  private final Map<String, List<Route>> inside = new HashMap<>();

  /** The defaults of the parameters of kamelets, by the kamelet's file. */
  private final Map<String, Map<String, Endpoint.Option>> defaults = new HashMap<>();

  private final List<Way> ways = new ArrayList<>();

  /** Files that Camel cannot read are left out. */
  DataFlow(Routes routes, StepBeans beans, Texts texts, Faults faults) {
    this.beans = beans;
    this.texts = texts;
    routes.kamelets().stream()
        .filter(kamelet -> faults.isReadable(kamelet.file()))
        .forEach(this::add);
    routes.routes().stream()
        .filter(route -> faults.isReadable(route.file()))
        .filter(this::isSource)
        .toList()
        .forEach(source -> ways.add(new Way(source, true)));
    followTheRest();
  }

  private void add(Kamelet kamelet) {
    Map<String, Endpoint.Option> values = new HashMap<>();
    kamelet
        .parameters()
        .forEach(
            (name, schema) -> {
              String value = schema.get("default").flatMap(Part::text).orElse("");
              values.put(name, new Endpoint.Option(kamelet.file(), schema.line(), value));
            });
    defaults.put(kamelet.file(), values);
    kamelet.route().ifPresent(route -> add("kamelet:" + kamelet.name(), route));
  }

  private void add(String name, Route route) {
    inside.computeIfAbsent(name, n -> new ArrayList<>()).add(route);
  }

  /** False for a route that takes what other routes send, which it notes. */
  private boolean isSource(Route route) {
    Optional<String> name = from(route).flatMap(DataFlow::name);
    name.ifPresent(known -> add(known, route));
    return name.isEmpty();
  }

  /** Of what comes to a route to which no step sends nothing is known. */
  private void followTheRest() {
    Set<Route> entered = new HashSet<>();
    ways.forEach(way -> entered.addAll(way.entered));
    for (Route route : inside.values().stream().flatMap(List::stream).toList()) {
      if (!entered.contains(route)) {
        Way way = new Way(route, false);
        ways.add(way);
        entered.addAll(way.entered);
      }
    }
  }

  private Optional<Endpoint> from(Route route) {
    return route.from().flatMap(Endpoint::of).map(endpoint -> endpoint.resolved(texts));
  }

  /** The name under which routes reach each other; empty for the world outside. */
  private static Optional<String> name(Endpoint endpoint) {
    return endpoint.scheme().filter(INSIDE::contains).map(scheme -> scheme + ":" + endpoint.rest());
  }

  /** The routes that get what is sent there. */
  private List<Route> into(Endpoint to) {
    Optional<String> name =
        to.isScheme("kamelet") ? Optional.of("kamelet:" + to.kamelet()) : name(to);
    return name.map(known -> inside.getOrDefault(known, List.of())).orElse(List.of());
  }

  List<Way> ways() {
    return ways;
  }

  List<Point> points() {
    return ways.stream().flatMap(way -> way.points.stream()).toList();
  }

  /** The routes whose failures come back to the ledger. */
  Set<Route> awaited() {
    Set<Route> awaited = new LinkedHashSet<>();
    ways.forEach(way -> awaited.addAll(way.awaited));
    return awaited;
  }

  /** Whether an endpoint gets something of what goes through the steps of a clause. */
  boolean sends(Step clause) {
    Way way =
        new Way(new Route(clause.file(), false, clause.line(), clause.line(), clause.value()));
    way.steps(clause.steps(), MessageState.of(Body.UNKNOWN, true));
    return way.sendings > 0;
  }

  /** Where a step sends, as far as that is written, with placeholders resolved. */
  List<Endpoint> to(Step step) {
    return SENDING.contains(step.name())
        ? Endpoint.all(step).map(endpoint -> endpoint.resolved(texts)).toList()
        : List.of();
  }

  /** The options of what a step writes that let Camel take a failure for an answer. */
  List<String> lenient(Step step) {
    List<String> options = to(step).stream().flatMap(to -> to.lenient().stream()).toList();
    return options.isEmpty()
        ? step.texts().stream()
            .flatMap(text -> Endpoint.lenient(texts.resolved(text.text())))
            .toList()
        : options;
  }

  /**
   * A step, and what comes to it.
   *
   * @param sends the step, or one in it, or one behind it in another route, sends to an endpoint
   */
  record Point(Way way, Step step, MessageState state, boolean sends) {}

  /** Where a way enters a route, and with what. */
  private record Entrance(Route route, @Nullable Class<?> type, boolean awaited) {}

  /** What comes of a route that a way entered before; nothing is known of one that it is in. */
  private record Transit(Body body, boolean sends, boolean judges) {
    static final Transit UNKNOWN = new Transit(Body.UNKNOWN, false, false);
  }

  /** The way of what comes in at one route. */
  final class Way {
    /** They leave the body as the steps in them do, where they have any. */
    private static final Set<String> IN_ORDER =
        Set.of(
            "log",
            "setHeader",
            "setHeaders",
            "setProperty",
            "setVariable",
            "setVariables",
            "removeHeader",
            "removeHeaders",
            "removeProperty",
            "removeProperties",
            "removeVariable",
            "delay",
            "throttle",
            "validate",
            "setExchangePattern",
            "convertHeaderTo",
            "convertVariableTo",
            "when",
            "otherwise",
            "pipeline",
            "step",
            "threads",
            "transacted",
            "policy",
            "saga",
            "doCatch",
            "doFinally");

    private static final Set<String> PERHAPS = Set.of("filter", "idempotentConsumer", "sample");
    private static final Set<String> SENDING_UNSEEN =
        Set.of("recipientList", "routingSlip", "dynamicRouter", "enrich", "kamelet", "serviceCall");
    private static final Set<String> GATHERING = Set.of("aggregate", "resequence");
    private static final Set<String> NOBODY = Set.of("log", "mock", "seda");
    private static final Set<String> WITHIN = Set.of("log", "mock", "direct", "seda", "kamelet");

    /** Steps that read no headers but those that they name. */
    private static final Set<String> NAMING =
        Set.of(
            "setHeader",
            "setHeaders",
            "setProperty",
            "setVariable",
            "filter",
            "choice",
            "when",
            "otherwise",
            "log",
            "stop",
            "throttle",
            "delay");

    /** What an expression that may read any header says. */
    private static final Pattern ALL_HEADERS =
        Pattern.compile("\\b(?:(?:headers|exchange)\\b|bean:)");

    private static final String STATUS = "CamelHttpResponseCode";

    private final Route source;
    private final List<Point> points = new ArrayList<>();
    private final Set<Open> missed = new LinkedHashSet<>();
    private final Map<Step, String> receivers = new HashMap<>();
    private final Set<Route> entered = new HashSet<>();
    private final Set<Route> awaited = new LinkedHashSet<>();
    private final Map<Entrance, Transit> passed = new HashMap<>();

    /** The parameters of the kamelet that is gone through, where they are written. */
    private Map<String, Endpoint.Option> given = Map.of();

    private int sendings;
    private int judgings;
    private Body last = Body.UNKNOWN;

    private Way(Route source) {
      this.source = source;
    }

    private Way(Route source, boolean isSource) {
      this(source);
      Optional<Endpoint> from = from(source).filter(x -> isSource);
      boolean counts = from.flatMap(LedgerTable::of).filter(LedgerTable::counts).isPresent();
      MessageState first = MessageState.of(from.map(Way::given).orElse(Body.UNKNOWN), counts);
      MessageState end = enter(source, first, Map.of());
      miss(end.open());
      last = isSource ? end.body() : Body.UNKNOWN;
    }

    /** What a route gets that is from there. */
    private static Body given(Endpoint from) {
      if (from.isScheme("file")) {
        return Body.of(GenericFile.class, "file:");
      }
      if (from.isScheme("websub")) {
        return Body.of(FetchedFeed.class, "websub:");
      }
      if (from.isScheme("ingest")) {
        return Body.of(FetchedPage.class, "ingest:");
      }
      return LedgerTable.of(from)
          .map(table -> Body.of(table.gives(), "ledger:" + from.rest()))
          .orElse(Body.UNKNOWN);
    }

    Route source() {
      return source;
    }

    /** In the ledger; empty where the route reads for none. */
    String subscriber() {
      return from(source).flatMap(from -> from.option("subscriber")).orElse("");
    }

    /** The route is not turned off. */
    boolean runs() {
      return texts.runs(source);
    }

    /** What the ledger waits for and what ended before a step could end it. */
    Set<Open> missed() {
      return missed;
    }

    /** To which address what a step composed is sent first; empty where it is sent to none. */
    String receiver(Step composing) {
      return receivers.getOrDefault(composing, "");
    }

    /** What comes to the end of the source. */
    Body last() {
      return last;
    }

    private void miss(Set<Open> open) {
      open.stream()
          .filter(each -> each.is(Kind.REQUEST) || each.is(Kind.BESIDE))
          .forEach(missed::add);
    }

    private MessageState steps(List<Step> steps, MessageState in) {
      MessageState state = in;
      for (Step step : steps) {
        state = step(step, state.body().ends() ? state.with(Body.UNKNOWN) : state);
      }
      return state;
    }

    private MessageState step(Step step, MessageState in) {
      int before = sendings;
      boolean beside = isBeside(step);
      MessageState noted = property(step, headers(step, in));
      MessageState after =
          beside ? beside(step, noted) : through(step, request(step, judged(step, noted)));
      points.add(new Point(this, step, in, sendings > before));
      return after;
    }

    private MessageState headers(Step step, MessageState in) {
      if (beans.removesHeaders(step.ref())) {
        return in.closed(Kind.HEADER);
      }
      MessageState state = in.closed(each -> each.is(Kind.HEADER) && mayRead(step, each.name()));
      for (String name : step.headers()) {
        state = state.opened(Kind.HEADER, step, name);
      }
      return state;
    }

    private boolean mayRead(Step step, String header) {
      boolean naming = NAMING.contains(step.name()) || beans.has(step.ref());
      return !naming
          || step.texts().stream()
              .map(Text::text)
              .anyMatch(text -> isNamed(header, text) || ALL_HEADERS.matcher(text).find());
    }

    private static boolean isNamed(String header, String text) {
      return text.toLowerCase(Locale.ROOT).contains(header.toLowerCase(Locale.ROOT));
    }

    private MessageState property(Step step, MessageState in) {
      Optional<String> name = step.field("name").filter(step::sets);
      Place place = step.constant().map(text -> place(text, step)).orElse(step);
      Property set = new Property(place.file(), place.line(), step.constant().map(this::bound));
      return name.map(known -> in.with(known, set)).orElse(in);
    }

    /** By a step of ours, by one that asks for the status, or by a bean that may do anything. */
    private MessageState judged(Step step, MessageState in) {
      boolean judges =
          beans.judgesAnswer(step.ref())
              || isOthers(step)
              || step.texts().stream().anyMatch(text -> text.text().contains(STATUS));
      judgings += judges ? 1 : 0;
      return judges ? in.closed(Kind.REQUEST) : in;
    }

    /** Only the answer to the last request can be judged. */
    private MessageState request(Step step, MessageState in) {
      if (!in.awaited() || lenient(step).size() != 1) {
        return in;
      }
      miss(in.closed(each -> !each.is(Kind.REQUEST)).open());
      return in.closed(Kind.REQUEST).opened(Kind.REQUEST, step, "");
    }

    private boolean isOthers(Step step) {
      return step.isBean() && !beans.has(step.ref());
    }

    /** Whether what it sends goes on by itself while the exchange ends. */
    private boolean isBeside(Step step) {
      List<Endpoint> to = step.name().equals("enrich") ? List.of() : to(step);
      return step.name().equals("wireTap")
          || GATHERING.contains(step.name())
          || !to.isEmpty() && to.stream().allMatch(Way::isQueue);
    }

    private static boolean isQueue(Endpoint endpoint) {
      return endpoint.isScheme("seda")
          && endpoint.option("waitForTaskToComplete").filter("Always"::equalsIgnoreCase).isEmpty();
    }

    private MessageState beside(Step step, MessageState in) {
      int sent = sendings;
      int judged = judgings;
      boolean one = !GATHERING.contains(step.name()) && !step.name().equals("recipientList");
      MessageState copy = (one ? in : in.with(Body.UNKNOWN)).beside();
      for (Endpoint to : to(step)) {
        copy = arrive(to, copy);
      }
      MessageState gone = steps(step.steps(), copy);
      sendings = sent;
      judgings = judged;
      MessageState after = in.closed(each -> each.is(Kind.ENVELOPE) && !gone.open().contains(each));
      MessageState left = in.awaited() && !in.sent() ? after.opened(Kind.BESIDE, step, "") : after;
      return one ? left : left.with(Body.UNKNOWN);
    }

    private MessageState through(Step step, MessageState in) {
      if (IN_ORDER.contains(step.name())) {
        return steps(step.steps(), in);
      }
      if (PERHAPS.contains(step.name())) {
        return in.after(List.of(in, steps(step.steps(), in)));
      }
      return switch (step.name()) {
        case "bean", "process" -> bean(step, in);
        case "to", "toD", "recipientList", "routingSlip", "enrich" -> send(step, in);
        case "choice" -> choice(step, in);
        case "doTry" -> attempt(step, in);
        case "multicast" -> copies(step, in);
        case "split" -> split(step, in);
        case "stop", "throwException", "rollback" -> in.with(Body.NONE);
        default -> unknown(step, in);
      };
    }

    private MessageState bean(Step step, MessageState in) {
      MessageState after = isOthers(step) ? sent(in) : in;
      Optional<StepBeans.Signature> signature = beans.signature(step);
      if (signature.filter(s -> s.gives() == Envelope.class).isPresent()) {
        after = after.opened(Kind.ENVELOPE, step, "");
      }
      return after.with(signature.map(s -> left(step, s, in.body())).orElse(Body.UNKNOWN));
    }

    /** What a step leaves of a body. */
    private static Body left(Step step, StepBeans.Signature signature, Body in) {
      Class<?> gives = signature.gives();
      if (in == Body.LOST || !signature.fits(in.type())) {
        return Body.LOST;
      }
      if (gives == null) {
        return Body.UNKNOWN;
      }
      return gives == void.class ? in : Body.of(gives, step.ref());
    }

    private MessageState send(Step step, MessageState in) {
      boolean one = step.name().startsWith("to");
      MessageState state = in;
      List<Endpoint> to = to(step);
      for (Endpoint each : to) {
        state = arrive(each, one ? state : state.with(Body.UNKNOWN));
      }
      if (to.isEmpty() && SENDING_UNSEEN.contains(step.name())) {
        state = sent(state);
      }
      return one && !to.isEmpty() ? state : state.with(Body.UNKNOWN);
    }

    /** After it went to an endpoint, or as the routes behind it leave it. */
    private MessageState arrive(Endpoint to, MessageState in) {
      List<Route> routes = into(to);
      MessageState noted = received(to, in);
      if (routes.isEmpty()) {
        return (reaches(to) ? sent(noted) : noted).with(after(to, in.body()));
      }
      Map<String, Endpoint.Option> parameters = parameters(routes.get(0), to);
      MessageState after =
          noted.after(routes.stream().map(route -> enter(route, noted, parameters)).toList());
      return to.isScheme("seda") ? after.with(in.body()) : after;
    }

    private Body after(Endpoint to, Body in) {
      boolean item = LedgerTable.of(to).filter(table -> table == LedgerTable.ITEMS).isPresent();
      boolean taken = in.type() == null || LedgerTable.ITEMS.takes().contains(in.type());
      boolean stays = to.scheme().filter(NOBODY::contains).isPresent();
      return stays || to.isEndOfKamelet() || item && taken ? in : Body.UNKNOWN;
    }

    private boolean reaches(Endpoint to) {
      return to.scheme().filter(NOBODY::contains).isEmpty();
    }

    private MessageState sent(MessageState in) {
      sendings++;
      return in.asSent();
    }

    /** The first that leads out of the routes is the receiver of what was composed. */
    private MessageState received(Endpoint to, MessageState in) {
      if (to.scheme().filter(WITHIN::contains).isPresent()) {
        return in;
      }
      in.open().stream()
          .filter(each -> each.is(Kind.ENVELOPE))
          .forEach(each -> receivers.putIfAbsent(each.step(), bound(to.uri())));
      return in.closed(Kind.ENVELOPE);
    }

    private MessageState enter(
        Route route, MessageState in, Map<String, Endpoint.Option> parameters) {
      entered.add(route);
      if (in.awaited()) {
        awaited.add(route);
      }
      Entrance at = new Entrance(route, in.body().type(), in.awaited());
      Transit known = passed.putIfAbsent(at, Transit.UNKNOWN);
      if (known != null) {
        return again(known, in);
      }
      int sent = sendings;
      int judged = judgings;
      Map<String, Endpoint.Option> around = given;
      given = parameters;
      MessageState end = steps(route.steps(), in);
      given = around;
      passed.put(at, new Transit(end.body(), sendings > sent, judgings > judged));
      return end;
    }

    private MessageState again(Transit known, MessageState in) {
      judgings += known.judges() ? 1 : 0;
      MessageState judged = known.judges() ? in.closed(Kind.REQUEST) : in;
      return (known.sends() ? sent(judged) : judged).with(known.body());
    }

    private Map<String, Endpoint.Option> parameters(Route route, Endpoint use) {
      Map<String, Endpoint.Option> parameters =
          new HashMap<>(defaults.getOrDefault(route.file(), Map.of()));
      use.options()
          .forEach(
              (name, option) -> {
                Place place = place(option.value(), option);
                String value = bound(option.value());
                parameters.put(name, new Endpoint.Option(place.file(), place.line(), value));
              });
      return parameters;
    }

    /** Where a text that is but a parameter is written; any other stands where it stands. */
    private Place place(String text, Place here) {
      Matcher parameter = PARAMETER.matcher(text);
      Endpoint.Option written = parameter.matches() ? given.get(parameter.group(1)) : null;
      return written == null ? here : written;
    }

    /** With the parameters of the kamelet in which it stands. */
    private String bound(String text) {
      return PARAMETER
          .matcher(text)
          .replaceAll(
              match -> {
                Endpoint.Option written = given.get(match.group(1));
                return Matcher.quoteReplacement(written == null ? match.group() : written.value());
              });
    }

    private MessageState choice(Step step, MessageState in) {
      List<MessageState> ways = new ArrayList<>();
      step.parts("when").forEach(when -> ways.add(step(when, in)));
      List<Step> otherwise = step.parts("otherwise");
      ways.add(otherwise.isEmpty() ? in : step(otherwise.get(0), in));
      return in.after(ways);
    }

    /** Which of its steps failed is not known in a catch. */
    private MessageState attempt(Step step, MessageState in) {
      List<MessageState> ways = new ArrayList<>(List.of(steps(step.steps(), in)));
      MessageState failed = (ways.get(0).sent() ? in.asSent() : in).with(Body.UNKNOWN);
      step.parts("doCatch").forEach(caught -> ways.add(step(caught, failed)));
      MessageState after = in.after(ways);
      for (Step last : step.parts("doFinally")) {
        after = step(last, after.with(Body.UNKNOWN)).with(after.body());
      }
      return after;
    }

    /** Each step gets a copy of the same body. */
    private MessageState copies(Step step, MessageState in) {
      MessageState state = in;
      for (Step copy : step.steps()) {
        state = one(step(copy, state.with(in.body())), state);
      }
      return state.with(Body.UNKNOWN);
    }

    /** After one of many ways: what comes of it is not what each receiver answered. */
    private MessageState one(MessageState end, MessageState in) {
      Set<Open> begun = end.closed(in.open()::contains).open();
      miss(end.closed(each -> !begun.contains(each) || !each.is(Kind.REQUEST)).open());
      return end.closed(each -> begun.contains(each) && !each.is(Kind.BESIDE));
    }

    private MessageState split(Step step, MessageState in) {
      MessageState part = one(steps(step.steps(), in.with(part(step, in.body()))), in);
      boolean gathers = step.value().get("aggregationStrategy").isPresent();
      return in.after(List.of(in, part)).with(gathers ? Body.UNKNOWN : in.body());
    }

    /** One of a list that a step gives. */
    private Body part(Step step, Body whole) {
      boolean each =
          step.expressions("simple")
              .anyMatch(one -> one.text().filter("${body}"::equals).isPresent());
      return Optional.of(whole.by())
          .filter(by -> each)
          .flatMap(beans::parts)
          .map(type -> Body.of(type, whole.by()))
          .orElse(Body.UNKNOWN);
    }

    private MessageState unknown(Step step, MessageState in) {
      MessageState lost = in.with(Body.UNKNOWN);
      MessageState state = SENDING_UNSEEN.contains(step.name()) ? sent(lost) : lost;
      List<MessageState> ways = new ArrayList<>(List.of(state));
      for (List<Step> steps : step.below()) {
        MessageState end = steps(steps, state);
        ways.add(step.name().equals("loop") ? one(end, state) : end);
      }
      return in.after(ways).with(Body.UNKNOWN);
    }
  }
}
