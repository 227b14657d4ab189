package io.chapar.measure;

import io.chapar.split.PageSplitter;
import java.util.List;

/**
 * Makes the splitter that a fold is tried with. A class that trains learned parts implements it,
 * has a constructor without parameters, and is named by {@code --train}: it trains its models on
 * the pages given, puts them in the place of the product's weights, and gives a splitter with them.
 * Whoever trains two parts at once writes a class that asks both.
 */
@FunctionalInterface
public interface FoldTraining {

  /** What the product ships with: nothing is trained. */
  FoldTraining NONE = pages -> new PageSplitter();

  /**
   * @param pages of the hosts of all other folds, of corpora whose licence lets weights be learned
   */
  PageSplitter train(List<CorpusPage> pages) throws Exception;

  /** The one of such a class; {@link #NONE} where it is called "shipped". */
  static FoldTraining named(String name) throws ReflectiveOperationException {
    return name.equals("shipped")
        ? NONE
        : (FoldTraining) Class.forName(name).getDeclaredConstructor().newInstance();
  }
}
