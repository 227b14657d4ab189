package io.chapar.cli;

import io.chapar.article.PermanentFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a home folder. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a home folder: config/ and routes/ as they were delivered, for you to edit.",
      "The folder must be new or empty."
    },
    footer = {"", "Examples:", "  chapar init /srv/chapar", "  chapar init"})
final class InitCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      description = "the new home (default: this folder)")
  private Path folder = Path.of(".");

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "the folder with config/ and routes/ to copy (default: the distribution's)")
  private Path from = Path.of(System.getProperty("chapar.home", "."));

  @Override
  public Integer call() throws IOException {
    requireEmpty();
    for (String part : List.of("config", "routes")) {
      if (!Files.isDirectory(from.resolve(part))) {
        throw new PermanentFailure("there is no " + part + "/ to copy: " + from);
      }
    }
    copy("config");
    copy("routes");
    Path home = folder.toAbsolutePath().normalize();
    System.out.println(home + " is a home: name your feeds in config/feeds.yaml, and then");
    System.out.println("  chapar check --home " + quoted(home));
    System.out.println("  chapar run --home " + quoted(home));
    return 0;
  }

  /** As a shell takes it for one word. */
  private static String quoted(Path path) {
    String text = path.toString();
    return text.matches("[\\w/.:@+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  private void requireEmpty() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new PermanentFailure("a file stands where the home is to be: " + folder);
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new PermanentFailure(
            "the folder is not empty, so nothing is copied; name a new one: " + folder);
      }
    }
  }

  private void copy(String part) throws IOException {
    try (Stream<Path> all = Files.walk(from.resolve(part))) {
      for (Path one : all.toList()) {
        Path to = folder.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(to);
        } else {
          Files.copy(one, to);
        }
      }
    }
  }
}
