package io.chapar.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

final class SqliteLibraryTest {
  private static final int STARTS = 6;

  @TempDir Path folder;

  /**
   * Opens a database in a process of its own; unpacks the library first where a folder is named.
   */
  public static void main(String[] arguments) throws SQLException, IOException {
    if (arguments.length > 0) {
      SqliteLibrary.main(arguments);
    }
    try (Connection opened = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      System.out.print(opened.getMetaData().getDatabaseProductName());
    }
  }

  @Test
  void whatIsUnpackedServesWhereTheTemporaryFolderDoesNot() throws Exception {
    Path library = folder.resolve("library");
    SqliteLibrary.main(new String[] {library.toString()});
    assertThat(opened("-Dorg.sqlite.lib.path=" + library)).isEqualTo("SQLite");
  }

  @Test
  void withoutItTheTemporaryFolderIsNeeded() throws Exception {
    assertThat(opened("-Dorg.sqlite.lib.path=" + folder)).isEmpty();
  }

  @Test
  void aLibraryThatIsRightIsNeverWrittenToAgain() throws Exception {
    unpack();
    Object file = Files.readAttributes(library(), BasicFileAttributes.class).fileKey();
    Files.setLastModifiedTime(library(), FileTime.fromMillis(1_000));
    unpack();
    BasicFileAttributes after = Files.readAttributes(library(), BasicFileAttributes.class);
    assertThat(after.fileKey()).isEqualTo(file);
    assertThat(after.lastModifiedTime()).isEqualTo(FileTime.fromMillis(1_000));
  }

  @Test
  void aDamagedLibraryIsReplacedByAnotherFileAndStaysAsItIsForWhoeverHasItMapped()
      throws Exception {
    unpack();
    byte[] whole = Files.readAllBytes(library());
    byte[] damaged = Arrays.copyOf(whole, whole.length / 2);
    Files.write(library(), damaged);
    try (FileChannel channel = FileChannel.open(library())) {
      MappedByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, damaged.length);
      unpack();
      assertThat(channel.size()).isEqualTo(damaged.length);
      assertThat(mapped.equals(ByteBuffer.wrap(damaged))).isTrue();
    }
    assertThat(library()).hasBinaryContent(whole);
    assertThat(library().getParent().toFile().list()).hasSize(1);
  }

  @Test
  void manyStartsAtOnceUnpackItAndRunOnIt() throws Exception {
    List<Process> starts = new ArrayList<>();
    for (int start = 0; start < STARTS; start++) {
      starts.add(start("-Dorg.sqlite.lib.path=" + folder.resolve("library"), folder + "/library"));
    }
    for (Process start : starts) {
      assertThat(said(start)).isEqualTo("SQLite");
      assertThat(start.waitFor()).isZero();
    }
  }

  private void unpack() throws Exception {
    SqliteLibrary.main(new String[] {folder.resolve("library").toString()});
  }

  private Path library() {
    return folder.resolve("library").resolve(LibraryLoaderUtil.getNativeLibName());
  }

  private String opened(String option) throws Exception {
    return said(start(option));
  }

  private static String said(Process process) throws Exception {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private Process start(String option, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(option);
    command.add("-Djava.io.tmpdir=" + folder.resolve("missing"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(SqliteLibraryTest.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
