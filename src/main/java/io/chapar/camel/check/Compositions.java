package io.chapar.camel.check;

import io.chapar.camel.check.ConfigurationCheck.RouteRule;
import io.chapar.camel.check.DataFlow.Point;
import io.chapar.camel.check.DataFlow.Way;
import io.chapar.camel.check.Faults.Place;
import io.chapar.camel.check.MessageState.Property;
import io.chapar.camel.check.Routes.Kamelet;
import io.chapar.config.file.Home;
import io.chapar.config.file.PropertiesFile;
import io.chapar.deliver.Binding;
import io.chapar.deliver.ChatMessage;
import io.chapar.deliver.ClaimCheck;
import io.chapar.deliver.EventBatch;
import io.chapar.deliver.SigningSecrets;
import io.chapar.deliver.WebhookSecret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/**
 * What a step of ours composes is what its receiver takes: a message has its CloudEvent where its
 * transport carries attributes, and what signs names its secrets. No two receivers know the same
 * one: each could forge what the other gets.
 */
final class Compositions implements RouteRule {
  private static final String SECRETS = "secrets";
  private static final String BINDING = "binding";

  private static final Map<String, String> SHIPPED =
      Map.of(
          "webhook", "webhook.secret, webhook.old-secret",
          "alarms", "alarm-webhook.secret, alarm-webhook.old-secret");

  private static final Map<String, Binding> BY_SCHEME =
      Map.of(
          "jms", Binding.JMS,
          "amqp", Binding.JMS,
          "kafka", Binding.KAFKA,
          "paho-mqtt5", Binding.MQTT5,
          "nats", Binding.NATS,
          "google-pubsub", Binding.PUBSUB,
          "aws2-sqs", Binding.STRUCTURED,
          "aws2-sns", Binding.STRUCTURED,
          "http", Binding.HTTP,
          "https", Binding.HTTP);

  private final DataFlow flow;
  private final StepBeans beans;
  private final Home home;
  private final Texts texts;
  private final SettingNames names;

  Compositions(DataFlow flow, StepBeans beans, Home home, CamelContext context) {
    this.flow = flow;
    this.beans = beans;
    this.home = home;
    this.texts = new Texts(context);
    this.names = new SettingNames(home, context);
  }

  /**
   * A step that goes by a property of the exchange.
   *
   * @param property null where no step before sets it
   */
  private record Composing(Way way, Step step, @Nullable Property property) {

    /** Where its property is set, or is to be. */
    Place place() {
      return property == null ? step : property;
    }

    Optional<String> value() {
      return Optional.ofNullable(property).flatMap(Property::constant);
    }

    String receiver() {
      return way.receiver(step);
    }

    /** In a kamelet that nobody uses. */
    boolean isOfParameter() {
      return place().file().endsWith(Kamelet.SUFFIX)
          && value().filter(names -> names.contains("{{")).isPresent();
    }
  }

  private static Stream<Composing> all(String property, DataFlow flow, StepBeans beans) {
    return flow.points().stream()
        .filter(point -> beans.reads(point.step().ref(), property))
        .map(point -> composing(point, property))
        .filter(composing -> !composing.isOfParameter());
  }

  private static Composing composing(Point point, String property) {
    return new Composing(point.way(), point.step(), point.state().properties().get(property));
  }

  /** The secrets that routes name. */
  static Stream<String> secrets(DataFlow flow, StepBeans beans) {
    return all(SECRETS, flow, beans)
        .flatMap(signing -> Stream.of(signing.value().orElse("").split(",")))
        .map(String::strip);
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    Map<WebhookSecret, Composing> known = new HashMap<>();
    all(SECRETS, flow, beans)
        .filter(signing -> signing.way().runs())
        .forEach(signing -> signing(signing, known, faults));
    routes.routes().stream()
        .filter(texts::runs)
        .flatMap(route -> route.from().flatMap(Endpoint::of).stream())
        .filter(from -> from.isScheme("ingest"))
        .flatMap(from -> Stream.ofNullable(from.options().get(SECRETS)))
        .forEach(option -> verifying(option, faults));
    all(BINDING, flow, beans).forEach(message -> binding(message, faults));
    all(ClaimCheck.PROPERTY, flow, beans).forEach(message -> claimCheck(message, faults));
    all(EventBatch.PROPERTY, flow, beans).forEach(message -> batch(message, faults));
    all(ChatMessage.TEMPLATE, flow, beans).forEach(message -> template(message, faults));
  }

