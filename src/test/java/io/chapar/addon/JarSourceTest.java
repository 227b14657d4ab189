package io.chapar.addon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.article.WrongValue;
import io.chapar.text.Digest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JarSourceTest {
  private static final byte[] BYTES = "a jar".getBytes(UTF_8);
  private static final Jar JAR = Jar.of("org.example:client:2.0.0\t" + Digest.of(BYTES) + "\t5");
  private static final String PATH = "/org/example/client/2.0.0/client-2.0.0.jar";

  @TempDir Path folder;
  private HttpServer repository;

  @BeforeEach
  void open() throws IOException {
    repository = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
    repository.start();
  }

  @AfterEach
  void close() {
    repository.stop(0);
  }

  private JarSource web() {
    return new JarSource("http://127.0.0.1:" + repository.getAddress().getPort() + "/");
  }

  private void serve(int status, byte[] bytes) {
    repository.createContext(
        PATH,
        exchange -> {
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  @Test
  void fetchesAJarByItsCoordinates() {
    serve(200, BYTES);
    assertThat(web().bytes(JAR)).isEqualTo(BYTES);
  }

  @Test
  void readsAFolderThatIsARepository() throws IOException {
    Path file = Files.createDirectories(folder.resolve("org/example/client/2.0.0"));
    Files.write(file.resolve("client-2.0.0.jar"), BYTES);
    assertThat(new JarSource(folder.toString()).bytes(JAR)).isEqualTo(BYTES);
  }

  @Test
  void readsAFolderWithTheJarsSideBySide() throws IOException {
    Files.write(folder.resolve("client-2.0.0.jar"), BYTES);
    assertThat(new JarSource(folder.toString()).bytes(JAR)).isEqualTo(BYTES);
  }

  @Test
  void refusesAnotherJarUnderTheSameName() {
    serve(200, "a bug".getBytes(UTF_8));
    assertThatThrownBy(() -> web().bytes(JAR))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageStartingWith("this is another jar (SHA-256 ")
        .hasMessageEndingWith(PATH);
  }

  /** However long the answer is. */
  @Test
  void readsNoMoreThanTheJarHas() {
    serve(200, new byte[1_000_000]);
    assertThatThrownBy(() -> web().bytes(JAR)).hasMessageStartingWith("this is another jar");
  }

  @Test
  void triesAJarAgainThatCameInPart() {
    serve(200, "a j".getBytes(UTF_8));
    assertThatThrownBy(() -> web().bytes(JAR))
        .isInstanceOf(TemporaryFailure.class)
        .hasMessageStartingWith("the jar ends after 3 of 5 bytes: http://127.0.0.1:");
  }

  @Test
  void saysThatTheRepositoryHasNone() {
    serve(404, new byte[0]);
    assertThatThrownBy(() -> web().bytes(JAR))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageStartingWith("the repository has no such jar (404): http://127.0.0.1:");
  }

  @Test
  void saysThatTheRepositoryIsOutOfOrder() {
    serve(503, new byte[0]);
    assertThatThrownBy(() -> web().bytes(JAR))
        .isInstanceOf(TemporaryFailure.class)
        .hasMessageStartingWith("the repository answers 503: http://127.0.0.1:");
  }

  @Test
  void saysThatNobodyAnswers() {
    JarSource away = web();
    repository.stop(0);
    assertThatThrownBy(() -> away.bytes(JAR))
        .isInstanceOf(TemporaryFailure.class)
        .hasMessageStartingWith("the repository does not answer (");
  }

  @Test
  void saysThatTheFolderHasNone() {
    assertThatThrownBy(() -> new JarSource(folder.toString()).bytes(JAR))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("there is no such file: " + folder + "/client-2.0.0.jar");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nowhere", "ftp://repository.example/maven2", "http://two words/", "https://"})
  void refusesWhatIsNeitherAFolderNorAnAddress(String place) {
    assertThatThrownBy(() -> new JarSource(place))
        .isInstanceOf(WrongValue.class)
        .hasMessage("\"" + place + "\" is neither a folder nor an address of http or https");
  }
}
