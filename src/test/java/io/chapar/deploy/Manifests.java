package io.chapar.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The objects of a Kubernetes manifest, by their kinds; parts of them by paths of keys. */
final class Manifests {
  private final List<Map<?, ?>> objects = new ArrayList<>();

  Manifests(Path file) throws IOException {
    LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
    for (Object object : new Load(settings).loadAllFromString(Files.readString(file))) {
      objects.add((Map<?, ?>) object);
    }
  }

  List<Map<?, ?>> all() {
    return objects;
  }

  /** The only one of its kind. */
  Map<?, ?> of(String kind) {
    List<Map<?, ?>> found = objects.stream().filter(one -> kind.equals(one.get("kind"))).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " objects of kind " + kind);
    }
    return found.get(0);
  }

  /** Keys and numbers of list entries, with slashes between; fails where there is none. */
  static Object at(Object from, String path) {
    Object part = from;
    for (String step : path.split("/")) {
      part =
          part instanceof List<?> list
              ? list.get(Integer.parseInt(step))
              : ((Map<?, ?>) part).get(step);
      if (part == null) {
        throw new AssertionError("no " + step + " of " + path);
      }
    }
    return part;
  }
}
