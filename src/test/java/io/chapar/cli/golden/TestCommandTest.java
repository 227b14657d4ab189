package io.chapar.cli.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.chapar.cli.Terminal;
import io.chapar.config.Shipped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and feeds that are recorded once, and replayed when the site is gone. */
class TestCommandTest extends Terminal {
  private static final String PAGE =
      """
      <html lang="en"><head><title>A tram for Izmir</title></head><body><article>
      <h1>A tram for Izmir</h1>
      <p>The first electric tram of the bay left the quay this morning with three cars and stopped at
      every station.</p>
      <p>The director of the railway said that the line would be opened to all passengers on Tuesday.</p>
      </article></body></html>
      """;
  private static final String FEED =
      """
      <rss version="2.0"><channel><title>News</title><item><title>A tram</title>
      <link>http://127.0.0.1/1</link></item></channel></rss>
      """;

  private HttpServer site;

  @BeforeEach
  void open() throws IOException {
    Shipped.copy(folder, "routes", "config");
    Files.writeString(
        folder.resolve("config/application.properties"), "fetch.private-hosts = 127.0.0.1\n");
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
    serve("/news/1", "text/html; charset=utf-8", PAGE);
    serve("/rss", "application/rss+xml", FEED);
    serve("/rss.xml", "text/xml", FEED);
    serve("/picture", "image/png", "PNG");
    serve("/script", "text/html", "<html><body><script>load()</script></body></html>");
    site.start();
    assertThat(run("--record", address("/news/1"), "tram")).isZero();
    assertThat(run("--record", address("/rss"), "--feed", "news")).isZero();
  }

  @AfterEach
  void close() {
    site.stop(0);
  }

