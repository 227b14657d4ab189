package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home whose folders are links to those of a release, which is changed by a link alone. */
class LinkedFoldersTest {
  @TempDir private Path folder;
  @TempDir private Path releases;

  private void link(String name, String release) throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("." + name), releases.resolve(release));
    Files.move(link, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  @Test
  void runsTheRoutesBehindALinkAndTakesUpAnotherRelease() throws IOException {
    try (LiveNode node = new LiveNode(folder)) {
      for (String name : new String[] {"routes", "config"}) {
        Files.move(folder.resolve(name), releases.resolve(name));
        link(name, name);
      }
      node.start();
      assertThat(node.routes()).contains("feeds", "articles", "archive");
      Path next = Files.createDirectory(releases.resolve("next"));
      for (String file : new String[] {"1-feeds.camel.yaml", "2-articles.camel.yaml"}) {
        Files.copy(releases.resolve("routes").resolve(file), next.resolve(file));
      }
      int before = node.edits().size();
      link("routes", "next");
      assertThat(node.edit(before).lines()).contains("route archive is removed");
      assertThat(node.routes()).contains("feeds", "articles").doesNotContain("archive");
    }
  }
}
