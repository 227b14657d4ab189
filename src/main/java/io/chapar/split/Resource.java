package io.chapar.split;

import io.chapar.article.TableLines;
import java.util.List;

/** The package's own tables. */
final class Resource {
  private Resource() {}

  static List<String> lines(String name) {
    return TableLines.of(Resource.class, name);
  }
}
