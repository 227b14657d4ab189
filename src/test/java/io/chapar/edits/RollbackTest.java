package io.chapar.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.config.file.Fault;
import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.edits.Rollback.FilesChanged;
import io.chapar.edits.Rollback.RollbackPlan;
import io.chapar.edits.Rollback.SetCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollbackTest {
  private static final String ARCHIVE = "routes/3-archive.camel.yaml";
  private static final String NEW = "routes/4-new.camel.yaml";
  private static final String FEEDS = "config/feeds.yaml";
  private static final Map<String, String> GOOD = Map.of(ARCHIVE, "good\n", FEEDS, "feeds: []\n");

  @TempDir private Path folder;
  private Home home;
  private Path data;
  private SetStore sets;
  private Rollback rollback;
  private String good;

  @BeforeEach
  void ran() {
    home = new Home(folder.resolve("home"));
    data = folder.resolve("data");
    sets = new SetStore(home, data);
    sets.keep(GOOD);
    good = FileSet.ofTexts(GOOD).name();
    rollback = new Rollback(home, data);
    write(ARCHIVE, "edited\n");
    write(FEEDS, "feeds: []\n");
    write(NEW, "new\n");
  }

  private Path write(String name, String text) {
    try {
      Path file = home.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds every set good but those with the word refused. */
  private static final class Judge implements SetCheck {
    @Override
    public List<Fault> faults(Home set) {
      try {
        return Files.readString(set.set().resolve(ARCHIVE)).contains("refused")
            ? List.of(new Fault(ARCHIVE, 1, "is refused"))
            : List.of();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Path feeds(Home set) {
      return set.resolve(FEEDS);
    }
  }

  private RollbackPlan plan() {
    return rollback.plan(good, new Judge());
  }

  private FileSet present() {
    return new EditedFiles(home, home.resolve(FEEDS)).contents();
  }

  private List<String> everything() throws IOException {
    try (Stream<Path> all = Files.walk(home.folder())) {
      return all.filter(Files::isRegularFile)
          .map(file -> home.folder().relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void saysWhatItWouldDoAndDoesNothing() {
    FileSet before = present();
    RollbackPlan plan = plan();
    assertThat(plan.written()).containsExactly(ARCHIVE);
    assertThat(plan.deleted()).containsExactly(NEW);
    assertThat(present().isSame(before)).isTrue();
    assertThat(data.resolve("set-aside")).doesNotExist();
  }

  @Test
  void writesTheSetBackAndKeepsWhatStoodThere() throws IOException {
    FileSet before = present();
    Path kept = rollback.apply(plan(), good);
    assertThat(present().isSame(FileSet.ofTexts(GOOD))).isTrue();
    assertThat(kept).isEqualTo(data.resolve("set-aside").resolve(before.name()));
    assertThat(sets.read(sets.find(before.name()).orElseThrow()).isSame(before)).isTrue();
    assertThat(everything()).containsExactly(FEEDS, ARCHIVE);
    assertThat(rollback.isUnderWay()).isFalse();
    assertThat(plan().isDone()).isTrue();
  }

  @Test
  void leavesAFileItsPermissionsAndALinkItsPlace() throws IOException {
    Path real = folder.resolve("elsewhere.yaml");
    Files.move(home.resolve(ARCHIVE), real);
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
    Files.createSymbolicLink(home.resolve(ARCHIVE), real);
    rollback.apply(plan(), null);
    assertThat(home.resolve(ARCHIVE)).isSymbolicLink();
    assertThat(real).hasContent("good");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void writesNothingWhenSomebodyEditedSinceItLooked() throws IOException {
    RollbackPlan plan = plan();
    write(NEW, "newer\n");
    assertThatThrownBy(() -> rollback.apply(plan, null))
        .isInstanceOf(FilesChanged.class)
        .hasMessage("nothing is written, as somebody edited meanwhile: " + NEW);
    assertThat(home.resolve(ARCHIVE)).hasContent("edited");
    assertThat(everything()).containsExactly(FEEDS, ARCHIVE, NEW);
  }

  @Test
  void writesNothingWhenAnotherSetRunsThanIsExpected() {
    assertThatThrownBy(() -> rollback.apply(plan(), "01234567"))
        .isInstanceOf(FilesChanged.class)
        .hasMessage("set " + good + " runs, and not 01234567; somebody edited meanwhile");
    assertThat(home.resolve(ARCHIVE)).hasContent("edited");
  }

  @Test
  void writesNothingOfASetThatIsRefusedByNow() {
    Map<String, String> old = Map.of(ARCHIVE, "refused\n", FEEDS, "feeds: []\n");
    sets.keep(old);
    assertThatThrownBy(() -> rollback.plan(FileSet.ofTexts(old).name(), new Judge()))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessage(ARCHIVE + ":1  is refused");
  }

  @Test
  void knowsNoSetThatNeverRan() {
    sets.setAside(present());
    assertThatThrownBy(() -> rollback.plan(present().name(), new Judge()))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("never ran");
    assertThatThrownBy(() -> rollback.plan("01234567", new Judge()))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("there is no set 01234567 among those that ran");
  }

  @Test
  void replacesNoFileThatItCouldNotKeep() throws IOException {
    Files.delete(home.resolve(NEW));
    Files.createDirectories(home.resolve(NEW));
    assertThatThrownBy(this::plan)
        .isInstanceOf(PermanentFailure.class)
        .hasMessageStartingWith(NEW + " cannot be read, so it could not be kept");
  }

  @Test
  void writesNothingWhereOneOfTheFilesCannotBeWritten() throws IOException {
    RollbackPlan plan = plan();
    Files.createDirectories(home.resolve("routes/.3-archive.camel.yaml.rollback/full"));
    assertThatThrownBy(() -> rollback.apply(plan, null))
        .isInstanceOf(TemporaryFailure.class)
        .hasMessageStartingWith("set " + good + " is not brought back (");
    assertThat(home.resolve(ARCHIVE)).hasContent("edited");
    assertThat(home.resolve(NEW)).exists();
  }

  @Test
  void isOneAtATime() throws IOException {
    RollbackPlan plan = plan();
    try (RollbackJournal.Lock ignored = new RollbackJournal(data).required()) {
      assertThatThrownBy(() -> rollback.apply(plan, null))
          .isInstanceOf(TemporaryFailure.class)
          .hasMessage("another rollback is in work; ask again");
    }
  }

  private RollbackJournal.Entry cutShort() {
    return new RollbackJournal.Entry(good, FEEDS, List.of(ARCHIVE), List.of(NEW));
  }

  @Test
  void keepsWhatWasEditedAfterItWasCutShort() throws IOException {
    new RollbackJournal(data).begin(cutShort());
    write(NEW, "mine\n");
    write(FEEDS, "feeds: [] # mine\n");
    FileSet before = present();
    rollback.finish();
    assertThat(home.resolve(NEW)).doesNotExist();
    assertThat(home.resolve(FEEDS)).hasContent("feeds: [] # mine");
    assertThat(sets.read(sets.find(before.name()).orElseThrow()).isSame(before)).isTrue();
  }

  @Test
  void isFinishedByTheNextWhoLooksWhereItWasCutShort() throws IOException {
    new RollbackJournal(data).begin(cutShort());
    assertThat(rollback.isUnderWay()).isTrue();
    rollback.finish();
    assertThat(rollback.isUnderWay()).isFalse();
    assertThat(present().isSame(FileSet.ofTexts(GOOD))).isTrue();
  }

  @Test
  void isLeftToTheProcessThatIsAtIt() throws IOException {
    RollbackJournal journal = new RollbackJournal(data);
    journal.begin(cutShort());
    try (RollbackJournal.Lock ignored = journal.required()) {
      rollback.finish();
    }
    assertThat(rollback.isUnderWay()).isTrue();
    assertThat(home.resolve(ARCHIVE)).hasContent("edited");
  }
}
