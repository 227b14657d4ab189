package io.chapar.cli;

import io.chapar.config.Home;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the configuration is. */
final class HomeOption {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "the folder with config/ and routes/ (default: the distribution's)")
  private Path folder = Path.of(System.getProperty("chapar.home", "."));

  Home home() {
    return new Home(folder);
  }
}
