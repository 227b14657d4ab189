package io.chapar.cli;

import io.chapar.addon.AddOn;
import io.chapar.addon.Jar;
import io.chapar.addon.JarFolder;
import io.chapar.addon.JarSource;
import io.chapar.article.PermanentFailure;
import io.chapar.article.WrongValue;
import io.chapar.cli.option.HomeOption;
import io.chapar.cli.screen.Counted;
import io.chapar.cli.screen.TextTable;
import io.chapar.file.FileTrouble;
import io.chapar.text.Spelling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches what a destination needs. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Fetches the jars that a destination needs into lib/ of the home folder.",
      "Each is known by its checksum. What the program has already is not fetched, and all of them"
          + " count together or not at all. A node loads them at its next start."
    },
    footer = {
      "",
      "Examples:",
      "  chapar add",
      "  chapar add kafka",
      "  chapar add --dry-run nats | xargs -n 1 curl -O",
      "  chapar add --from /media/jars nats"
    })
final class AddCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();

  @Option(
      names = "--list",
      description = "print what there is, and which of it is here; so does no name at all")
  private boolean list;

  @Option(
      names = "--from",
      paramLabel = "PLACE",
      description =
          "a Maven repository by its address, or a folder with jars (default: Maven Central)")
  private String from = JarSource.CENTRAL;

  @Option(
      names = "--dry-run",
      description = "print where each jar that is missing would come from, and fetch none")
  private boolean dryRun;

  @Parameters(paramLabel = "NAME", arity = "0..*", description = "what to add")
  private List<String> names = List.of();

  @Override
  public Integer call() throws IOException {
    JarFolder lib = new JarFolder(folder());
    if (list || names.isEmpty()) {
      return list(lib);
    }
    Set<Jar> missing = new LinkedHashSet<>();
    for (AddOn addOn : names.stream().map(AddCommand::named).toList()) {
      missing.addAll(lib.missing(addOn));
    }
    JarSource source = new JarSource(from);
    if (dryRun) {
      missing.forEach(jar -> System.out.println(source.place(jar)));
      return 0;
    }
    return missing.isEmpty() ? done() : fetch(lib, source, List.copyOf(missing));
  }

  private Path folder() {
    return home.home().folder().resolve("lib");
  }

  private static AddOn named(String name) {
    List<AddOn> known = AddOn.all();
    return known.stream()
        .filter(addOn -> addOn.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongValue(
                    "there is no add-on \""
                        + name
                        + "\"; "
                        + Spelling.advice(name, known.stream().map(AddOn::name).toList()),
                    "chapar add --list"));
  }

  private int list(JarFolder lib) throws IOException {
    TextTable table = new TextTable("NAME", "HERE", "JARS", "MB", "FOR");
    for (AddOn addOn : AddOn.all()) {
      int there = addOn.jars().size() - lib.missing(addOn).size();
      table.row(
          addOn.name(),
          there == addOn.jars().size() ? "yes" : "no",
          addOn.jars().size(),
          megabytes(addOn.bytes()),
          addOn.purpose());
    }
    table.print(System.out);
    return 0;
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
  }

  private int done() {
    System.out.println("all is in " + folder() + " already, or comes with the program");
    return 0;
  }

  private int fetch(JarFolder lib, JarSource source, List<Jar> missing) {
    try (JarFolder.Arrival arrival = lib.arrival()) {
      for (Jar jar : missing) {
        System.err.println("fetches " + jar.file() + " (" + megabytes(jar.bytes()) + " MB)");
        arrival.add(jar, source.bytes(jar));
      }
      arrival.settle().forEach(old -> System.out.println("removed " + old));
    } catch (IOException e) {
      throw new PermanentFailure(FileTrouble.of(e) + ": " + folder(), e);
    }
    System.out.println(
        Counted.of(missing.size(), "jar", "jars")
            + " added to "
            + folder()
            + "; a node loads them at its next start");
    return 0;
  }
}
