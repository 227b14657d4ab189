package io.chapar.camel.check;

import io.chapar.config.Home;
import io.chapar.config.PropertiesFile;
import io.chapar.deliver.SigningSecrets;
import io.chapar.deliver.WebhookSecret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.CamelContext;

/**
 * A route that signs names its secrets, and no two receivers know the same one: each could forge
 * what the other gets.
 */
final class WebhookSignatures implements RouteRule {
  static final Composing.Kind KIND =
      new Composing.Kind(Set.of("sign-webhook", "sign-alarm-webhook"), "secrets");

  private static final Map<String, String> SHIPPED =
      Map.of(
          "webhook", "webhook.secret, webhook.old-secret",
          "alarms", "alarm-webhook.secret, alarm-webhook.old-secret");

  private final Home home;
  private final Texts texts;
  private final PlaceholderNames names;

  WebhookSignatures(Home home, CamelContext context, Texts texts) {
    this.home = home;
    this.texts = texts;
    this.names = new PlaceholderNames(home, context);
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    Map<WebhookSecret, Composing> known = new HashMap<>();
    Compositions.all(KIND, routes, texts, faults).stream()
        .filter(Composing::runs)
        .forEach(signing -> judge(signing, known, faults));
  }

  private void judge(Composing signing, Map<WebhookSecret, Composing> known, Faults faults) {
    for (WebhookSecret secret : secrets(signing, faults)) {
      Composing first = known.putIfAbsent(secret, signing);
      if (first != null && !first.receiver().equals(signing.receiver())) {
        faults.add(signing.place(), shared(first, signing));
      }
    }
  }

  private static String shared(Composing first, Composing second) {
    return "signs for subscriber "
        + second.subscriber()
        + " with a secret of subscriber "
        + first.subscriber()
        + " ("
        + first.place().at()
        + "), which has another receiver; each could forge what the other gets: name another secret";
  }

  /** Says what is wrong with them. */
  private List<WebhookSecret> secrets(Composing signing, Faults faults) {
    Composing.Named named = signing.named();
    if (named == null) {
      faults.add(signing.step(), unnamed(signing));
      return List.of();
    }
    Optional<String> constant = named.names();
    if (constant.isEmpty()) {
      faults.add(named, "secrets is no constant; write constant: and the names of the secrets");
      return List.of();
    }
    try {
      return secrets(named, SigningSecrets.names(constant.get()), faults);
    } catch (IllegalArgumentException e) {
      faults.add(named, String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  private static String unnamed(Composing signing) {
    String subscriber = signing.subscriber();
    String own = "secretfile:" + (subscriber.isEmpty() ? "NAME" : subscriber);
    return Sends.ref(signing.step())
        + " has no secret; put before it - setProperty: { name: secrets, constant: \""
        + SHIPPED.getOrDefault(subscriber, own)
        + "\" }";
  }

  private List<WebhookSecret> secrets(Composing.Named named, List<String> all, Faults faults) {
    List<WebhookSecret> secrets = new ArrayList<>();
    boolean right = true;
    for (String name : all) {
      right &= isResolved(name, named, faults) && !isWrong(name, named, secrets, faults);
    }
    if (right && secrets.isEmpty()) {
      faults.add(named, all.get(0) + " is empty; make one: echo whsec_$(openssl rand -base64 32)");
    }
    return secrets;
  }

  /** False where that is said, here or of the setting. */
  private boolean isResolved(String name, Composing.Named named, Faults faults) {
    String file = home.name(home.properties());
    int line = PropertiesFile.lines(home).getOrDefault(name, 0);
    if (line > 0 && faults.within(file, line, line)) {
      return false;
    }
    names.judge(name, List.of(), named.file(), named.line(), faults);
    return !faults.within(named.file(), named.line(), named.line());
  }

  private boolean isWrong(
      String name, Composing.Named named, List<WebhookSecret> secrets, Faults faults) {
    try {
      secrets.addAll(SigningSecrets.of(name, key -> texts.resolve("{{" + key + "}}").orElse("")));
      return false;
    } catch (IllegalArgumentException e) {
      faults.add(named, name + " is no whsec_ and 24 to 64 bytes in Base64 after it");
      return true;
    }
  }
}
