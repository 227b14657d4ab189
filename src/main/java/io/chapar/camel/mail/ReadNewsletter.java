package io.chapar.camel.mail;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedReading;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.camel.check.StepBeans.StepContract;
import io.chapar.feed.FeedItems;
import io.chapar.feed.document.FeedDocument;
import io.chapar.feed.document.FeedHead;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.support.DefaultMessage;

/**
 * {@code read-newsletter}: from a message, as {@code from: imaps:} gives it with {@code
 * mapMailMessage: false}, to the reading of a feed that shows it. The feed is called as the
 * exchange's property {@code feed} says, and never as the message does.
 */
@StepContract(takes = Message.class, gives = FeedReading.class)
public final class ReadNewsletter implements Processor {
  private final FeedItems items = new FeedItems();
  private final int mostBytes;

  /**
   * @param mostBytes of the text of one message
   */
  public ReadNewsletter(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** In a new message of Camel: a copy of the one that holds a mail forgets every other body. */
  @Override
  public void process(Exchange exchange) throws Exception {
    Message mail = exchange.getMessage().getMandatoryBody(Message.class);
    String name = exchange.getProperty("feed", exchange.getFromRouteId(), String.class);
    DefaultMessage reading = new DefaultMessage(exchange);
    reading.setBody(read(mail, name, address(exchange)));
    exchange.setMessage(reading);
  }

  private static URI address(Exchange exchange) {
    return exchange.getFromEndpoint() instanceof MailEndpoint mailbox
        ? MailTrouble.address(mailbox.getConfiguration())
        : URI.create("route:" + exchange.getFromRouteId());
  }

  private FeedReading read(Message mail, String name, URI address) {
    try {
      return reading(new Newsletter(mail, mostBytes), name, address);
    } catch (PermanentFailure e) {
      throw new PermanentFailure(e.getMessage() + ": " + Newsletter.named(mail), e);
    } catch (MessagingException | IOException e) {
      throw failure(mail, e);
    }
  }

  /** A connection that is lost says nothing of the message. */
  private static RuntimeException failure(Message mail, Exception e) {
    boolean lost = mail.getFolder() != null && !mail.getFolder().isOpen();
    String words = "mail cannot be read (" + MailTrouble.words(e) + "): " + Newsletter.named(mail);
    return lost ? new TemporaryFailure(words, e) : new PermanentFailure(words, e);
  }

  private FeedReading reading(Newsletter mail, String name, URI address)
      throws MessagingException, IOException {
    Feed feed = new Feed(name, address, FeedCursor.NONE, null, null, Integer.MAX_VALUE);
    FeedDocument document =
        new FeedDocument(
            "mail", "utf-8", FeedHead.titled(null), List.of(mail.entry()), false, null);
    return new FeedReading(
        feed, feed.cursor(), items.of(feed, document), false, null, null, null, false);
  }
}
