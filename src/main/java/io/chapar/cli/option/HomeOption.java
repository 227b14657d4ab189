package io.chapar.cli.option;

import io.chapar.config.file.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the configuration is. */
public final class HomeOption {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "the folder with config/ and routes/ (default: the distribution's)")
  private Path folder = Path.of(System.getProperty("chapar.home", "."));

  /**
   * @throws ParameterException when it is none, so that nothing is made at a misspelt place
   */
  public Home home() {
    boolean known =
        Files.isDirectory(folder.resolve("config")) || Files.isDirectory(folder.resolve("routes"));
    if (!known) {
      String wrong = Files.isDirectory(folder) ? "has neither" : "is no folder";
      throw new ParameterException(
          Objects.requireNonNull(command).commandLine(),
          folder + " " + wrong + "; --home names the folder with config/ and routes/");
    }
    return new Home(folder);
  }
}
