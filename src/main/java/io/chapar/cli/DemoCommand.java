package io.chapar.cli;

import io.chapar.addon.AddOn;
import io.chapar.addon.JarFolder;
import io.chapar.admin.AdminServer;
import io.chapar.admin.EditHandler;
import io.chapar.admin.FeedHandler;
import io.chapar.admin.SubscriberHandler;
import io.chapar.article.PermanentFailure;
import io.chapar.camel.Node;
import io.chapar.camel.RouteCheck.HomeCheck;
import io.chapar.camel.trace.HttpSpans;
import io.chapar.cli.option.HomeOption;
import io.chapar.config.file.Home;
import io.chapar.demo.Demo;
import io.chapar.demo.Demo.DemoEnd;
import io.chapar.demo.DemoBus;
import io.chapar.demo.Style;
import io.chapar.metrics.Scrape;
import io.chapar.text.Durations;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The whole system on this machine, with publishers and receivers of its own. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Shows Chapar at work: invented publishers, a webhook receiver and a queue consumer, all on"
          + " this machine. No account, no network and no broker is needed.",
      "With --bus it also delivers to a broker that you run, and shows what another program reads"
          + " there: from the topic, queue or subject chapar.demo, or the stream CHAPAR_DEMO.",
      "Everything is written to data/demo, which is emptied first. The routes and settings are"
          + " those that Chapar is shipped with: yours, and whom they tell, are left alone."
    },
    footer = {
      "",
      "Examples:",
      "  chapar demo             until Ctrl-C",
      "  chapar demo --for 30s   ends by itself, with a summary",
      "  chapar demo --bus kafka",
      "  chapar demo --bus mqtt --bus-address broker.example:1883"
    })
final class DemoCommand implements Callable<Integer> {
  private static final int SECONDS_TO_END = 30;

  @Mixin private HomeOption home = new HomeOption();

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      description = "how long, such as 30s or 2m (default: until Ctrl-C)")
  private @Nullable String length;

  @Option(
      names = "--bus",
      paramLabel = "BROKER",
      converter = BrokerConverter.class,
      description = "kafka, rabbitmq, nats or mqtt: deliver there, too")
  private DemoBus.@Nullable Broker broker;

  @Option(
      names = "--bus-address",
      paramLabel = "HOST:PORT",
      description = "of the broker (default: its usual port on this machine)")
  private @Nullable String address;

  @Override
  public Integer call() throws Exception {
    DemoEnd end = new DemoEnd(length());
    Optional<DemoBus> bus = bus();
    if (bus.isPresent()) {
      requireAddOn(bus.get().broker());
    }
    CountDownLatch ended = new CountDownLatch(1);
    Thread interrupt = new Thread(() -> endAndWait(end, ended), "demo-end");
    Runtime.getRuntime().addShutdownHook(interrupt);
    try {
      return code(play(end, bus));
    } finally {
      ended.countDown();
      forget(interrupt);
    }
  }

  private Optional<Duration> length() {
    try {
      return Optional.ofNullable(length).map(Durations::one);
    } catch (IllegalArgumentException e) {
      throw wrong("--for: " + e.getMessage(), e);
    }
  }

  private Optional<DemoBus> bus() {
    if (broker == null && address != null) {
      throw wrong("--bus-address goes with --bus", null);
    }
    try {
      return Optional.ofNullable(broker).map(known -> DemoBus.at(known, address));
    } catch (IllegalArgumentException e) {
      throw wrong("--bus-address: " + e.getMessage(), e);
    }
  }

  private ParameterException wrong(String complaint, @Nullable Exception cause) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), complaint, cause);
  }

  /** Before anything is emptied or started. */
  private void requireAddOn(DemoBus.Broker wanted) throws IOException {
    JarFolder lib = new JarFolder(home.home().folder().resolve("lib"));
    for (AddOn addOn : AddOn.all()) {
      if (addOn.name().equals(wanted.addOn()) && !lib.missing(addOn).isEmpty()) {
        throw new PermanentFailure(
            "--bus %s needs jars that are not here: chapar add %s brings them"
                .formatted(wanted.word(), addOn.name()));
      }
    }
  }

  static final class BrokerConverter implements ITypeConverter<DemoBus.Broker> {
    @Override
    public DemoBus.Broker convert(String value) {
      List<String> known =
          Arrays.stream(DemoBus.Broker.values()).map(DemoBus.Broker::word).toList();
      int at = known.indexOf(value);
      if (at < 0) {
        throw new TypeConversionException(
            "\"%s\" is none; known are %s".formatted(value, String.join(", ", known)));
      }
      return DemoBus.Broker.values()[at];
    }
  }

  private Optional<String> play(DemoEnd end, Optional<DemoBus> bus) throws Exception {
    PrintStream out = new PrintStream(new Watched(end), true, StandardCharsets.UTF_8);
    Style style = Style.of(System.console() != null, System.getenv());
    Demo demo = new Demo(DemoCommand::start, out, style, bus);
    return demo.play(home.home().resolve("data/demo"), end);
  }

  /** Standard output; the demo ends when nobody reads it any more. */
  private static final class Watched extends FilterOutputStream {
    private final DemoEnd end;

    Watched(DemoEnd end) {
      super(System.out);
      this.end = end;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      if (System.out.checkError()) {
        end.come();
      }
    }
  }

  /** A node with its page. */
  private static AutoCloseable start(Path folder, Map<String, String> settings) {
    Home home = new Home(folder);
    Scrape scrape = new Scrape();
    Node node = Node.start(home, settings, scrape.metrics());
    AdminServer admin =
        AdminServer.start(
            node.settings().admin(),
            node,
            () -> Optional.of(node.ledger()),
            new EditHandler(home, node.settings().data(), new HomeCheck()),
            new FeedHandler(home, node.settings()),
            new SubscriberHandler(node),
            scrape,
            HttpSpans.requests(node::spans, true));
    return () -> {
      admin.close();
      node.close();
    };
  }

  /** One that was cut short, as nobody read on, need not have shown all. */
  private static int code(Optional<String> fault) {
    if (System.out.checkError()) {
      return 0;
    }
    fault.ifPresent(line -> System.err.println("The demo failed: " + line));
    return fault.isPresent() ? 1 : 0;
  }

  /** On Ctrl-C the process lives until the summary is out. */
  private static void endAndWait(DemoEnd end, CountDownLatch ended) {
    end.come();
    try {
      ended.await(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already.
    }
  }
}
