package io.chapar.cli.screen;

/** A number and what it counts: "1 delivery", "0 deliveries". */
public final class Counted {
  private Counted() {}

  public static String of(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
