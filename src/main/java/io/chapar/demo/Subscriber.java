package io.chapar.demo;

import java.util.Locale;

/** To whom the demo's reports go. */
enum Subscriber {
  ARCHIVE,
  WEBHOOK,
  QUEUE;

  /** As its route names it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
