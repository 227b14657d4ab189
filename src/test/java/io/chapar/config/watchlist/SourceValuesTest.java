package io.chapar.config.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.config.file.SecretReferences;
import io.chapar.fetch.source.SecretField;
import io.chapar.fetch.source.SecretField.Form;
import io.chapar.fetch.source.SourceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a watch list says of how its feeds are asked. */
class SourceValuesTest {
  @TempDir Path folder;

  private WatchList.Line read(String list) throws IOException {
    Path file = folder.resolve("feeds.yaml");
    Files.writeString(file, list);
    return WatchList.lines(new Home(folder), file).get(0);
  }

  private SourceSettings source(String settings) throws IOException {
    return read("feeds:\n  - {name: a, address: 'https://a.example/rss', " + settings + "}\n")
        .source();
  }

  @Test
  void readsHowAFeedIsAsked() throws IOException {
    WatchList.Line line =
        read(
            """
            feeds:
              - name: a
                address: https://a.example/rss
                agent: Reader/1 (+https://a.example/agreement)
                headers: { Accept-Language: "fa, en;q=0.5", X-Api-Key: "secretfile:a-key" }
                user: agency
                password: secretfile:a
                pages: true
                delay: 10s
            """);
    SourceSettings source = line.source();
    assertThat(source.agent()).isEqualTo("Reader/1 (+https://a.example/agreement)");
    assertThat(source.headers()).isEqualTo(Map.of("Accept-Language", "fa, en;q=0.5"));
    assertThat(source.secrets())
        .containsExactly(
            new SecretField("password", "Authorization", Form.BASIC, "agency", "secretfile:a"),
            new SecretField("header X-Api-Key", "X-Api-Key", Form.PLAIN, null, "secretfile:a-key"));
    assertThat(source.pages()).isTrue();
    assertThat(line.feed().delay()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void takesWhatGroupsAndDefaultsSay() throws IOException {
    SourceSettings source =
        read("""
        defaults: { delay: 5s, agent: Common/1 }
        groups:
          paid: { user: agency, password: "secretfile:paid", agent: Paid/1 }
        feeds:
          - { name: a, address: 'https://a.example/rss', group: paid, bearer: "env:A" }
        """)
            .source();
    assertThat(source.agent()).isEqualTo("Paid/1");
    assertThat(source.delay()).isEqualTo(Duration.ofSeconds(5));
    assertThat(source.secrets()).extracting(SecretField::setting).containsExactly("bearer");
  }

  @Test
  void saysNothingOfAFeedThatIsAskedInTheCommonWay() throws IOException {
    assertThat(source("every: 5m").isCommon()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "user: u, password: hunter2 | password is no reference to a secret; put the secret into",
        "bearer: abc.def | bearer is no reference to a secret",
        "password: 'secretfile:p' | has user or password alone; write both, or bearer",
        "user: u, password: 'env:P', bearer: 'env:B' | has user and password, and bearer too",
        "user: 'a:b', password: 'env:P' | user is no user; 1 to 200 characters, without a colon",
        "headers: {\"X\\r\\nHost\": a} | headers has a header whose name is none",
        "headers: {X-Note: \"a\\r\\nHost: b\"} | headers has X-Note with a value that is no line",
        "headers: {Host: b.example} | headers has Host, which each request makes itself",
        "headers: {Transfer-Encoding: chunked} | headers has Transfer-Encoding, which each",
        "headers: {Authorization: Basic abc} | headers has Authorization; write user and password",
        "headers: {user-agent: x} | headers has user-agent; write agent instead",
        "headers: {Cookie: session=hunter2} | headers has Cookie, which is a secret; write",
        "headers: {X-Auth-Token: hunter2} | headers has X-Auth-Token, which is a secret; write",
        "headers: [a] | headers is no map; write each as NAME: VALUE below it",
        "agent: \"a\\nb\" | agent is no user agent; one line of ASCII",
        "proxy: 'http://u:hunter2@p:1' | proxy is no HTTP proxy; write http://HOST:PORT without a user",
        "proxy: 'socks://p:1' | proxy is no HTTP proxy",
        "pages: perhaps | pages \"perhaps\" is neither true nor false",
        "delay: 2h | delay \"2h\" is too long; 1h at the most",
        "delay: soon | delay \"soon\" is no duration"
      })
  void refusesWhatCannotBeSent(String settings, String fault) {
    assertThatThrownBy(() -> source(settings))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("feeds.yaml:2  " + fault)
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void readsSecretsWhereTheyAreKept() throws IOException {
    Files.createDirectories(folder.resolve("config/secrets"));
    Files.writeString(folder.resolve("config/secrets/a"), "of the file\n");
    SecretReferences secrets =
        new SecretReferences(new Home(folder), Map.of("A_KEY", "of the variable"));
    assertThat(secrets.secret("secretfile:a")).isEqualTo("of the file");
    assertThat(secrets.secret("env:A_KEY")).isEqualTo("of the variable");
    assertThatThrownBy(() -> secrets.secret("secretfile:b")).hasMessageContaining("secrets/b");
    assertThatThrownBy(() -> secrets.secret("env:B_KEY"))
        .hasMessage("the variable B_KEY is not set");
    assertThatThrownBy(() -> secrets.secret("secretfile:../a"))
        .hasMessageContaining("no reference");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "headers: {Host: x, Cookie: abc, Accept: y, X-Api-Key: lit, \"X Y\": z}"
            + " > has Host,; has Cookie,; has X-Api-Key,; has a header whose name is none",
        "block: {title: oil, link: [/*/*/*/*/*/*/, nope, /a/, (a|b)], titel: x}"
            + " > has link \"/*/*/*/*/*/*/\"; has link \"nope\"; has link \"(a|b)\"; has unknown \"titel\"",
        "keep: {title: ['-', oil, '!'], category: {a: b}}"
            + " > has the text \"-\"; has the text \"!\"; has a category that is no list",
      })
  void tellsAllThatIsWrongWithASetting(String setting, String faults) {
    assertThatThrownBy(() -> source(setting))
        .isInstanceOfSatisfying(
            InvalidConfiguration.class,
            wrong ->
                assertThat(wrong.faults())
                    .zipSatisfy(
                        List.of(faults.split("; ")),
                        (fault, part) -> assertThat(fault.toString()).contains(part)));
  }
}
