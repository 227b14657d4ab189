package io.chapar.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A command of {@code chapar} that ran in a process of its own, without a terminal.
 *
 * @param said on standard output
 * @param complained on standard error
 */
record Command(int exit, String said, String complained) {

  static Command run(Path home, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), "io.chapar.Chapar"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--home", home.toString()));
    Path said = Files.createTempFile("chapar", ".out");
    Path complained = Files.createTempFile("chapar", ".err");
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().putAll(environment);
      builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      builder.redirectOutput(said.toFile()).redirectError(complained.toFile());
      int exit = builder.start().waitFor();
      return new Command(exit, text(said), text(complained));
    } finally {
      Files.delete(said);
      Files.delete(complained);
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
