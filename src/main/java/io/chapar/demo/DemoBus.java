package io.chapar.demo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A broker of the user's to which the demo delivers, too, by the kamelet that ships. A second route
 * reads the messages back as another program would, and hands each on as a file. Both routes are in
 * the resources of this package, {@code bus/NAME.camel.yaml}.
 *
 * @param host a name, or an IP address; one of IPv6 in brackets
 */
public record DemoBus(Broker broker, String host, int port) {
  /** As {@code ledger:} knows it. */
  static final String SUBSCRIBER = "bus";

  private static final int MOST_PORT = 65_535;
  private static final int PATIENCE_MILLIS = 2_000;
  private static final Pattern ADDRESS =
      Pattern.compile("(?:(\\w+)://)?([\\w.-]+|\\[[0-9A-Fa-f:.]+])(?::(\\d{1,5}))?");

  /** Which there are. */
  public enum Broker {
    KAFKA("kafka", "kafka", 9092),
    RABBITMQ("rabbitmq", "amqp", 5672),
    NATS("nats", "nats", 4222),
    MQTT("mqtt5", "mqtt", 1883);

    private final String addOn;
    private final String scheme;
    private final int port;

    /**
     * @param addOn that has the jars of its component
     * @param scheme that its addresses may begin with
     * @param port by which it is known
     */
    Broker(String addOn, String scheme, int port) {
      this.addOn = addOn;
      this.scheme = scheme;
      this.port = port;
    }

    /** As people write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String addOn() {
      return addOn;
    }

    private boolean hasScheme(@Nullable String written) {
      return written == null || written.equals(scheme);
    }
  }

  /**
   * @param address {@code HOST} or {@code HOST:PORT}, with the scheme of the broker or without;
   *     null is its usual port on this machine
   * @throws IllegalArgumentException when it is none
   */
  public static DemoBus at(Broker broker, @Nullable String address) {
    String written = address == null ? "localhost" : address;
    Matcher parts = ADDRESS.matcher(written);
    if (!parts.matches() || !broker.hasScheme(parts.group(1))) {
      throw new IllegalArgumentException(
          "\"%s\" is no address of a broker; write HOST:PORT, such as localhost:%d"
              .formatted(written, broker.port));
    }
    int port = parts.group(3) == null ? broker.port : Integer.parseInt(parts.group(3));
    if (port < 1 || port > MOST_PORT) {
      throw new IllegalArgumentException("a port is from 1 to " + MOST_PORT);
    }
    return new DemoBus(broker, parts.group(2), port);
  }

  /** As people write it. */
  String name() {
    return broker.word() + " at " + host + ":" + port;
  }

  /** Whether something listens there. */
  boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host.replaceAll("[\\[\\]]", ""), port), PATIENCE_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Puts its two routes among the others. */
  void write(DemoFolder folder) throws IOException {
    String routes =
        HeadedText.text("bus/" + broker.word() + ".camel.yaml")
            .replace("HOST", host)
            .replace("PORT", String.valueOf(port));
    Files.writeString(folder.root().resolve("routes/4-bus.camel.yaml"), routes);
  }

  /**
   * What the other program has of a message.
   *
   * @param place the topic, queue or stream
   * @param key of the record or its route; empty where the broker knows none
   * @param type of the event
   * @param id of the event
   * @param title null where the record has none
   */
  record Message(
      String place, Optional<String> key, String type, String id, @Nullable String title) {

    /**
     * @throws IOException when it is no CloudEvent with a record
     */
    static Message of(HeadedText text) throws IOException {
      try {
        byte[] record = String.join("\n", text.lines()).getBytes(StandardCharsets.UTF_8);
        return new Message(
            text.get("Place"),
            text.find("Key"),
            text.get("Type"),
            text.get("Id"),
            plain(Bodies.record(record).report().article().metadata().title()));
      } catch (IllegalArgumentException e) {
        throw new IOException("this is no event", e);
      }
    }

    /** Others may write there, too: no sign moves the cursor. */
    private static @Nullable String plain(@Nullable String title) {
      return title == null ? null : title.replaceAll("\\p{Cc}", " ");
    }
  }

  /** Looks for messages that were read back, and for what keeps others from it. Of one thread. */
  static final class Watch {
    private static final long MOST_BYTES = 10_000_000;

    private final DemoBus bus;
    private final Path folder;
    private final Set<String> ids = new HashSet<>();
    private int repeats;
    private int wrong;
    private String told = "";

    /**
     * @param data the folder of the node's data
     */
    Watch(DemoBus bus, Path data) {
      this.bus = bus;
      this.folder = data.resolve("bus");
    }

    Broker broker() {
      return bus.broker();
    }

    /** What is said before the first message; empty when the broker is there. */
    Optional<Note> atStart() {
      if (bus.answers()) {
        return Optional.empty();
      }
      told = "away";
      return Optional.of(
          Note.of(
              bus.name()
                  + " does not answer; start it, or name another by --bus-address: its deliveries"
                  + " wait, all others go on"));
    }

    /** What newly keeps deliveries from the broker. */
    Optional<Note> failing(Optional<String> reason) {
      if (reason.isEmpty() || !told.isEmpty()) {
        return Optional.empty();
      }
      told = reason.get();
      return Optional.of(Note.of("deliveries to " + bus.name() + " wait: " + told));
    }

    /** Those that have come since the last look, in their order. */
    List<Message> look() throws IOException {
      List<Message> messages = new ArrayList<>();
      for (Path file : files()) {
        read(file).ifPresent(messages::add);
        Files.delete(file);
      }
      if (!messages.isEmpty()) {
        told = "";
      }
      return messages;
    }

    /** Whole ones; what is being written has a name that begins with a dot. */
    private List<Path> files() throws IOException {
      List<Path> files = new ArrayList<>();
      if (Files.isDirectory(folder)) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "[!.]*")) {
          all.forEach(files::add);
        }
      }
      Collections.sort(files);
      return files;
    }

    private Optional<Message> read(Path file) throws IOException {
      try {
        if (Files.size(file) > MOST_BYTES) {
          throw new IOException("this is too large");
        }
        Message message = Message.of(HeadedText.parse("message", Files.readString(file)));
        repeats += ids.add(message.id()) ? 0 : 1;
        return Optional.of(message);
      } catch (IOException | IllegalArgumentException e) {
        wrong++;
        return Optional.empty();
      }
    }

    /** In the end. */
    void print(DemoScreen screen) {
      screen.row(bus.broker().word(), ids.size() + " read back, " + repeats + " repeated");
      if (wrong > 0) {
        screen.row("", wrong + " messages there are no CloudEvents with a record");
      }
    }
  }
}
