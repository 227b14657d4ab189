package io.chapar.demo;

import java.util.List;

/** What the screen says before anything has happened. */
record DemoOpening(DemoScreen screen) {

  void print(List<HouseFeed> feeds, DemoFolder folder, int page) {
    screen.line("");
    screen.line("Chapar demo: invented publishers on this machine, the real routes between.");
    screen.line("");
    screen.line("  feeds → items → pages → articles → reports → archive, webhook, queue");
    screen.line("");
    feeds.forEach(
        feed ->
            screen.row(
                feed.name(),
                "%-4s%-6s%s%s"
                    .formatted(
                        feed.language(),
                        feed.format(),
                        feed.address(),
                        feed.routed() ? "  by camel-rss" : "")));
    screen.line("");
    screen.row("page", "http://127.0.0.1:" + page + "/");
    screen.row("all files", folder.root().toString());
    screen.row("log of the node", folder.log().toString());
    screen.line("");
    screen.line("Starting. Ctrl-C ends the demo with a summary.");
    screen.line("");
  }
}
