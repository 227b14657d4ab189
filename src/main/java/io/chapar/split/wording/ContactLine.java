package io.chapar.split.wording;

/** Lines that say where a writer or house can be reached. */
public final class ContactLine {
  private ContactLine() {}

  /** By an e-mail address, the handle of a network, or a bare address. */
  public static boolean is(String line) {
    int at = line.indexOf('@');
    boolean handle =
        at >= 0 && at + 1 < line.length() && Character.isLetterOrDigit(line.charAt(at + 1));
    boolean address =
        line.startsWith("http") || line.startsWith("www.") || line.startsWith("twitter.com/");
    return handle || address && line.indexOf(' ') < 0;
  }
}
