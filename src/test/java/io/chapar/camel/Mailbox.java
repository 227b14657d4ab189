package io.chapar.camel;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.chapar.fetch.Certificates;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;

/** A mail server on this machine that speaks IMAP over TLS, with one user. */
final class Mailbox implements AutoCloseable {
  static final String USER = "reader@here.example";

  /** With all that a route could take for its own. */
  static final String PASSWORD = "p&a+s%s)w{o}rd #1";

  private final GreenMail server;
  private final GreenMailUser user;

  Mailbox() {
    server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAPS));
    server.start();
    user = server.setUser(USER, USER, PASSWORD);
  }

  /** Gives all servers in this process the certificate of this key: they read it once. */
  static void certify(Certificates certificates, String key) throws Exception {
    Path store = certificates.store().resolveSibling(key + ".p12");
    save(certificates, key, store);
    System.setProperty("greenmail.tls.keystore.file", store.toString());
    System.setProperty("greenmail.tls.keystore.password", Certificates.PASSWORD);
  }

  private static void save(Certificates certificates, String key, Path file) throws Exception {
    char[] password = Certificates.PASSWORD.toCharArray();
    KeyStore all = KeyStore.getInstance(certificates.store().toFile(), password);
    KeyStore one = KeyStore.getInstance("PKCS12");
    one.load(null, null);
    one.setKeyEntry(key, all.getKey(key, password), password, all.getCertificateChain(key));
    try (OutputStream out = Files.newOutputStream(file)) {
      one.store(out, password);
    }
  }

  int port() {
    return server.getImaps().getPort();
  }

  /** Delivers one message; its lines end as those of the source. */
  Mailbox receives(String source) {
    try {
      byte[] bytes = source.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
      user.deliver(new MimeMessage(null, new ByteArrayInputStream(bytes)));
      return this;
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  List<StoredMessage> messages(String folder) {
    MailFolder found = server.getManagers().getImapHostManager().getFolder(user, folder);
    return found == null ? List.of() : found.getMessages();
  }

  long unseen() {
    return messages("INBOX").stream().filter(one -> !one.isSet(Flags.Flag.SEEN)).count();
  }

  @Override
  public void close() {
    server.stop();
  }
}
