package io.chapar.config;

import io.chapar.config.watchlist.FeedValues;
import io.chapar.web.ShownAddress;
import java.nio.file.Path;

/** The settings of routes that ship. */
final class RouteSettings {
  private RouteSettings() {}

  /** The settings of a route that sends mail. */
  static final class Mail {
    private static final String ADDRESS = "[^\\s,;<>@]+@[^\\s,;<>@]+";

    private Mail() {}

    static void judge(Values values, String name) {
      boolean enabled = values.flag(name + ".enabled");
      judge(
          values,
          enabled,
          name + ".server",
          "smtps?:[A-Za-z0-9.-]+(:\\d{1,5})?",
          "smtps:HOST:465, smtp:HOST:587 or smtp:HOST:25");
      startTls(values, name);
      judge(values, enabled, name + ".from", ADDRESS, "one mail address");
      judge(values, enabled, name + ".to", ADDRESS + "(,\\s*" + ADDRESS + ")*", "mail addresses");
    }

    private static void startTls(Values values, String name) {
      String word = values.text(name + ".starttls");
      boolean clear = word.equals("false") && values.text(name + ".server").startsWith("smtp:");
      if (!word.matches("auto|true|false")) {
        values.fault(name + ".starttls", "is \"" + word + "\"; it is auto, true or false");
      } else if (clear && !values.text(name + ".user").isEmpty()) {
        values.fault(
            name + ".starttls",
            "is false, and the password of " + name + ".user would go in clear; write auto");
      }
    }

    private static void judge(
        Values values, boolean enabled, String setting, String pattern, String right) {
      String value = values.text(setting);
      if (enabled && !value.matches(pattern)) {
        String shown = setting.endsWith(".server") ? ShownAddress.of(value) : value;
        values.fault(setting, "is \"" + shown + "\"; it is " + right);
      }
    }
  }

  /** The settings of the routes rss-feed and rss. */
  static final class Rss {
    private Rss() {}

    /** Judges all of them, and gives the folder of the feed of reports. */
    static Path folder(Values values) {
      values.duration("rss-feed.every");
      values.number("rss.items", 1, 10_000);
      values.required("rss-feed.name", "name the feed");
      address(values, "rss-feed");
      address(values, "rss");
      return values.path("rss.folder");
    }

    private static void address(Values values, String route) {
      String key = route + ".address";
      String address = values.text(key);
      if (values.flag(route + ".enabled") && !address.matches("https?://[^\\s/]+.*")) {
        values.fault(
            key, "is \"" + ShownAddress.of(address) + "\"; it is an http or https address");
      }
    }
  }

  /** The settings of the route newsletter. */
  static final class Newsletter {
    private static final String HOST = "[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?";

    private Newsletter() {}

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
            "newsletter.host",
            "is \"" + shown(host) + "\"; write the host of the mail server alone");
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
            "is \""
                + mailbox
                + "\"; it is a folder of the mailbox, without & ? % # + and brackets");
      }
    }
  }
}
