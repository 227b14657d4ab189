package io.chapar.train;

import com.google.protobuf.InvalidProtocolBufferException;
import io.chapar.labelling.FeatureSpace;
import io.chapar.labelling.SequenceModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.crf.CRFModel;
import org.tribuo.classification.sgd.crf.CRFParameters;
import org.tribuo.classification.sgd.crf.CRFTrainer;
import org.tribuo.classification.sgd.protos.CRFModelProto;
import org.tribuo.impl.BinaryFeaturesExample;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.math.optimisers.ParameterAveraging;
import org.tribuo.protos.ProtoUtil;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.sequence.MutableSequenceDataset;
import org.tribuo.sequence.SequenceExample;

/**
 * Trains a {@link SequenceModel} by stochastic gradient descent (AdaGrad). The order in which
 * sequences are seen depends on the seed alone.
 */
public final class CrfTrainer {
  private static final double RATE = 0.2;
  private static final double EPSILON = 0.1;
  private static final int BATCH = 1;

  private final FeatureSpace space;
  private final List<String> labels;
  private final int epochs;
  private final long seed;
  private final boolean averaged;

  /**
   * @param labels of which the sequences have indices; each must occur
   * @param epochs how often each sequence is seen
   */
  public CrfTrainer(FeatureSpace space, List<String> labels, int epochs, long seed) {
    this(space, labels, epochs, seed, false);
  }

  private CrfTrainer(
      FeatureSpace space, List<String> labels, int epochs, long seed, boolean averaged) {
    this.averaged = averaged;
    this.space = space;
    this.labels = List.copyOf(labels);
    this.epochs = epochs;
    this.seed = seed;
  }

  /**
   * The same that takes the mean of the weights after all steps, which depends less on the last
   * sequences than the weights after the last step.
   */
  public CrfTrainer averaged() {
    return new CrfTrainer(space, labels, epochs, seed, true);
  }

  /** The model learned from these sequences; empty ones teach nothing. */
  public SequenceModel train(List<LabelledSequence> sequences) {
    LabelFactory factory = new LabelFactory();
    MutableSequenceDataset<Label> data =
        new MutableSequenceDataset<>(
            new SimpleDataSourceProvenance("labelled sequences", factory), factory);
    sequences.stream()
        .filter(one -> one.labels().length > 0)
        .forEach(one -> data.add(example(one)));
    CRFTrainer trainer = new CRFTrainer(optimiser(), epochs, -1, BATCH, seed);
    return model((CRFModel) trainer.train(data, Map.of()));
  }

  private StochasticGradientOptimiser optimiser() {
    AdaGrad steps = new AdaGrad(RATE, EPSILON);
    return averaged ? new ParameterAveraging(steps) : steps;
  }

  private SequenceExample<Label> example(LabelledSequence sequence) {
    SequenceExample<Label> example = new SequenceExample<>();
    example.setWeight(sequence.weight());
    for (int i = 0; i < sequence.labels().length; i++) {
      Label label = new Label(labels.get(sequence.labels()[i]));
      example.addExample(new BinaryFeaturesExample<>(label, names(sequence.features()[i])));
    }
    return example;
  }

  /** Tribuo knows features by strings, and each once. */
  private static String[] names(int[] features) {
    return Arrays.stream(features).distinct().mapToObj(Integer::toString).toArray(String[]::new);
  }

  private SequenceModel model(CRFModel trained) {
    CRFParameters parameters = parameters(trained);
    int count = labels.size();
    int[] ids = ids(trained);
    DenseMatrix across = (DenseMatrix) parameters.get()[2];
    float[] biases = new float[count];
    float[] transitions = new float[count * count];
    float[] weights = new float[space.size() * count];
    for (int label = 0; label < count; label++) {
      biases[label] = (float) parameters.getBias(ids[label]);
      for (int to = 0; to < count; to++) {
        transitions[label * count + to] = (float) across.get(ids[label], ids[to]);
      }
      for (var feature : trained.getFeatureIDMap()) {
        int row = Integer.parseInt(feature.getName()) * count;
        int id = trained.getFeatureIDMap().getID(feature.getName());
        weights[row + label] = (float) parameters.getWeight(ids[label], id);
      }
    }
    return new SequenceModel(space, labels, weights, biases, transitions);
  }

  /** Tribuo's own numbers of the labels. */
  private int[] ids(CRFModel trained) {
    return labels.stream()
        .mapToInt(label -> trained.getOutputIDInfo().getID(new Label(label)))
        .toArray();
  }

  /** The model does not show its transitions, but writes them down. */
  private static CRFParameters parameters(CRFModel trained) {
    try {
      CRFModelProto proto = trained.serialize().getSerializedData().unpack(CRFModelProto.class);
      return ProtoUtil.deserialize(proto.getParams());
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Writes the weights as a resource.
   *
   * @param remarks how they were made, from which data, under which licences; a line each
   */
  public static void write(SequenceModel model, List<String> remarks, Path file)
      throws IOException {
    List<String> lines = new ArrayList<>();
    remarks.forEach(remark -> lines.add("# " + remark));
    lines.addAll(model.rows());
    Files.write(file, lines);
  }
}
