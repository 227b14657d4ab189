package io.chapar.cli.option;

import io.chapar.ledger.alarms.SignedNote;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who does something, and what they say of it. */
public final class SignatureOption {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "who does it (default: the user of this shell)")
  private String author = System.getProperty("user.name", "unknown");

  @Option(names = "--note", paramLabel = "TEXT", description = "one line that stands beside it")
  private @Nullable String note;

  /**
   * @throws ParameterException when one is too long or no line
   */
  public SignedNote signed() {
    try {
      return new SignedNote(author, note);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(command).commandLine(), String.valueOf(e.getMessage()));
    }
  }
}
