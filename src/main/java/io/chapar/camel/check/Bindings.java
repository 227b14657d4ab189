package io.chapar.camel.check;

import io.chapar.deliver.Binding;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A message has its CloudEvent where its transport carries attributes: else receivers find none, or
 * one that they do not know.
 */
final class Bindings implements RouteRule {
  private static final Composing.Kind KIND =
      new Composing.Kind(Set.of("compose-message"), "binding");

  private static final Map<String, Binding> BY_SCHEME =
      Map.of(
          "jms", Binding.JMS,
          "amqp", Binding.JMS,
          "kafka", Binding.KAFKA,
          "paho-mqtt5", Binding.MQTT5,
          "http", Binding.HTTP,
          "https", Binding.HTTP);

  private final Texts texts;

  Bindings(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    Compositions.all(KIND, routes, texts, faults).forEach(message -> judge(message, faults));
  }

  private void judge(Composing message, Faults faults) {
    String scheme = message.receiver().replaceFirst(":.*", "");
    String word =
        message.names().map(texts::resolved).map(String::strip).orElse(Binding.JMS.word());
    if (scheme.equals("paho-mqtt")) {
      faults.add(
          message.place(), "paho-mqtt: carries no attributes of a CloudEvent; use paho-mqtt5:");
    } else {
      Optional.ofNullable(BY_SCHEME.get(scheme))
          .filter(right -> Binding.of(word).filter(named -> named != right).isPresent())
          .ifPresent(right -> faults.add(message.place(), wrong(scheme, right, word)));
    }
  }

  private static String wrong(String scheme, Binding right, String word) {
    return scheme
        + ": takes the binding "
        + right.word()
        + ", not "
        + word
        + "; put before compose-message - setProperty: { name: binding, constant: "
        + right.word()
        + " }";
  }
}
