package io.chapar.extract.quote;

import io.chapar.labelling.FeatureSpace;
import io.chapar.labelling.SequenceModel;
import java.util.List;

/**
 * The weights by which quotes are found and given to somebody.
 *
 * @param speech tells what was said from other words in marks, all of an article in a row
 * @param speakers what a feature of a voice is worth, for the label {@link #SPEAKER} alone
 */
public record QuoteModels(SequenceModel speech, SequenceModel speakers) {
  public static final String SPEECH_WEIGHTS = "speech.weights";
  public static final String SPEAKER_WEIGHTS = "speakers.weights";

  /** Where both files lie. */
  private static final String FOLDER = "/io/chapar/extract/";

  static final String SPEAKER = "speaker";
  static final String SAID = "said";

  /** The labels of the speech. */
  public static final List<String> SPEECH_LABELS = List.of("other", SAID);

  public static final List<String> SPEAKER_LABELS = List.of("none", SPEAKER);

  /** Those of the product. */
  public static QuoteModels own() {
    return new QuoteModels(
        SequenceModel.read(QuoteModels.class, FOLDER + SPEECH_WEIGHTS, SpeechFeatures.space()),
        SequenceModel.read(QuoteModels.class, FOLDER + SPEAKER_WEIGHTS, SpeakerFeatures.space()));
  }

  public static FeatureSpace speechSpace() {
    return SpeechFeatures.space();
  }

  public static FeatureSpace speakerSpace() {
    return SpeakerFeatures.space();
  }

  /** How probable it is of each of the voices that it spoke, by their features. */
  double[] shares(List<int[]> voices) {
    double[] shares = voices.stream().mapToDouble(this::score).toArray();
    double most = Double.NEGATIVE_INFINITY;
    for (double share : shares) {
      most = Math.max(most, share);
    }
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp(shares[i] - most);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  private double score(int[] features) {
    int label = SPEAKER_LABELS.indexOf(SPEAKER);
    double score = 0;
    for (int feature : features) {
      score += speakers.weight(feature, label);
    }
    return score;
  }
}
