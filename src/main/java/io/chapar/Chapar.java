package io.chapar;

import io.chapar.cli.Commands;
import io.chapar.cli.log.TextLog;

/** The program. Exit codes: 0 done, 1 failed, 2 wrong use, 78 wrong configuration (sysexits.h). */
public final class Chapar {
  private Chapar() {}

  public static void main(String[] arguments) {
    TextLog.begin();
    System.exit(Commands.execute(arguments));
  }
}
