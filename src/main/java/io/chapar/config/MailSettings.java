package io.chapar.config;

import io.chapar.web.ShownAddress;

/** The settings of a route that sends mail. */
final class MailSettings {
  private static final String ADDRESS = "[^\\s,;<>@]+@[^\\s,;<>@]+";

  private MailSettings() {}

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
