package io.chapar.camel.mail;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.mail.JavaMailSender;
import org.apache.camel.component.mail.MailConsumer;
import org.apache.camel.component.mail.MailEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls one folder of a mailbox. A message is marked as seen when its exchange is complete, not
 * before. One that fails stays unseen and is read again at the next poll; the fifth time it is
 * moved to another folder, unless the failure is temporary, as that of a ledger that is away.
 */
final class MailboxConsumer extends MailConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(MailboxConsumer.class);

  private final String failed;
  private final FailureCounts failures = new FailureCounts();
  private final MailTrouble trouble;

  /**
   * @param failed the name of the other folder
   */
  MailboxConsumer(
      MailEndpoint endpoint, Processor processor, JavaMailSender sender, String failed) {
    super(endpoint, processor, sender);
    this.failed = failed;
    this.trouble = new MailTrouble(endpoint.getConfiguration());
  }

  @Override
  protected int poll() throws Exception {
    try {
      return super.poll();
    } catch (MessagingException e) {
      throw trouble.of(e);
    }
  }

  @Override
  protected void processRollback(Message mail, Exchange exchange) {
    Exception failure = exchange.getException();
    if (isOfTheMessage(exchange)) {
      count(mail, exchange, failure);
    } else if (failure != null) {
      getExceptionHandler().handleException("", exchange, failure);
    }
  }

  private boolean isOfTheMessage(Exchange exchange) {
    return isRunAllowed() && exchange.getException(TemporaryFailure.class) == null;
  }

  private void count(Message mail, Exchange exchange, Exception failure) {
    try {
      if (failures.isLast(((UIDFolder) mail.getFolder()).getUID(mail))) {
        setAside(mail);
        LOG.error("mail is moved to the folder {}: {}", failed, MailTrouble.words(failure));
      } else {
        getExceptionHandler().handleException("", exchange, failure);
      }
    } catch (MessagingException e) {
      getExceptionHandler().handleException("", exchange, notMoved(e, failure));
    }
  }

  private PermanentFailure notMoved(MessagingException e, Exception failure) {
    return new PermanentFailure(
        "mail cannot be moved to the folder "
            + failed
            + " ("
            + MailTrouble.words(e)
            + "): "
            + MailTrouble.words(failure),
        e);
  }

  /** The copy is made before the original is marked, and this is removed when the folder closes. */
  private void setAside(Message mail) throws MessagingException {
    Folder folder = mail.getFolder();
    Folder aside = folder.getStore().getFolder(failed);
    if (!aside.exists()) {
      aside.create(Folder.HOLDS_MESSAGES);
    }
    folder.copyMessages(new Message[] {mail}, aside);
    mail.setFlag(Flags.Flag.DELETED, true);
  }

  /** How often the messages of one folder have failed since this node started. */
  private static final class FailureCounts {
    private static final int LAST = 5;
    private static final int REMEMBERED = 1000;

    private final Map<Long, Integer> counts = new LinkedHashMap<>();

    /**
     * Counts one failure.
     *
     * @param uid of the message in its folder (RFC 9051, 2.3.1.1)
     * @return whether the message is not to be tried again
     */
    boolean isLast(long uid) {
      int count = counts.merge(uid, 1, Integer::sum);
      if (counts.size() > REMEMBERED) {
        counts.remove(counts.keySet().iterator().next());
      }
      return count >= LAST;
    }
  }
}
