package io.chapar.camel.check;

import io.chapar.camel.check.Faults.Place;
import io.chapar.camel.ledger.LocalSchemes;
import io.chapar.config.file.Fault;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.List;
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
 *
 * @param unanswered those that do not, by the place that names them
 * @param asked how many hosts and ports were asked
 */
public record Connections(List<Fault> unanswered, int asked) {
  public Connections {
    unanswered = List.copyOf(unanswered);
  }

  static Connections of(Routes routes, Texts texts, Faults faults) {
    Peers peers = new Peers(texts);
    peers.ask(routes, faults);
    return new Connections(faults.sorted(), peers.asked.size());
  }

  private static final class Peers {
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

    void ask(Routes routes, Faults faults) {
      texts.running(routes).stream()
          .filter(endpoint -> !LocalSchemes.has(endpoint.scheme().orElse("")))
          .forEach(endpoint -> endpoint(endpoint, faults));
      routes.files().stream()
          .flatMap(file -> file.tops().stream())
          .filter(top -> top.name().equals("beans"))
          .flatMap(beans -> beans.tree().texts().stream())
          .forEach(text -> ask(text, texts.resolved(text.text()), faults));
    }

    private void endpoint(Endpoint endpoint, Faults faults) {
      boolean queue = endpoint.isScheme("jms");
      ask(endpoint, queue ? texts.resolved("{{queue.broker}}") : endpoint.uri(), faults);
      endpoint.options().values().forEach(option -> ask(option, option.value(), faults));
    }

    private void ask(Place place, String text, Faults faults) {
      Stream.concat(ADDRESS.matcher(text).results(), LISTED.matcher(text).results())
          .flatMap(found -> address(found).stream())
          .filter(asked::add)
          .forEach(
              peer ->
                  unanswered(peer)
                      .ifPresent(why -> faults.add(place, "nobody answers (" + why + ")")));
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
  }
}
