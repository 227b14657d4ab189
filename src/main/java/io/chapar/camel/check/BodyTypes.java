package io.chapar.camel.check;

import io.chapar.article.Feed;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.article.FetchedFeed;
import io.chapar.article.HubRequest;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import io.chapar.config.YamlFile.Entry;
import io.chapar.config.YamlFile.Part;
import io.chapar.deliver.Envelope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.component.file.GenericFile;
import org.jspecify.annotations.Nullable;

/** What steps and endpoints make of a body, and whether they can take it. */
final class BodyTypes {
  private static final Map<String, Class<?>> LEDGER_GIVES =
      Map.of(
          "feeds",
          Feed.class,
          "hubs",
          HubRequest.class,
          "items",
          FeedItem.class,
          "reports",
          ReportVersion.class,
          "alarms",
          ReportVersion.class);
  private static final Map<String, List<Class<?>>> LEDGER_TAKES =
      Map.of("items", List.of(FeedReading.class, FeedItem.class), "reports", List.of(Report.class));
  private static final Set<String> INSIDE = Set.of("direct", "seda");

  /** Endpoints that write a body, and can write no record. */
  private static final Set<String> OUTSIDE =
      Set.of("file", "http", "https", "jms", "amqp", "smtp", "smtps");

  /** What a step holds that other messages than its own go through. */
  private static final Set<String> STEPS_INSIDE =
      Set.of("steps", "when", "otherwise", "doCatch", "doFinally");

  private static final Set<String> BODY_STAYS = Set.of("log", "mock", "seda");

  private final StepBeans beans;
  private final Faults faults;

  BodyTypes(StepBeans beans, Faults faults) {
    this.beans = beans;
    this.faults = faults;
  }

  static Optional<Endpoint> endpoint(Step step) {
    return Endpoint.of(step.file(), new Entry(step.name(), step.line(), step.value()));
  }

  /** The name under which routes reach each other; empty for the world outside. */
  static Optional<String> inside(Endpoint endpoint) {
    return endpoint.scheme().filter(INSIDE::contains).map(scheme -> scheme + ":" + endpoint.rest());
  }

  /** What is sent there comes back as the routes behind it leave it. */
  static boolean returns(Endpoint endpoint) {
    return endpoint.isScheme("direct") || endpoint.isScheme("kamelet");
  }

  /** The parts of a step that are no steps themselves, such as {@code when}. */
  static List<Step> inner(Step step, String name) {
    List<Step> inner = new ArrayList<>();
    step.value()
        .get(name)
        .ifPresent(
            part -> {
              List<Part> parts = part.isList() ? part.members() : List.of(part);
              parts.forEach(p -> inner.add(new Step(step.file(), name, p.line(), p)));
            });
    return inner;
  }

  /** What a route gets that is from it. */
  static BodyType given(Endpoint endpoint) {
    if (endpoint.isScheme("file")) {
      return BodyType.of(GenericFile.class, "file:");
    }
    if (endpoint.isScheme("websub")) {
      return BodyType.of(FetchedFeed.class, "websub:");
    }
    Class<?> type = endpoint.isScheme("ledger") ? LEDGER_GIVES.get(endpoint.rest()) : null;
    return type == null ? BodyType.UNKNOWN : BodyType.of(type, "ledger:" + endpoint.rest());
  }

  /** The body after it was sent to an endpoint that is not direct. */
  BodyType sent(Step step, Endpoint endpoint, BodyType in) {
    if (endpoint.isScheme("ledger")) {
      List<Class<?>> takes = LEDGER_TAKES.getOrDefault(endpoint.rest(), List.of());
      boolean right = in.type() == null || takes.isEmpty() || takes.contains(in.type());
      if (!right) {
        wrong(step, "ledger:" + endpoint.rest(), takes, in);
      }
      return right && endpoint.rest().equals("items") ? in : BodyType.UNKNOWN;
    }
    if (endpoint.scheme().filter(OUTSIDE::contains).isPresent()) {
      composed(step, endpoint, in);
    }
    boolean stays = endpoint.scheme().filter(BODY_STAYS::contains).isPresent();
    return stays ? in : BodyType.UNKNOWN;
  }

