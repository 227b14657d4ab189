package io.chapar.camel;

import io.chapar.camel.placeholder.Placeholders;
import io.chapar.config.Settings;
import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.edits.EditedFiles;
import io.chapar.edits.Rollback;
import io.chapar.edits.SetStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a node starts with: what operators have written, or where that cannot be, what was last good
 * and ran.
 *
 * @param home with the set
 * @param settings of the set
 * @param refused why it is not what operators have written, a line each; none when it is
 * @param written what operators had written then, by the names of the files
 */
public record StartingSet(
    Home home, Settings settings, List<String> refused, Map<String, String> written) {
  private static final Logger LOG = LoggerFactory.getLogger(StartingSet.class);

  public StartingSet {
    refused = List.copyOf(refused);
    written = Map.copyOf(written);
  }

  private static StartingSet of(Home home, List<String> refused) {
    Settings settings = Placeholders.settings(home, Map.of());
    return new StartingSet(home, settings, refused, onDisk(home, settings));
  }

  private static Map<String, String> onDisk(Home home, Settings settings) {
    return new EditedFiles(home.edited(), settings.feeds()).texts();
  }

  /** Whether operators have written something else since. */
  public boolean isEdited() {
    return !written.equals(onDisk(home, settings));
  }

  /**
   * What operators have written. A rollback that was cut short is finished first.
   *
   * @throws InvalidConfiguration with all its faults
   * @throws io.chapar.article.PermanentFailure when there is a node on its data folder
   */
  public static StartingSet written(Home home) {
    Placeholders.dataFolder(home).ifPresent(data -> new Rollback(home, data).finish());
    try {
      Settings settings = Placeholders.settings(home, Map.of());
      Node.requireNoOther(settings.data());
      new GoodConfiguration(home, settings.data()).require();
      return new StartingSet(home, settings, List.of(), onDisk(home, settings));
    } catch (InvalidConfiguration e) {
      throw new InvalidConfiguration(RouteCheck.check(home, Map.of()).faults());
    }
  }

  /**
   * What was last good and ran, where it is kept and still good.
   *
   * @param home with what cannot be: what operators have written, or what was kept after it
   * @param failure why that cannot be
   */
  public static Optional<StartingSet> kept(Home home, RuntimeException failure) {
    return Placeholders.dataFolder(home).stream()
        .flatMap(data -> before(home, new SetStore(home, data).homes()))
        .filter(StartingSet::isGood)
        .findFirst()
        .map(kept -> of(kept, String.valueOf(failure.getMessage()).lines().toList()))
        .filter(start -> start.home().set().startsWith(start.settings().data().normalize()))
        .map(StartingSet::withDeleted);
  }

  private static Stream<Home> before(Home home, List<Home> kept) {
    return kept.stream().skip(kept.indexOf(home) + 1L);
  }

  /** Who deleted a file wants that what it had ends. */
  private StartingSet withDeleted() {
    Stream<String> deleted =
        new EditedFiles(home, settings.feeds())
            .texts().keySet().stream()
                .filter(file -> !written.containsKey(file))
                .map(file -> file + "  is deleted, and goes on until the set is good");
    List<String> all = Stream.concat(refused.stream(), deleted).toList();
    return new StartingSet(home, settings, all, written);
  }

  /** By this version of the program, with what the environment is now. */
  private static boolean isGood(Home kept) {
    List<String> faults =
        RouteCheck.check(kept, Map.of()).faults().stream().map(String::valueOf).toList();
    if (!faults.isEmpty()) {
      LOG.error("what ran before, kept in {}, is refused too: {}", kept.set(), faults);
    }
    return faults.isEmpty();
  }
}
