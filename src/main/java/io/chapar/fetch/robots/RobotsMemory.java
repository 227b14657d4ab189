package io.chapar.fetch.robots;

import io.chapar.article.RobotsFile;
import java.util.Optional;

/** Where the robots.txt of origins is remembered, best for all nodes together. */
public interface RobotsMemory {
  Optional<RobotsFile> find(String origin);

  void keep(RobotsFile file);
}
