package io.chapar.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableTest {
  @TempDir Path folder;

  @Test
  void replacesAFileByAnother() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "old");
    Durable.replace(Files.writeString(folder.resolve("b"), "new"), file);
    assertThat(folder).isDirectoryNotContaining("glob:**/b");
    assertThat(file).hasContent("new");
  }

  @Test
  void isDoneAlsoForAThreadThatIsInterruptedWhichStaysSo() throws IOException {
    Thread.currentThread().interrupt();
    Private.write(folder.resolve("a"), new byte[] {'x'});
    assertThat(Thread.interrupted()).isTrue();
    assertThat(folder.resolve("a")).hasContent("x");
  }

  @Test
  void makesMissingFoldersOfWhichTheLastIsPrivate() throws IOException {
    Private.makeFolder(folder.resolve("a/b/."));
    assertThat(permissions(folder.resolve("a/b"))).isEqualTo("rwx------");
    Private.makeFolder(folder.resolve("a"));
    assertThat(folder.resolve("a/b")).isDirectory();
  }

  @Test
  void failsWhereThereIsNothing() {
    assertThatThrownBy(() -> Durable.sync(folder.resolve("no")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void closesToOthersWhatIsInAFolderAndFollowsNoLink() throws IOException {
    Path top = Files.createDirectories(folder.resolve("data/broker")).getParent();
    Path outside = open(Files.writeString(folder.resolve("outside"), ""), "rw-rw-rw-");
    Files.createSymbolicLink(top.resolve("link"), outside);
    Path file = open(Files.writeString(top.resolve("broker/1"), ""), "rwxr-xr-x");
    Private.tighten(top);
    assertThat(permissions(top)).isEqualTo("rwx------");
    assertThat(permissions(top.resolve("broker"))).isEqualTo("rwx------");
    assertThat(permissions(file)).isEqualTo("rwx------");
    assertThat(permissions(outside)).isEqualTo("rw-rw-rw-");
  }

  private static Path open(Path path, String permissions) throws IOException {
    return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
