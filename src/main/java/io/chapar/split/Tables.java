package io.chapar.split;

import io.chapar.split.markup.MetaNames;
import io.chapar.split.metadata.Labels;
import io.chapar.split.page.Vocabulary;
import io.chapar.split.topic.TopicNames;
import io.chapar.split.wording.BylineNames;
import io.chapar.split.wording.Markers;
import org.jspecify.annotations.Nullable;

/** The tables of words that all splitters of a process share. */
record Tables(
    BylineNames names,
    Markers markers,
    Labels labels,
    Vocabulary vocabulary,
    MetaNames metaNames,
    TopicNames topicNames) {
  private static @Nullable Tables shared;

  /** Reads them once; whoever asks meanwhile waits. */
  static synchronized Tables shared() {
    Tables known = shared;
    if (known == null) {
      BylineNames names = new BylineNames();
      known =
          new Tables(
              names,
              new Markers(names),
              new Labels(),
              new Vocabulary(),
              new MetaNames(),
              new TopicNames());
      shared = known;
    }
    return known;
  }
}