  private void serve(String path, String type, String body) {
    site.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(body.getBytes(UTF_8));
          exchange.close();
        });
  }

  private String address(String path) {
    return "http://127.0.0.1:" + site.getAddress().getPort() + path;
  }

  private int run(String... arguments) {
    return atHome(Stream.concat(Stream.of("test"), Stream.of(arguments)).toArray(String[]::new));
  }

  private void edit(String file, String before, String after) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(before);
    Files.writeString(path, text.replace(before, after));
  }

  @Test
  void findsThatNothingHasChanged() {
    site.stop(0);
    assertThat(run()).isZero();
    assertThat(said()).isEqualTo("3 tested, 0 differ\n");
  }

  @Test
  void showsEachFieldThatDiffers() throws IOException {
    edit("config/golden/tram/expected.json", "A tram for Izmir", "A train for Izmir");
    edit("config/golden/news/expected.json", "A tram", "A train");
    assertThat(run()).isEqualTo(1);
    assertThat(said())
        .contains("news  items[0].title: expected \"A train\", is \"A tram\"")
        .contains("tram  title: expected \"A train for Izmir\", is \"A tram for Izmir\"")
        .endsWith("3 tested, 2 differ\n");
  }

  @Test
  void runsTheRoutesOfTheOperator() throws IOException {
    edit(
        "routes/2-articles.camel.yaml",
        "        - bean: { ref: split-page }\n",
        "        - stop: {}\n        - bean: { ref: split-page }\n");
    assertThat(run("tram")).isEqualTo(1);
    assertThat(said()).contains("tram  title: expected \"A tram for Izmir\", is nothing");
    assertThat(run("--accept", "tram")).isZero();
    assertThat(run("tram")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- to: { uri: 'smtp://HOST?connectionTimeout=500' }",
        "- to: { uri: 'smtps://HOST?connectionTimeout=500' }",
        "- toD: { uri: 'smtp://HOST?connectionTimeout=500&subject=${routeId}' }",
        "- to: { uri: 'http://HOST/hook' }",
        "- enrich: { constant: 'https://HOST/more' }",
        "- doTry: { steps: [{ throwException: { exceptionType: java.io.IOException, message: no } }],"
            + " doCatch: [{ exception: [java.io.IOException],"
            + " steps: [{ to: { uri: 'smtp://HOST?connectionTimeout=500' } }] }] }",
      })
  void letsNothingLeaveTheProcess(String step) throws IOException {
    try (ServerSocketChannel outside = ServerSocketChannel.open()) {
      outside.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      outside.configureBlocking(false);
      String host = "127.0.0.1:" + outside.socket().getLocalPort();
      edit(
          "routes/2-articles.camel.yaml",
          "        - to: { uri: \"ledger:reports\" }\n",
          "        - to: { uri: \"ledger:reports\" }\n        "
              + step.replace("HOST", host)
              + "\n");
      run("tram");
      assertThat(outside.accept()).isNull();
      assertThat(said()).isEqualTo("1 tested, 0 differ\n");
    }
  }

  @Test
  void sendsARecordedFeedThroughTheRouteOfFeeds() throws IOException {
    edit(
        "routes/1-feeds.camel.yaml",
        "        - bean: { ref: read-feed }\n",
        "        - bean: { ref: read-feed }\n        - stop: {}\n");
    assertThat(run("news")).isEqualTo(1);
    assertThat(said()).contains("news  items: expected [", ", is nothing");
  }

  @Test
  void testsTheOthersWhenOneCannotBeRead() throws IOException {
    Files.writeString(folder.resolve("config/golden/tram/expected.json"), "{ \"title\": ");
    Files.delete(folder.resolve("config/golden/news/from.json"));
    assertThat(run()).isEqualTo(1);
    assertThat(said())
        .contains("tram  holds no JSON where it should: Unexpected end-of-input within")
        .contains("news  cannot be read: ")
        .doesNotContain("Source:")
        .endsWith("3 tested, 2 differ\n");
  }

  @ParameterizedTest
  @CsvSource({
    "config/golden/tram/from.json, tram  from.json is wrong: Illegal character in",
    "config/sites/dawn/expected.json, sites/dawn  expected.json is wrong: Illegal character in"
  })
  void namesTheFileWhoseAddressIsNone(String file, String told) throws IOException {
    Path path = folder.resolve(file);
    String from = Files.readString(path);
    Files.writeString(path, from.replaceFirst("(\"address\" *: *\")", "$1no address, "));
    assertThat(run()).isEqualTo(1);
    assertThat(said()).contains(told).endsWith("3 tested, 1 differ\n");
  }

  @Test
  void acceptsTheOthersWhenOneCannotBeRead() throws IOException {
    Files.delete(folder.resolve("config/golden/news/from.json"));
    assertThat(run("--accept")).isEqualTo(1);
    assertThat(said()).contains("news  cannot be read: ", "tram  expected.json is written");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/rss", "/rss.xml"})
  void recordsAFeedAsOneWithoutBeingTold(String path) {
    assertThat(run("--record", address(path), "untold")).isZero();
    assertThat(said()).startsWith("untold  is a feed; expected.json is written");
    assertThat(run("untold")).isZero();
    assertThat(folder.resolve("config/golden/untold/feed.xml")).hasContent(FEED);
  }

  @ParameterizedTest
  @CsvSource({"/picture,", "/news/1, --feed", "/script,", "/nowhere,"})
  void leavesNothingOfWhatCannotBeRecorded(String path, @Nullable String option)
      throws IOException {
    String before = tree();
    String[] words = {"--record", address(path), "other"};
    assertThat(option == null ? run(words) : run(words[0], words[1], words[2], option)).isOne();
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void keepsTheOldRecordingWhereTheNewOneCannotBeMade() throws IOException {
    String before = tree();
    assertThat(run("--record", address("/script"), "tram")).isOne();
    assertThat(tree()).isEqualTo(before);
    assertThat(run("tram")).isZero();
  }

  private String tree() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("config/golden"))) {
      return files.sorted().map(Path::toString).collect(Collectors.joining("\n"));
    }
  }

  @Test
  void takesANumberForTheSameHoweverItIsWritten() throws IOException {
    edit("config/golden/news/expected.json", "\"position\" : 0", "\"position\" : 0.0");
    assertThat(run("news")).isZero();
  }

  @Test
  void knowsNoFolderOutsideItsOwn() {
    assertThat(run("../tram")).isEqualTo(2);
    assertThat(run("nothing")).isEqualTo(2);
  }
}
