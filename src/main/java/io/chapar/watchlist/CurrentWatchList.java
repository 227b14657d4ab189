package io.chapar.watchlist;

import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.config.watchlist.WatchList;
import io.chapar.config.watchlist.WatchListEdit;
import io.chapar.file.WholeFile;
import io.chapar.watchlist.ListedFeeds.ListedFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The watch list as its file has it now. The file is read and parsed only when it has changed, so
 * that a search in 5,000 feeds parses nothing. Safe for use by many threads.
 */
public final class CurrentWatchList {
  private final Home home;
  private final Path file;
  private @Nullable Stamp stamp;
  private ListedFeeds kept = ListedFeeds.NONE;

  public CurrentWatchList(Home home, Path file) {
    this.home = home;
    this.file = file;
  }

  /** An edit that replaces the file changes its key, one that writes into it its time. */
  private record Stamp(FileTime modified, long bytes, @Nullable Object key) {
    static @Nullable Stamp of(Path file) {
      try {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(now.lastModifiedTime(), now.size(), now.fileKey());
      } catch (IOException e) {
        return null;
      }
    }
  }

  /** Empty without a file. While the file has faults, the feeds are those of the last good one. */
  public synchronized ListedFeeds get() {
    Stamp now = Stamp.of(file);
    if (now == null) {
      kept = ListedFeeds.NONE;
    } else if (!now.equals(stamp)) {
      kept = read();
    }
    stamp = now;
    return kept;
  }

  private ListedFeeds read() {
    String text;
    try {
      text = WholeFile.text(file);
    } catch (IOException e) {
      return ListedFeeds.NONE;
    }
    String digest = WatchListEdit.digest(text);
    try {
      return new ListedFeeds(digest, feeds(text));
    } catch (InvalidConfiguration e) {
      return new ListedFeeds(digest, kept.feeds());
    }
  }

  private List<ListedFeed> feeds(String text) {
    return WatchList.lines(home.name(file), text).stream().map(ListedFeed::new).toList();
  }
}
