package io.chapar.config;

import io.chapar.config.watchlist.FeedValues;
import io.chapar.web.ShownAddress;

/** The settings of the route newsletter. */
final class NewsletterSettings {
  private static final String HOST = "[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?";

  private NewsletterSettings() {}

  /** Judges all of them; those of the mailbox only where it is read. */
  static void judge(Values values) {
    values.duration("newsletter.every", "1s", "7d");
    values.number("newsletter.port", 1, 65535);
    if (values.flag("newsletter.enabled")) {
      name(values);
      host(values);
      values.required("newsletter.user", "write the user of the mailbox");
      values.required(
          "newsletter.password", "put it into config/secrets/NAME and write {{secretfile:NAME}}");
      mailbox(values);
    }
  }

  private static void name(Values values) {
    FeedValues.wrong("name", values.required("newsletter.name", "name the feed"))
        .ifPresent(why -> values.fault("newsletter.name", why));
  }

  /** Names below example are nobody's (RFC 2606, 2). */
  private static void host(Values values) {
    String host = values.text("newsletter.host");
    if (!host.matches(HOST) || host.matches("(.*\\.)?example")) {
      values.fault(
          "newsletter.host", "is \"" + shown(host) + "\"; write the host of the mail server alone");
    }
  }

  /** An address in its place may hold a secret. */
  private static String shown(String host) {
    return host.matches(HOST) ? host : ShownAddress.of(host);
  }

  private static void mailbox(Values values) {
    String mailbox = values.text("newsletter.mailbox");
    if (!mailbox.matches("[^&?%#(){}+\\p{Cntrl}]{1,200}")) {
      values.fault(
          "newsletter.mailbox",
          "is \"" + mailbox + "\"; it is a folder of the mailbox, without & ? % # + and brackets");
    }
  }
}
