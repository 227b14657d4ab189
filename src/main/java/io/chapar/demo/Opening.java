package io.chapar.demo;

import java.util.Map;

/** What the screen says before anything has happened. */
record Opening(DemoScreen screen) {

  void print(Map<String, String> feeds, DemoFolder folder) {
    screen.line("");
    screen.line("Chapar demo: invented publishers on this machine, the real routes between.");
    screen.line("");
    screen.line("  feeds → items → pages → articles → reports → archive, webhook, queue");
    screen.line("");
    feeds.forEach((name, address) -> screen.row(name, address));
    screen.line("");
    screen.row("all files", folder.root().toString());
    screen.row("log of the node", folder.log().toString());
    screen.line("");
    screen.line("Starting. Ctrl-C ends the demo with a summary.");
    screen.line("");
  }
}
