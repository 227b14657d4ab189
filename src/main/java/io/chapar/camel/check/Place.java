package io.chapar.camel.check;

/** Where something stands that may be wrong. */
interface Place {
  String file();

  int line();

  /** As a message names it: {@code routes/3-archive.camel.yaml:7}. */
  default String at() {
    return file() + ":" + line();
  }
}
