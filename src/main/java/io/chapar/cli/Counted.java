package io.chapar.cli;

/** A number and what it counts: "1 delivery", "0 deliveries". */
final class Counted {
  private Counted() {}

  static String of(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
