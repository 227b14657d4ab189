package io.chapar.config;

import io.chapar.article.Digest;
import io.chapar.article.Durable;
import io.chapar.article.WholeFile;
import io.chapar.config.WatchList.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds feeds to {@code feeds.yaml}: all of them, in one move, or nothing. */
public final class WatchListEdit {
  private final String name;
  private final Path file;

  public WatchListEdit(Home home, Path file) {
    this.name = home.name(file);
    this.file = file;
  }

  /** Tells two texts of the list apart: 16 hexadecimal digits. */
  public static String digest(String text) {
    return Digest.of(text).substring(0, 16);
  }

  /**
   * Groups that are not there yet are added too.
   *
   * @throws InvalidConfiguration when the list has faults already, or would have
   */
  public void add(List<NewFeed> feeds) throws IOException {
    String before = Files.exists(file) ? WholeFile.text(file) : "feeds: []\n";
    List<Line> old = WatchList.lines(name, YamlFile.parse(name, before));
    WatchListText text = new WatchListText(name, before);
    text.addGroups(newGroups(before, feeds));
    text.addFeeds(feeds);
    judge(old, feeds, WatchList.lines(name, YamlFile.parse(name, text.text())));
    write(text.text());
  }

  private List<String> newGroups(String before, List<NewFeed> feeds) {
    Set<String> known = new HashSet<>();
    YamlFile.parse(name, before)
        .flatMap(top -> top.get("groups"))
        .ifPresent(groups -> groups.entries().forEach(group -> known.add(group.key())));
    return feeds.stream().flatMap(feed -> feed.groups().stream()).filter(known::add).toList();
  }

  /** What was there is there as it was, and what is new besides. */
  private void judge(List<Line> old, List<NewFeed> added, List<Line> now) {
    List<Line> left = new ArrayList<>(now);
    boolean kept = left.removeAll(old) || old.isEmpty();
    if (!kept || now.size() != old.size() + added.size() || left.size() != added.size()) {
      throw new InvalidConfiguration(
          List.of(
              new Fault(name, 0, "is written in a way that import cannot add to; add by hand")));
    }
  }

  private void write(String text) throws IOException {
    Path real = Files.exists(file) ? file.toRealPath() : file;
    Path aside = real.resolveSibling("." + real.getFileName() + ".new");
    if (Files.exists(real)) {
      Files.copy(
          real, aside, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.writeString(
        aside,
        text,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
    Durable.replace(aside, real);
  }
}
