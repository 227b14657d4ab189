package io.chapar.train;

import io.chapar.measure.CorpusPage;
import io.chapar.measure.FoldTraining;
import io.chapar.split.PageSplitter;
import java.util.List;

/**
 * Trains nothing: takes for each fold the weights that {@link PageTraining} left, so that a rule or
 * a table is judged by hosts that were left out without training again.
 */
public final class KeptTraining implements FoldTraining {
  @Override
  public PageSplitter train(List<CorpusPage> pages) throws Exception {
    return new PageSplitter(List.of(), PageWeights.read(PageTraining.folder(pages)).models());
  }
}
