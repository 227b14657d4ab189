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
    screen.line("  Your own feeds: copy config/ and routes/ into a folder of your own, and");
    screen.line("  write them into its config/feeds.yaml; then bin/chapar check --home FOLDER and");
    screen.line("  bin/chapar run --home FOLDER. Your own steps and subscribers: edit the files");
    screen.line("  in its routes/.");
  }
}
