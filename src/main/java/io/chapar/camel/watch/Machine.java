package io.chapar.camel.watch;

import io.chapar.article.Alarm;
import io.chapar.config.AlarmSettings;
import io.chapar.config.Settings;
import io.chapar.fetch.HostClocks;
import io.chapar.text.Durations;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What may be wrong on the machine of a node: its disks and its clock. */
public final class Machine {
  private static final long MB = 1_000_000;

  private final AlarmSettings settings;
  private final Supplier<Optional<Duration>> ahead;
  private final String name;
  private final Map<String, Path> folders;

  /**
   * @param folders by their settings
   * @param ahead how far the clock is; empty when that is not known
   */
  Machine(
      AlarmSettings settings,
      Map<String, Path> folders,
      Supplier<Optional<Duration>> ahead,
      String name) {
    this.settings = settings;
    this.folders = folders;
    this.ahead = ahead;
    this.name = name;
  }

  public static Machine of(Settings settings, HostClocks clocks) {
    Map<String, Path> folders = new LinkedHashMap<>();
    folders.put("data.folder", settings.data());
    folders.put("archive.folder", settings.archive());
    return new Machine(settings.alarms(), folders, clocks::ahead, Settings.machine());
  }

  /** What is wrong now. A folder that cannot be looked at is a problem of health, no alarm. */
  public List<Alarm> alarms() {
    List<Alarm> alarms = new ArrayList<>();
    Set<FileStore> seen = new HashSet<>();
    folders.forEach((setting, folder) -> disk(setting, folder, seen, alarms));
    ahead
        .get()
        .filter(much -> much.abs().compareTo(settings.clock()) > 0)
        .ifPresent(much -> alarms.add(clock(much)));
    return alarms;
  }

  /** A disk that holds several folders is told once. */
  private void disk(String setting, Path folder, Set<FileStore> seen, List<Alarm> alarms) {
    try {
      FileStore disk = Files.getFileStore(folder);
      long free = disk.getUsableSpace();
      if (seen.add(disk) && free < settings.diskFree()) {
        alarms.add(
            alarm(
                Alarm.Kind.DISK,
                folder + " on " + name,
                full(setting, free, disk.getTotalSpace())));
      }
    } catch (IOException e) {
      // said by health
    }
  }

  private String full(String setting, long free, long total) {
    return String.format(
        Locale.ROOT,
        "%d MB of %d MB are left, less than alarms.disk-free; make room, or move %s; below 50 MB"
            + " the node is not ready, and what it cannot write waits",
        free / MB,
        total / MB,
        setting);
  }

  private Alarm clock(Duration ahead) {
    String much = Durations.rounded(ahead.abs()) + (ahead.isNegative() ? " behind" : " ahead of");
    return alarm(
        Alarm.Kind.CLOCK,
        name,
        "it is "
            + much
            + " those of most hosts that are asked; look at its NTP (`timedatectl`): signatures of"
            + " webhooks and times of records are wrong by as much");
  }

  private static Alarm alarm(Alarm.Kind kind, String subject, String what) {
    return new Alarm(kind, subject, Instant.now(), what);
  }
}
