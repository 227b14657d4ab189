package io.chapar.camel.mail;

import io.chapar.article.DateTime;
import io.chapar.feed.document.FeedEntry;
import io.chapar.feed.document.Person;
import io.chapar.feed.markup.Markup;
import io.chapar.text.Digest;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One message as an entry of a feed. */
final class Newsletter {
  private static final int LONGEST_ID = 300;
  private static final int LONGEST_LINE = 1000;
  private static final int LONGEST_SHOWN = 80;
  private static final int MOST_AUTHORS = 10;

  private final Message mail;
  private final int mostBytes;

  /**
   * @param mostBytes of its text
   */
  Newsletter(Message mail, int mostBytes) {
    this.mail = mail;
    this.mostBytes = mostBytes;
  }

  FeedEntry entry() throws MessagingException, IOException {
    Markup text = MailText.of(mail, mostBytes);
    String subject = mail.getSubject();
    String id = id(mail).orElse("");
    String key = id.isEmpty() ? digest(text) : id;
    return new FeedEntry(
        key,
        key,
        null,
        subject == null || subject.isBlank() ? null : Markup.text(line(subject)),
        date(),
        null,
        authors(),
        null,
        text,
        List.of(),
        List.of(),
        null,
        header("Content-Language").map(Newsletter::line).orElse(null),
        null,
        null,
        List.of(),
        List.of(),
        null);
  }

  private String digest(Markup text) throws MessagingException {
    return Digest.of(
        String.join("\n", String.valueOf(mail.getSubject()), String.valueOf(date()), text.html()));
  }

  /** When it was sent; when it does not say so, when it came. */
  private @Nullable DateTime date() throws MessagingException {
    Date sent = mail.getSentDate();
    Date date = sent == null ? mail.getReceivedDate() : sent;
    return date == null
        ? null
        : DateTime.gregorian(date.toInstant().atOffset(ZoneOffset.UTC), DateTime.Precision.SECOND);
  }

  private List<Person> authors() throws MessagingException {
    Address[] from = mail.getFrom();
    return Stream.ofNullable(from)
        .flatMap(Stream::of)
        .filter(InternetAddress.class::isInstance)
        .map(InternetAddress.class::cast)
        .map(one -> new Person(name(one), one.getAddress(), null))
        .limit(MOST_AUTHORS)
        .toList();
  }

  private static @Nullable String name(InternetAddress from) {
    String name = from.getPersonal();
    String shown = name == null || name.isBlank() ? from.getAddress() : name;
    return shown == null ? null : line(shown);
  }

  private Optional<String> header(String name) throws MessagingException {
    String[] values = mail.getHeader(name);
    return Stream.ofNullable(values).flatMap(Stream::of).findFirst();
  }

  private static String line(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
  }

  /** Its Message-ID without the brackets; empty when it has none that is fit. */
  private static Optional<String> id(Message mail) throws MessagingException {
    String[] ids = mail.getHeader("Message-ID");
    return Stream.ofNullable(ids)
        .flatMap(Stream::of)
        .map(id -> id.replaceAll("[<>\\s]", ""))
        .filter(id -> !id.isEmpty() && id.length() <= LONGEST_ID)
        .findFirst();
  }

  /** How a person finds it in the mailbox, for a message of a failure. */
  static String named(Message mail) {
    try {
      return "Message-ID " + id(mail).orElse("none") + ", subject \"" + shown(mail) + "\"";
    } catch (MessagingException e) {
      return "message " + mail.getMessageNumber();
    }
  }

  private static String shown(Message mail) throws MessagingException {
    String subject = line(Objects.requireNonNullElse(mail.getSubject(), ""));
    return subject.length() > LONGEST_SHOWN ? subject.substring(0, LONGEST_SHOWN) + "…" : subject;
  }
}
