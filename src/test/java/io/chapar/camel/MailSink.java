package io.chapar.camel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server that speaks as much SMTP (RFC 5321) as a client needs, and keeps what came. */
final class MailSink implements AutoCloseable {
  private final ServerSocket server;
  private final List<String> mails = new CopyOnWriteArrayList<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals;
  private final @Nullable SSLContext tls;

  /**
   * @param refusals how many mails it refuses first
   */
  MailSink(int refusals) throws IOException {
    this(refusals, null);
  }

  /**
   * @param tls without which it takes no mail; null for none
   */
  MailSink(int refusals, @Nullable SSLContext tls) throws IOException {
    this.refusals = new AtomicInteger(refusals);
    this.tls = tls;
    server = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "mail");
    thread.setDaemon(true);
    thread.start();
  }

  String address() {
    return "smtp:localhost:" + server.getLocalPort();
  }

  /** Each with its head. */
  List<String> mails() {
    return mails;
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        talk(client);
      } catch (IOException e) {
        // the client or the test has gone
      }
    }
  }

  /** What clients said, but for the mails; what came over TLS with a sign before it. */
  List<String> commands() {
    return commands;
  }

  private void talk(Socket client) throws IOException {
    PrintStream out = new PrintStream(client.getOutputStream(), true, UTF_8);
    out.print("220 sink\r\n");
    talk(client, out, false);
  }

  private void talk(Socket client, PrintStream out, boolean secure) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
    String line = in.readLine();
    while (line != null) {
      commands.add((secure ? "+" : "") + line);
      if (line.equals("STARTTLS") && tls != null) {
        out.print("220 go\r\n");
        SSLSocket over =
            (SSLSocket) tls.getSocketFactory().createSocket(client, null, client.getPort(), true);
        over.setUseClientMode(false);
        talk(over, new PrintStream(over.getOutputStream(), true, UTF_8), true);
        return;
      }
      out.print(answer(line, in, out, secure) + "\r\n");
      line = line.startsWith("QUIT") ? null : in.readLine();
    }
  }

  private String answer(String line, BufferedReader in, PrintStream out, boolean secure)
      throws IOException {
    if (line.startsWith("EHLO")) {
      return tls == null || secure ? "250-sink\r\n250 AUTH PLAIN" : "250-sink\r\n250 STARTTLS";
    }
    if (line.startsWith("AUTH")) {
      return "235 in";
    }
    if (line.startsWith("MAIL") && tls != null && !secure) {
      return "530 Must issue a STARTTLS command first";
    }
    if (line.startsWith("MAIL") && refusals.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      return "451 later";
    }
    if (line.equals("DATA")) {
      out.print("354 go\r\n");
      StringBuilder mail = new StringBuilder();
      for (String next = in.readLine(); !next.equals("."); next = in.readLine()) {
        mail.append(next).append('\n');
      }
      mails.add(mail.toString());
    }
    return line.startsWith("QUIT") ? "221 bye" : "250 ok";
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
