package io.chapar.camel.check;

import io.chapar.config.YamlFile.Part;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether somebody answers where the endpoints of routes lead: at the hosts and ports that their
 * addresses, their options and the beans of their files name. A connection is opened and closed;
 * nothing is sent.
 */
final class Peers implements RouteRule {
  private static final int TIMEOUT_MILLIS = 5_000;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\b([a-z][a-z0-9+-]{1,20}):(?://?)?(?:[^/@\\s,()]{1,200}@)?"
              + "(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9.-]{1,253})(?::(\\d{1,5}))?(?![A-Za-z0-9.:-])");
  private static final Pattern LISTED =
      Pattern.compile("(?<![^,\\s])()([A-Za-z0-9.-]{1,253}):(\\d{1,5})(?![^,\\s])");
  private static final Map<String, Integer> PORTS =
      Map.of("http", 80, "https", 443, "smtp", 25, "smtps", 465, "amqp", 5672, "amqps", 5671);

  private final Texts texts;
  private final Set<InetSocketAddress> asked = new LinkedHashSet<>();

  Peers(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    routes.routes().stream()
        .filter(texts::runs)
        .flatMap(route -> route.endpoints().stream())
        .map(endpoint -> endpoint.resolved(texts))
        .filter(endpoint -> !LocalSchemes.has(endpoint.scheme().orElse("")))
        .forEach(endpoint -> endpoint(endpoint, faults));
    for (RouteFile file : routes.files()) {
      file.tops().stream()
          .filter(top -> top.key().equals("beans"))
          .flatMap(beans -> Tree.texts(beans.value()).stream())
          .forEach(part -> ask(file.name(), part.line(), text(part), faults));
    }
  }

  private String text(Part part) {
    return part.text().map(texts::resolved).orElse("");
  }

  private void endpoint(Endpoint endpoint, Faults faults) {
    boolean queue = endpoint.isScheme("jms");
    String uri = queue ? texts.resolved("{{queue.broker}}") : endpoint.uri();
    ask(endpoint.file(), endpoint.line(), uri, faults);
    endpoint.options().values().forEach(o -> ask(endpoint.file(), o.line(), o.value(), faults));
  }

  private void ask(String file, int line, String text, Faults faults) {
    Stream.concat(ADDRESS.matcher(text).results(), LISTED.matcher(text).results())
        .flatMap(found -> address(found).stream())
        .filter(asked::add)
        .forEach(
            peer ->
                unanswered(peer)
                    .ifPresent(why -> faults.add(file, line, "nobody answers (" + why + ")")));
  }

  private static Optional<InetSocketAddress> address(MatchResult found) {
    Integer port =
        found.group(3) == null ? PORTS.get(found.group(1)) : Integer.valueOf(found.group(3));
    return port == null || port < 1 || port > 65_535
        ? Optional.empty()
        : Optional.of(InetSocketAddress.createUnresolved(found.group(2), port));
  }

  /** Why; empty when somebody answers. */
  private static Optional<String> unanswered(InetSocketAddress peer) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(peer.getHostString(), peer.getPort()), TIMEOUT_MILLIS);
      return Optional.empty();
    } catch (IOException e) {
      String why = e instanceof UnknownHostException ? "unknown host" : e.getMessage();
      return Optional.of(peer.getHostString() + ":" + peer.getPort() + ": " + why);
    }
  }

  /** How many were asked. */
  int count() {
    return asked.size();
  }
}
