package io.chapar.camel.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.camel.RouteCheck;
import io.chapar.camel.check.ConfigurationCheck.Verdict;
import io.chapar.config.Shipped;
import io.chapar.config.file.Fault;
import io.chapar.config.file.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs as it is, and would be better otherwise. */
class HintsTest {
  @TempDir Path folder;

  @BeforeEach
  void copy() {
    Shipped.copy(folder, "routes", "config");
  }

  private List<String> hints() {
    Verdict verdict = RouteCheck.check(new Home(folder), Map.of());
    assertThat(verdict.faults()).isEmpty();
    return verdict.hints().stream().map(Fault::toString).toList();
  }

  private void append(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text, StandardOpenOption.APPEND);
  }

  @Test
  void areNoneOfWhatIsShipped() {
    assertThat(hints()).isEmpty();
  }

  @Test
  void tellASecretThatASettingHoldsItself() throws IOException {
    Path file = folder.resolve("config/application.properties");
    Files.writeString(
        file, Files.readString(file).replaceFirst("(?m)^(queue.password) =.*$", "$1 = hunter22"));
    assertThat(hints())
        .singleElement()
        .asString()
        .matches(
            "config/application.properties:\\d+  queue.password is written out; put it into"
                + " config/secrets/NAME and write \\{\\{secretfile:NAME}}, or \\{\\{env:NAME}}");
  }

  @Test
  void tellASecretThatAParameterOfAKameletHoldsItself() throws IOException {
    Files.writeString(
        folder.resolve("routes/4-search.camel.yaml"),
        """
        - route:
            id: search
            description: Each report to an index
            from:
              uri: ledger:reports
              parameters: { subscriber: search }
              steps:
                - to:
                    uri: kamelet:elasticsearch-sink
                    parameters:
                      address: "https://search.example:9200"
                      index: reports
                      authorization: "ApiKey VnVhQ2ZHY0JDZGJrUW0tZTVhT3g6dWkybHAyYXhUTm1zeWFrdw=="
        """);
    assertThat(hints())
        .singleElement()
        .asString()
        .startsWith("routes/4-search.camel.yaml:13  authorization is written out; put it into");
  }

  @Test
  void tellASecretThatAnEndpointHoldsItself() throws IOException {
    Files.writeString(
        folder.resolve("routes/4-mail.camel.yaml"),
        """
        - route:
            id: mail
            description: Each report as a mail
            from:
              uri: ledger:reports
              parameters: { subscriber: mail }
              steps:
                - bean: { ref: compose-mail }
                - process: { ref: open-envelope }
                - to:
                    uri: smtps:mail.example:465
                    parameters:
                      username: chapar
                      password: hunter22
                      to: a@b.example
        """);
    assertThat(hints())
        .singleElement()
        .asString()
        .startsWith("routes/4-mail.camel.yaml:14  password is written out;");
  }

  @Test
  void tellAFileOfASecretThatEverybodyCanRead() throws IOException {
    Path secrets = Files.createDirectories(folder.resolve("config/secrets"));
    Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (String name : List.of("mine", "open")) {
      Path file = Files.writeString(secrets.resolve(name), "hunter22");
      String mode = name.equals("mine") ? "rw-------" : "rw-r--r--";
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }
    assertThat(hints())
        .containsExactly(
            "config/secrets/open  can be read by every user of the machine;"
                + " chmod 600 config/secrets/open");
    Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rwx------"));
    assertThat(hints()).isEmpty();
  }

  @Test
  void tellAFeedThatNoPollWillEverReach() throws IOException {
    append(
        "config/feeds.yaml",
        """
          - { name: inner, address: "http://10.1.2.3/rss" }
          - { name: mine, address: "http://localhost:8080/rss" }
          - { name: six, address: "http://[::1]/rss" }
          - { name: mail, address: "http://news.example:25/rss" }
          - { name: odd, address: "http://news.example:8081/rss" }
        """);
    assertThat(hints())
        .satisfiesExactly(
            one -> assertThat(one).contains("will never be fetched: 10.1.2.3 is private;"),
            one -> assertThat(one).contains("localhost at 127.0.0.1 is loopback;"),
            one -> assertThat(one).contains("is loopback;"),
            one -> assertThat(one).contains("port 25 is smtp"));
  }

  @Test
  void areSilentOfAFeedWhoseHostIsAllowed() throws IOException {
    append("config/feeds.yaml", "  - { name: inner, address: \"http://10.1.2.3/rss\" }\n");
    Path file = folder.resolve("config/application.properties");
    Files.writeString(
        file,
        Files.readString(file)
            .replaceFirst("(?m)^fetch.private-hosts =.*$", "fetch.private-hosts = 10.1.0.0/16"));
    assertThat(hints()).isEmpty();
  }

  @Test
  void tellFeedsThatAProxyLooksUp() throws IOException {
    append(
        "config/feeds.yaml",
        "  - {name: far, address: 'https://far.example/rss', proxy: 'http://127.0.0.1:3128'}\n");
    assertThat(hints())
        .containsExactly(
            "config/feeds.yaml  asks 1 feed through proxy 127.0.0.1:3128, which has to refuse"
                + " private addresses in place of fetch.private-hosts");
  }
}
