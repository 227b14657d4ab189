package io.chapar.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that the demo writes, and the home of its node, with the routes as they are shipped. */
record DemoFolder(Path root) {

  /** Empties it: every demo begins anew. */
  static DemoFolder fresh(Path root) throws IOException {
    wipe(root);
    DemoFolder folder = new DemoFolder(root);
    Files.createDirectories(folder.inbox());
    for (String route : HeadedText.text("routes.txt").lines().toList()) {
      folder.copy("routes/" + route);
    }
    return folder;
  }

  private void copy(String resource) throws IOException {
    Path file = root.resolve(resource);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, HeadedText.text(resource));
  }

  private static void wipe(Path root) throws IOException {
    if (Files.isDirectory(root)) {
      try (Stream<Path> all = Files.walk(root)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
  }

  Path data() {
    return root.resolve("data");
  }

  Path archive() {
    return root.resolve("archive");
  }

  Path inbox() {
    return root.resolve("inbox");
  }

  Path log() {
    return root.resolve("node.log");
  }

  Path feeds() {
    return root.resolve("feeds.yaml");
  }

  String ledger() {
    return "jdbc:sqlite:" + data().resolve("ledger.db");
  }

  void write(List<PublisherFeed> feeds) throws IOException {
    String list =
        feeds.stream()
            .filter(feed -> !feed.routed())
            .map(PublisherFeed::yaml)
            .collect(Collectors.joining());
    Files.writeString(
        feeds(), "# The publishers of the demo.\n\ndefaults:\n  every: 2s\n\nfeeds:\n" + list);
  }

  /** Puts a document into the inbox, in one move, as a program that hands documents in should. */
  void handIn(String name, String text) throws IOException {
    Path whole = root.resolve(name + ".part");
    Files.write(whole, text.getBytes(StandardCharsets.UTF_8));
    Files.move(whole, inbox().resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }
}
