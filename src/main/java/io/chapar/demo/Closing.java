package io.chapar.demo;

/** What the screen says in the end. */
record Closing(DemoScreen screen) {

  void print(Summary summary, DemoFolder folder) {
    screen.line("What happened");
    screen.line("");
    summary.print(screen);
    screen.line("");
    screen.row("records", folder.archive().toString());
    screen.row("ledger", folder.ledger().replace("jdbc:sqlite:", ""));
    screen.row("log of the node", folder.log().toString());
    screen.line("");
    screen.line("What next");
    screen.line("");
    screen.line("  Your own feeds: bin/chapar init FOLDER makes a home; name them in its");
    screen.line(
        "  config/feeds.yaml, then bin/chapar check --home FOLDER and bin/chapar run --home");
    screen.line("  FOLDER. Your own steps and subscribers: files in its routes/; docs/tutorial.md");
    screen.line("  leads through both in an hour.");
  }
}