  private void binding(Composing message, Faults faults) {
    String scheme = message.receiver().replaceFirst(":.*", "");
    String word =
        message.value().map(texts::resolved).map(String::strip).orElse(Binding.JMS.word());
    Binding right = BY_SCHEME.get(scheme);
    if (scheme.equals("paho-mqtt")) {
      faults.add(
          message.place(), "paho-mqtt: carries no attributes of a CloudEvent; use paho-mqtt5:");
    } else if (right != null && Binding.of(word).filter(named -> named != right).isPresent()) {
      faults.add(
          message.place(),
          ("%s: takes the binding %s, not %s; put before %s - setProperty: { name: binding,"
                  + " constant: %2$s }")
              .formatted(scheme, right.word(), word, message.step().ref()));
    }
  }

  /** Of a setting it is said where that is. */
  private void claimCheck(Composing message, Faults faults) {
    String size = message.value().orElse("off");
    try {
      ClaimCheck.of(size.contains(".claim-check}}") ? "off" : texts.resolved(size), "");
    } catch (IllegalArgumentException e) {
      faults.add(message.place(), ClaimCheck.PROPERTY + " " + e.getMessage() + ", or off");
    }
  }

  private void batch(Composing message, Faults faults) {
    try {
      message.value().map(texts::resolved).ifPresent(EventBatch::most);
    } catch (IllegalArgumentException e) {
      faults.add(message.place(), EventBatch.PROPERTY + " " + e.getMessage());
    }
  }

  private void template(Composing message, Faults faults) {
    message
        .value()
        .map(texts::resolved)
        .flatMap(ChatMessage::fault)
        .ifPresent(fault -> faults.add(message.place(), fault));
  }

  private void signing(Composing signing, Map<WebhookSecret, Composing> known, Faults faults) {
    for (WebhookSecret secret : secrets(signing, faults)) {
      Composing first = secret.isShared() ? known.putIfAbsent(secret, signing) : null;
      if (first != null && !first.receiver().equals(signing.receiver())) {
        faults.add(
            signing.place(),
            ("signs for subscriber %s with a secret of subscriber %s (%s), which has another"
                    + " receiver; each could forge what the other gets: name another secret")
                .formatted(
                    signing.way().subscriber(), first.way().subscriber(), first.place().at()));
      }
    }
  }

  /** Says what is wrong with them. */
  private List<WebhookSecret> secrets(Composing signing, Faults faults) {
    Property set = signing.property();
    if (set == null) {
      faults.add(signing.step(), unnamed(signing));
      return List.of();
    }
    if (set.constant().isEmpty()) {
      faults.add(set, "secrets is no constant; write constant: and the names of the secrets");
      return List.of();
    }
    try {
      return secrets(set, SigningSecrets.names(set.constant().get()), faults);
    } catch (IllegalArgumentException e) {
      faults.add(set, String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  /** Of what others sign. */
  private void verifying(Endpoint.Option option, Faults faults) {
    try {
      for (String name : SigningSecrets.names(option.value())) {
        if (isResolved(name, option, faults)
            && SigningSecrets.verifying(name, key -> texts.resolve("{{" + key + "}}").orElse(""))
                .isEmpty()) {
          faults.add(
              option,
              name
                  + " is empty; write the sender's whpk_…, or make a secret for both sides: echo"
                  + " whsec_$(openssl rand -base64 32)");
        }
      }
    } catch (IllegalArgumentException e) {
      faults.add(option, String.valueOf(e.getMessage()));
    }
  }

  private static String unnamed(Composing signing) {
    String subscriber = signing.way().subscriber();
    String own = "secretfile:" + (subscriber.isEmpty() ? "NAME" : subscriber);
    return "%s has no secret; put before it - setProperty: { name: secrets, constant: \"%s\" }"
        .formatted(signing.step().ref(), SHIPPED.getOrDefault(subscriber, own));
  }

  private List<WebhookSecret> secrets(Property set, List<String> all, Faults faults) {
    List<WebhookSecret> secrets = new ArrayList<>();
    boolean right = true;
    for (String name : all) {
      right &= isResolved(name, set, faults) && isRight(name, set, secrets, faults);
    }
    if (right && secrets.isEmpty()) {
      faults.add(set, all.get(0) + " is empty; make one: echo whsec_$(openssl rand -base64 32)");
    }
    return secrets;
  }

  /** False where that is said, here or of the setting. */
  private boolean isResolved(String name, Place set, Faults faults) {
    String file = home.name(home.properties());
    int line = PropertiesFile.lines(home).getOrDefault(name, 0);
    if (line > 0 && faults.within(file, line, line)) {
      return false;
    }
    names.placeholder(name, Set.of(), set, faults);
    return !faults.has(set);
  }

  private boolean isRight(
      String name, Place set, Collection<WebhookSecret> secrets, Faults faults) {
    try {
      secrets.addAll(SigningSecrets.of(name, key -> texts.resolve("{{" + key + "}}").orElse("")));
      return true;
    } catch (IllegalArgumentException e) {
      faults.add(
          set,
          name + " is no whsec_ and 24 to 64 bytes in Base64 after it, nor a whsk_ of Ed25519");
      return false;
    }
  }
}
