package io.chapar.camel;

import jakarta.mail.PasswordAuthentication;
import java.util.Properties;
import org.apache.camel.Endpoint;
import org.apache.camel.component.mail.MailAuthenticator;
import org.apache.camel.component.mail.MailConfiguration;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.spi.EndpointStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Endpoints {@code smtp:} and {@code smtps:} show a password to nobody but the server that they
 * name. Without a user there is no AUTH; with one, and at the port for it, mail goes over TLS or
 * not at all (STARTTLS: RFC 3207; submission: RFC 6409, RFC 8314).
 */
final class GuardedMail implements EndpointStrategy {
  private static final int SUBMISSION = 587;

  /** Of the endpoint: true, false, or else by port and user. */
  private static final String REQUIRED = "mail.smtp.starttls.required";

  @Override
  public Endpoint registerEndpoint(String uri, Endpoint endpoint) {
    if (endpoint instanceof MailEndpoint mail) {
      guard(mail.getConfiguration());
    }
    return endpoint;
  }

  private static void guard(MailConfiguration mail) {
    boolean known = mail.getAuthenticator() != null || isNamed(mail.getUsername());
    if (!known) {
      mail.setAuthenticator(new Nobody());
    }
    Properties more = new Properties();
    if (mail.getAdditionalJavaMailProperties() != null) {
      more.putAll(mail.getAdditionalJavaMailProperties());
    }
    boolean required = isRequired(mail, known, String.valueOf(more.get(REQUIRED)));
    more.put(REQUIRED, String.valueOf(required));
    if (required) {
      more.put("mail.smtp.starttls.enable", "true");
    }
    more.put("mail." + mail.getProtocol() + ".ssl.checkserveridentity", "true");
    mail.setAdditionalJavaMailProperties(more);
  }

  /** A password never goes in clear, whatever was asked for. */
  private static boolean isRequired(MailConfiguration mail, boolean known, String asked) {
    boolean byPort = mail.getPort() == SUBMISSION && !asked.equals("false");
    return mail.getProtocol().equals("smtp") && (known || byPort || asked.equals("true"));
  }

  private static boolean isNamed(@Nullable String user) {
    return user != null && !user.isEmpty();
  }

  /** Camel takes an empty user for one. */
  private static final class Nobody extends MailAuthenticator {
    @Override
    public PasswordAuthentication getPasswordAuthentication() {
      return new PasswordAuthentication(null, null);
    }
  }
}
