package io.chapar.camel.mail;

import io.chapar.article.TemporaryFailure;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.apache.camel.component.mail.MailConfiguration;
import org.jspecify.annotations.Nullable;

/** Why a mailbox cannot be read, in one line. A password is never part of it. */
final class MailTrouble {
  private static final int MOST = 200;

  private final MailConfiguration mailbox;

  MailTrouble(MailConfiguration mailbox) {
    this.mailbox = mailbox;
  }

  TemporaryFailure of(MessagingException e) {
    return new TemporaryFailure(what(e) + ": " + address(mailbox), e);
  }

  private String what(MessagingException e) {
    if (e instanceof AuthenticationFailedException) {
      return "mail server refuses the user or the password of "
          + mailbox.getPasswordAuthentication().getUserName()
          + said(e);
    }
    if (e instanceof FolderNotFoundException) {
      return "mailbox has no folder " + mailbox.getFolderName();
    }
    return connection(e);
  }

  private static String connection(MessagingException e) {
    Throwable cause = root(e);
    if (cause instanceof UnknownHostException) {
      return "mail server is unknown to DNS";
    }
    boolean tls = cause instanceof CertificateException || isTls(e);
    return (tls ? "TLS with the mail server failed" : "mailbox cannot be read") + said(cause);
  }

  private static boolean isTls(Throwable e) {
    return e instanceof SSLException || e.getCause() != null && isTls(e.getCause());
  }

  private static String said(Throwable e) {
    return " (" + words(e) + ")";
  }

  private static Throwable root(Throwable e) {
    return e.getCause() == null || e.getCause() == e ? e : root(e.getCause());
  }

  /** The first line of what was said, at most so many characters. */
  static String words(@Nullable Throwable e) {
    String message = e == null || e.getMessage() == null ? String.valueOf(e) : e.getMessage();
    String line = message.strip().lines().findFirst().orElse("");
    return line.length() > MOST ? line.substring(0, MOST) + "…" : line;
  }

  /** Of the folder, without the user. */
  static URI address(MailConfiguration mailbox) {
    String folder = "/" + mailbox.getFolderName();
    try {
      return new URI(
          mailbox.getProtocol(), null, mailbox.getHost(), mailbox.getPort(), folder, null, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no host of a mail server: " + mailbox.getHost(), e);
    }
  }
}