  /** A record becomes bytes by a step that composes, and by open-envelope after it. */
  private void composed(Step step, Endpoint endpoint, BodyType in) {
    Class<?> given = in.type();
    if (given == null || !isOurs(given)) {
      return;
    }
    List<String> steps = beans.allBetween(given, Envelope.class);
    String right =
        given == Envelope.class
            ? "put process: { ref: open-envelope } before it"
            : steps.isEmpty()
                ? "look at the order of the steps"
                : "put " + String.join(" or ", steps) + " before it, then open-envelope";
    faults.add(
        step,
        endpoint.scheme().orElse("") + ": cannot write " + given.getSimpleName() + "; " + right);
  }

  /** The step names only what the body has. */
  void properties(Step step, BodyType in) {
    Class<?> type = in.type();
    if (type != null && isOurs(type)) {
      texts(step)
          .forEach(
              part ->
                  RecordProperties.fault(part.text().orElse(""), type)
                      .or(() -> Comparisons.fault(part.text().orElse(""), type))
                      .ifPresent(fault -> faults.add(step.file(), part.line(), fault)));
    }
  }

  /** What is written in the step, without the steps in it. */
  static List<Part> texts(Step step) {
    return step.value().isMap()
        ? step.value().entries().stream()
            .filter(entry -> !STEPS_INSIDE.contains(entry.key()))
            .flatMap(entry -> Tree.texts(entry.value()).stream())
            .toList()
        : Tree.texts(step.value());
  }

  /** JSON alone is made of our records as they are. */
  BodyType marshalled(Step step, BodyType in) {
    Class<?> given = in.type();
    boolean json = step.value().get("json").isPresent();
    if (given != null && isOurs(given) && !json) {
      boolean rss = step.value().get("rss").isPresent() && given == ReportVersion.class;
      String before =
          rss ? "process: { ref: add-to-feed }" : "marshal: { json: { library: Jackson } }";
      faults.add(
          step, "marshal cannot write " + given.getSimpleName() + "; put " + before + " before it");
    }
    return BodyType.UNKNOWN;
  }

  /** The body after a {@code bean} or a {@code process}. */
  BodyType bean(Step step, BodyType in) {
    String name = step.field("ref").or(() -> step.value().text()).orElse("");
    return beans
        .signature(name, step.field("method").orElse(null))
        .map(signature -> after(step, name, signature, in))
        .orElse(BodyType.UNKNOWN);
  }

  private BodyType after(Step step, String name, StepBeans.Signature signature, BodyType in) {
    if (in == BodyType.LOST) {
      return in;
    }
    if (!fits(signature.takes(), in.type())) {
      wrong(step, name, List.of(Objects.requireNonNull(signature.takes())), in);
      return BodyType.LOST;
    }
    Class<?> gives = signature.gives();
    if (gives == null || gives == Object.class) {
      return BodyType.UNKNOWN;
    }
    return gives == void.class ? in : BodyType.of(gives, name);
  }

  /** Camel converts much, but never a record of ours. */
  private static boolean fits(@Nullable Class<?> takes, @Nullable Class<?> body) {
    if (takes == null || body == null || takes.isAssignableFrom(body)) {
      return true;
    }
    return !isOurs(takes) && (takes == String.class || !isOurs(body));
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("io.chapar.");
  }

  private void wrong(Step step, String name, List<Class<?>> takes, BodyType in) {
    Class<?> given = Objects.requireNonNull(in.type());
    List<String> between =
        takes.stream().flatMap(type -> beans.allBetween(given, type).stream()).toList();
    String advice =
        between.isEmpty()
            ? "look at the order of the steps"
            : "put " + String.join(" or ", between) + " before it";
    String wanted = String.join(" or ", takes.stream().map(Class::getSimpleName).toList());
    faults.add(
        step,
        name
            + " takes "
            + wanted
            + ", but "
            + in.by()
            + " gives "
            + given.getSimpleName()
            + "; "
            + advice);
  }
}
