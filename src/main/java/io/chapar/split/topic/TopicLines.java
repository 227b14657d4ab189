package io.chapar.split.topic;

import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Labels;
import io.chapar.split.metadata.Trust;
import io.chapar.split.wording.HashtagLine;
import java.util.Optional;

/** Lines that say what an article is about: "موضوع: اجتماعی", "#Erzincan #Kemaliye". */
public final class TopicLines {
  private static final int LONGEST = 60;

  private final Labels labels;

  public TopicLines(Labels labels) {
    this.labels = labels;
  }

  public boolean opens(String line) {
    return labels.opens(line, Field.TAGS) || labels.opens(line, Field.SECTION);
  }

  public void claim(String line, Claims claims) {
    if (HashtagLine.is(line)) {
      HashtagLine.tags(line)
          .forEach(tag -> claims.add(Field.TAGS, tag, "hashtags", Trust.HASHTAGS));
    }
    labelled(line)
        .filter(label -> label.field() == Field.SECTION && TopicLinks.isSection(label.value()))
        .ifPresent(label -> claims.add(Field.SECTION, label.value(), "label", Trust.SECTION_LABEL));
  }

  private Optional<Labels.Labelled> labelled(String line) {
    return line.length() > LONGEST ? Optional.empty() : labels.read(line);
  }
}
