package io.chapar.cli;

import io.chapar.camel.Placeholders;
import io.chapar.config.Home;
import io.chapar.config.WatchList;
import io.chapar.config.WatchList.Line;
import io.chapar.feed.OpmlWriter;
import io.chapar.feed.Outline;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The watch list for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Prints the watch list as OPML 2.0, its groups as outlines.",
    footer = {"", "Example:", "  chapar feeds export > feeds.opml"})
final class FeedsExportCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();

  @Override
  public Integer call() {
    Home here = home.home();
    List<Outline> outlines =
        WatchList.lines(here, Placeholders.settings(here, Map.of()).feeds()).stream()
            .map(FeedsExportCommand::outline)
            .sorted(Comparator.comparing(outline -> String.join("/", outline.groups())))
            .toList();
    byte[] opml = new OpmlWriter().write("Chapar", outlines).getBytes(StandardCharsets.UTF_8);
    System.out.write(opml, 0, opml.length);
    System.out.flush();
    return 0;
  }

  private static Outline outline(Line line) {
    String group = line.group();
    return new Outline(
        line.feed().name(),
        line.feed().address().toString(),
        group == null ? List.of() : List.of(group.split("/")),
        line.feed().language());
  }
}
