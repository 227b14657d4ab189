package io.chapar.node;

import io.chapar.config.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A home folder with the shipped routes and configuration, and a watch list of a test. */
public final class TestHome {
  private final Path folder;
  private final Map<String, String> environment = new TreeMap<>();

  private TestHome(Path folder) {
    this.folder = folder;
  }

  public static TestHome in(Path folder, List<String> feeds) throws IOException {
    return in(folder, feeds, "1s");
  }

  public static TestHome in(Path folder, List<String> feeds, String every) throws IOException {
    Shipped.copy(folder, "routes", "config");
    String list =
        IntStream.range(0, feeds.size())
            .mapToObj(i -> "  - { name: feed" + i + ", address: \"" + feeds.get(i) + "\" }\n")
            .collect(Collectors.joining());
    Files.writeString(
        folder.resolve("config/feeds.yaml"),
        "defaults: { every: " + every + ", first: 10000 }\nfeeds:\n" + list);
    return new TestHome(folder)
        .with("FETCH_PRIVATE_HOSTS", "127.0.0.1")
        .with("FETCH_HOST_DELAY", "1ms")
        .with("ADMIN_PORT", "0")
        .with("QUEUE_ENABLED", "true")
        .with("QUEUE_PORT", "0")
        .with("QUEUE_PASSWORD", "secret")
        .with("WEBHOOK_SECRET", "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
  }

  /** A setting, as its variable of the environment. */
  public TestHome with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  public Path folder() {
    return folder;
  }

  public Map<String, String> environment() {
    return environment;
  }
}
