package io.chapar.camel.mail;

import jakarta.mail.PasswordAuthentication;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.component.mail.JavaMailSender;
import org.apache.camel.component.mail.MailAuthenticator;
import org.apache.camel.component.mail.MailComponent;
import org.apache.camel.component.mail.MailConfiguration;
import org.apache.camel.component.mail.MailConsumer;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.spi.annotations.Component;

/**
 * Camel's {@code imaps:} component, with two options more: {@value ACCOUNT}, so that no address
 * holds a password, and {@value FAILED}, so that a message that cannot be read is not read again at
 * every poll, for ever. The annotation is the name by which Camel finds its setters.
 */
@Component("imap")
public final class MailboxComponent extends MailComponent {
  /** Option of an endpoint: the settings ACCOUNT.user and ACCOUNT.password are its login. */
  static final String ACCOUNT = "mail.account";

  /** Option of an endpoint: a folder of the same mailbox, which is made when it is missing. */
  static final String FAILED = "mail.failedTo";

  /** Options that Camel's component reads itself. */
  private static final Predicate<String> OF_CAMELS =
      Pattern.compile("mail\\..*|searchTerm.*|sortTerm").asMatchPredicate();

  public MailboxComponent(CamelContext context) {
    setCamelContext(context);
  }

  @Override
  protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
      throws Exception {
    Object account = parameters.remove(ACCOUNT);
    Object failed = parameters.remove(FAILED);
    Map<String, Object> options = new HashMap<>(parameters);
    MailEndpoint camels = (MailEndpoint) super.createEndpoint(uri, remaining, parameters);
    if (account != null) {
      camels.getConfiguration().setAuthenticator(new Login(getCamelContext(), account.toString()));
    }
    return failed == null ? camels : mailbox(uri, camels, options, failed.toString());
  }

  /** Camel's component makes endpoints of its own class alone, so the options are set again. */
  private Mailbox mailbox(
      String uri, MailEndpoint camels, Map<String, Object> options, String failed)
      throws Exception {
    Mailbox mailbox = new Mailbox(uri, this, camels.getConfiguration(), failed);
    mailbox.setSearchTerm(camels.getSearchTerm());
    mailbox.setSortTerm(camels.getSortTerm());
    options.keySet().removeIf(OF_CAMELS);
    setProperties(mailbox, options);
    return mailbox;
  }

  /** One folder of a mailbox, with another for messages that fail. */
  private static final class Mailbox extends MailEndpoint {
    private final String failed;

    Mailbox(String uri, MailComponent component, MailConfiguration settings, String failed) {
      super(uri, component, settings);
      this.failed = failed;
    }

    @Override
    public MailConsumer createConsumer(Processor processor, JavaMailSender sender)
        throws Exception {
      MailConsumer consumer = new MailboxConsumer(this, processor, sender, failed);
      consumer.setMaxMessagesPerPoll(getMaxMessagesPerPoll());
      configureConsumer(consumer);
      return consumer;
    }
  }

  /** User and password as settings hold them, read at each connection. */
  private static final class Login extends MailAuthenticator {
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
}
