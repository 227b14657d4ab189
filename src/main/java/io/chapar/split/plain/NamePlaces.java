package io.chapar.split.plain;

import io.chapar.split.plain.label.LabelledSegment;
import io.chapar.split.wording.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** In how many segments of a document a name stands, whatever its case and punctuation. */
final class NamePlaces {
  /** So much of the document is searched. */
  static final int LONGEST = 20_000;

  private static final Pattern JOINTS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\u200c]+");

  private final List<String> texts = new ArrayList<>();

  NamePlaces(List<LabelledSegment> segments) {
    int length = 0;
    for (LabelledSegment segment : segments) {
      length += segment.text().length();
      if (length >= LONGEST) {
        return;
      }
      texts.add(spaced(segment.text()));
    }
  }

  /** Its own segment among them. */
  long of(String name) {
    String words = spaced(name);
    return words.isBlank() ? 0 : texts.stream().filter(text -> text.contains(words)).count();
  }

  /** The folded words, with a space around each. */
  private static String spaced(String text) {
    StringBuilder spaced = new StringBuilder(" ");
    for (String word : JOINTS.split(text.strip())) {
      spaced.append(Letters.fold(word)).append(word.isEmpty() ? "" : " ");
    }
    return spaced.toString();
  }
}
