package io.chapar.cli.screen;

import java.io.Console;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks a person before much is done. */
public final class YesOrNo {
  private final @Nullable Console console = System.console();

  /** False where nobody sits at a terminal: a script has to say what it means. */
  public boolean canAsk() {
    return console != null;
  }

  /** Only yes is yes. */
  public boolean isGiven(String question) {
    String answer = console == null ? null : console.readLine("%s (y/N) ", question);
    String word = answer == null ? "" : answer.strip().toLowerCase(Locale.ROOT);
    return word.equals("y") || word.equals("yes");
  }
}
