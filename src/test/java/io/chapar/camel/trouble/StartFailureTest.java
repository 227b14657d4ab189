package io.chapar.camel.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.chapar.fetch.Certificates;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.sql.DriverManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.camel.FailedToStartRouteException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Java and its drivers really throw, at peers that are away and at mistakes of the set. */
class StartFailureTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @TempDir private Path folder;

  private static boolean isAway(ThrowingCallable connecting) {
    Throwable why = catchThrowable(connecting);
    assertThat(why).isNotNull();
    return StartFailure.isPeerAway(new FailedToStartRouteException("mine", "it fails", why));
  }

  private static int closedPort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, HERE)) {
      return free.getLocalPort();
    }
  }

  @Test
  void aRefusedConnectionIsAPeerThatIsAway() throws Exception {
    int port = closedPort();
    assertThat(isAway(() -> new Socket(HERE, port).close())).isTrue();
    assertThat(isAway(() -> SocketChannel.open(new InetSocketAddress(HERE, port)).close()))
        .isTrue();
    assertThat(isAway(() -> DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port)))
        .isTrue();
  }

  @Test
  void aHostWithoutAddressIsAPeerThatIsAway() {
    assertThat(isAway(() -> InetAddress.getByName("broker.invalid"))).isTrue();
    assertThat(isAway(() -> SocketChannel.open(new InetSocketAddress("broker.invalid", 1))))
        .isTrue();
  }

  @Test
  void aPeerThatSaysNothingInTimeOrHangsUpIsAway() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, HERE);
        Socket client = new Socket(HERE, server.getLocalPort())) {
      client.setSoTimeout(1);
      assertThat(isAway(() -> client.getInputStream().read())).isTrue();
      client.setSoTimeout(0);
      Socket accepted = server.accept();
      accepted.setSoLinger(true, 0);
      accepted.close();
      assertThat(isAway(() -> client.getInputStream().read())).isTrue();
    }
  }

  @Test
  void aPeerThatHangsUpInItsHandshakeIsAway() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, HERE)) {
      Thread hangingUp = new Thread(() -> hangUp(server));
      hangingUp.start();
      assertThat(isAway(() -> shake(SSLContext.getDefault(), server.getLocalPort()))).isTrue();
      hangingUp.join();
    }
  }

  private static void hangUp(ServerSocket server) {
    try (Socket socket = server.accept()) {
      assertThat(socket.getInputStream().read()).isPositive();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void shake(SSLContext tls, int port) throws IOException {
    SSLSocketFactory sockets = tls.getSocketFactory();
    try (SSLSocket socket = (SSLSocket) sockets.createSocket(HERE, port)) {
      socket.startHandshake();
    }
  }

  @Test
  void aCertificateThatIsNotTrustedIsAMistakeOfTheSet() throws Exception {
    SSLContext tls = new Certificates(folder).mutual("broker");
    try (ServerSocket server = tls.getServerSocketFactory().createServerSocket(0, 5, HERE)) {
      Thread shaking = new Thread(() -> shake(server));
      shaking.start();
      assertThat(isAway(() -> shake(SSLContext.getDefault(), server.getLocalPort()))).isFalse();
      shaking.join();
    }
  }

  /** Until the client has broken the handshake off. */
  private static void shake(ServerSocket server) {
    try (Socket socket = server.accept()) {
      assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(IOException.class);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aMissingFileIsAMistakeOfTheSet() {
    Path missing = folder.resolve("keys.p12");
    assertThat(isAway(() -> Files.newInputStream(missing).close())).isFalse();
    assertThat(isAway(() -> new java.io.FileInputStream(missing.toFile()).close())).isFalse();
  }

  @Test
  void aKeyStoreThatCannotBeOpenedIsAMistakeOfTheSet() throws Exception {
    Path store = new Certificates(folder).store();
    assertThat(isAway(() -> open(store, "wrong"))).isFalse();
    Path other = Files.writeString(folder.resolve("other"), "no key store");
    assertThat(isAway(() -> open(other, Certificates.PASSWORD))).isFalse();
  }

  private static void open(Path store, String password) throws Exception {
    try (InputStream in = Files.newInputStream(store)) {
      KeyStore.getInstance("PKCS12").load(in, password.toCharArray());
    }
  }
}
