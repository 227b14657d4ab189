package io.chapar.camel.edit;

import io.chapar.split.site.SiteProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Which site profiles an edit changes, in words, and how to see what that mends. */
final class ChangedProfiles {
  /** More of them are counted. */
  private static final int NAMED = 3;

  private ChangedProfiles() {}

  /**
   * @param before the texts of the files, by their names
   * @param now likewise
   * @param read the profiles that are in force now
   */
  static List<String> lines(
      Map<String, String> before, Map<String, String> now, List<SiteProfile> read) {
    TreeSet<String> changed = new TreeSet<>(before.keySet());
    changed.addAll(now.keySet());
    changed.removeIf(file -> now.getOrDefault(file, "").equals(before.getOrDefault(file, "")));
    List<String> lines = new ArrayList<>();
    lines.add("site profiles in force: " + read.size());
    changed.stream()
        .limit(NAMED)
        .forEach(file -> lines.add(line(file, before.containsKey(file), read)));
    if (changed.size() > NAMED) {
      lines.add("and " + (changed.size() - NAMED) + " other profiles changed");
    }
    return lines;
  }

  private static String line(String file, boolean known, List<SiteProfile> read) {
    Optional<SiteProfile> profile =
        read.stream().filter(one -> file.endsWith("/" + one.name() + ".yaml")).findFirst();
    if (profile.isEmpty()) {
      return file + " is removed";
    }
    TreeSet<String> hosts = new TreeSet<>(profile.get().hosts());
    String others = hosts.size() == 1 ? "" : "; it has " + hosts.size() + " hosts, one a command";
    return file
        + (known ? " is changed" : " is new")
        + "; what it changes of articles that were read before: chapar reread --host "
        + hosts.first()
        + " --since 7d --dry-run"
        + others;
  }
}
