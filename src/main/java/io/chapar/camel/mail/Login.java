package io.chapar.camel.mail;

import jakarta.mail.PasswordAuthentication;
import org.apache.camel.CamelContext;
import org.apache.camel.component.mail.MailAuthenticator;

/** User and password as settings hold them, read at each connection. */
final class Login extends MailAuthenticator {
  private final CamelContext context;
  private final String account;

  /**
   * @param account what the names of both settings begin with
   */
  Login(CamelContext context, String account) {
    this.context = context;
    this.account = account;
  }

  @Override
  public PasswordAuthentication getPasswordAuthentication() {
    return new PasswordAuthentication(setting("user"), setting("password"));
  }

  private String setting(String name) {
    return context.resolvePropertyPlaceholders("{{" + account + "." + name + "}}");
  }
}
