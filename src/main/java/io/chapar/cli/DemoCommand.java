package io.chapar.cli;

import io.chapar.admin.AdminServer;
import io.chapar.admin.EditHandler;
import io.chapar.admin.FeedHandler;
import io.chapar.admin.SubscriberHandler;
import io.chapar.camel.Node;
import io.chapar.camel.RouteCheck.HomeCheck;
import io.chapar.camel.trace.HttpSpans;
import io.chapar.cli.option.HomeOption;
import io.chapar.config.file.Home;
import io.chapar.demo.Demo;
import io.chapar.demo.Demo.DemoEnd;
import io.chapar.demo.Style;
import io.chapar.metrics.Scrape;
import io.chapar.text.Durations;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The whole system on this machine, with publishers and receivers of its own. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Shows Chapar at work: invented publishers, a webhook receiver and a queue consumer, all on"
          + " this machine. No account, no network and no broker is needed.",
      "Everything is written to data/demo, which is emptied first. The routes and settings are"
          + " those that Chapar is shipped with: yours, and whom they tell, are left alone."
    },
    footer = {
      "",
      "Examples:",
      "  chapar demo             until Ctrl-C",
      "  chapar demo --for 30s   ends by itself, with a summary"
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

  @Override
  public Integer call() throws Exception {
    DemoEnd end = new DemoEnd(length());
    CountDownLatch ended = new CountDownLatch(1);
    Thread interrupt = new Thread(() -> endAndWait(end, ended), "demo-end");
    Runtime.getRuntime().addShutdownHook(interrupt);
    try {
      return code(play(end));
    } finally {
      ended.countDown();
      forget(interrupt);
    }
  }

  private Optional<Duration> length() {
    try {
      return Optional.ofNullable(length).map(Durations::one);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "--for: " + e.getMessage(), e);
    }
  }

  private Optional<String> play(DemoEnd end) throws Exception {
    PrintStream out = new PrintStream(new Watched(end), true, StandardCharsets.UTF_8);
    Style style = Style.of(System.console() != null, System.getenv());
    Demo demo = new Demo(DemoCommand::start, out, style);
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
